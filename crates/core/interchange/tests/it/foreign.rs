//! Files of other programs, and the same table in three formats.

use std::io::Cursor;

use calamine::{Data, Reader, Sheets};
use freistadt_interchange::{Cell, Format, ReadError, ReadWorkbook};

use crate::files::{FIXTURES, codes, fixture, rows};

/// LibreOffice writes truth as 1 and 0 into ODS, unless a cell has its format for truth; so here
/// it is always a number.
fn read(bytes: &[u8]) -> Result<ReadWorkbook, ReadError> {
    let mut read = crate::files::read(bytes)?;
    let rows = read.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows);
    for cell in rows.flat_map(|row| &mut row.cells) {
        if let Cell::Bool(bool) = cell {
            *cell = Cell::Number(f64::from(u8::from(*bool)));
        }
    }
    Ok(read)
}

/// The first sheet of every fixture, as far as the programs agree.
const REGISTER: [(u32, &str); 6] = [
    (1, "Softwareverzeichnis der Stadt Musterstadt"),
    (
        4,
        "Fachbereich|Verfahren|Hersteller|Vertragsbeginn|Kosten p. a.|Rabatt|aktiv|Ausfall|Bemerkung",
    ),
    (
        5,
        "Bürgerdienste|VOIS|MESO|HSH Soft- und Hardware|2019-01-01|12345.67|0.05|1|04:00|läuft\nseit Jahren",
    ),
    (
        6,
        "Bürgerdienste|AutiSta|Verlag für Standesamtswesen|2004-02-29|900|0|1|08:30",
    ),
    (
        7,
        "Bürgerdienste|Gewerbe & Co|Prüfer <GmbH>|2023-12-31|-0.01|0.5|0||=kein Gebührensatz",
    ),
    (
        8,
        "Finanzen|Finanz+|Müßig KG|1999-12-31|1000000|1|||€ 1.234",
    ),
];

#[test]
fn every_fixture_has_the_register() {
    for (name, bytes) in FIXTURES {
        let read = read(bytes).unwrap();
        assert_eq!(read.sheets[0].name, "Übersicht", "{name}");
        let rows = rows(&read.sheets[0]);
        for (row, expected) in REGISTER {
            let found = rows.iter().find(|(number, _)| *number == row);
            let found = found.map(|(_, row)| row.as_str());
            assert_eq!(found, Some(expected), "{name}, row {row}");
        }
    }
}

#[test]
fn the_three_formats_of_one_program_are_equal_cell_by_cell() {
    let [ods, xls, xlsx] = ["libreoffice.ods", "libreoffice.xls", "libreoffice.xlsx"]
        .map(|name| read(fixture(name)).unwrap());
    assert_eq!(
        [ods.format, xls.format, xlsx.format],
        [Format::Ods, Format::Xls, Format::Xlsx]
    );
    assert_eq!(ods.sheets, xlsx.sheets);
    assert_eq!(xls.sheets, xlsx.sheets);
    for read in [&ods, &xls, &xlsx] {
        assert_eq!(codes(read), ["sheet-hidden"]);
        assert_eq!(
            read.diagnostics[0].location.sheet.as_deref(),
            Some("Intern")
        );
    }
}

#[test]
fn formulas_give_their_value_and_errors_are_seen() {
    let read = read(fixture("libreoffice.ods")).unwrap();
    let rows = rows(&read.sheets[0]);
    let tail: Vec<_> = rows[6..]
        .iter()
        .map(|(n, row)| (*n, row.as_str()))
        .collect();
    let sum = "|||Summe|1013245.66";
    assert_eq!(
        tail,
        [
            (10, sum),
            (11, "||||#DIV/0!"),
            (12, "||||Text und Text"),
            (13, "||||1")
        ]
    );
}

#[test]
fn formulas_that_were_never_calculated_are_named() {
    let read = read(fixture("openpyxl.xlsx")).unwrap();
    assert_eq!(codes(&read), ["formulas-without-value", "sheet-hidden"]);
    let place = &read.diagnostics[0].location;
    assert_eq!((place.row, place.column.as_deref()), (Some(10), Some("E")));
}

#[test]
fn long_string_tables_are_read_across_records() {
    let read = read(fixture("xlwt.xls")).unwrap();
    let long = rows(&read.sheets[1]);
    assert_eq!(long.len(), 22);
    for (index, (row, line)) in long.iter().enumerate() {
        assert_eq!(*row as usize, index + 1);
        let end = if index % 3 == 0 { "Ω" } else { "" };
        assert_eq!(
            line,
            format!("{index:02} {}{end}", "Prüfung ".repeat(60)).trim_end_matches('\n')
        );
    }
}

/// A cell in words that do not depend on the reader.
fn plain(data: &Data) -> Option<String> {
    Some(match data {
        Data::Empty => return None,
        Data::String(text) if text.trim().is_empty() => return None,
        Data::String(text) if text == "#DIV/0!" => "error".into(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(bool) => u8::from(*bool).to_string(),
        Data::DateTime(serial) => serial.as_f64().to_string(),
        Data::Error(_) => "error".into(),
    })
}

/// Our cells that calamine has too, by place; days and times are compared only by place.
fn ours(read: &ReadWorkbook) -> Vec<(usize, u32, usize, Option<String>)> {
    let mut cells = Vec::new();
    for (sheet, content) in read.sheets.iter().enumerate() {
        for row in &content.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let value = match cell {
                    cell if cell.is_empty() => continue,
                    Cell::Failed(_) => Some("error".into()),
                    Cell::Text(text) if text.contains(':') => None,
                    Cell::Text(_) | Cell::Number(_) => Some(cell.to_text()),
                    Cell::Empty | Cell::Date(_) | Cell::Bool(_) => None,
                };
                cells.push((sheet, row.number, column, value));
            }
        }
    }
    cells
}

#[test]
fn a_second_opinion_sees_the_same_cells() {
    for (name, bytes) in FIXTURES {
        let found = ours(&read(bytes).unwrap());
        let mut book: Sheets<_> = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
        let mut count = 0;
        for (sheet, title) in book.sheet_names().iter().enumerate() {
            let range = book.worksheet_range(title).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, data) in range.used_cells() {
                let Some(theirs) = plain(data) else { continue };
                let place = (
                    sheet,
                    top + u32::try_from(row).unwrap() + 1,
                    left as usize + column,
                );
                let cell = found.iter().find(|(s, r, c, _)| (*s, *r, *c) == place);
                let (.., value) = cell.unwrap_or_else(|| panic!("{name}: no cell at {place:?}"));
                let same = value.as_ref().is_none_or(|value| *value == theirs);
                assert!(same, "{name}, {place:?}: {value:?}, but {theirs}");
                count += 1;
            }
        }
        // Ours has besides the two cells that the merged department fills.
        assert_eq!(found.len(), count + 2, "{name}");
    }
}
