//! Commands that work on stored data.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use freistadt_app::{
    ApplyError, BackupError, CreateError, Data, DataError, Decisions, Editor, ImportError,
    ImportRequest, Prefer, RestoreError, StoreReadError, UndoError, Viewer, exported_owner,
    local_access, today,
};
use freistadt_model::{Id, RevisionId};
use jiff::civil::Date;
use serde_json::json;

use super::{Done, Failure, files, print_json};
use crate::arguments::{Lists, Output, Pair, Place};
use crate::{document, terminal};

/// What was decided on the command line.
pub(super) struct Decided {
    pub(super) dry_run: bool,
    pub(super) prefer_file: bool,
    pub(super) same: Vec<Pair>,
    pub(super) distinct: Vec<Pair>,
    pub(super) name: Option<String>,
}

pub(super) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    Ok(runtime.context("runtime")?)
}

async fn open(output: Output, place: &Place) -> Result<Data, Failure> {
    let Some(data) = &place.data else {
        return Err(Failure::Other(anyhow!(terminal::words(
            output.language(),
            "data-missing",
            &[]
        ))));
    };
    Ok(Data::open(data).await.context("data")?)
}

/// The organization that is meant; it must be there.
async fn open_existing(output: Output, place: &Place) -> Result<(Data, Editor), Failure> {
    let data = open(output, place).await?;
    match data
        .organization(place.organization.as_deref())
        .await
        .context("organization")?
    {
        Some(organization) => Ok((data, local_access(&organization))),
        None => {
            let arguments = [(
                "data",
                place
                    .data
                    .clone()
                    .filter(|d| !d.contains("://"))
                    .unwrap_or_default(),
            )];
            Err(Failure::Other(anyhow!(terminal::words(
                output.language(),
                "data-empty",
                &arguments
            ))))
        }
    }
}

/// The organization that is meant; in empty data it is made.
pub(super) async fn open_or_found(
    output: Output,
    place: &Place,
    name: Option<&str>,
) -> Result<(Data, Editor), Failure> {
    let data = open(output, place).await?;
    let found = data
        .organization(place.organization.as_deref())
        .await
        .context("organization")?;
    let organization = match found {
        Some(organization) => organization,
        // A name that is not there is a slip, unless nothing is there yet.
        None if data
            .organization(None)
            .await
            .map_or(true, |only| only.is_some()) =>
        {
            let arguments = [("name", place.organization.clone().unwrap_or_default())];
            return Err(Failure::Other(anyhow!(terminal::words(
                output.language(),
                "error-no-organization",
                &arguments
            ))));
        }
        None => data
            .found(place.organization.as_deref(), name)
            .await
            .context("organization")?,
    };
    Ok((data, local_access(&organization)))
}

pub(super) fn assess(
    output: Output,
    place: &Place,
    revision: Option<u64>,
    as_of: Option<Date>,
) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        print_assessment(
            output,
            &data,
            &editor.viewer(),
            revision.map(RevisionId),
            as_of.unwrap_or_else(today),
        )
        .await?;
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) async fn print_assessment(
    output: Output,
    data: &Data,
    viewer: &Viewer,
    revision: Option<RevisionId>,
    as_of: Date,
) -> Result<(), Failure> {
    let overview = data
        .overview_of(viewer, revision, as_of)
        .await
        .context("assessment")?;
    let landscape = &overview.revision.landscape;
    if output.json {
        print_json(&document::assessment(
            &overview.assessment,
            landscape,
            &[],
            output.language(),
        ));
    } else {
        terminal::assessment(
            &overview.assessment,
            landscape,
            &terminal::Head::Stored,
            output.language(),
        );
    }
    Ok(())
}

