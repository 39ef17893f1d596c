//! Hostile packages: bombs, lies about sizes, entities, repeats, nesting.

use std::io::{Cursor, Write as _};

use freistadt_interchange::{Cell, Limits, ReadError, ReadWorkbook, read_workbook};
use zip::write::SimpleFileOptions;

use crate::files::{codes, fixture, ods_of, read, rows, sheet_of, xlsx_of, zip_of};

#[track_caller]
fn check_too_large(result: Result<ReadWorkbook, ReadError>, expected: &str) {
    match result {
        Err(ReadError::TooLarge { what, .. }) => assert_eq!(what, expected),
        Err(other) => panic!("{other:?}"),
        Ok(read) => panic!("read {} sheets", read.sheets.len()),
    }
}

/// The default limits, but a quick end of inflating.
fn little() -> Limits {
    Limits {
        inflated_bytes: 1 << 20,
        ..Limits::default()
    }
}

#[test]
fn a_bomb_is_refused_while_it_inflates() {
    let rows = "<row><c><v>1</v></c></row>".repeat(100_000);
    check_too_large(
        read_workbook(&xlsx_of(&sheet_of(&rows), &[]), little()),
        "inflated-bytes",
    );
    let spaces = format!("<sst>{}</sst>", "<!-- -->".repeat(200_000));
    let bomb = xlsx_of(&sheet_of(""), &[("xl/sharedStrings.xml", &spaces)]);
    check_too_large(read_workbook(&bomb, little()), "inflated-bytes");
    let body = "<table:table><table:table-row/></table:table>".repeat(900);
    check_too_large(
        read_workbook(&ods_of(&"<!-- x -->".repeat(200_000)), little()),
        "inflated-bytes",
    );
    assert!(read_workbook(&ods_of(&body), little()).is_ok());
}

#[test]
fn one_endless_tag_or_text_is_refused() {
    let long = "x".repeat(5 << 20);
    check_too_large(read(&xlsx_of(&sheet_of(&long), &[])), "bytes-in-one-cell");
    let tag = sheet_of(&format!("<row r='{long}'/>"));
    check_too_large(read(&xlsx_of(&tag, &[])), "bytes-in-one-cell");
    let attributes = sheet_of(&format!("<row {}/>", "a='' ".repeat(500_000)));
    assert!(
        read(&xlsx_of(&attributes, &[])).is_ok(),
        "no quadratic time"
    );
}

#[test]
fn parts_that_nobody_reads_are_not_inflated() {
    let media = vec![0; 2 << 20];
    let sheet = sheet_of("<row><c><v>1</v></c></row>");
    let whole = xlsx_of(&sheet, &[]);
    let mut writer = zip::ZipWriter::new_append(Cursor::new(whole)).unwrap();
    writer
        .start_file("xl/media/image1.bmp", SimpleFileOptions::default())
        .unwrap();
    writer.write_all(&media).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert!(read_workbook(&bytes, little()).is_ok());
}

#[test]
fn sizes_that_lie_do_no_harm() {
    let honest = xlsx_of(&sheet_of(&"<row><c><v>1</v></c></row>".repeat(1000)), &[]);
    for (signature, at) in [
        (b"PK\x01\x02", 24),
        (b"PK\x03\x04", 22),
        (b"PK\x01\x02", 20),
    ] {
        for size in [[0, 0, 0, 0], [1, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F]] {
            let mut lying = honest.clone();
            let places: Vec<usize> = (0..lying.len() - 30)
                .filter(|place| &lying[*place..place + 4] == signature)
                .collect();
            for place in places {
                lying[place + at..place + at + 4].copy_from_slice(&size);
            }
            // Whatever it says, it is an error or the rows that are there.
            if let Ok(read) = read(&lying) {
                assert!(read.sheets[0].rows.len() <= 1000);
            }
        }
    }
}

const LAUGHS: &str = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>\
    <!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d SYSTEM 'file:///etc/passwd'>]>";

