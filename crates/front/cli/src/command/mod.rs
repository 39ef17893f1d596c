//! One function per command: call `app`, print, choose the exit code.

mod account;
mod ask;
mod catalogue;
mod check;
mod data;
mod failure;
mod files;
mod outgoing;
mod place;
mod score;
mod serve;
mod transfer;
mod whatif;

use std::process::ExitCode;

use serde_json::Value as Json;

pub(crate) use failure::{Failure, print_failed, said};

use crate::arguments::{Arguments, By, Command, Lists, ListsOrData};
use files::Target;

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let output = arguments.output;
    let done = match arguments.command {
        Command::Demo { port, once } => serve::demo(output, port, once),
        Command::Serve {
            place,
            listen,
            trust_header,
            ways,
        } => serve::serve(output, &place, listen.0, trust_header.as_deref(), &ways),
        Command::Account { action } => account::account(output, action),
        Command::Assess { lists, as_of } if lists.files.is_empty() => {
            data::assess(output, &lists.place, lists.revision, as_of)
        }
        Command::Assess { lists, as_of } => files::assess(output, &lists.into(), as_of),
        Command::Whatif { lists, exits } if lists.files.is_empty() => {
            whatif::stored(output, &lists.place, lists.revision, &exits.into())
        }
        Command::Whatif { lists, exits } => whatif::files(output, &lists.into(), &exits.into()),
        Command::Cutsets { lists, critical } if lists.files.is_empty() => {
            whatif::critical(output, &lists.place, lists.revision, &critical.into())
        }
        Command::Cutsets { lists, critical } => {
            whatif::critical_files(output, &lists.into(), &critical.into())
        }
        Command::Check { lists, checking } if lists.files.is_empty() => {
            check::stored(output, &lists.place, lists.revision, &checking)
        }
        Command::Check { lists, checking } => check::files(output, &lists.into(), &checking),
        Command::Score {
            instrument,
            answers,
            gate,
        } => score::score(output, &instrument, &answers, &gate),
        Command::Catalogue { action } => catalogue::catalogue(output, action),
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
        Command::Template { out, force } => files::template(output, &Target { path: out, force }),
        Command::Ask {
            folder,
            files,
            by: By::Unit,
            mapping,
            place,
            force,
        } => {
            let target = Target {
                path: folder,
                force,
            };
            match files.is_empty() {
                true => ask::stored(output, &target, &place),
                false => ask::files(output, &target, &Lists { files, mapping }),
            }
        }
        Command::Samples { folder, force } => files::samples(
            output,
            &Target {
                path: folder,
                force,
            },
        ),
        Command::Export {
            out,
            place,
            force,
            audience,
        } => {
            let out = Target { path: out, force };
            transfer::export(output, &place, &out, audience.into())
        }
        Command::Backup { out, place, force } => {
            transfer::backup(output, &place, &Target { path: out, force })
        }
        Command::Restore { file, place, yes } => transfer::restore(output, &place, &file, yes),
        Command::Completions { shell } => files::completions(output, shell),
        Command::Man => files::man(output),
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

pub(crate) type Done = Result<ExitCode, Failure>;

/// The one document on standard output; nobody is left to tell if the pipe is closed.
pub(crate) fn print_json(document: &Json) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout().lock(), "{document}");
}
