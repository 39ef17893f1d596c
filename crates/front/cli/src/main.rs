//! The binary: parse, call one function of `app`, print.
//!
//! Exit codes: 0 done; 1 findings; 2 input or configuration unusable.

mod arguments;
mod command;
mod document;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    command::run(arguments)
}