pub(super) fn import(output: Output, lists: &Lists, place: &Place, decided: &Decided) -> Done {
    let (files, mappings) = files::load(lists)?;
    let pairs = |pairs: &[Pair]| {
        pairs
            .iter()
            .map(|Pair(a, b)| (Id::new(a.as_str()), Id::new(b.as_str())))
            .collect()
    };
    // An export brings the id of its organization along.
    let exported = Place {
        organization: place.organization.clone().or(exported_owner(&files)),
        ..place.clone()
    };
    let request = ImportRequest {
        files,
        mappings,
        decisions: Decisions {
            prefer: if decided.prefer_file {
                Prefer::File
            } else {
                Prefer::Neither
            },
            same: pairs(&decided.same),
            distinct: pairs(&decided.distinct),
        },
        dry_run: decided.dry_run,
        as_of: today(),
    };
    runtime()?.block_on(async {
        let (data, editor) = open_or_found(output, &exported, decided.name.as_deref()).await?;
        let busy = terminal::busy(output);
        let imported = data.import(&editor, request, || false).await;
        busy.finish();
        let imported = match imported {
            Ok(imported) => imported,
            Err(ImportError::Unusable(unusable)) => return Err(Failure::Unusable(unusable)),
            Err(ImportError::Data(error)) => return Err(Failure::Other(error.into())),
        };
        if output.json {
            print_json(&document::import(&imported, output.language()));
        } else {
            terminal::import(&imported, decided.dry_run, output.language());
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn undo(output: Output, place: &Place, id: &str) -> Done {
    let language = output.language();
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        match data.undo(&editor, id).await {
            Ok(applied) => {
                if output.json {
                    print_json(&json!({ "undone": id, "change_set": applied.change_set, "blocked": [], "diagnostics": [] }));
                } else {
                    let arguments = [("id", id.to_owned()), ("new", applied.change_set)];
                    terminal::line(&terminal::words(language, "undo-done", &arguments));
                }
                Ok(ExitCode::SUCCESS)
            }
            Err(UndoError::Blocked { blocked, .. }) => {
                let revision = data.revision(&editor.viewer(), None).await.context("data")?;
                let reasons = terminal::blocked(&blocked, &revision.landscape, language);
                if output.json {
                    print_json(&json!({ "undone": null, "change_set": null, "blocked": reasons, "diagnostics": [] }));
                } else {
                    terminal::line(&terminal::words(language, "undo-blocked", &[("id", id.to_owned())]));
                    reasons.iter().for_each(|reason| terminal::line(&format!("  {reason}")));
                }
                Ok(ExitCode::from(2))
            }
            Err(error) => Err(Failure::Other(error.into())),
        }
    })
}

pub(super) fn history(output: Output, place: &Place, limit: u32) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let entries = data
            .history(&editor.viewer(), None, limit)
            .await
            .context("history")?;
        if output.json {
            print_json(&document::history(&entries));
        } else {
            terminal::history(&entries, output.language());
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// A workbook where the name asks for one, else everything as lines.
pub(super) fn export(output: Output, place: &Place, out: &Path) -> Done {
    let workbook = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    // Another spreadsheet's ending promises what the file would not hold.
    let promised = ["csv", "ods", "xls"];
    if promised.iter().any(|other| {
        out.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(other))
    }) {
        return Err(Failure::Other(anyhow!(terminal::words(
            output.language(),
            "error-export-ending",
            &[]
        ))));
    }
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        if workbook {
            let bytes = data
                .export_workbook(&editor.viewer(), output.language())
                .await
                .context("export")?;
            files::write(out, &bytes)?;
            files::say_written(output, "export-written", "file", out);
            return Ok(ExitCode::SUCCESS);
        }
        let (bytes, summary) = data
            .export_lines(&editor.viewer())
            .await
            .context("export")?;
        files::write(out, &bytes)?;
        if output.json {
            print_json(
                &json!({ "records": summary.records, "sha256": summary.sha256, "diagnostics": [] }),
            );
        } else {
            let arguments = [
                ("records", summary.records.to_string()),
                ("sha256", summary.sha256),
            ];
            terminal::line(&terminal::words(
                output.language(),
                "export-done",
                &arguments,
            ));
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn backup(output: Output, place: &Place, out: &Path) -> Done {
    runtime()?.block_on(async {
        let data = open(output, place).await?;
        let verified = data.backup(out).await.context("backup")?;
        say_verified(output, "backup-done", &verified);
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn restore(output: Output, place: &Place, file: &Path) -> Done {
    runtime()?.block_on(async {
        let data = open(output, place).await?;
        let verified = data.restore(file).await.context("restore")?;
        say_verified(output, "restore-done", &verified);
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn say_verified(output: Output, key: &str, verified: &freistadt_app::Verified) {
    if output.json {
        print_json(&json!({
            "organizations": verified.organizations,
            "revisions": verified.revisions,
            "records": verified.records,
            "sha256": verified.sha256,
            "diagnostics": [],
        }));
    } else {
        let arguments = [
            ("records", verified.records.to_string()),
            ("sha256", verified.sha256.clone()),
        ];
        terminal::line(&terminal::words(output.language(), key, &arguments));
    }
}

impl From<DataError> for Failure {
    fn from(error: DataError) -> Self {
        Failure::Other(error.into())
    }
}

/// What a failure means for the person at the terminal; `None` where the chain of causes is all
/// there is to say.
pub(super) fn explained(error: &anyhow::Error, output: Output) -> Option<String> {
    let language = output.language();
    let say = |key| Some(terminal::words(language, key, &[]));
    if let Some(error) = error.downcast_ref::<DataError>() {
        return match error {
            DataError::Apply(ApplyError::NoSpace { .. })
            | DataError::Create(CreateError::NoSpace { .. }) => say("error-no-space"),
            DataError::Apply(ApplyError::Stale { .. }) => say("error-stale"),
            DataError::Read(StoreReadError::Damaged { .. }) => say("error-damaged"),
            DataError::Open(_) => say("error-cannot-open"),
            DataError::SeveralOrganizations(list) => Some(terminal::words(
                language,
                "error-several",
                &[("list", list.clone())],
            )),
            _ => None,
        };
    }
    if let Some(error) = error.downcast_ref::<RestoreError>() {
        return match error {
            RestoreError::File { .. } => say("error-backup-damaged"),
            RestoreError::NoSpace { .. } => say("error-no-space"),
            _ => None,
        };
    }
    match error.downcast_ref::<BackupError>()? {
        BackupError::NoSpace { .. } => say("error-no-space"),
        _ => None,
    }
}
