//! `cargo xtask demo`: from a fresh clone to the sample municipality in a browser.
//!
//! Everything after the build is `freistadt demo`, which gets the arguments unread.

use std::os::unix::process::CommandExt as _;

use anyhow::{Context as _, Result};

use crate::assets;
use crate::needs;
use crate::process::{announce, cargo, program, run as call};
use crate::workspace::Workspace;

/// Installs, builds, and becomes `freistadt demo`.
pub fn run(arguments: &[&str]) -> Result<()> {
    let workspace = Workspace::load()?;
    needs::install(&needs::of_builds(&workspace))?;
    prepare_assets()?;
    announce("build");
    call(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package=freistadt-cli",
    ]))?;
    let binary = workspace.target.join("release/freistadt");
    let mut command = program(&binary.to_string_lossy());
    let error = command.arg("demo").args(arguments).exec();
    // `exec` returns only if it failed.
    Err(error).with_context(|| format!("cannot run `{}`", binary.display()))
}

/// Without npm the pages work, too: unstyled, and they say so.
fn prepare_assets() -> Result<()> {
    if assets::are_ready()? {
        return Ok(());
    }
    if let Err(error) = assets::install_npm() {
        eprintln!("warning: pages will be unstyled: {error:#}");
        return Ok(());
    }
    assets::run(assets::Checksums::Verify)
}
