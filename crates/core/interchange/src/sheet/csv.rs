//! Text with separators, in the encodings and dialects of town halls, streamed.
//!
//! The `csv` crate writes ours but does not read others': it drops blank lines without counting
//! them, and people look for a row by the number that their spreadsheet shows.

use std::ops::ControlFlow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use freistadt_model::{Diagnostic, Location};

use super::collect::Collector;
use super::split::{Splitter, Stray};
use super::{Cell, Limits, ReadError, Sheets};

/// Text from which the separator is guessed.
const SAMPLE: usize = 64 << 10;

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    let mut diagnostics = Vec::new();
    let (encoding, bytes) = encoding(bytes, &mut diagnostics);
    let mut sample = String::new();
    _ = decode(encoding, bytes, |text| {
        sample.push_str(text);
        match sample.len() < SAMPLE {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(ReadError::Empty),
        }
    });
    let told = separator_line(&sample);
    let delimiter = told.unwrap_or_else(|| guess_delimiter(&sample));
    let mut rows = Rows {
        collector: Collector::new(limits),
        number: 0,
        skip: u32::from(told.is_some()),
        over_many_lines: None,
    };
    let mut splitter = Splitter::new(delimiter);
    let invalid = decode(encoding, bytes, |text| {
        let split = splitter.split(text.as_bytes(), &mut |column, field| {
            rows.field(column, field)
        });
        match split.and_then(|()| rows.collector.check_text(splitter.pending())) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => ControlFlow::Break(error),
        }
    })?;
    splitter.end(&mut |column, field| rows.field(column, field))?;
    if invalid && !diagnostics.iter().any(|told| told.code == INVALID) {
        diagnostics.push(Diagnostic::warning(INVALID));
    }
    diagnostics.extend(splitter.stray().map(left_open));
    if let Some(row) = rows.over_many_lines {
        let remark = Diagnostic::warning("csv-cell-over-many-lines");
        diagnostics.push(remark.at(at_row(row)));
    }
    let sheet = rows.collector.sheet(String::new())?;
    if sheet.rows.is_empty() {
        return Err(ReadError::Empty);
    }
    Ok((vec![sheet], diagnostics))
}

fn at_row(row: u32) -> Location {
    Location {
        row: Some(row),
        ..Location::default()
    }
}

fn left_open(stray: &Stray) -> Diagnostic {
    let place = Location {
        line: Some(stray.line),
        ..Location::default()
    };
    let remark = Diagnostic::warning("csv-quote-left-open").text("found", &*stray.found);
    remark.number("count", stray.count).at(place)
}

/// The rows as they come, numbered as a spreadsheet would show them.
struct Rows {
    collector: Collector,
    number: u32,
    /// Rows at the start that are none, as `sep=;`.
    skip: u32,
    /// The first row with a cell so long that it may be several rows between two stray quotes.
    over_many_lines: Option<u32>,
}

impl Rows {
    fn field(&mut self, column: usize, field: &[u8]) -> Result<(), ReadError> {
        if column == 0 {
            self.number = self.number.saturating_add(1);
        }
        if self.number <= self.skip || field.is_empty() {
            return Ok(());
        }
        if field.len() > 200 && field.iter().filter(|byte| **byte == b'\n').count() > 200 {
            self.over_many_lines.get_or_insert(self.number);
        }
        let cell = cell(&String::from_utf8_lossy(field));
        self.collector.put(self.number, column, cell)
    }
}

fn cell(field: &str) -> Cell {
    let mut text = field.trim_matches(|c: char| c == '\0' || c == ' ' || c == '\u{a0}');
    // Our own export puts an apostrophe before what a spreadsheet would execute.
    if super::write::is_guarded(text) {
        text = &text[1..];
    }
    if text.contains('\0') {
        return Cell::Text(text.replace('\0', "").into());
    }
    match text.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text.into()),
    }
}

/// Excel writes `sep=;` as a first line that only says the separator.
fn separator_line(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim_matches('"').to_ascii_lowercase();
    match first.strip_prefix("sep=")?.as_bytes() {
        [separator] if separator.is_ascii() => Some(*separator),
        _ => None,
    }
}

/// The separator that splits the first records most evenly into more than one field.
fn guess_delimiter(sample: &str) -> u8 {
    let start: String = sample.split_inclusive('\n').take(60).collect();
    let best = |in_prose: bool| {
        let score = |delimiter: &u8| evenness(&start, *delimiter, in_prose);
        let candidates = *b"|\t,;";
        candidates
            .into_iter()
            .max_by_key(score)
            .filter(|best| score(best) > 0)
    };
    // A sign with a space behind it is punctuation, unless nothing else is found.
    best(false).or_else(|| best(true)).unwrap_or(b';')
}

/// How many records have the most common width above one, times that width.
fn evenness(text: &str, delimiter: u8, in_prose: bool) -> usize {
    let mut widths = Vec::new();
    let mut take = |column: usize, field: &[u8]| {
        match widths.last_mut() {
            Some(width) if column > 0 => {
                *width += usize::from(in_prose || !field.starts_with(b" "));
            }
            _ => widths.push(1_usize),
        }
        Ok(())
    };
    let mut splitter = Splitter::new(delimiter);
    // Counting cannot fail.
    _ = splitter.split(text.as_bytes(), &mut take);
    _ = splitter.end(&mut take);
    let mut common = std::collections::BTreeMap::<usize, usize>::new();
    for width in widths.into_iter().filter(|width| *width > 1) {
        *common.entry(width).or_default() += 1;
    }
    let scores = common.into_iter().map(|(width, n)| n * width.min(8));
    scores.max().unwrap_or(0)
}

const INVALID: &str = "text-has-invalid-bytes";

/// The encoding, and the bytes after a byte-order mark.
fn encoding<'a>(
    bytes: &'a [u8],
    diagnostics: &mut Vec<Diagnostic>,
) -> (&'static Encoding, &'a [u8]) {
    let (encoding, content) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => (UTF_8, bytes),
    };
    if encoding != UTF_8 {
        return (encoding, content);
    }
    let Err(error) = std::str::from_utf8(content) else {
        return (UTF_8, content);
    };
    // Either UTF-8 with a few broken bytes, or the encoding of old Excel.
    let (mut good, mut broken) = (0, 0);
    for chunk in content.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let before = &content[..error.valid_up_to()];
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    let location = Location {
        line: Some(u32::try_from(lines + 1).unwrap_or(u32::MAX)),
        ..Location::default()
    };
    let marked = content.len() < bytes.len();
    if marked || good > broken {
        diagnostics.push(Diagnostic::warning(INVALID).at(location));
        return (UTF_8, content);
    }
    diagnostics.push(Diagnostic::note("text-read-as-windows-1252").at(location));
    (WINDOWS_1252, content)
}

/// Decodes piece by piece, until the end or a break. Whether some bytes were invalid.
fn decode(
    encoding: &'static Encoding,
    mut bytes: &[u8],
    mut take: impl FnMut(&str) -> ControlFlow<ReadError>,
) -> Result<bool, ReadError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut piece = String::with_capacity(16 << 10);
    let mut invalid = false;
    loop {
        piece.clear();
        let (result, read, replaced) = decoder.decode_to_string(bytes, &mut piece, true);
        invalid |= replaced;
        bytes = &bytes[read..];
        if let ControlFlow::Break(error) = take(&piece) {
            return Err(error);
        }
        if result == encoding_rs::CoderResult::InputEmpty {
            return Ok(invalid);
        }
    }
}
