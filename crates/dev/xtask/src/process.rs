//! Runs other programs: cargo with a clean environment, and everything with a clear failure.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use freistadt_testkit::workspace_root;

/// Tells the person at the terminal what comes next.
pub fn announce(what: &str) {
    eprintln!("── {what}");
}

/// A program that runs in the workspace root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace_root());
    command
}

/// Cargo, in the workspace root, as if called from a terminal.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = program(&cargo);
    // `cargo run` describes xtask in variables that build scripts watch (ring's does): left in
    // place, every build from here would spoil the cache of the builds from a terminal.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name.as_ref());
        }
    }
    command.args(arguments);
    command
}

/// Runs a command whose output the person at the terminal sees.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command
        .status()
        .with_context(|| format!("cannot run `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a command for its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` did not print UTF-8"))
}

/// Whether a command runs at all and succeeds; it prints nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    // `cargo`, not where the toolchain lies.
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_whole_command() {
        let error = run(Command::new("false").arg("--here")).unwrap_err();
        assert!(error.to_string().starts_with("`false --here` failed"));
        assert!(output(&mut Command::new("freistadt-no-such-program")).is_err());
        assert!(!succeeds(&mut Command::new("false")));
    }
}
