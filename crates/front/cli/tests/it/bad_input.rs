//! Input that cannot be used: exit code 2, one document, a message with a hint.

use crate::{INVENTORY, folder, json, run, text, write};

#[test]
fn unusable_files_are_named_with_a_hint() {
    let folder = folder("bad");
    let cases: [(&str, &[u8], &str); 7] = [
        ("leer.xlsx", b"", "file-empty"),
        ("bericht.xlsx", b"%PDF-1.7\n%%EOF", "file-not-a-spreadsheet"),
        (
            "bild.csv",
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
            "file-not-a-spreadsheet",
        ),
        ("kaputt.xlsx", b"PK\x03\x04rubbish", "file-damaged"),
        (
            "text.csv",
            b"Nur ein Satz ohne Tabelle.\n",
            "nothing-recognised",
        ),
        (
            "fremd.csv",
            b"Apfel;Birne\nrot;gelb\n",
            "nothing-recognised",
        ),
        ("null.csv", b"\0\0\0\0\0\0", "file-empty"),
    ];
    for (name, content, code) in cases {
        let file = write(&folder, name, content);
        let document = json(&["assess", &file], 2);
        let all = document["diagnostics"].as_array().expect("a list");
        let found = all
            .iter()
            .find(|d| d["code"] == code)
            .unwrap_or_else(|| panic!("{name}: {document}"));
        assert_eq!(found["severity"], "error", "{name}");
        assert!(
            found["hint"].is_string() && found["message"].is_string(),
            "{name}"
        );
        let output = run(&["assess", &file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            !text(&output.stderr).is_empty() && !text(&output.stderr).contains("panicked"),
            "{name}"
        );
    }
}

#[test]
fn a_missing_file_and_a_bad_file_among_good_ones_are_errors() {
    let folder = folder("missing");
    let good = write(&folder, "gut.csv", INVENTORY);
    let document = json(&["assess", &good, "gibt-es-nicht.csv"], 2);
    assert_eq!(document["diagnostics"][0]["code"], "file-not-found");
    let bad = write(&folder, "schlecht.xlsx", b"%PDF-1.7");
    assert_eq!(
        json(&["assess", &good, &bad], 2)["diagnostics"][0]["location"]["file"],
        bad.as_str()
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused_with_the_limit() {
    let folder = folder("large");
    let file = folder.join("gross.csv");
    let handle = std::fs::File::create(&file).expect("a file");
    handle.set_len(10 << 30).expect("a sparse file");
    let document = json(&["inspect", file.to_str().expect("a path")], 2);
    assert_eq!(document["diagnostics"][0]["code"], "file-too-large");
    assert!(
        document["diagnostics"][0]["message"]
            .as_str()
            .expect("a message")
            .contains("67.108.864"),
        "{document}"
    );
}

#[test]
fn commands_on_data_say_where_the_data_should_be() {
    let document = json(&["assess"], 2);
    assert_eq!(document["diagnostics"][0]["code"], "failed");
    let folder = folder("nothing");
    let data = folder.join("daten");
    let data = data.to_str().expect("a path");
    assert_eq!(run(&["history", "--data", data]).status.code(), Some(2));
    assert_eq!(run(&["undo", "c9", "--data", data]).status.code(), Some(2));
    assert_eq!(
        run(&["serve", "--data", data, "--listen", "0.0.0.0:0"])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(
        run(&["history", "--data", "mysql://a:secret@b/c"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn passwords_are_never_shown() {
    let output = run(&[
        "history",
        "--data",
        "postgres://clerk:verysecret@127.0.0.1:1/none",
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        !text(&output.stderr).contains("verysecret"),
        "{}",
        text(&output.stderr)
    );
    assert!(!text(&output.stdout).contains("verysecret"));
}
