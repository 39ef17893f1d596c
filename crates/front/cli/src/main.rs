//! The binary: parse, call one function of `app`, print.
//!
//! Exit codes: 0 done; 1 findings; 2 input or configuration unusable.

mod arguments;
mod arguments_account;
mod arguments_catalogue;
mod arguments_check;
mod arguments_whatif;
mod command;
mod document;
mod document_catalogue;
mod document_check;
mod document_score;
mod document_whatif;
mod help;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    help::parse().map_or_else(|code| code, command::run)
}
