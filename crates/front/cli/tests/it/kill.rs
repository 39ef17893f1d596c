//! `freistadt import` killed at any point: the data hold what was there before or all of the
//! file, never a part of it, and the import goes through when it is tried again.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use freistadt_testkit::postgres::TestPostgres;

use crate::{folder, json, write};

/// Rows per file: enough for a change of several hundred pages.
const ROWS: u64 = 500;

fn list(round: u64) -> String {
    let mut text =
        String::from("Fachverfahren;Hersteller;Betrieb durch;Vertragsende;Kosten p. a.\n");
    for row in 0..ROWS {
        let (maker, operator) = (row % 37, row % 5);
        text.push_str(&format!(
            "Verfahren {round}x{row};Firma {maker};Rechenzentrum {operator};31.12.2030;{row},50\n"
        ));
    }
    text
}

fn start(file: &str, data: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_freistadt"))
        .args(["import", file, "--data", data, "--json"])
        .env_remove("FREISTADT_DATA")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs")
}

/// A moment that spreads the kills; nothing is concluded from its length.
fn moment(microseconds: u64) {
    std::thread::sleep(Duration::from_micros(microseconds));
}

/// Waits until the files in the folder have grown by so much, or the import has ended.
fn wait_for_growth(child: &mut Child, folder: &Path, bytes: u64) {
    let size = || -> u64 {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| Some(entry.metadata().ok()?.len()))
            .sum()
    };
    let before = size();
    while size() < before + bytes && child.try_wait().expect("a child").is_none() {
        moment(100);
    }
}

fn applications(data: &str) -> u64 {
    let document = json(&["assess", "--data", data, "--as-of", "2026-11-23"], 0);
    document["counts"]["applications"]
        .as_u64()
        .expect("a number")
}

/// Kills one import per round, each at another point; `wait` decides when.
fn kill_repeatedly(folder: &Path, data: &str, rounds: u64, wait: impl Fn(u64, &mut Child)) {
    let backup = folder.join("sicherung");
    let backup = backup.to_str().expect("a path");
    json(
        &[
            "import",
            &write(folder, "erste.csv", list(0)),
            "--data",
            data,
        ],
        0,
    );
    let mut present = applications(data);
    assert_eq!(present, ROWS);
    for round in 1..=rounds {
        let file = write(folder, "liste.csv", list(round));
        let mut child = start(&file, data);
        wait(round, &mut child);
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().expect("it ends");

        let now = applications(data);
        assert!(
            now == present || now == present + ROWS,
            "round {round}: {now} of {present}"
        );
        // A backup reads every row and refuses damaged ones.
        json(&["backup", backup, "--force", "--data", data], 0);
        json(&["import", &file, "--data", data], 0);
        present += ROWS;
        assert_eq!(applications(data), present, "round {round}");
    }
    let history = json(&["history", "--data", data], 0);
    let entries = history["entries"].as_array().expect("a list").len();
    assert_eq!(
        u64::try_from(entries),
        Ok(rounds + 1),
        "one change per file"
    );
}

#[test]
fn an_import_into_a_folder_survives_being_killed() {
    let folder = folder("kill");
    let data = folder.join("daten");
    // Opening makes an index of the log of 32 KiB; what is beyond is the change itself.
    let growth = [1, 40_000, 80_000, 120_000, 400_000, u64::MAX / 2];
    kill_repeatedly(
        &folder,
        data.to_str().expect("a path"),
        6,
        |round, child| {
            let bytes = growth[usize::try_from(round - 1).expect("few rounds")];
            wait_for_growth(child, &data, bytes);
        },
    );
}

#[test]
fn an_import_into_postgresql_survives_being_killed() {
    let folder = folder("kill-postgres");
    let data = TestPostgres::new().expect("PostgreSQL");
    kill_repeatedly(&folder, data.url(), 3, |round, _| {
        moment(150_000 * round);
    });
}
