//! Random and mutated lists: nothing panics, nothing dangles, no row vanishes.

use freistadt_import::{Decisions, SheetKind, merge, own_changes, own_merge, read_tables};
use freistadt_interchange::{Cell, Format, ReadWorkbook, Row, Sheet};
use freistadt_model::{Change, Kind, Landscape};
use jiff::civil::date;

use crate::DAY;

/// xorshift; the seed is the case's number, so that a failure can be repeated.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

const HEADINGS: [&str; 48] = [
    "Verfahren",
    "Hersteller",
    "Version",
    "Stand",
    "Betreiber",
    "Hosting",
    "Amt",
    "Schutzbedarf",
    "V",
    "I",
    "V",
    "Vertraulichkeit",
    "MTA (h)",
    "Server",
    "Datenbank",
    "Schnittstellen",
    "Leistung",
    "LeiKa-ID",
    "Vertragsnr.",
    "Gegenstand",
    "Auftragnehmer",
    "Beginn",
    "Ende",
    "Laufzeit",
    "Mindestlaufzeit (Monate)",
    "K-Frist",
    "kündbar zum",
    "Kündigung bis",
    "Verlängerung",
    "Kosten p. a.",
    "Kosten mtl.",
    "2024",
    "Ist 2025 T€",
    "Kreditor",
    "Kreditorennr.",
    "Betrag",
    "Haushaltsjahr",
    "Datum",
    "Einzelpreis",
    "Menge",
    "Gesamt",
    "Rechtsgrundlage",
    "Verarbeitungstätigkeit",
    "AVV",
    "Löschfrist",
    "Ansprechpartner",
    "ID",
    "",
];

const CELLS: [&str; 56] = [
    "",
    "",
    "Meso",
    "Ada",
    "MESO",
    "C",
    "C++",
    "Alpha GmbH",
    "Stadt/ZV",
    "a / b",
    "A; B",
    "A, B\nC",
    "k. A.",
    "dito",
    "s. o.",
    "-",
    "?",
    "lfd.",
    "entfällt",
    "31.12.2027",
    "31.02.2027",
    "1/2/2020",
    "seit 2014",
    "01.01.2020 - 31.12.2025",
    "36 Mon. ab 15.03.2021",
    "–",
    "9999-12-31",
    "3 M. z. JE",
    "endet automatisch",
    "65535 Jahre",
    "99999999999 Jahre",
    "Option 99 x 9999 Jahre",
    "1.234,56 €",
    "(1,00)",
    "12 T€",
    "1e300",
    "999999999999999",
    "-",
    "300 €/Monat",
    "hoch",
    "A/B/C",
    "1",
    "2",
    "sehr hoch/normal/hoch",
    "99108011001000",
    "Summe",
    "Amt 32 – Bürger",
    "Frau Muster",
    "=1+1",
    "\u{0}",
    "🦀 ÄÖÜ ß",
    "'",
    "\"",
    "  ",
    "a/",
    "/",
];

pub(crate) fn cell(dice: &mut Dice) -> Cell {
    match dice.below(24) {
        0 => Cell::Number(f64::NAN),
        1 => Cell::Number(f64::INFINITY),
        2 => Cell::Number(-1e300),
        3 => Cell::Number(46_000.0),
        4 => Cell::Number(12.5),
        5 => Cell::Number(2_025.0),
        6 => Cell::Date(date(2026, 2, 28)),
        7 => Cell::Date(date(9999, 12, 31)),
        8 => Cell::Bool(true),
        9 => Cell::Failed("#NV".into()),
        10 => Cell::Text("x".repeat(dice.below(5_000)).into()),
        _ => Cell::Text(dice.pick(&CELLS).into()),
    }
}

