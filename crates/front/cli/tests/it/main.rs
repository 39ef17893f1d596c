//! The command line as scripts and people meet it: documents, exit codes, messages.

mod accounts;
mod arguments;
mod ask;
mod bad_input;
mod catalogue;
mod check;
mod conformance;
mod contract;
mod kill;
mod own_files;
mod score;
mod stored;
mod whatif;
mod words;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value as Json;

/// A folder of its own for one test, empty at the start.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file for the test");
    path.to_str().expect("a readable path").to_owned()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_freistadt"))
        .args(arguments)
        .env_remove("FREISTADT_DATA")
        .output()
        .expect("the binary runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// The document on standard output; the exit code must be the expected one.
fn json(arguments: &[&str], code: i32) -> Json {
    let mut all = arguments.to_vec();
    all.push("--json");
    let output = run(&all);
    let shown = text(&output.stdout);
    assert_eq!(
        output.status.code(),
        Some(code),
        "{arguments:?}: {shown} {}",
        text(&output.stderr)
    );
    assert_eq!(shown.lines().count(), 1, "one document: {shown}");
    serde_json::from_str(&shown).expect("JSON")
}

const INVENTORY: &str = "Fachverfahren;Hersteller;Betrieb durch;Vertragsende;Lieferant;Kosten p. a.\n\
    Meso;HSH;ZV;31.12.2027;ZV;1.200,00\nAda;Alpha;Stadt;;Beta;800,00\n";
