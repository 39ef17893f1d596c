//! One function per command: call `app`, print, choose the exit code.

mod data;
mod files;
mod serve;

use std::process::ExitCode;

use freistadt_app::Unusable;
use serde_json::{Value as Json, json};

use crate::arguments::{Arguments, Command, Lists, ListsOrData, Output};
use crate::{document, terminal};

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let output = arguments.output;
    let done = match arguments.command {
        Command::Demo { port, once } => serve::demo(output, port, once),
        Command::Serve { place, listen } => serve::serve(output, &place, listen),
        Command::Assess { lists, as_of } if lists.files.is_empty() => {
            data::assess(output, &lists.place, lists.revision, as_of)
        }
        Command::Assess { lists, as_of } => files::assess(output, &lists.into(), as_of),
        Command::Inspect { lists } => files::inspect(output, &lists),
        Command::Import {
            lists,
            place,
            dry_run,
            prefer_file,
            same,
            distinct,
            name,
        } => {
            let decisions = data::Decided {
                dry_run,
                prefer_file,
                same,
                distinct,
                name,
            };
            data::import(output, &lists, &place, &decisions)
        }
        Command::Undo { id, place } => data::undo(output, &place, &id),
        Command::History { place, limit } => data::history(output, &place, limit),
        Command::Template { out } => files::template(output, &out),
        Command::Samples { folder } => files::samples(output, &folder),
        Command::Export { out, place } => data::export(output, &place, &out),
        Command::Backup { out, place } => data::backup(output, &place, &out),
        Command::Restore { file, place } => data::restore(output, &place, &file),
        Command::Completions { shell } => files::completions(shell),
        Command::Man => files::man(),
    };
    match done {
        Ok(code) => code,
        Err(failure) => failure.report(output),
    }
}

impl From<ListsOrData> for Lists {
    fn from(lists: ListsOrData) -> Self {
        Lists {
            files: lists.files,
            mapping: lists.mapping,
        }
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
                let explained = data::explained(&error, output);
                if output.json {
                    let message = explained.clone().unwrap_or_else(|| format!("{error:#}"));
                    print_json(&json!({
                        "diagnostics": [{ "code": "failed", "severity": "error", "location": {}, "message": message, "hint": null }]
                    }));
                }
                terminal::error(explained.as_deref(), &error, language);
            }
        }
        ExitCode::from(2)
    }
}

/// The one document on standard output; nobody is left to tell if the pipe is closed.
pub(crate) fn print_json(document: &Json) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout().lock(), "{document}");
}
