//! Codes in protection columns: A, B, C or 1, 2, 3 mean what the source says, and it is asked once.

use std::collections::BTreeSet;

use freistadt_interchange::Row;
use freistadt_model::{Diagnostic, Location, Value};

use crate::cells::{self, CodeKey, Said, said, tidy_text};
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;
use crate::lists::words::value_key;

/// Whether the column holds protection needs.
pub(crate) fn is_protection(column: &SheetColumn) -> bool {
    match column.target {
        Some(Target::ProtectionAll) => true,
        Some(Target::Field(_, field)) => field.starts_with("protection."),
        _ => false,
    }
}

/// The parts of a cell: one need, or three.
pub(crate) fn parts(text: &str) -> Vec<&str> {
    text.split(['/', ';', '|', ',', '\n'])
        .map(str::trim)
        .collect()
}

/// The level that a part of a cell means: a word of the list, or a code of this column.
pub(crate) fn level(column: &SheetColumn, part: &str) -> Option<&'static str> {
    if let Some(level) = column.codes.get(&value_key(part)) {
        return Some(level);
    }
    let levels = cells::type_of(freistadt_model::Kind::Application, "protection.integrity");
    match cells::code(part, levels)? {
        Value::Code(level) => Some(level),
        _ => None,
    }
}

/// Whether a cell of the column holds nothing but codes that nobody has explained.
pub(crate) fn is_open(column: &SheetColumn, text: &str) -> bool {
    let parts = parts(text);
    let short = |part: &&str| !part.is_empty() && part.chars().count() <= 2;
    parts
        .iter()
        .all(|part| short(part) || level(column, part).is_some())
        && parts.iter().any(|part| level(column, part).is_none())
}

/// The codes in a column that no list explains, each with what somebody said that it means.
pub(crate) fn used(column: &SheetColumn, rows: &[Row]) -> Vec<(String, Option<&'static str>)> {
    let plain = SheetColumn {
        codes: CodeKey::new(),
        ..column.clone()
    };
    let mut found = BTreeSet::new();
    for cell in rows.iter().filter_map(|row| row.cells.get(column.index)) {
        let text = tidy_text(cell);
        if said(cell) == Said::Something && is_open(&plain, &text) {
            let parts = parts(&text).into_iter();
            found.extend(
                parts
                    .filter(|part| level(&plain, part).is_none())
                    .map(str::to_owned),
            );
        }
    }
    let meaning = |code: String| {
        let said = column.codes.get(&value_key(&code)).copied();
        (code, said)
    };
    found.into_iter().take(MOST_CODES).map(meaning).collect()
}

/// So many codes of one column are asked about.
const MOST_CODES: usize = 12;

/// Remarks once per column that its codes need a meaning.
pub(crate) fn ask(
    column: &SheetColumn,
    rows: &[Row],
    place: Location,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut open: BTreeSet<String> = BTreeSet::new();
    let mut count = 0;
    for cell in rows.iter().filter_map(|row| row.cells.get(column.index)) {
        let text = tidy_text(cell);
        if said(cell) != Said::Something || !is_open(column, &text) {
            continue;
        }
        count += 1;
        let parts = parts(&text);
        let unknown = parts.iter().filter(|part| level(column, part).is_none());
        open.extend(unknown.map(|part| (*part).to_owned()));
    }
    if open.is_empty() {
        return;
    }
    let found = open
        .into_iter()
        .take(MOST_CODES)
        .collect::<Vec<_>>()
        .join(", ");
    let remark = Diagnostic::warning("protection-codes-need-a-key")
        .text("found", found)
        .number("count", count);
    diagnostics.push(remark.at(place));
}
