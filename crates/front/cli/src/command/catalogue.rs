//! The catalogue: verdicts on publiccode.yml, and what else there is.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use freistadt_app::market::{EventsAbout, ReadEvents};
use freistadt_app::{check_publiccode_file, read_event_file, what_else};

use super::place::{open_existing, runtime};
use super::{Done, print_json};
use crate::arguments::{Output, Place};
use crate::arguments_catalogue::CatalogueAction;
use crate::{document_catalogue, terminal};

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
        CatalogueAction::Alternatives { wanted } => alternatives(output, &wanted.join(" ")),
    }
}

fn check(output: Output, file: &Path, files: bool) -> Done {
    let checked = check_publiccode_file(file, files)?;
    let language = output.language();
    if output.json {
        print_json(&document_catalogue::publiccode(&checked, language));
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
        print_json(&document_catalogue::alternatives(&what_else, language));
    } else {
        terminal::alternatives(&what_else, language);
    }
    Ok(ExitCode::SUCCESS)
}

fn show_events(output: Output, read: &ReadEvents) -> Done {
    let language = output.language();
    if output.json {
        print_json(&document_catalogue::events(read, language));
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
            print_json(&document_catalogue::events_imported(&stored, language));
        } else {
            terminal::events_imported(&stored, language);
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}
