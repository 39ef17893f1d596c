//! The catalogue: verdicts on publiccode.yml, and what else there is.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use freistadt_app::market::{EventsAbout, ReadEvents};
use freistadt_app::{
    AddressPolicy, AskLimits, Asker, Pulled, check_publiccode_file, now, read_event_file, what_else,
};

use super::place::{open_existing, runtime};
use super::{Done, print_json};
use crate::arguments::catalogue::CatalogueAction;
use crate::arguments::{Output, Place};
use crate::{document, terminal};

pub(super) fn catalogue(output: Output, action: CatalogueAction) -> Done {
    match action {
        CatalogueAction::Check { file, files } => check(output, &file, files),
        CatalogueAction::Events {
            file,
            product,
            release,
            dry_run,
            place,
        } => {
            let about = EventsAbout {
                product,
                version: release,
            };
            let read = read_event_file(&file, &about)?;
            match place.data {
                None => show_events(output, &read),
                Some(_) => store_events(output, read, &place, dry_run),
            }
        }
        CatalogueAction::Pull {
            sources,
            folder: Some(folder),
            place,
            ..
        } => {
            debug_assert!(sources.is_empty(), "the arguments exclude each other");
            take_folder(output, &place, &folder)
        }
        CatalogueAction::Pull {
            sources,
            folder: None,
            allow_private,
            place,
        } => pull(output, &place, &sources, allow_private),
        CatalogueAction::Alternatives { wanted } => alternatives(output, &wanted.join(" ")),
    }
}

fn check(output: Output, file: &Path, files: bool) -> Done {
    let checked = check_publiccode_file(file, files)?;
    let language = output.language();
    if output.json {
        print_json(&document::catalogue::publiccode(&checked, language));
    } else {
        terminal::publiccode(&checked, language);
    }
    Ok(match checked.verdict.is_valid() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(1),
    })
}

fn alternatives(output: Output, wanted: &str) -> Done {
    let what_else = what_else(wanted)?;
    let language = output.language();
    if output.json {
        print_json(&document::catalogue::alternatives(&what_else, language));
    } else {
        terminal::alternatives(&what_else, language);
    }
    Ok(ExitCode::SUCCESS)
}

fn show_events(output: Output, read: &ReadEvents) -> Done {
    let language = output.language();
    if output.json {
        print_json(&document::catalogue::events(read, language));
    } else {
        terminal::events(read, language);
    }
    Ok(ExitCode::SUCCESS)
}

fn store_events(output: Output, read: ReadEvents, place: &Place, dry_run: bool) -> Done {
    let language = output.language();
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let stored = data
            .import_events(&editor, read, dry_run)
            .await
            .context("events")?;
        if output.json {
            print_json(&document::catalogue::events_imported(&stored, language));
        } else {
            terminal::events_imported(&stored, language);
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn take_folder(output: Output, place: &Place, folder: &Path) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let pulled = data
            .take_folder(&editor, folder, now())
            .await
            .context("folder")?;
        show_pulled(output, &[(folder.display().to_string(), pulled)]);
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// Asks the named catalogues, or all that are connected; ends with 1 where one broke off.
fn pull(output: Output, place: &Place, wanted: &[String], allow_private: bool) -> Done {
    let policy = match allow_private {
        true => AddressPolicy::Any,
        false => AddressPolicy::Public,
    };
    let asker = Asker::new(policy, AskLimits::default()).context("client")?;
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let connected = data
            .catalogues(&editor.viewer())
            .await
            .context("catalogues")?;
        let all = connected.iter().map(|it| it.source.as_str().to_owned());
        let chosen = match wanted.is_empty() {
            true => all.collect(),
            false => wanted.to_vec(),
        };
        let mut results: Vec<(String, Pulled)> = Vec::new();
        for source in chosen {
            let busy = terminal::busy(output);
            let pulled = data.pull(&editor, &source, &asker, now()).await;
            busy.finish();
            results.push((source, pulled.context("catalogue")?));
        }
        show_pulled(output, &results);
        data.close().await;
        let whole = results.iter().all(|(_, it)| it.problem.is_none());
        Ok(if whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    })
}

fn show_pulled(output: Output, results: &[(String, Pulled)]) {
    let language = output.language();
    if output.json {
        print_json(&document::catalogue::pulled(results));
    } else {
        terminal::pulled(results, language);
    }
}
