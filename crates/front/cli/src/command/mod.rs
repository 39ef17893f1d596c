//! One function per command: call `app`, print, choose the exit code.

mod files;

use std::process::ExitCode;

use freistadt_app::Unusable;
use serde_json::{Value as Json, json};

use crate::arguments::{Arguments, Command, Output};
use crate::{document, terminal};

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let output = arguments.output;
    let done = match arguments.command {
        Command::Assess { lists, as_of } => files::assess(output, &lists, as_of),
        Command::Inspect { lists } => files::inspect(output, &lists),
        Command::Template { out } => files::template(output, &out),
        Command::Samples { folder } => files::samples(output, &folder),
    };
    match done {
        Ok(code) => code,
        Err(failure) => failure.report(output),
    }
}

/// Why a command could not do its work.
pub(crate) enum Failure {
    /// The input says why.
    Unusable(Unusable),
    /// Something around it failed.
    Other(anyhow::Error),
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

pub(crate) type Done = Result<ExitCode, Failure>;

impl Failure {
    fn report(self, output: Output) -> ExitCode {
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
            Failure::Other(error) => {
                if output.json {
                    let message = format!("{error:#}");
                    print_json(&json!({
                        "diagnostics": [{ "code": "failed", "severity": "error", "location": {}, "message": message, "hint": null }]
                    }));
                }
                terminal::error(&error, language);
            }
        }
        ExitCode::from(2)
    }
}

/// The one document on standard output.
#[expect(clippy::print_stdout, reason = "the command's result")]
pub(crate) fn print_json(document: &Json) {
    println!("{document}");
}
