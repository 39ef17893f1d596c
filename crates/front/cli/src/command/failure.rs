//! What went wrong, said so that the person at the terminal knows what to do.

use std::process::ExitCode;

use freistadt_app::{
    ApplyError, BackupError, CreateError, DataError, RestoreError, StoreReadError, UndoError,
    Unusable,
};
use serde_json::json;

use super::print_json;
use crate::arguments::Output;
use crate::{document, terminal};

/// Why a command could not do its work.
pub(crate) enum Failure {
    /// The input says why.
    Unusable(Unusable),
    /// What stands against it, in the user's language.
    Said(String),
    /// Something around it failed.
    Other(anyhow::Error),
}

/// A sentence that says what stands against it.
pub(crate) fn said(output: Output, key: &str, arguments: &[(&'static str, String)]) -> Failure {
    Failure::Said(terminal::words(output.language(), key, arguments))
}

impl From<Unusable> for Failure {
    fn from(unusable: Unusable) -> Self {
        Failure::Unusable(unusable)
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Failure::Other(error)
    }
}

impl Failure {
    /// Says it, on standard error and where asked for as a document.
    pub(super) fn report(self, output: Output) -> ExitCode {
        let language = output.language();
        match self {
            Failure::Unusable(unusable) => {
                if output.json {
                    print_json(
                        &json!({ "diagnostics": document::diagnostics(&unusable.diagnostics, language) }),
                    );
                } else {
                    terminal::remarks(&unusable.diagnostics, language, usize::MAX);
                }
            }
            Failure::Said(text) => {
                print_failed(output, "failed", &text);
                terminal::error(&text, None, language);
            }
            Failure::Other(error) => {
                let causes = format!("{error:#}");
                let explained = explained(&error, output);
                let text = explained.as_ref().unwrap_or(&causes);
                print_failed(output, "failed", text);
                terminal::error(text, explained.as_ref().map(|_| causes.as_str()), language);
            }
        }
        ExitCode::from(2)
    }
}

impl From<DataError> for Failure {
    fn from(error: DataError) -> Self {
        Failure::Other(error.into())
    }
}

/// The document of a failure, where documents are asked for.
pub(crate) fn print_failed(output: Output, code: &str, message: &str) {
    if output.json {
        print_json(&json!({
            "diagnostics": [{ "code": code, "severity": "error", "location": {}, "message": message, "hint": null }]
        }));
    }
}

/// What a failure means for the person at the terminal; `None` where the chain of causes is all
/// there is to say.
fn explained(error: &anyhow::Error, output: Output) -> Option<String> {
    let say = |key: &str, arguments: &[(&'static str, String)]| {
        Some(terminal::words(output.language(), key, arguments))
    };
    let (key, arguments) = error.chain().find_map(meaning)?;
    say(key, &arguments)
}

type Said = (&'static str, Vec<(&'static str, String)>);

/// What one cause means, where it means something to people.
fn meaning(cause: &(dyn std::error::Error + 'static)) -> Option<Said> {
    if let Some(error) = cause.downcast_ref::<DataError>() {
        return of_data(error);
    }
    if let Some(error) = cause.downcast_ref::<UndoError>() {
        return match error {
            UndoError::Blocked { .. } => None,
            UndoError::Read(error) => of_reading(error),
            UndoError::Apply(error) => of_applying(error),
        };
    }
    if let Some(error) = cause.downcast_ref::<RestoreError>() {
        return match error {
            RestoreError::File { .. } => plain("error-backup-damaged"),
            RestoreError::NoSpace { .. } => plain("error-no-space"),
            _ => None,
        };
    }
    match cause.downcast_ref::<BackupError>()? {
        BackupError::NoSpace { .. } => plain("error-no-space"),
        _ => None,
    }
}

fn of_data(error: &DataError) -> Option<Said> {
    match error {
        DataError::Location(_) => plain("error-no-place"),
        DataError::Open(_) => plain("error-cannot-open"),
        DataError::SeveralOrganizations(list) => {
            Some(("error-several", vec![("list", list.clone())]))
        }
        DataError::Nameless => plain("error-nameless"),
        DataError::Create(CreateError::NoSpace { .. }) => plain("error-no-space"),
        DataError::Create(CreateError::Exists { organization }) => {
            Some(("error-exists", vec![("name", organization.clone())]))
        }
        DataError::Busy => plain("error-stale"),
        DataError::Create(_) | DataError::Broken => None,
        DataError::Read(error) => of_reading(error),
        DataError::Apply(error) => of_applying(error),
    }
}

fn of_reading(error: &StoreReadError) -> Option<Said> {
    match error {
        StoreReadError::NoRevision { revision, head, .. } => Some((
            "error-no-revision",
            vec![
                ("number", revision.0.to_string()),
                ("newest", head.0.to_string()),
            ],
        )),
        StoreReadError::NoChangeSet { change_set, .. } => {
            Some(("undo-unknown", vec![("id", change_set.clone())]))
        }
        StoreReadError::Damaged { .. } => plain("error-damaged"),
        _ => None,
    }
}

fn of_applying(error: &ApplyError) -> Option<Said> {
    match error {
        ApplyError::NoSpace { .. } => plain("error-no-space"),
        ApplyError::Stale { .. } => plain("error-stale"),
        _ => None,
    }
}

fn plain(key: &'static str) -> Option<Said> {
    Some((key, Vec::new()))
}
