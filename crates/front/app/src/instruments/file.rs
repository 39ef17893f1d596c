//! Answers in a file, scored with an instrument that is shipped or stands in a file itself.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use freistadt_instruments::{
    Instrument, Scored, instrument, instruments, read_answers, read_instrument, score,
};
use freistadt_model::{Diagnostic, Location, Severity};

use crate::intake::input::{InputFile, Unusable, read_input};

/// A least level of an objective, `SOV-5=2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Which objective.
    pub objective: String,
    /// The least level, as a number or as the level's id.
    pub level: String,
}

/// A text that is no least level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a least level")]
pub struct NotAGate;

impl FromStr for Gate {
    type Err = NotAGate;

    fn from_str(text: &str) -> Result<Gate, NotAGate> {
        let (objective, level) = text.split_once('=').ok_or(NotAGate)?;
        let (objective, level) = (objective.trim(), level.trim());
        if objective.is_empty() || level.is_empty() {
            return Err(NotAGate);
        }
        Ok(Gate {
            objective: objective.to_owned(),
            level: level.to_owned(),
        })
    }
}

/// What the answers of a file come to.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredFile {
    /// The instrument.
    pub instrument: Instrument,
    /// The result.
    pub scored: Scored,
    /// Remarks on the answers, and on an instrument that stands in a file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Scores the answers of a file. What fits nothing is remarked; an instrument that is not there or
/// does not hold together, or answers of which none fits, are unusable.
pub fn score_file(named: &str, answers: &Path, gates: &[Gate]) -> Result<ScoredFile, Unusable> {
    let (instrument, mut diagnostics) = find(named)?;
    let gates = levels(&instrument, gates)?;
    let file = read(answers)?;
    let text = text(&file)?;
    let (answers, remarks) = read_answers(&instrument, &file.name, &text).map_err(|error| {
        let remark = Diagnostic::error("answers-unreadable").text("reason", error.reason);
        Unusable::from(at(remark, &file.name, error.line))
    })?;
    if answers.is_empty() && !remarks.is_empty() {
        let remark = Diagnostic::error("answers-fit-nothing").text("name", instrument.id.as_str());
        let mut all = vec![at(remark, &file.name, None)];
        all.extend(remarks);
        return Err(Unusable { diagnostics: all });
    }
    diagnostics.extend(remarks);
    Ok(ScoredFile {
        scored: score(&instrument, &answers, &gates),
        instrument,
        diagnostics,
    })
}

fn find(named: &str) -> Result<(Instrument, Vec<Diagnostic>), Unusable> {
    if let Some(found) = instrument(named) {
        return Ok((found.clone(), Vec::new()));
    }
    if !named.to_lowercase().ends_with(".toml") {
        let names: Vec<&str> = instruments().iter().map(|it| it.id.as_str()).collect();
        let remark = Diagnostic::error("instrument-unknown").text("name", named);
        return Err(remark.text("names", names.join(", ")).into());
    }
    let file = read(Path::new(named))?;
    let (found, remarks) = read_instrument(&file.name, &text(&file)?).map_err(|error| {
        let remark = Diagnostic::error("instrument-unreadable").text("reason", error.reason);
        Unusable::from(at(remark, &file.name, error.line))
    })?;
    // A figure from an instrument that does not hold together would be taken for one that does.
    if remarks.iter().any(|it| it.severity == Severity::Error) {
        return Err(Unusable {
            diagnostics: remarks,
        });
    }
    Ok((found, remarks))
}

fn levels(instrument: &Instrument, gates: &[Gate]) -> Result<Vec<(String, u8)>, Unusable> {
    let mut found = Vec::new();
    for gate in gates {
        if instrument.levels.is_empty() {
            let remark = Diagnostic::error("gate-without-levels");
            return Err(remark.text("name", instrument.id.as_str()).into());
        }
        let mut objectives = instrument.objectives.iter();
        let objective = objectives.find(|it| it.id().eq_ignore_ascii_case(&gate.objective));
        let number = gate.level.parse::<u8>().ok();
        let level = instrument
            .levels
            .iter()
            .find(|it| Some(it.number) == number || it.id.eq_ignore_ascii_case(&gate.level));
        let (Some(objective), Some(level)) = (objective, level) else {
            let names: Vec<&str> = instrument
                .objectives
                .iter()
                .map(freistadt_instruments::Objective::id)
                .collect();
            let levels: Vec<&str> = instrument.levels.iter().map(|it| it.id.as_str()).collect();
            let remark = Diagnostic::error("gate-unknown");
            let remark = remark.text("name", format!("{}={}", gate.objective, gate.level));
            let remark = remark.text("names", names.join(", "));
            return Err(remark.text("levels", levels.join(", ")).into());
        };
        found.push((objective.id().to_owned(), level.number));
    }
    Ok(found)
}

fn read(path: &Path) -> Result<InputFile, Unusable> {
    let mut files = read_input(&[PathBuf::from(path)])?;
    let none = || Unusable::from(Diagnostic::error("file-not-found"));
    files.pop().ok_or_else(none)
}

fn text(file: &InputFile) -> Result<String, Unusable> {
    String::from_utf8(file.bytes.clone()).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = file.bytes.get(..valid).unwrap_or_default();
        let line = before.iter().filter(|it| **it == b'\n').count() + 1;
        let remark = Diagnostic::error("answers-unreadable").text("reason", "UTF-8");
        Unusable::from(at(remark, &file.name, u32::try_from(line).ok()))
    })
}

fn at(remark: Diagnostic, file: &str, line: Option<u32>) -> Diagnostic {
    remark.at(Location {
        file: Some(file.to_owned()),
        line,
        ..Location::default()
    })
}
