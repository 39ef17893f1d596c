//! Files that are no spreadsheets, broken ones, and plain ones that are too large.

use freistadt_interchange::{Limits, ReadError, read_workbook};

use crate::files::{FIXTURES, compound_of, read, zip_of};

#[track_caller]
fn check_is_no_spreadsheet(bytes: &[u8], expected: &str) {
    match read(bytes) {
        Err(ReadError::NotASpreadsheet { looks_like }) => assert_eq!(looks_like, expected),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check_too_large(result: Result<freistadt_interchange::ReadWorkbook, ReadError>, expected: &str) {
    match result {
        Err(ReadError::TooLarge { what, .. }) => assert_eq!(what, expected),
        Err(other) => panic!("{other:?}"),
        Ok(read) => panic!("read {} sheets", read.sheets.len()),
    }
}

#[test]
fn files_without_content_are_empty() {
    for bytes in [
        "",
        " \r\n\t ",
        "\u{feff}",
        "\u{feff}\n",
        "\0\0\0",
        ";;;\n;;\n",
        "\"\"\n",
    ] {
        assert_eq!(read(bytes.as_bytes()), Err(ReadError::Empty), "{bytes:?}");
    }
    assert_eq!(read(b"\xFF\xFE"), Err(ReadError::Empty));
}

#[test]
fn other_kinds_of_file_are_named() {
    check_is_no_spreadsheet(b"%PDF-1.7\n1 0 obj", "PDF");
    check_is_no_spreadsheet(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "PNG");
    check_is_no_spreadsheet(b"\xFF\xD8\xFF\xE0", "JPEG");
    check_is_no_spreadsheet(b"\x1F\x8B\x08", "gzip");
    check_is_no_spreadsheet(b"{\"a\": 1}", "JSON");
    check_is_no_spreadsheet(b"[\n {\"a\": 1}]", "JSON");
    check_is_no_spreadsheet(b"\xEF\xBB\xBF<?xml version='1.0'?>", "XML");
    check_is_no_spreadsheet(b"\n<html><table>", "HTML");
    check_is_no_spreadsheet(&[0, 1, 2, 3, 4, 5, 6, 7, 65, 66], "binary");
    let noise: Vec<u8> = (0..5000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    check_is_no_spreadsheet(&noise, "binary");
    check_is_no_spreadsheet(&zip_of(&[("a.txt", b"x")]), "ZIP");
    check_is_no_spreadsheet(&zip_of(&[("word/document.xml", b"x")]), "DOCX");
    check_is_no_spreadsheet(&zip_of(&[("xl/workbook.bin", b"x")]), "XLSB");
    check_is_no_spreadsheet(&compound_of("/WordDocument", b"x"), "OLE");
    let text = b"<office:document-content><office:body><office:text><table:table/></office:text>\
        </office:body></office:document-content>";
    check_is_no_spreadsheet(&zip_of(&[("content.xml", text)]), "OpenDocument");
}

#[test]
fn truncated_files_are_damaged_wherever_they_end() {
    for (name, bytes) in FIXTURES {
        for tenth in 1..40 {
            let end = bytes.len() * tenth / 40;
            let result = read(&bytes[..end]);
            let zipped = !name.ends_with(".xls");
            // The tail of a compound file may hold nothing that matters.
            assert!(result.is_err() || !zipped, "{name} up to {end}");
        }
    }
}

#[test]
fn a_file_beyond_the_limit_is_not_even_looked_at() {
    let limits = Limits {
        file_bytes: 10,
        ..Limits::default()
    };
    check_too_large(read_workbook(b"0123456789a", limits), "bytes");
}

#[test]
fn a_million_columns_are_refused() {
    check_too_large(read("x;".repeat(1_000_000).as_bytes()), "columns");
    check_too_large(
        read(
            &[b';']
                .repeat(1_000_000)
                .iter()
                .copied()
                .chain(*b"x")
                .collect::<Vec<_>>(),
        ),
        "columns",
    );
}

#[test]
fn ten_million_rows_are_refused_at_the_limit() {
    // The real number takes minutes unoptimized; `examples/hostile.rs` has it.
    let limits = Limits {
        cells: 100_000,
        ..Limits::default()
    };
    check_too_large(
        read_workbook("a\n".repeat(1_000_000).as_bytes(), limits),
        "cells",
    );
    let few = Limits {
        rows: 1_000,
        ..Limits::default()
    };
    assert!(read_workbook("a\n".repeat(1_000).as_bytes(), few).is_ok());
    check_too_large(read_workbook("a\n".repeat(1_001).as_bytes(), few), "rows");
}

#[test]
fn too_much_text_is_refused_in_one_cell_or_in_many() {
    let limits = Limits {
        text_bytes: 100_000,
        ..Limits::default()
    };
    check_too_large(
        read_workbook("x".repeat(200_000).as_bytes(), limits),
        "text-bytes",
    );
    check_too_large(
        read_workbook(format!("\"{}", "x\n".repeat(100_000)).as_bytes(), limits),
        "text-bytes",
    );
    check_too_large(
        read_workbook("0123456789;\n".repeat(20_000).as_bytes(), limits),
        "text-bytes",
    );
}

#[test]
fn a_compound_file_without_an_end_or_with_loops_is_damaged() {
    let mut bytes = compound_of("/Workbook", &[0; 5000]);
    assert!(read(&bytes).is_err());
    // Every sector is said to be followed by sector 1.
    for at in (512..1024).step_by(4) {
        bytes[at] = 1;
        bytes[at + 1..at + 4].fill(0);
    }
    assert!(read(&bytes).is_err());
}