#[test]
fn entities_of_the_file_are_never_expanded() {
    let cells = "<row><c t='inlineStr'><is><t>&c;&d;&amp;</t></is></c><c t='s'><v>0</v></c></row>";
    let sheet = format!("{LAUGHS}{}", sheet_of(cells));
    let strings = format!("{LAUGHS}<sst><si><t>&c;</t></si></sst>");
    let book = read(&xlsx_of(&sheet, &[("xl/sharedStrings.xml", &strings)])).unwrap();
    assert_eq!(rows(&book.sheets[0]), [(1, "&c;&d;&|&c;".to_owned())]);
    let content = format!(
        "{LAUGHS}<d><spreadsheet><table table:name='&c;'><table-row><table-cell><p>&c;</p>\
         </table-cell></table-row></table></spreadsheet></d>"
    );
    let book = read(&zip_of(&[("content.xml", content.as_bytes())])).unwrap();
    assert_eq!(rows(&book.sheets[0]), [(1, "&c;".to_owned())]);
}

#[test]
fn encrypted_packages_are_named() {
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let bytes = zip_of(&[
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x93\x01"),
    ]);
    assert_eq!(read(&bytes), Err(ReadError::Encrypted));
    assert_eq!(
        read(&zip_of(&[("encrypted-package", b"x")])),
        Err(ReadError::Encrypted)
    );
    let mut locked = xlsx_of(&sheet_of(""), &[]);
    for at in 0..locked.len() - 10 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(read(&locked), Err(ReadError::Encrypted));
}

#[test]
fn a_cell_in_the_far_corner_is_one_row() {
    let book = read(&xlsx_of(
        &sheet_of("<row><c r='XFD1048576'><v>1</v></c></row>"),
        &[],
    ))
    .unwrap();
    let row = &book.sheets[0].rows[0];
    assert_eq!((row.number, row.cells.len()), (1_048_576, 16_384));
    check_too_large(
        read(&xlsx_of(
            &sheet_of("<row><c r='XFE1'><v>1</v></c></row>"),
            &[],
        )),
        "columns",
    );
    let far = sheet_of("<row><c r='ZZZZZZZZZZZZZZZZZZ99999999999'><v>1</v></c></row>");
    assert!(
        read(&xlsx_of(&far, &[])).is_ok(),
        "no such place: the next one"
    );
}

#[test]
fn many_far_cells_are_refused() {
    let cells: String = (1..600)
        .map(|row| format!("<row><c r='XFD{row}'><v>1</v></c></row>"))
        .collect();
    check_too_large(read(&xlsx_of(&sheet_of(&cells), &[])), "cells");
}

#[test]
fn repeats_are_counted_before_they_are_made() {
    let cell = |columns: &str, rows: &str| {
        ods_of(&format!(
            "<table:table><table:table-row table:number-rows-repeated='{rows}'><table:table-cell \
             office:value-type='float' office:value='1' table:number-columns-repeated='{columns}'/>\
             </table:table-row></table:table>"
        ))
    };
    let limits = Limits {
        cells: 50_000,
        ..Limits::default()
    };
    check_too_large(read_workbook(&cell("10000", "1000000"), limits), "cells");
    check_too_large(read_workbook(&cell("1", "4294967295"), limits), "cells");
    check_too_large(read(&cell("4294967295", "1")), "columns");
    let book = read(&cell("-1", "99999999999999999999")).unwrap();
    assert_eq!(book.sheets[0].rows[0].cells, [Cell::Number(1.0)]);
    let empty = "<table:table><table:table-row table:number-rows-repeated='4294967295'>\
        <table:table-cell table:number-columns-repeated='4294967295'/></table:table-row></table:table>";
    assert!(
        read(&ods_of(&empty.repeat(3)))
            .unwrap()
            .sheets
            .iter()
            .all(|s| s.rows.is_empty())
    );
}

