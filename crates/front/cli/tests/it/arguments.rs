//! What the command line says when it is called wrongly, and what it refuses to overwrite.

use crate::{INVENTORY, folder, json, run, text, write};

fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    text(&output.stderr)
}

#[test]
fn wrong_calls_are_answered_in_the_language_of_the_user() {
    let cases: [(&[&str], &str); 8] = [
        (&["asess"], "Meinten Sie „assess“?"),
        (
            &["assess", "--hlp"],
            "Die Option „--hlp“ gibt es hier nicht.",
        ),
        (&["assess", "--as-of", "31.13.2026"], "kein Tag"),
        (&["assess", "--as-of"], "fehlt der Wert"),
        (&["import"], "Es fehlt"),
        (&["serve", "--listen", "quark"], "Adresse mit Port"),
        (&["history", "--limit", "x"], "wird eine Zahl gebraucht"),
        (&["import", "x", "--same", "a"], "zwei Kennungen"),
    ];
    for (arguments, expected) in cases {
        let said = refusal(arguments);
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(said.contains("--help"), "{said}");
    }
    let english = refusal(&["asess", "--lang", "en"]);
    assert!(english.contains("Did you mean “assess”?"), "{english}");
}

#[test]
fn a_wrong_call_yields_a_document_where_one_is_asked_for() {
    let document = json(&["assess", "--as-of", "gestern"], 2);
    assert_eq!(document["diagnostics"][0]["code"], "arguments");
}

#[test]
fn help_is_german_unless_english_is_asked_for() {
    let german = text(&run(&["import", "--help"]).stdout);
    assert!(
        german.contains("Aufruf: freistadt import [OPTIONEN]"),
        "{german}"
    );
    assert!(!german.contains("Options"), "{german}");
    let english = text(&run(&["import", "--help", "--lang=en"]).stdout);
    assert!(
        english.contains("Usage: freistadt import [OPTIONS]"),
        "{english}"
    );
    assert!(!english.contains("Optionen"), "{english}");
}

#[test]
fn days_are_read_as_people_write_them() {
    let list = write(&folder("days"), "list.csv", INVENTORY);
    let german = json(&["assess", &list, "--as-of", "01.03.2027"], 0);
    let iso = json(&["assess", &list, "--as-of", "2027-03-01"], 0);
    assert_eq!(german, iso);
    assert_eq!(iso["as_of"], "2027-03-01");
}

#[test]
fn a_file_that_holds_something_stays() {
    let folder = folder("stays");
    let present = write(&folder, "mappe.xlsx", "present");
    let said = refusal(&["template", &present]);
    assert!(
        said.contains("gibt es schon") && said.contains("--force"),
        "{said}"
    );
    assert_eq!(std::fs::read(&present).expect("the file"), b"present");
    let written = run(&["template", &present, "--force"]);
    assert_eq!(written.status.code(), Some(0));
    // A name that was only reserved may be used.
    let reserved = write(&folder, "leer.xlsx", "");
    assert_eq!(run(&["template", &reserved]).status.code(), Some(0));
}

#[test]
fn looking_makes_no_data() {
    let folder = folder("looking");
    let list = write(&folder, "list.csv", INVENTORY);
    let data = folder.join("data");
    let place = data.to_str().expect("a readable path");
    for command in ["history", "assess"] {
        let said = refusal(&[command, "--data", place]);
        assert!(said.contains("noch kein Bestand"), "{said}");
    }
    let trial = json(&["import", &list, "--data", place, "--dry-run"], 0);
    let added = trial["added"].as_array().expect("a list");
    assert_eq!(
        added.iter().filter(|r| r["kind"] == "application").count(),
        2
    );
    assert!(!data.exists());
}

#[test]
fn a_restore_names_what_goes() {
    let folder = folder("replaced");
    let list = write(&folder, "list.csv", INVENTORY);
    let place = folder.join("data").display().to_string();
    let saved = folder.join("saved").display().to_string();
    json(
        &["import", &list, "--data", &place, "--name", "Altstadt"],
        0,
    );
    json(&["backup", &saved, "--data", &place], 0);
    let output = run(&["restore", &saved, "--data", &place]);
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output.stderr);
    assert!(said.contains("altstadt (Stand 2)"), "{said}");
}
