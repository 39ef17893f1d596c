//! Answers of a file, scored with an instrument.

use std::path::Path;
use std::process::ExitCode;

use freistadt_app::{Gate, score_file};

use super::{Done, print_json};
use crate::arguments::Output;
use crate::{document, terminal};

pub(super) fn score(output: Output, instrument: &str, answers: &Path, gates: &[Gate]) -> Done {
    let scored = score_file(instrument, answers, gates)?;
    let language = output.language();
    if output.json {
        print_json(&document::score::score(&scored, language));
    } else {
        terminal::score(&scored, language);
        terminal::import_remarks(&scored.diagnostics, &[], language);
    }
    let missed = scored.scored.gates.iter().any(|it| !it.met);
    Ok(if missed {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
