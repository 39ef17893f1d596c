//! The catalogue: verdicts on publiccode.yml, and what else there is.

use std::path::Path;
use std::process::ExitCode;

use freistadt_app::{check_publiccode_file, what_else};

use super::{Done, print_json};
use crate::arguments::Output;
use crate::arguments_catalogue::CatalogueAction;
use crate::{document_catalogue, terminal};

pub(super) fn catalogue(output: Output, action: CatalogueAction) -> Done {
    match action {
        CatalogueAction::Check { file, files } => check(output, &file, files),
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