#[test]
fn merged_regions_are_counted_and_never_filled_twice() {
    let rows: String = (1..=2000)
        .map(|row| format!("<row r='{row}'><c r='A{row}'><v>1</v></c></row>"))
        .collect();
    let last: String = "<row r='1'><c r='SF1'><v>1</v></c></row>".into();
    let merges: String = ["B", "C", "SF"]
        .iter()
        .map(|c| format!("<mergeCell ref='{c}1:{c}9999'/>"))
        .collect();
    let sheet = format!("<worksheet><sheetData>{rows}{last}</sheetData>{merges}</worksheet>");
    let limits = Limits {
        cells: 100_000,
        ..Limits::default()
    };
    check_too_large(read_workbook(&xlsx_of(&sheet, &[]), limits), "cells");
    let again = "<mergeCell ref='A1:A1048576'/>".repeat(100_000);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData>{again}</worksheet>");
    assert!(read(&xlsx_of(&sheet, &[])).is_ok(), "no quadratic time");
}

#[test]
fn deep_nesting_is_refused() {
    check_too_large(
        read(&xlsx_of(&sheet_of(&"<a>".repeat(100_000)), &[])),
        "nested-elements",
    );
    check_too_large(read(&ods_of(&"<a>".repeat(100_000))), "nested-elements");
}

#[test]
fn what_came_before_the_damage_is_kept() {
    for broken in [
        "<row><c><v>2",
        "<row></c>",
        "<row><c t='inlineStr'><is><t>\u{1}</t></is>",
        "<",
        "</worksheet>",
    ] {
        let sheet = format!("<worksheet><sheetData><row><c><v>1</v></c></row>{broken}");
        let book = read(&xlsx_of(&sheet, &[])).unwrap();
        assert_eq!(rows(&book.sheets[0])[0], (1, "1".to_owned()), "{broken}");
        assert_eq!(codes(&book), ["sheet-damaged"], "{broken}");
    }
    let whole = "<table:table table:name='T'><table:table-row><table:table-cell><text:p>x</text:p>\
        </table:table-cell></table:table-row>";
    let book = read(&ods_of(&format!("{whole}<table:table-row><b></c>"))).unwrap();
    assert_eq!(rows(&book.sheets[0]), [(1, "x".to_owned())]);
    assert_eq!(codes(&book), ["sheet-damaged"]);
}

#[test]
fn invalid_utf8_damages_one_sheet_only() {
    let mut bytes =
        sheet_of("<row><c t='str'><v>a</v></c></row><row><c t='str'><v>@</v></c></row>")
            .into_bytes();
    let at = bytes.iter().position(|byte| *byte == b'@').unwrap();
    bytes[at] = 0xFF;
    let workbook = b"<workbook><sheet name='A' r:id='a'/><sheet name='B' r:id='b'/></workbook>";
    let relationships = b"<R><Relationship Id='a' Type='/worksheet' Target='a.xml'/>\
        <Relationship Id='b' Type='/worksheet' Target='b.xml'/></R>";
    let good = sheet_of("<row><c><v>1</v></c></row>");
    let book = read(&zip_of(&[
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relationships),
        ("xl/a.xml", &bytes),
        ("xl/b.xml", good.as_bytes()),
    ]))
    .unwrap();
    assert_eq!(codes(&book), ["sheet-damaged"]);
    assert_eq!(book.sheets[1].rows.len(), 1);
}

