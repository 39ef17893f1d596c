//! The frame against files or stored data.

use std::process::ExitCode;

use freistadt_app::{CheckError, FrameChecked, FrameChoice, check_files, today};
use freistadt_model::{Diagnostic, RevisionId, RuleSeverity, Severity};

use super::place::{open_existing, runtime};
use super::{Done, Failure, files, print_json};
use crate::arguments::check::Checking;
use crate::arguments::{Lists, Output, Place};
use crate::{document, terminal};

/// Files are checked by the eight rules that hold from the start where no frame is named.
pub(super) fn files(output: Output, lists: &Lists, checking: &Checking) -> Done {
    let (input, mappings) = files::load(lists)?;
    let frame = FrameChoice::named(checking.policy.as_deref().unwrap_or("start"))?;
    let as_of = checking.as_of.unwrap_or_else(today);
    let busy = terminal::busy(output);
    let (found, incoming) = check_files(&input, &mappings, &frame, as_of, &|| false)?;
    busy.finish();
    if !output.json {
        let language = output.language();
        terminal::import_remarks(&incoming.diagnostics, &incoming.unmapped, language);
    }
    Ok(print(output, &found, checking, &incoming.diagnostics))
}

/// Stored data are checked by their own rules where no frame is named.
pub(super) fn stored(
    output: Output,
    place: &Place,
    revision: Option<u64>,
    checking: &Checking,
) -> Done {
    let frame = match &checking.policy {
        Some(name) => FrameChoice::named(name)?,
        None => FrameChoice::Stored,
    };
    let as_of = checking.as_of.unwrap_or_else(today);
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let revision = revision.map(RevisionId);
        let found = data.check(&editor.viewer(), revision, &frame, as_of).await;
        data.close().await;
        let found = found?;
        let remarks = found.remarks.clone();
        if !output.json {
            terminal::import_remarks(&remarks, &[], output.language());
        }
        Ok(print(output, &found, checking, &remarks))
    })
}

/// 1 where something counts that weighs at least as much as was asked for; else 2 where a rule
/// could not be checked, because nobody knows then that nothing counts.
fn print(
    output: Output,
    found: &FrameChecked,
    checking: &Checking,
    remarks: &[Diagnostic],
) -> ExitCode {
    let language = output.language();
    let as_of = checking.as_of.unwrap_or_else(today);
    if output.json {
        print_json(&document::check::check(found, as_of, remarks, language));
    } else {
        terminal::checked(found, as_of, language);
    }
    let least = RuleSeverity::from(checking.severity);
    let mut findings = found.checked.findings.iter();
    let mut unchecked = found.remarks.iter();
    if findings.any(|it| it.counts() && it.severity >= least) {
        ExitCode::from(1)
    } else if unchecked.any(|it| it.severity == Severity::Error) {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Unusable(unusable) => Failure::Unusable(unusable),
            CheckError::Data(error) => error.into(),
        }
    }
}
