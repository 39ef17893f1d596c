//! What the tests share: fixtures, packages built by hand, cells as text.

use std::io::{Cursor, Write as _};

use freistadt_interchange::{Cell, Limits, ReadError, ReadWorkbook, Sheet, read_workbook};
use zip::write::SimpleFileOptions;

/// Real files of other programs.
pub(crate) const FIXTURES: [(&str, &[u8]); 5] = [
    (
        "libreoffice.ods",
        include_bytes!("../fixtures/libreoffice.ods"),
    ),
    (
        "libreoffice.xls",
        include_bytes!("../fixtures/libreoffice.xls"),
    ),
    (
        "libreoffice.xlsx",
        include_bytes!("../fixtures/libreoffice.xlsx"),
    ),
    ("openpyxl.xlsx", include_bytes!("../fixtures/openpyxl.xlsx")),
    ("xlwt.xls", include_bytes!("../fixtures/xlwt.xls")),
];

pub(crate) fn fixture(name: &str) -> &'static [u8] {
    let found = FIXTURES.iter().find(|(file, _)| *file == name);
    found.expect("a fixture of this name").1
}

pub(crate) fn read(bytes: &[u8]) -> Result<ReadWorkbook, ReadError> {
    read_workbook(bytes, Limits::default())
}

pub(crate) fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

/// Row number and cells as people see them, `|` between.
pub(crate) fn rows(sheet: &Sheet) -> Vec<(u32, String)> {
    let line = |cells: &[Cell]| {
        let cells: Vec<String> = cells.iter().map(Cell::to_text).collect();
        cells.join("|")
    };
    sheet
        .rows
        .iter()
        .map(|row| (row.number, line(&row.cells)))
        .collect()
}

pub(crate) fn codes(read: &ReadWorkbook) -> Vec<&'static str> {
    read.diagnostics.iter().map(|told| told.code).collect()
}

/// A zip archive of these parts.
pub(crate) fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONSHIPS: &str = r#"<Relationships>
    <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="http://x/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>
    <Relationship Id="rId3" Type="http://x/relationships/styles" Target="styles.xml"/>
</Relationships>"#;

/// A workbook of one sheet; further parts replace those of the same name.
pub(crate) fn xlsx_of(sheet: &str, further: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = vec![
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONSHIPS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in further {
        parts.retain(|(other, _)| other != name);
        parts.push((name, content));
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, content)| (*name, content.as_bytes()))
        .collect();
    zip_of(&parts)
}

/// A sheet part with these rows.
pub(crate) fn sheet_of(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// An OpenDocument file with this body.
pub(crate) fn ods_of(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{body}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zip_of(&[("content.xml", content.as_bytes())])
}

/// A compound file with one stream.
pub(crate) fn compound_of(stream: &str, content: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut part = file.create_stream(stream).unwrap();
    part.write_all(content).unwrap();
    drop(part);
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// Records of a binary workbook, one after the other.
pub(crate) fn records(records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut stream = Vec::new();
    for (kind, body) in records {
        stream.extend(kind.to_le_bytes());
        stream.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
        stream.extend(body);
    }
    stream
}

/// Little-endian numbers as bytes.
pub(crate) fn le(numbers: &[u16]) -> Vec<u8> {
    numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect()
}
