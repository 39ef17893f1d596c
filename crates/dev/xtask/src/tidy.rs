//! `cargo xtask tidy`: keeps ARCHITECTURE.md and the house style true.
//!
//! Checks what a compiler cannot; all findings are listed at once. It changes nothing.

mod crates;
mod files;
mod licenses;
mod mask;
mod sources;

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use freistadt_testkit::workspace_root;

use crate::process;
use crate::workspace::Workspace;

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// A file, with line if there is one.
    pub place: String,
    /// What is wrong, and what would be right.
    pub reason: String,
}

impl Finding {
    fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// The verb: says nothing if all is well.
pub fn run() -> Result<()> {
    let findings = check()?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        count => bail!("tidy has {count} findings"),
    }
}

/// All findings in this workspace, in order of place.
pub fn check() -> Result<Vec<Finding>> {
    let root = workspace_root();
    let workspace = Workspace::load()?;
    let architecture = fs::read_to_string(root.join("ARCHITECTURE.md"))
        .context("cannot read `ARCHITECTURE.md`")?;

    let mut findings = crates::check(&architecture, &workspace);
    findings.extend(licenses::check(&workspace));
    findings.extend(sources::check(&root)?);
    findings.extend(files::check_migrations(
        &root.join("crates/edge/store/migrations"),
    )?);
    findings.extend(files::check_lints(&root)?);
    findings.extend(files::check_texts(&root, &tracked_files()?)?);
    findings.sort();
    Ok(findings)
}

/// Files that are, or would be, in the repository.
fn tracked_files() -> Result<Vec<String>> {
    let mut git = process::program("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let text = process::output(&mut git)?;
    let names = text.split('\0').filter(|name| !name.is_empty());
    Ok(names.map(str::to_owned).collect())
}

/// The path as people write it: from the root, with slashes.
fn below(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().into_owned()
}
