//! Text with separators: dialects, encodings, line numbers.

use freistadt_interchange::{Cell, Column, Format, SheetOut, write_csv};

use freistadt_model::Argument;

use crate::files::{codes, read, rows, text};

#[track_caller]
fn check(bytes: &[u8], expected: &[(u32, &str)]) -> Vec<&'static str> {
    let read = read(bytes).unwrap();
    assert_eq!(read.format, Format::Csv);
    let found = rows(&read.sheets[0]);
    let found: Vec<_> = found.iter().map(|(n, row)| (*n, row.as_str())).collect();
    assert_eq!(found, expected);
    codes(&read)
}

const TWO: [(u32, &str); 2] = [(1, "Verfahren|Kosten"), (2, "Müll|1.234,5")];

#[test]
fn every_usual_separator_is_recognised() {
    check("Verfahren;Kosten\nMüll;1.234,5\n".as_bytes(), &TWO);
    check("Verfahren,Kosten\nMüll,\"1.234,5\"\n".as_bytes(), &TWO);
    check("Verfahren\tKosten\nMüll\t1.234,5\n".as_bytes(), &TWO);
    check("Verfahren|Kosten\nMüll|1.234,5\n".as_bytes(), &TWO);
}

#[test]
fn commas_in_text_do_not_win_over_semicolons() {
    check(
        b"Name;Ort\nMeier, A, B;Bonn\nSchmidt, C, D;Ulm\n",
        &[
            (1, "Name|Ort"),
            (2, "Meier, A, B|Bonn"),
            (3, "Schmidt, C, D|Ulm"),
        ],
    );
}

#[test]
fn punctuation_in_prose_separates_nothing() {
    let row = "eins, zwei, drei, vier;x\n".repeat(20);
    let read = read(format!("Text;Zeichen\n{row}").as_bytes()).unwrap();
    assert!(read.sheets[0].rows.iter().all(|row| row.cells.len() == 2));
    check(b"a, b, c\n1, 2, 3\n", &[(1, "a|b|c"), (2, "1|2|3")]);
}

#[test]
fn a_separator_line_counts_as_a_row_but_is_none() {
    check(b"sep=;\r\na;b\r\n", &[(2, "a|b")]);
    check(b"\xEF\xBB\xBFsep=|\r\na;x|b\r\n", &[(2, "a;x|b")]);
    check(b"\"sep=,\"\na;x,b\n", &[(2, "a;x|b")]);
}

#[test]
fn byte_order_marks_tell_the_encoding() {
    check("\u{feff}Verfahren;Kosten\nMüll;1.234,5".as_bytes(), &TWO);
    let wide: Vec<u16> = "\u{feff}Verfahren\tKosten\r\nMüll\t1.234,5\r\n"
        .encode_utf16()
        .collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert!(check(&little, &TWO).is_empty());
    assert!(check(&big, &TWO).is_empty());
}

#[test]
fn old_excel_wrote_windows_1252_and_that_is_said() {
    let told = check(
        b"Geb\xFChr;Preis\nM\xFCll;5 \x80\n",
        &[(1, "Gebühr|Preis"), (2, "Müll|5 €")],
    );
    assert_eq!(told, ["text-read-as-windows-1252"]);
}

#[test]
fn broken_utf8_is_named_with_its_line() {
    let read = read(
        "Größe;Gebühr\nMüll;\u{fc}\nx;"
            .as_bytes()
            .iter()
            .copied()
            .chain(*b"\xFF;y\n")
            .collect::<Vec<_>>()
            .as_slice(),
    )
    .unwrap();
    assert_eq!(codes(&read), ["text-has-invalid-bytes"]);
    assert_eq!(read.diagnostics[0].location.line, Some(3));
    assert_eq!(rows(&read.sheets[0])[2].1, "x|\u{fffd}|y");
}

#[test]
fn quotes_hold_separators_quotes_and_line_breaks() {
    check(
        b"a;b\n\"x;\"\"y\"\"\nz\";1\n\nc;d\n",
        &[(1, "a|b"), (2, "x;\"y\"\nz|1"), (4, "c|d")],
    );
}

#[test]
fn blank_lines_count_as_a_spreadsheet_counts_them() {
    check(b"\n\na;b\n;;\n\nc;d\n", &[(3, "a|b"), (6, "c|d")]);
}

#[test]
fn every_line_ending_ends_a_row() {
    check(
        b"a;b\r\nc;d\re;f\ng;h",
        &[(1, "a|b"), (2, "c|d"), (3, "e|f"), (4, "g|h")],
    );
}

