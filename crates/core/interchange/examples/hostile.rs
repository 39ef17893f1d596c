//! Reads one generated file and prints how long it took and how much memory the process held;
//! the file itself is part of it.
//!
//! `cargo run --release -p freistadt-interchange --example hostile -- rows-csv`; without an
//! argument it lists the cases. A process per case, because the peak is the process's.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    reason = "an example is started by hand and has arguments, a clock and an output"
)]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use freistadt_interchange::{Cell, Column, Limits, SheetOut, read_workbook};
use freistadt_interchange::{write_csv, write_workbook};
use freistadt_testkit::measure;
use zip::write::SimpleFileOptions;

type Make = fn() -> Vec<u8>;

const CASES: [(&str, Make); 18] = [
    ("large-xlsx", || {
        write_workbook(&[register(50_000)]).expect("within Excel's bounds")
    }),
    ("large-csv", || write_csv(&register(50_000))),
    ("rows-csv", || b"a\n".repeat(10_000_000)),
    ("columns-csv", || b"a;".repeat(10_000_000)),
    ("cells-csv", || b"a;b;c;d\n".repeat(790_000)),
    ("lonely-csv", || b"a\n".repeat(1_990_000)),
    ("text-csv", || {
        format!("{};\n", "\u{e4}".repeat(60))
            .repeat(500_000)
            .into_bytes()
    }),
    ("latin-csv", || {
        [&[0x80; 99][..], b"\n"].concat().repeat(600_000)
    }),
    ("lonely-xlsx", || {
        xlsx(&"<row><c><v>1</v></c></row>".repeat(1_990_000), "")
    }),
    ("empty-strings-xlsx", || {
        xlsx("", &"<si/>".repeat(3_900_000))
    }),
    ("strings-xlsx", || {
        xlsx(
            &"<row><c t='s'><v>0</v></c></row>".repeat(1_990_000),
            &"<si><t>01234567890123456789012345678901</t></si>".repeat(1_900_000),
        )
    }),
    ("comments-xlsx", || xlsx(&"<!-- -->".repeat(40_000_000), "")),
    ("merges-xlsx", || {
        xlsx(&"<mergeCell ref='A1:A2'/>".repeat(10_000_000), "")
    }),
    ("cells-ods", || {
        ods(&"<table-cell value-type='float' value='1'/>".repeat(60))
    }),
    ("cells-xls", || xls(&[(0x0203, &[0; 14])], 3_500_000)),
    ("strings-xls", || {
        xls(&[(0x00FC, &[0xFF; 8]), (0x003C, &[0; 8223])], 8000)
    }),
    ("blank-xls", || xls(&[(0x0201, &[0; 6])], 6_000_000)),
    ("parts-zip", || b"PK\x03\x04PK\x01\x02".repeat(8_000_000)),
];

fn main() -> anyhow::Result<()> {
    let asked = std::env::args().nth(1);
    for (name, make) in CASES {
        if asked.as_deref() != Some(name) {
            println!("{name}");
            continue;
        }
        let bytes = make();
        // Forgets the peak of generating.
        std::fs::write("/proc/self/clear_refs", "5")?;
        let before = measure::peak_memory_mib()?;
        let mut result = None;
        let seconds = measure::median_seconds(1, || {
            result = Some(read_workbook(&bytes, Limits::default()));
            Ok(())
        })?;
        let outcome = match result {
            Some(Ok(read)) => format!(
                "{} rows",
                read.sheets.iter().map(|s| s.rows.len()).sum::<usize>()
            ),
            Some(Err(error)) => error.to_string(),
            None => String::new(),
        };
        let peak = measure::peak_memory_mib()?;
        let size = bytes.len() >> 20;
        println!("{name}: {size} MiB, {outcome}, {seconds:.2} s, {before:.0} → {peak:.0} MiB");
        return Ok(());
    }
    Ok(())
}

/// A register as a large town might have it: 15 columns of text, days, amounts.
fn register(rows: u32) -> SheetOut {
    let row = |number: u32| {
        (0..15_u32).map(move |column| match column % 5 {
            0 => Cell::Number(f64::from(number * column) + 0.5),
            1 => Cell::Date(jiff::civil::date(2024, 1, 1)),
            _ => Cell::Text(format!("Verfahren {} der Stadt", number * 7 % 9973 + column).into()),
        })
    };
    let column = |column| Column {
        heading: format!("Spalte {column}"),
        ..Column::default()
    };
    SheetOut {
        name: "Register".into(),
        columns: (0..15).map(column).collect(),
        rows: (0..rows).map(|number| row(number).collect()).collect(),
        ..SheetOut::default()
    }
}

/// A workbook of these rows and shared strings.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    let mut relationships = String::new();
    for (id, kind, target) in [("a", "worksheet", "s.xml"), ("b", "sharedStrings", "t.xml")] {
        _ = write!(
            relationships,
            "<Relationship Id='{id}' Type='x/{kind}' Target='{target}'/>"
        );
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        (
            "xl/workbook.xml",
            "<workbook><sheet name='S' r:id='a'/></workbook>".to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<R>{relationships}</R>"),
        ),
        ("xl/s.xml", format!("<w><sheetData>{rows}</sheetData></w>")),
        ("xl/t.xml", format!("<sst>{strings}</sst>")),
    ] {
        let started = writer.start_file(name, SimpleFileOptions::default());
        started
            .and_then(|()| Ok(writer.write_all(content.as_bytes())?))
            .expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

/// An OpenDocument file with many rows of these cells.
fn ods(cells: &str) -> Vec<u8> {
    let row = format!("<table-row number-rows-repeated='30000'>{cells}</table-row>");
    let body = format!(
        "<spreadsheet><table>{}</table></spreadsheet>",
        row.repeat(2)
    );
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let started = writer.start_file("content.xml", SimpleFileOptions::default());
    started
        .and_then(|()| Ok(writer.write_all(body.as_bytes())?))
        .expect("memory takes it");
    writer.finish().expect("memory takes it").into_inner()
}

/// A binary workbook of one sheet; these records, repeated, stand before and in it. Rows and
/// columns are counted up, so that each placed cell is a new one.
fn xls(repeated: &[(u16, &[u8])], times: u32) -> Vec<u8> {
    let record = |stream: &mut Vec<u8>, kind: u16, body: &[u8]| {
        stream.extend(kind.to_le_bytes());
        stream.extend((body.len() as u16).to_le_bytes());
        stream.extend(body);
    };
    let mut stream = Vec::new();
    record(&mut stream, 0x0809, &[0, 6, 5, 0]);
    // The sheet is the whole stream once more: what is in front of a sheet does not mind.
    record(&mut stream, 0x0085, &[0, 0, 0, 0, 0, 0, 1, 0, b'S']);
    for number in 0..times {
        for (kind, body) in repeated {
            let mut body = body.to_vec();
            if *kind == 0x0203 {
                body[..2].copy_from_slice(&((number / 56) as u16).to_le_bytes());
                body[2] = (number % 56) as u8;
            }
            record(&mut stream, *kind, &body);
        }
    }
    record(&mut stream, 0x000A, &[]);
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory takes it");
    let mut part = file.create_stream("/Workbook").expect("memory takes it");
    part.write_all(&stream).expect("memory takes it");
    drop(part);
    file.into_inner().into_inner()
}
