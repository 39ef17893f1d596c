//! Binary workbooks whose records are made here, because no program at hand writes them.

use freistadt_interchange::{Cell, Limits, ReadError, read_workbook};
use jiff::civil::date;

use crate::files::{codes, compound_of, le, read, records, rows, text};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;

/// A workbook of one sheet named `S` of the version; records before the sheet, and in it.
fn xls(version: u16, before: &[(u16, Vec<u8>)], sheet: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let name: &[u8] = if version == 0x0600 {
        &[1, 0, b'S']
    } else {
        &[1, b'S']
    };
    let globals = |at: u32| {
        let listed = [&at.to_le_bytes()[..], &[0, 0], name].concat();
        let mut all = vec![(BOF, le(&[version, 5])), (0x0085, listed)];
        all.extend_from_slice(before);
        all.push((EOF, Vec::new()));
        records(&all)
    };
    let at = u32::try_from(globals(0).len()).unwrap();
    let mut content = vec![(BOF, le(&[version, 0x10]))];
    content.extend_from_slice(sheet);
    content.push((EOF, Vec::new()));
    let stream = [globals(at), records(&content)].concat();
    compound_of(
        if version == 0x0600 {
            "/Workbook"
        } else {
            "/Book"
        },
        &stream,
    )
}

fn number(row: u16, column: u16, format: u16, value: f64) -> (u16, Vec<u8>) {
    (
        0x0203,
        [le(&[row, column, format]), value.to_le_bytes().to_vec()].concat(),
    )
}

#[test]
fn excel_95_wrote_bytes_in_a_code_page() {
    let label = |row, bytes: &[u8]| {
        let length = u16::try_from(bytes.len()).unwrap();
        (0x0204, [le(&[row, 0, 0, length]), bytes.to_vec()].concat())
    };
    let sheet = [label(0, b"M\xFCll"), label(1, b"\x8A")];
    let western = read(&xls(0x0500, &[(0x0042, le(&[1252]))], &sheet)).unwrap();
    assert_eq!(
        rows(&western.sheets[0]),
        [(1, "Müll".into()), (2, "Š".into())]
    );
    let mac = read(&xls(0x0500, &[(0x0042, le(&[10_000]))], &sheet)).unwrap();
    assert_eq!(rows(&mac.sheets[0])[1].1, "ä");
}

#[test]
fn packed_rows_days_and_the_year_1904() {
    let format = |id: u16| (0x00E0, le(&[0, id, 0, 0]));
    let packed = [
        le(&[0, 1]),
        le(&[0]),
        vec![0x02, 0x00, 0x00, 0x00],
        le(&[0]),
        (((5u32) << 2) | 3).to_le_bytes().to_vec(),
        le(&[2]),
    ]
    .concat();
    let sheet = [
        (0x00BD, packed),
        number(1, 0, 1, 43889.0),
        number(1, 1, 0, 43889.0),
    ];
    let before = [(0x0022, le(&[1])), format(0), format(14)];
    let read = read(&xls(0x0600, &before, &sheet)).unwrap();
    let rows = &read.sheets[0].rows;
    assert_eq!(
        rows[0].cells,
        [Cell::Empty, Cell::Number(0.0), Cell::Number(0.05)]
    );
    assert_eq!(
        rows[1].cells,
        [Cell::Date(date(2024, 2, 29)), Cell::Number(43889.0)]
    );
}

#[test]
fn a_text_may_change_its_width_in_a_continuation() {
    let strings = [1u32.to_le_bytes(), 1u32.to_le_bytes()].concat();
    let first = [strings, le(&[5]), vec![0], b"abc".to_vec()].concat();
    let rest = [vec![1], le(&[0x03A9, 0x20AC])].concat();
    let cell = (0x00FD, le(&[0, 0, 0, 0, 0]));
    let read = read(&xls(0x0600, &[(0x00FC, first), (0x003C, rest)], &[cell])).unwrap();
    assert_eq!(read.sheets[0].rows[0].cells, [text("abcΩ€")]);
}

#[test]
fn charts_inside_a_sheet_add_no_cells() {
    let sheet = [
        number(0, 0, 0, 1.0),
        (BOF, le(&[0x0600, 0x20])),
        number(5, 5, 0, 9.0),
        (EOF, Vec::new()),
        number(1, 0, 0, 2.0),
    ];
    let read = read(&xls(0x0600, &[], &sheet)).unwrap();
    assert_eq!(rows(&read.sheets[0]), [(1, "1".into()), (2, "2".into())]);
    assert_eq!(codes(&read), [""; 0]);
}

#[test]
fn a_password_is_named() {
    let bytes = xls(0x0600, &[(0x002F, le(&[1, 1, 1]))], &[]);
    assert_eq!(read(&bytes), Err(ReadError::Encrypted));
    assert_eq!(
        read(&compound_of("/EncryptedPackage", b"x")),
        Err(ReadError::Encrypted)
    );
}

#[test]
fn a_far_corner_costs_a_row_and_no_rectangle() {
    let sheet = [number(0, 0, 0, 1.0), number(65_535, 255, 0, 2.0)];
    let read = read(&xls(0x0600, &[], &sheet)).unwrap();
    assert_eq!(read.sheets[0].rows.len(), 2);
    assert_eq!(read.sheets[0].rows[1].number, 65_536);
}

#[test]
fn one_long_text_named_by_many_cells_is_counted_each_time() {
    let counts = [1u32.to_le_bytes(), 1u32.to_le_bytes()].concat();
    let letters = vec![b'x'; 8000];
    let table = [counts, le(&[8000]), vec![0], letters].concat();
    let cells: Vec<_> = (0..20_000)
        .map(|row| (0x00FD, le(&[row, 0, 0, 0, 0])))
        .collect();
    let error = read(&xls(0x0600, &[(0x00FC, table)], &cells)).unwrap_err();
    let limit = Limits::default().text_bytes as u64;
    assert_eq!(
        error,
        ReadError::TooLarge {
            what: "text-bytes",
            limit
        }
    );
}

#[test]
fn records_that_end_too_early_say_nothing() {
    let sheet = [
        (0x0203, le(&[0])),
        (0x00BD, le(&[0, 0])),
        (0x00FD, le(&[0, 0, 0, 9, 0])),
        (0x0006, le(&[0, 0, 0])),
        (0x0207, le(&[500])),
        (0x00E5, le(&[9, 0])),
        number(3, 0, 0, 4.0),
    ];
    let read = read_workbook(
        &xls(0x0600, &[(0x00FC, le(&[1]))], &sheet),
        Limits::default(),
    );
    assert_eq!(rows(&read.unwrap().sheets[0]), [(4, "4".into())]);
}
