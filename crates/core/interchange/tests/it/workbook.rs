//! What we write, we read back.

use freistadt_interchange::{Cell, Column, Format, SheetOut, write_archive, write_workbook};
use jiff::civil::date;

use crate::files::{read, text};

fn column(heading: &str) -> Column {
    Column {
        heading: heading.into(),
        comment: "Was hier steht".into(),
        choices: vec!["ja".into(), "nein".into()],
        width: 20,
        ..Column::default()
    }
}

fn sample() -> Vec<SheetOut> {
    let dangerous = [
        "=1+1", "+49", "-5", "@x", "\tx", "\rx", "x\r\ny", "_x000D_", "'=1", "  x ",
    ];
    let mut rows = vec![
        vec![
            Cell::Number(1234.5),
            Cell::Date(date(2024, 2, 29)),
            Cell::Bool(true),
        ],
        vec![text("Müll"), Cell::Empty, Cell::Number(-0.01)],
        vec![Cell::Date(date(1900, 1, 1)), Cell::Date(date(9999, 12, 31))],
        vec![text(&"lang ".repeat(6000))],
    ];
    rows.extend(dangerous.map(|cell| vec![text("x"), text(cell)]));
    let first = SheetOut {
        name: "Verträge & Kosten".into(),
        title: vec!["Titel".into(), "=Titel".into()],
        columns: vec![
            Column {
                number_format: "#,##0.00 €",
                ..column("Betrag")
            },
            column("Ende"),
            column("aktiv"),
        ],
        rows,
        ..SheetOut::default()
    };
    let second = SheetOut {
        name: "Leer".into(),
        columns: vec![column("Name")],
        ..SheetOut::default()
    };
    vec![first, second]
}

fn expected_rows(sheet: &SheetOut) -> Vec<(u32, Vec<Cell>)> {
    let titles = sheet.title.iter().map(|title| vec![text(title)]);
    let head = sheet
        .columns
        .iter()
        .map(|column| text(&column.heading))
        .collect();
    let all = titles.chain([head]).chain(sheet.rows.iter().cloned());
    (1..).zip(all).collect()
}

#[test]
fn a_workbook_comes_back_as_it_was() {
    let sheets = sample();
    let read = read(&write_workbook(&sheets).unwrap()).unwrap();
    assert_eq!(read.format, Format::Xlsx);
    assert_eq!(read.diagnostics, []);
    assert_eq!(read.sheets.len(), sheets.len());
    for (read, written) in read.sheets.into_iter().zip(&sheets) {
        assert_eq!(read.name, written.name);
        let rows: Vec<_> = read
            .rows
            .into_iter()
            .map(|row| (row.number, row.cells))
            .collect();
        assert_eq!(rows, expected_rows(written));
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(
        write_workbook(&sample()).unwrap(),
        write_workbook(&sample()).unwrap()
    );
}

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    let bytes = write_workbook(&sample()).unwrap();
    let mut book: calamine::Xlsx<_> =
        calamine::Reader::new(std::io::Cursor::new(bytes.as_slice())).unwrap();
    let formulas = calamine::Reader::worksheet_formula(&mut book, "Verträge & Kosten").unwrap();
    assert_eq!(formulas.used_cells().count(), 0);
}

#[test]
fn a_sheet_name_that_excel_refuses_is_an_error() {
    let sheet = SheetOut {
        name: "a/b".into(),
        ..SheetOut::default()
    };
    assert!(write_workbook(&[sheet]).is_err());
}

#[test]
fn questions_stand_out_and_names_stay_in_sight() {
    let sheet = SheetOut {
        name: "Anwendungen".into(),
        columns: vec![
            column("Name"),
            Column {
                asked: true,
                free: true,
                wrapped: true,
                ..column("Betreiber")
            },
        ],
        rows: vec![vec![text("Meso")], vec![text("Tevis"), text("ZV")]],
        pinned: 1,
        ..SheetOut::default()
    };
    let bytes = write_workbook(&[sheet]).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(xml.contains(r#"<conditionalFormatting sqref="B2:B3"><cfRule type="containsBlanks""#));
    assert!(xml.contains(r#"xSplit="2""#), "{xml}");
    // A free list does not ask back; the other one does.
    assert_eq!(xml.matches("showErrorMessage").count(), 1);
}

/// One part of a package as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn an_archive_holds_its_files_and_does_not_depend_on_the_day() {
    let files = [
        ("a.xlsx".to_owned(), b"eins".to_vec()),
        ("bürgeramt.xlsx".to_owned(), b"zwei".to_vec()),
    ];
    let bytes = write_archive(&files).unwrap();
    assert_eq!(bytes, write_archive(&files).unwrap());
    assert_eq!(part(&bytes, "bürgeramt.xlsx"), "zwei");
    let twice = [files[0].clone(), files[0].clone()];
    assert!(write_archive(&twice).is_err());
}