#[test]
fn broken_styles_and_strings_are_named_and_the_sheets_read() {
    let sheet =
        sheet_of("<row><c s='1'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
    let book = read(&xlsx_of(
        &sheet,
        &[
            ("xl/styles.xml", "<styleSheet><a></b>"),
            (
                "xl/sharedStrings.xml",
                "<sst uniqueCount='99999999999'><si><t>x</t></si><si></a>",
            ),
        ],
    ))
    .unwrap();
    assert_eq!(codes(&book), ["styles-damaged", "strings-damaged"]);
    assert_eq!(rows(&book.sheets[0])[0].1, "1|x");
}

#[test]
fn packages_without_a_workbook_or_sheets_are_damaged() {
    for parts in [
        &[("xl/styles.xml", &b"<a/>"[..])][..],
        &[("xl/workbook.xml", b"")],
        &[("xl/workbook.xml", b"<workbook/>")],
    ] {
        assert!(matches!(
            read(&zip_of(parts)),
            Err(ReadError::Damaged { .. })
        ));
    }
}

#[test]
fn too_many_parts_or_sheets_are_refused() {
    let sheets = format!(
        "<workbook>{}</workbook>",
        "<sheet name='S' r:id='rId1'/>".repeat(2000)
    );
    check_too_large(
        read(&xlsx_of(&sheet_of(""), &[("xl/workbook.xml", &sheets)])),
        "sheets",
    );
    check_too_large(read(&ods_of(&"<table:table/>".repeat(2000))), "sheets");
    let parts = [b"PK\x03\x04".to_vec(), b"PK\x01\x02".repeat(30_000)].concat();
    check_too_large(read(&parts), "parts");
}

#[test]
fn a_second_part_of_the_same_name_does_no_harm() {
    let mut doubled = xlsx_of(
        &sheet_of("<row><c><v>1</v></c></row>"),
        &[("xl/worksheets/sheet2.xml", "<a/>")],
    );
    let old = b"xl/worksheets/sheet2.xml";
    while let Some(at) = doubled.windows(old.len()).position(|name| name == old) {
        doubled[at..at + old.len()].copy_from_slice(b"xl/worksheets/sheet1.xml");
    }
    _ = read(&doubled);
}

#[test]
fn links_to_other_files_are_never_followed() {
    let sheet = sheet_of("<row><c><f>[1]Tabelle!A1+WEBSERVICE(\"http://x\")</f><v>5</v></c></row>");
    let relationships = "<R><Relationship Id='rId1' Type='/worksheet' Target='worksheets/sheet1.xml'/>\
        <Relationship Id='x' Type='/externalLink' TargetMode='External' Target='file:///etc/passwd'/></R>";
    let book = read(&xlsx_of(
        &sheet,
        &[("xl/_rels/workbook.xml.rels", relationships)],
    ))
    .unwrap();
    assert_eq!(rows(&book.sheets[0]), [(1, "5".to_owned())]);
}

#[test]
fn ods_content_outside_of_paragraphs_is_no_value() {
    let bytes = ods_of(
        "<table:table table:name='T'><table:table-row>\n  <table:table-cell>\n    <office:annotation>\
         <text:p>Notiz</text:p></office:annotation>\n    <text:p>a<text:s text:c='2'/>b \n c<text:tab/>d\
         <text:line-break/>e &amp; <text:span>f</text:span></text:p><text:p>g</text:p>\n  <draw:frame>\
         <svg:title>Bild</svg:title></draw:frame></table:table-cell><table:covered-table-cell \
         table:number-columns-repeated='2'/><table:table-cell office:value-type='percentage' \
         office:value='0.19'><text:p>19 %</text:p></table:table-cell><table:table-cell \
         office:value-type='time' office:time-value='PT04H00M00S'><text:p>04:00</text:p>\
         </table:table-cell></table:table-row></table:table>",
    );
    let found = rows(&read(&bytes).unwrap().sheets[0]);
    assert_eq!(found, [(1, "a  b c\td\ne & f\ng|||0.19|04:00".to_owned())]);
}

#[test]
fn ods_repeats_and_merged_cells_fill_their_places() {
    let bytes = ods_of(
        "<table:table><table:table-row table:number-rows-repeated='3'><table:table-cell/>\
         </table:table-row><table:table-row><table:table-cell table:number-rows-spanned='3' \
         office:value-type='string'><text:p>Amt</text:p></table:table-cell><table:table-cell \
         table:number-columns-repeated='2'><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='2'><table:covered-table-cell/>\
         <table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>",
    );
    let found = rows(&read(&bytes).unwrap().sheets[0]);
    let expected = [(4, "Amt|x|x"), (5, "Amt|y"), (6, "Amt|y")];
    assert_eq!(found, expected.map(|(n, row)| (n, row.to_owned())));
}

#[test]
fn every_part_of_a_real_file_may_be_missing() {
    for name in ["libreoffice.ods", "libreoffice.xlsx", "openpyxl.xlsx"] {
        let archive = zip::ZipArchive::new(Cursor::new(fixture(name))).unwrap();
        for missing in 0..archive.len() {
            let mut source = archive.clone();
            let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for index in (0..archive.len()).filter(|index| *index != missing) {
                writer
                    .raw_copy_file(source.by_index_raw(index).unwrap())
                    .unwrap();
            }
            _ = read(&writer.finish().unwrap().into_inner());
        }
    }
}