fn workbook(dice: &mut Dice) -> ReadWorkbook {
    let sheets = (0..=dice.below(3))
        .map(|_| {
            let width = 1 + dice.below(12);
            let mut number = 0;
            let mut next = |dice: &mut Dice| {
                number += 1 + u32::try_from(dice.below(8) / 7).unwrap_or(0);
                number
            };
            let mut rows = Vec::new();
            for _ in 0..dice.below(3) {
                rows.push(Row {
                    number: next(dice),
                    cells: vec![cell(dice)],
                });
            }
            for _ in 0..1 + dice.below(2) {
                let head = (0..width).map(|_| Cell::Text(dice.pick(&HEADINGS).into()));
                let cells = head.collect();
                rows.push(Row {
                    number: next(dice),
                    cells,
                });
            }
            for _ in 0..dice.below(14) {
                let length = dice.below(width + 2);
                let cells = (0..length).map(|_| cell(dice)).collect();
                rows.push(Row {
                    number: next(dice),
                    cells,
                });
            }
            let name = dice.pick(&["Tabelle1", "Verträge", "SBF", "Anwendungen", "Rechnung", ""]);
            Sheet {
                name: name.into(),
                rows,
            }
        })
        .collect();
    ReadWorkbook {
        format: Format::Xlsx,
        sheets,
        diagnostics: Vec::new(),
    }
}

/// Rows of sheets whose every row is a record, less those that a remark names.
fn rows_hold(files: &[(String, ReadWorkbook)], present: &Landscape, seed: u64) {
    let incoming = read_tables(files, present, DAY, &|| false);
    for sheet in &incoming.sheets {
        // Two sheets of one kind may speak of the same records.
        let alone = incoming.sheets.len() == 1;
        let kind = match sheet.kind {
            SheetKind::Contracts => Kind::Contract,
            SheetKind::Processing => Kind::DataObject,
            _ => continue,
        };
        let named = incoming
            .diagnostics
            .iter()
            .filter(|d| d.code.starts_with("row-"))
            .count();
        if alone {
            let records = incoming.landscape.count(kind);
            assert_eq!(records + named, sheet.rows, "seed {seed}: {sheet:?}");
        }
    }
    let mut after = present.clone();
    let merged = merge(present, &incoming.landscape, &Decisions::default());
    merged.change_set.apply(&mut after);
    assert_eq!(after.dangling(), [], "seed {seed}");
    // The same file again has nothing new, whatever it holds.
    let again = read_tables(files, &after, DAY, &|| false);
    let merged = merge(&after, &again.landscape, &Decisions::default());
    let said: Vec<String> = merged.change_set.changes.iter().map(in_words).collect();
    assert_eq!(said, Vec::<String>::new(), "seed {seed}");
}

/// A change on one line.
fn in_words(change: &Change) -> String {
    match change {
        Change::Add(record) => format!("+{}", record.to_ref()),
        Change::Remove(record) => format!("-{}", record.to_ref()),
        Change::Edit { target, fields } => {
            let fields: Vec<&str> = fields.iter().map(|field| field.field).collect();
            format!("{target} {}", fields.join(", "))
        }
    }
}

#[test]
fn any_grid_is_read() {
    for seed in (1..=250_u64).chain([
        254, 572, 1103, 1119, 1253, 2472, 2678, 3226, 3607, 3693, 4231, 5087, 5347, 5746, 6962,
        7232, 8731,
    ]) {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let first = workbook(&mut dice);
        let files = [("liste.xlsx".to_owned(), first.clone())];
        rows_hold(&files, &Landscape::new("stadt"), seed);
        // Against what another file left, and with a cell or row changed.
        let mut present = Landscape::new("stadt");
        let other = [("andere.csv".to_owned(), workbook(&mut dice))];
        let incoming = read_tables(&other, &present, DAY, &|| false);
        let merged = merge(&present, &incoming.landscape, &Decisions::default());
        merged.change_set.apply(&mut present);
        rows_hold(&files, &present, seed);
        let edits = own_changes("mappe.xlsx", &first, &present, DAY);
        own_merge(&present, &edits, &present, &Decisions::default());
    }
}
