//! Terms that people wrote as free text: a duration, a range, a start or end, or several of these.

use std::sync::LazyLock;

use freistadt_interchange::Cell;
use freistadt_model::{PartialDate, Period, Stated, ValueType};
use regex::Regex;

use crate::cells;
use crate::cells::notice_text;
use crate::lists::sheets::SheetColumn;
use crate::lists::words::{value_key, words};

/// What was understood of a term.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Term {
    pub(crate) start: Stated<PartialDate>,
    pub(crate) end: Stated<PartialDate>,
    pub(crate) period: Option<Period>,
}

impl Term {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Term::default()
    }
}

static PARTS: LazyLock<Regex> = LazyLock::new(|| {
    // A dash between two dates, but not within one: ISO dates have digits on both sides.
    Regex::new(r"(?i)\s+[-–—]\s+|[–—]|\s+(?:bis|to|until)(?:\s+(?:zum|the))?\s+|[,;]\s*|\s+(?:ab|seit|from|since)\s+")
        .expect("a valid pattern")
});

/// Reads "01.01.2024 - 31.12.2026", "seit 01.07.2022, lfd.", "36 Mon. ab 15.03.2021", "bis 30.06.2027".
pub(crate) fn parse(text: &str, column: &SheetColumn) -> Term {
    let mut term = Term::default();
    let text = match text.split_once('-') {
        // "1.1.2024-31.12.2026": the dash of an ISO date stands behind four digits and no dot.
        Some((start, end)) if start.contains('.') && end.contains('.') => {
            format!("{start} – {end}")
        }
        _ => text.to_owned(),
    };
    let parts: Vec<&str> = PARTS.split(&text).map(str::trim).collect();
    let lower = text.to_lowercase();
    let ends_first = ["bis", "until", "endet", "ende "]
        .iter()
        .any(|word| lower.starts_with(word));
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        // "Verl. um je 1 Jahr" is no term; the rules of renewal read it.
        if notice_text::names_renewal(part) {
            continue;
        }
        if words().values.no_end.contains(&value_key(part)) {
            term.end = Stated::NotApplicable;
        } else if let Some(period) = cells::period(part, column.hints.period) {
            term.period = Some(period);
        } else if let Some(date) = date(part, column) {
            let is_start = term.start.is_unknown() && !ends_first;
            if is_start {
                term.start = date;
            } else if term.end.is_unknown() {
                term.end = date;
            }
        }
    }
    term
}

fn date(part: &str, column: &SheetColumn) -> Option<Stated<PartialDate>> {
    let bare = part
        .trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace())
        .trim();
    [part, bare].into_iter().find_map(|text| {
        let cell = Cell::Text(text.into());
        let value = cells::read(&cell, ValueType::Date, column.style, column.hints).ok()?;
        Some(cells::stated(&value)).filter(|date: &Stated<PartialDate>| !date.is_unknown())
    })
}
