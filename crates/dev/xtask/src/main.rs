//! `cargo xtask VERB`: picks the verb and prints what went wrong.

#![expect(clippy::print_stderr, reason = "the one place that prints errors")]

use std::process::ExitCode;

use anyhow::{Result, bail};
use freistadt_xtask::{assets, bench, demo, test, tidy};

const USAGE: &str = "usage: cargo xtask VERB
  test                         all that CI runs
  demo [--port P] [--check]    the sample municipality, in terminal and browser
  assets [--update]            third-party web assets into assets/vendor
  tidy                         the checks of ARCHITECTURE.md and house style
  bench [--only NAME]          the limits we promise, as JSON lines";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["test"] => test::run(),
        ["demo", rest @ ..] => demo::run(rest),
        ["assets"] => assets::run(assets::Checksums::Verify),
        ["assets", "--update"] => assets::run(assets::Checksums::Update),
        ["tidy"] => tidy::run(),
        ["bench"] => bench::run(None),
        ["bench", "--only", name] => bench::run(Some(name)),
        [] => bail!("a verb is missing\n{USAGE}"),
        _ => bail!("cannot do `{}`\n{USAGE}", words.join(" ")),
    }
}
