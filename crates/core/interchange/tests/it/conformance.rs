//! Foreign spreadsheets: every row with content arrives, and every cell.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use freistadt_interchange::{Cell, Sheet};
use freistadt_testkit::conformance;
use quick_xml::events::Event;

use crate::files::read;

/// Cells with content per row, in the order of the rows.
type Counts = Vec<usize>;

#[test]
fn conformance_spreadsheets() {
    let Some(cases) = conformance::cases("landscapes/spreadsheets") else {
        return;
    };
    for case in cases {
        let bytes = conformance::read(&case);
        let read = read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
        let ours: Vec<Counts> = read.sheets.iter().map(counts).collect();
        let extension = case.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        let theirs = match extension.as_deref().and_then(|end| end.to_str()) {
            Some("csv" | "tsv" | "txt") => vec![count_csv(&case, &bytes, &read.sheets[0])],
            Some("xlsx" | "xlsm") => count_xlsx(&bytes),
            _ => count_other(&bytes),
        };
        assert_eq!(ours, theirs, "{}", case.display());
    }
}

fn counts(sheet: &Sheet) -> Counts {
    let filled = |cells: &[Cell]| cells.iter().filter(|cell| !cell.is_empty()).count();
    sheet.rows.iter().map(|row| filled(&row.cells)).collect()
}

/// With the separator that gives our number of columns; the text of every field is compared too.
fn count_csv(case: &Path, bytes: &[u8], ours: &Sheet) -> Counts {
    let (text, _, _) = match std::str::from_utf8(bytes) {
        Ok(_) => encoding_rs::UTF_8.decode(bytes),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes),
    };
    let width = ours.rows.iter().map(|row| row.cells.len()).max();
    let parse = |delimiter| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records = reader.records().map(Result::unwrap);
        let full = |record: &csv::StringRecord| record.iter().any(|field| !blank(field));
        records.filter(full).collect::<Vec<_>>()
    };
    let content = |records: &[csv::StringRecord]| {
        let places = records.iter().flat_map(|record| record.iter().enumerate());
        let filled = places.filter(|(_, field)| !blank(field));
        filled.map(|(column, _)| column + 1).max()
    };
    let candidates = [b',', b';', b'\t', b'|'].map(parse);
    let records = candidates.iter().find(|records| content(records) == width);
    let records = records.unwrap_or_else(|| panic!("{}: separator", case.display()));
    for (row, record) in ours.rows.iter().zip(records) {
        for (cell, field) in row.cells.iter().zip(record) {
            let field = field.trim_matches(['\0', ' ', '\u{a0}']).replace('\0', "");
            assert_eq!(
                cell.to_text(),
                field,
                "{}, row {}",
                case.display(),
                row.number
            );
        }
    }
    records
        .iter()
        .map(|record| record.iter().filter(|field| !blank(field)).count())
        .collect()
}

fn blank(field: &str) -> bool {
    field
        .trim_matches(|c: char| c == '\0' || c.is_whitespace())
        .is_empty()
}

/// Counts the cells that have a value, straight from the parts.
fn count_xlsx(bytes: &[u8]) -> Vec<Counts> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        let file = archive.by_name(name).ok()?;
        { file }.read_to_string(&mut text).unwrap();
        Some(text)
    };
    let strings: Vec<bool> = part("xl/sharedStrings.xml").map_or(Vec::new(), |xml| {
        let texts = texts_in(&xml, "si", &["t"]);
        texts.iter().map(|text| !text.trim().is_empty()).collect()
    });
    let mut sheets = Vec::new();
    while let Some(xml) = part(&format!("xl/worksheets/sheet{}.xml", sheets.len() + 1)) {
        let mut rows = BTreeMap::<u32, usize>::new();
        for tag in tags_in(&xml, "c") {
            let digits = |text: &str| {
                text.trim_start_matches(char::is_alphabetic)
                    .parse()
                    .unwrap()
            };
            let full = match tag.kind.as_deref() {
                Some("s") => strings[tag.text.parse::<usize>().unwrap()],
                _ => !tag.text.trim().is_empty(),
            };
            if full {
                *rows.entry(digits(&tag.place)).or_default() += 1;
            }
        }
        sheets.push(rows.into_values().collect());
    }
    sheets
}

struct Tag {
    place: String,
    kind: Option<String>,
    text: String,
}

/// Elements of this name with their place, type and text of value.
fn tags_in(xml: &str, name: &str) -> Vec<Tag> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut tags = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.local_name().as_ref() == name => {
                let attribute = |name| {
                    let found = tag.try_get_attribute(name).unwrap();
                    found.map(|found: quick_xml::events::attributes::Attribute<'_>| {
                        found.value.into_owned()
                    })
                };
                let (place, kind) = (attribute("r").unwrap_or_default(), attribute("t"));
                tags.push(Tag {
                    place,
                    kind,
                    text: String::new(),
                });
            }
            Event::Text(text) => {
                if let Some(tag) = tags.last_mut() {
                    tag.text.push_str(text.xml10_content().trim());
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "sheetData" => return tags,
            Event::Eof => return tags,
            _ => {}
        }
    }
}

/// The text of each element of this name, from its parts of those names.
fn texts_in(xml: &str, name: &str, parts: &[&str]) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut texts = Vec::new();
    let mut inside = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.local_name().as_ref() == name => texts.push(String::new()),
            Event::Start(tag) => inside = parts.contains(&tag.local_name().as_ref()),
            Event::End(_) => inside = false,
            Event::Text(text) if inside => {
                if let Some(last) = texts.last_mut() {
                    last.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(_) if inside => {
                if let Some(last) = texts.last_mut() {
                    last.push('&');
                }
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

/// Old and open formats: by the library that the readers do not use.
fn count_other(bytes: &[u8]) -> Vec<Counts> {
    use calamine::Reader as _;
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let sheet = |name: &String| {
        let range = book.worksheet_range(name).unwrap();
        let full = |cell: &&calamine::Data| !cell.to_string().trim().is_empty();
        let rows = range.rows().map(|row| row.iter().filter(full).count());
        rows.filter(|count| *count > 0).collect()
    };
    names.iter().map(sheet).collect()
}
