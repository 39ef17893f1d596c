//! Import, history, undo, export, backup: the way of stored data, on both databases.

use std::path::Path;

use freistadt_testkit::postgres::TestPostgres;

use crate::{INVENTORY, folder, json, run, text, write};

/// The same story on a folder and on PostgreSQL.
fn story(folder: &Path, data: &str, other: &str) {
    let file = write(folder, "liste 11.csv", INVENTORY);
    let dry = json(
        &[
            "import",
            &file,
            "--data",
            data,
            "--dry-run",
            "--name",
            "Stadt Test",
        ],
        0,
    );
    assert!(dry["change_set"].is_null());
    let first = json(&["import", &file, "--data", data], 0);
    assert_eq!(
        first["added"]
            .as_array()
            .map(|added| added.iter().filter(|r| r["kind"] == "application").count()),
        Some(2)
    );
    let id = first["change_set"]
        .as_str()
        .expect("a change set")
        .to_owned();
    let again = json(&["import", &file, "--data", data], 0);
    assert!(again["change_set"].is_null(), "{again}");

    let edited = write(
        folder,
        "liste 12.csv",
        INVENTORY.replace("ZV;31.12.2027", "ZV;31.12.2028"),
    );
    let second = json(&["import", &edited, "--data", data], 0);
    assert_eq!(second["changed"][0]["fields"][0]["field"], "end");
    assert_eq!(second["changed"][0]["fields"][0]["old"], "2027-12-31");
    let newest = second["change_set"]
        .as_str()
        .expect("a change set")
        .to_owned();

    // The older change cannot be taken back while the newer one builds on it.
    let blocked = json(&["undo", &id, "--data", data], 2);
    assert!(!blocked["blocked"].as_array().expect("a list").is_empty());
    json(&["undo", &newest, "--data", data], 0);
    let history = json(&["history", "--data", data], 0);
    assert_eq!(history["entries"][0]["undoes"], newest.as_str());

    let export = folder.join("alles.jsonl");
    let export = export.to_str().expect("a path");
    let exported = json(&["export", export, "--data", data], 0);
    assert_eq!(exported["sha256"].as_str().map(str::len), Some(64));
    json(&["import", export, "--data", other], 0);
    let counts = |place: &str| json(&["assess", "--data", place, "--as-of", "2026-11-23"], 0);
    assert_eq!(counts(data), counts(other));

    let backup = folder.join("sicherung");
    let backup = backup.to_str().expect("a path");
    let saved = json(&["backup", backup, "--data", data], 0);
    json(&["import", &edited, "--data", data], 0);
    let restored = json(&["restore", backup, "--data", data], 0);
    assert_eq!(saved["sha256"], restored["sha256"]);
    assert_eq!(json(&["history", "--data", data], 0), history);
    let mut damaged = std::fs::read(backup).expect("the backup");
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    let damaged = write(folder, "beschaedigt", damaged);
    assert_eq!(
        run(&["restore", &damaged, "--data", data]).status.code(),
        Some(2)
    );
    assert_eq!(json(&["history", "--data", data], 0), history);
}

#[test]
fn a_folder_tells_the_story() {
    let folder = folder("story");
    let (data, other) = (folder.join("daten"), folder.join("andere"));
    story(
        &folder,
        data.to_str().expect("a path"),
        other.to_str().expect("a path"),
    );
}

#[test]
fn postgresql_tells_the_story() {
    let folder = folder("story-postgres");
    let (data, other) = (
        TestPostgres::new().expect("PostgreSQL"),
        TestPostgres::new().expect("PostgreSQL"),
    );
    story(&folder, data.url(), other.url());
}

#[test]
fn an_edited_workbook_changes_what_was_edited() {
    let folder = folder("workbook");
    let data = folder.join("daten");
    let data = data.to_str().expect("a path");
    let file = write(&folder, "liste.csv", INVENTORY);
    json(&["import", &file, "--data", data], 0);
    let workbook = folder.join("mappe.xlsx");
    let workbook = workbook.to_str().expect("a path");
    json(&["export", workbook, "--data", data], 0);
    let back = json(&["import", workbook, "--data", data], 0);
    assert!(back["change_set"].is_null(), "{back}");
    assert_eq!(back["diagnostics"][0]["code"], "file-is-our-workbook");
}

#[test]
fn conflicts_are_shown_and_kept_out() {
    let folder = folder("conflict");
    let data = folder.join("daten");
    let data = data.to_str().expect("a path");
    json(
        &[
            "import",
            &write(
                &folder,
                "a.csv",
                "Verfahren;Hersteller;Version\nMeso;HSH;1\n",
            ),
            "--data",
            data,
        ],
        0,
    );
    let other = write(
        &folder,
        "b.csv",
        "Verfahren;Version;Amt\nMeso;2;Bürgerbüro\n",
    );
    let merged = json(&["import", &other, "--data", data], 0);
    assert_eq!(merged["conflicts"][0]["field"], "version");
    let shown = text(&run(&["import", &other, "--data", data, "--dry-run"]).stdout);
    assert!(shown.contains("„1“") && shown.contains("„2“"), "{shown}");
}

#[test]
fn demo_prints_the_town_and_an_address() {
    let output = run(&["demo", "--port", "0", "--once"]);
    let shown = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(shown.contains("Musterstadt"));
    assert!(
        shown
            .lines()
            .any(|line| line.starts_with("http://127.0.0.1:")),
        "{shown}"
    );
}