#[test]
fn nul_bytes_and_trailing_separators_vanish() {
    check(
        b"Name;Zahl der Dinge;;;\n\0c\0;d\0x;;;\nvieles andere;1;;;\n",
        &[
            (1, "Name|Zahl der Dinge"),
            (2, "c|dx"),
            (3, "vieles andere|1"),
        ],
    );
}

#[test]
fn one_column_is_a_list() {
    check(
        b"Verfahren\nMeldewesen\n",
        &[(1, "Verfahren"), (2, "Meldewesen")],
    );
}

#[test]
fn signs_after_a_closed_quote_belong_to_the_field() {
    check(
        b"a;b\n\"x\" y;z\nq \"w\";v\n",
        &[(1, "a|b"), (2, "x y|z"), (3, "q \"w\"|v")],
    );
}

#[test]
fn a_quote_left_open_is_named_with_its_row() {
    let read = read(b"a;b\n\"c;d\ne;f\n").unwrap();
    assert_eq!(codes(&read), ["csv-quote-left-open"]);
    assert_eq!(read.diagnostics[0].location.line, Some(2));
}

#[test]
fn rows_behind_a_stray_quote_arrive() {
    let told = check(
        b"a;b\n\"c;d\ne;f\n",
        &[(1, "a|b"), (2, "\"c|d"), (3, "e|f")],
    );
    assert_eq!(told, ["csv-quote-left-open"]);
    // Later cells in quotes, with and without line breaks and doubled quotes, stay whole.
    let told = check(
        b"a;b\r\n1;\"Rohr\r\n2;\"x;y\"\r\n3;\"u\r\nv \"\"w\"\"\"\r\n",
        &[
            (1, "a|b"),
            (2, "1|\"Rohr"),
            (3, "2|x;y"),
            (4, "3|u\r\nv \"w\""),
        ],
    );
    assert_eq!(told, ["csv-quote-left-open"]);
    let many = b"a;b\n1;\"x\n2;\"y\n3;\"z\n4;w\n";
    let read = read(many).unwrap();
    assert_eq!(rows(&read.sheets[0]).len(), 5);
    assert_eq!(codes(&read), ["csv-quote-left-open"]);
    assert_eq!(read.diagnostics[0].location.line, Some(2));
    let count = ("count", Argument::Number(3));
    assert!(read.diagnostics[0].arguments.contains(&count));
}

#[test]
fn errors_of_formulas_are_no_text() {
    let errors = [
        "#NV",
        "#N/A",
        "#REF!",
        "#BEZUG!",
        "#WERT!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#ZAHL!",
        "#NUM!",
        "#NULL!",
        "#ÜBERLAUF!",
        "#SPILL!",
        "Err:502",
        "####",
    ];
    for error in errors {
        let read = read(format!("Verfahren;Kosten\n{error};1\n").as_bytes()).unwrap();
        let cell = &read.sheets[0].rows[1].cells[0];
        assert_eq!(*cell, Cell::Failed(error.into()), "{error}");
        assert_eq!(cell.to_text(), error);
    }
    for word in [
        "#1",
        "#Verfahren",
        "#",
        "##",
        "#neu!",
        "# NV",
        "#!",
        "C#",
        "Err: 502",
    ] {
        let read = read(format!("Verfahren;Kosten\n{word};1\n").as_bytes()).unwrap();
        assert_eq!(read.sheets[0].rows[1].cells[0], text(word));
    }
}

#[test]
fn headings_in_brackets_are_no_json() {
    check(b"[Nr];[Name]\n1;x\n", &[(1, "[Nr]|[Name]"), (2, "1|x")]);
}

#[test]
fn what_a_spreadsheet_would_execute_gets_an_apostrophe_and_comes_back_as_it_was() {
    let dangerous = [
        "=1+1", "+49 228", "-", "@x", "\tx", "\rx", "'=1", "''x", "a=1", "'", "x\ny",
    ];
    let sheet = SheetOut {
        columns: vec![Column {
            heading: "=Kopf".into(),
            ..Column::default()
        }],
        rows: dangerous.iter().map(|cell| vec![text(cell)]).collect(),
        ..SheetOut::default()
    };
    let bytes = write_csv(&sheet);
    assert!(String::from_utf8_lossy(&bytes).contains("\n\"'=1+1\"\n"));
    assert_eq!(bytes, write_csv(&sheet), "same content, same bytes");
    let read = read(&bytes).unwrap();
    let found: Vec<_> = read.sheets[0]
        .rows
        .iter()
        .map(|row| row.cells[0].clone())
        .collect();
    let expected = ["=Kopf"].iter().chain(&dangerous).map(|cell| text(cell));
    assert_eq!(found, expected.collect::<Vec<_>>());
}
