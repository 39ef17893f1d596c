//! The binary: parse, call one function of `app`, print.
//!
//! Exit codes: 0 done; 1 findings; 2 input or configuration unusable.

mod arguments;
mod command;
mod document;
mod help;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    help::parse().map_or_else(|code| code, command::run)
}
