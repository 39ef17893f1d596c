//! Commands that work on stored data.

use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::{
    Data, Decisions, ImportError, ImportRequest, Prefer, UndoError, Viewer, exported_owner,
    local_administrator, today,
};
use freistadt_model::{Id, RevisionId};
use jiff::civil::Date;
use serde_json::json;

use super::place::{Scratch, open_existing, open_or_found, runtime};
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
            ..Decisions::default()
        },
        dry_run: decided.dry_run,
        as_of: today(),
    };
    // A trial run on data that are not there yet must not make them.
    let scratch = Scratch::in_place_of(&exported, decided.dry_run);
    let place = scratch.as_ref().map_or(&exported, Scratch::place);
    runtime()?.block_on(async {
        let (data, editor) = open_or_found(output, place, decided.name.as_deref()).await?;
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
        // Whoever is at the machine manages its accounts.
        let administrator = local_administrator(editor.organization());
        let entries = data
            .history_with_names(&administrator, None, limit)
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
