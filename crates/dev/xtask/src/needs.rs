//! What the machine must have before a chore can run, and how it gets there.
//!
//! Crates say in their manifests what they need beyond Rust:
//! `[package.metadata.freistadt] test-needs = { chromium = "chromium" }` (program → Debian
//! package), or `build-needs` if they do not even compile without it.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail, ensure};
use freistadt_testkit::postgres;

use crate::process;
use crate::workspace::Workspace;

/// Something that must be there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A program on the search path, and Debian's package that brings it.
    Program(String, String),
    /// A PostgreSQL that tests can use; Debian keeps its programs off the search path.
    Postgres,
}

impl Need {
    fn is_met(&self) -> bool {
        match self {
            Self::Program(name, _) => is_on_search_path(name),
            Self::Postgres => postgres::is_available(),
        }
    }

    fn package(&self) -> &str {
        match self {
            Self::Program(_, package) => package,
            Self::Postgres => "postgresql",
        }
    }
}

/// What our crates need to be compiled.
pub fn of_builds(workspace: &Workspace) -> Vec<Need> {
    let members = workspace.members.values();
    needs(members.map(|member| &member.build_needs))
}

/// What our crates need to be compiled and tested.
pub fn of_tests(workspace: &Workspace) -> Vec<Need> {
    let members = workspace.members.values();
    let mut all = needs(members.flat_map(|member| [&member.build_needs, &member.test_needs]));
    all.push(Need::Postgres);
    all
}

fn needs<'a>(tables: impl Iterator<Item = &'a BTreeMap<String, String>>) -> Vec<Need> {
    let mut needs: Vec<Need> = tables
        .flatten()
        .map(|(program, package)| Need::Program(program.clone(), package.clone()))
        .collect();
    needs.sort();
    needs.dedup();
    needs
}

/// Installs what is missing if this process may, else says what to install.
pub fn install(needs: &[Need]) -> Result<()> {
    let missing = packages_missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    if !(postgres::is_root()? && is_on_search_path("apt-get")) {
        bail!(
            "missing on this machine: {0}\nhint: on Debian, `sudo apt-get install {0}`",
            missing.join(" ")
        );
    }
    process::announce(&format!("apt-get install {}", missing.join(" ")));
    process::run(apt_get().arg("update"))?;
    process::run(
        apt_get()
            .args(["install", "--no-install-recommends"])
            .args(&missing),
    )?;
    let missing = packages_missing(needs);
    ensure!(
        missing.is_empty(),
        "installed, yet still missing: {}",
        missing.join(" ")
    );
    Ok(())
}

fn packages_missing(needs: &[Need]) -> Vec<&str> {
    let missing = needs.iter().filter(|need| !need.is_met());
    missing.map(Need::package).collect()
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command
        .args(["--quiet", "--yes", "--option", "DPkg::Lock::Timeout=300"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether a program can be called by its name.
pub fn is_on_search_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    // Debian keeps some server programs in sbin, which is not on everyone's search path.
    let mut folders = env::split_paths(&path).chain([Path::new("/usr/sbin").to_path_buf()]);
    folders.any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Member;

    #[test]
    fn needs_of_all_crates_are_gathered_once() {
        let table = |program: &str| BTreeMap::from([(program.to_owned(), program.to_owned())]);
        let mut workspace = Workspace::default();
        for name in ["milp", "web"] {
            let member = Member {
                build_needs: table("cmake"),
                test_needs: table("chromium"),
                ..Member::default()
            };
            workspace.members.insert(name.to_owned(), member);
        }
        let program = |name: &str| Need::Program(name.to_owned(), name.to_owned());
        assert_eq!(of_builds(&workspace), [program("cmake")]);
        assert_eq!(
            of_tests(&workspace),
            [program("chromium"), program("cmake"), Need::Postgres]
        );
    }

    #[test]
    fn what_is_missing_is_named_by_its_package() {
        let there = Need::Program("sh".to_owned(), "dash".to_owned());
        let not = Need::Program("freistadt-no-such-program".to_owned(), "some".to_owned());
        assert_eq!(packages_missing(&[there, not]), ["some"]);
    }
}
