//! Tests of reading lists, comparing them with what is there, and the way back.

mod again;
mod alike;
mod cells;
mod columns;
mod conformance;
mod english;
mod fuzz;
mod lists;
mod merge;
mod more_lists;
mod notices;
mod own;
mod own_part;
mod sample;
mod spellings;
mod town_hall;
mod typed;

use freistadt_import::{Incoming, read_tables};
use freistadt_interchange::{Limits, ReadWorkbook, read_workbook};
use freistadt_model::{Kind, Landscape};
use jiff::civil::{Date, date};

/// The day on which the tests read their files.
const DAY: Date = date(2026, 11, 23);

fn workbook(bytes: &[u8]) -> ReadWorkbook {
    read_workbook(bytes, Limits::default()).expect("a readable file")
}

/// Reads CSV texts, each under its name, against what is present.
fn read(files: &[(&str, &str)], present: &Landscape) -> Incoming {
    let files: Vec<(String, ReadWorkbook)> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), workbook(text.as_bytes())))
        .collect();
    read_tables(&files, present, DAY, &|| false)
}

/// One line per record of the kind: its id and every field that says something, but its name.
fn dump(landscape: &Landscape, kind: Kind) -> String {
    let mut text = String::new();
    for record in landscape.records(kind) {
        text.push_str(&record.to_ref().id);
        for (info, value) in record.values() {
            if value.says_something() && info.name != "name" {
                text.push_str(&format!(" {}={}", info.name, value.canonical()));
            }
        }
        text.push('\n');
    }
    text
}

/// The codes of all remarks with their rows, in order.
fn remarks(incoming: &Incoming) -> Vec<String> {
    let row = |row: Option<u32>| row.map_or(String::new(), |row| format!("@{row}"));
    incoming
        .diagnostics
        .iter()
        .map(|d| format!("{}{}", d.code, row(d.location.row)))
        .collect()
}

/// A list in a file of its own: what becomes of it.
fn check(text: &str, kind: Kind, expected: &str) -> Incoming {
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    let expected: String = expected
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(|l| format!("{l}\n"))
        .collect();
    assert_eq!(
        dump(&incoming.landscape, kind),
        expected,
        "{text}\n{:?}",
        remarks(&incoming)
    );
    incoming
}
