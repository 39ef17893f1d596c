//! Text with separators, in the encodings and dialects of town halls.

use std::borrow::Cow;

use freistadt_model::{Diagnostic, Location};

use super::{Cell, Collector, Limits, ReadError, Sheets};

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    let mut diagnostics = Vec::new();
    let text = decode(bytes, &mut diagnostics);
    let (text, told) = separator_line(&text);
    let skipped = u32::from(told.is_some());
    let delimiter = told.unwrap_or_else(|| guess_delimiter(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut collector = Collector::new(limits);
    let mut record = csv::ByteRecord::new();
    let mut number = skipped;
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                return Err(ReadError::Damaged {
                    detail: error.to_string(),
                });
            }
        }
        number += 1;
        if record.len() > limits.columns {
            return Err(ReadError::TooLarge {
                what: "columns",
                limit: limits.columns as u64,
            });
        }
        for (column, field) in record.iter().enumerate() {
            collector.put(number, column, cell(&String::from_utf8_lossy(field)))?;
        }
    }
    warn_of_open_quote(&collector, &mut diagnostics);
    Ok((vec![collector.sheet(String::new())], diagnostics))
}

fn cell(field: &str) -> Cell {
    let text = field.trim_matches(|c: char| c == '\0' || c == ' ' || c == '\u{a0}');
    // Our own export puts an apostrophe before what a spreadsheet would execute.
    let text = match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(super::write::EXECUTED) => rest,
        _ => text,
    };
    let text = text.replace('\0', "");
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text.into())
    }
}

/// A quote that is never closed swallows the rest of the file into one cell.
fn warn_of_open_quote(collector: &Collector, diagnostics: &mut Vec<Diagnostic>) {
    for row in &collector.rows {
        let lines = row.cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.lines().count(),
            _ => 1,
        });
        if lines.max().unwrap_or(0) > 200 {
            let location = Location {
                row: Some(row.number),
                ..Location::default()
            };
            diagnostics.push(Diagnostic::warning("csv-quote-left-open").at(location));
        }
    }
}

/// Excel writes `sep=;` as a first line that only says the separator.
fn separator_line(text: &str) -> (&str, Option<u8>) {
    let Some((first, rest)) = text.split_once('\n') else {
        return (text, None);
    };
    match first
        .trim_end()
        .to_ascii_lowercase()
        .strip_prefix("sep=")
        .map(str::as_bytes)
    {
        Some([separator]) => (rest, Some(*separator)),
        _ => (text, None),
    }
}

/// The separator that splits the first records most evenly into more than one field.
fn guess_delimiter(text: &str) -> u8 {
    let start: String = text.split_inclusive('\n').take(60).collect();
    let score = |delimiter: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(start.as_bytes());
        let mut widths = std::collections::BTreeMap::<usize, usize>::new();
        for record in reader.byte_records().flatten() {
            *widths.entry(record.len()).or_default() += 1;
        }
        // Records of the most common width, weighted by how many fields they have.
        widths
            .into_iter()
            .filter(|(width, _)| *width > 1)
            .map(|(width, n)| n * width.min(8))
            .max()
    };
    let candidates = [b';', b',', b'\t', b'|'];
    let best = candidates
        .into_iter()
        .rev()
        .max_by_key(|delimiter| score(*delimiter).unwrap_or(0));
    best.unwrap_or(b';')
}

fn decode<'a>(bytes: &'a [u8], diagnostics: &mut Vec<Diagnostic>) -> Cow<'a, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, bad) = encoding.decode_without_bom_handling(&bytes[length..]);
        if bad {
            diagnostics.push(Diagnostic::warning("text-has-invalid-bytes"));
        }
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(error) => decode_other(bytes, error.valid_up_to(), diagnostics),
    }
}

/// Neither valid UTF-8: either UTF-8 with a few broken bytes, or the encoding of old Excel.
fn decode_other<'a>(
    bytes: &'a [u8],
    first_bad: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cow<'a, str> {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let good = lossy
        .chars()
        .filter(|c| !c.is_ascii() && *c != '\u{fffd}')
        .count();
    let lines = bytes[..first_bad]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count();
    let line = u32::try_from(lines + 1).unwrap_or(u32::MAX);
    let location = Location {
        line: Some(line),
        ..Location::default()
    };
    if good > broken {
        diagnostics.push(Diagnostic::warning("text-has-invalid-bytes").at(location));
        return lossy;
    }
    diagnostics.push(Diagnostic::note("text-read-as-windows-1252").at(location));
    encoding_rs::WINDOWS_1252
        .decode_without_bom_handling(bytes)
        .0
}
