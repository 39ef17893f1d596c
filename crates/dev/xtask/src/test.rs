//! `cargo xtask test`: all that CI runs, cheap things first; ends with the runner's count.

use anyhow::Result;
use freistadt_testkit::postgres::{self, Cluster};

use crate::needs::{self, Need};
use crate::process::{announce, cargo, run as call, succeeds};
use crate::workspace::Workspace;
use crate::{assets, tidy};

/// Installs what is missing, checks form, then runs all tests on both databases.
pub fn run() -> Result<()> {
    let workspace = Workspace::load()?;
    let needs = needs::of_tests(&workspace);
    needs::install(&needs)?;
    if wants_assets(&needs) {
        assets::run(assets::Checksums::Verify)?;
    }
    announce("form");
    call(&mut cargo(&["fmt", "--all", "--check"]))?;
    announce("clippy");
    // Features and profile of the tests, so that build scripts run once for both.
    let clippy = ["clippy", "--workspace", "--all-targets", "--locked"];
    call(cargo(&clippy).args(["--", "--deny", "warnings"]))?;
    announce("tidy");
    tidy::run()?;
    tests()
}

/// Browser tests need the look, so a crate that lists npm among its needs gets the assets.
fn wants_assets(needs: &[Need]) -> bool {
    let mut programs = needs.iter();
    programs.any(|need| matches!(need, Need::Program(name, _) if name == "npm"))
}

fn tests() -> Result<()> {
    // One server for the whole run: nextest has a process per test, each would start its own.
    let cluster = match std::env::var_os(postgres::VARIABLE) {
        Some(_) => None,
        None => Some(Cluster::start()?),
    };
    let with_server = |arguments: &[&str]| {
        let mut command = cargo(arguments);
        if let Some(cluster) = &cluster {
            command.env(postgres::VARIABLE, cluster.url());
        }
        call(&mut command)
    };
    announce("examples in the documentation");
    with_server(&["test", "--workspace", "--locked", "--quiet", "--doc"])?;
    announce("tests");
    if succeeds(&mut cargo(&["nextest", "--version"])) {
        return with_server(&["nextest", "run", "--workspace", "--locked"]);
    }
    // Without `--lib --bins --tests`, the run would end with the count of the examples.
    with_server(&[
        "test",
        "--workspace",
        "--locked",
        "--lib",
        "--bins",
        "--tests",
    ])
}
