//! Dates as people write them.

use std::sync::LazyLock;

use freistadt_interchange::Cell;
use freistadt_model::{DayPattern, MonthDay, PartialDate, Value};
use jiff::civil::Date;
use regex::Regex;

use super::NotRead;

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum DateOrder {
    /// `31.12.2026`
    #[default]
    DayMonth,
    /// `12/31/2026`
    MonthDay,
}

static TWO_NUMBERS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\D{0,6}(\d{1,2})([./-])(\d{1,2})[./-](\d{2,4})\b"));
static ISO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\D{0,6}(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$"));
static YEAR_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(\d{4})[./](\d{1,2})[./](\d{1,2})$"));
static MONTH_YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\D{0,6}(\d{1,2})[./-](\d{4})$"));
/// A quarter or week of a year: the year is sure, and what is half known must not look exact.
static PART_OF_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^(?:(?:q[1-4]|[1-4]\.?\s*q(?:uartal|tl)?\.?|i{1,3}v?|iv)[\s./-]+|kw\s*\d{1,2}[\s./-]+",
        r"|(?:ca|vsl|voraus|voraussichtl|vstl|etwa|about|approx)(?:ichtlich)?\.?\s+)(\d{4})$",
    ))
});
static END_OF_YEAR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?i:jahresende|end of year|year end)\s+(\d{4})$"));
static YEAR_MONTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{4})-(\d{1,2})$"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?i:seit|ab|bis|ende|mitte|anfang|since|from|until|by|in)?\s*(\d{4})$")
});
static DAY_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:\D{0,12}\s)?(\d{1,2})\.?[\s-]*([[:alpha:]äÄ]{3,})\.?[\s-]+(\d{4}|\d{2})$")
});
static WORD_DAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^([[:alpha:]]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$"));
static WORD_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:(?i:seit|ab|bis|ende|since|until)\s+)?([[:alpha:]äÄ]{3,})\.?\s+(\d{4})$")
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

impl DateOrder {
    /// What the column's cells show; with an example where both orders fit every cell and it
    /// matters.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> (DateOrder, Option<String>) {
        let mut open = None;
        for text in texts {
            let Some(found) = TWO_NUMBERS.captures(text.trim()) else {
                continue;
            };
            let (first, second) = (small(&found[1]), small(&found[3]));
            if &found[2] == "." || first > 12 {
                return (DateOrder::DayMonth, None);
            }
            if second > 12 {
                return (DateOrder::MonthDay, None);
            }
            if first != second && open.is_none() {
                open = Some(text.to_owned());
            }
        }
        (DateOrder::DayMonth, open)
    }
}

fn small(digits: &str) -> i8 {
    digits.parse().unwrap_or(0)
}

/// Reads a date. Serial numbers of spreadsheets are days since 30 December 1899.
pub(crate) fn date(cell: &Cell, order: DateOrder) -> Result<Value, NotRead> {
    let found = match cell {
        Cell::Date(day) => Some(PartialDate::day(*day)),
        Cell::Number(number) => number_date(*number),
        Cell::Text(text) => text_date(text.trim(), order),
        _ => None,
    };
    plausible(found.ok_or("cell-not-a-date")?)
}

/// Reads a day, or a day of every year: 30.06.2027, 30.06., 30 June, 06-30.
pub(crate) fn day_pattern(cell: &Cell, order: DateOrder) -> Option<DayPattern> {
    let text = cell.to_text();
    let text = text.trim().trim_end_matches('.');
    if let Ok(pattern) = text.parse() {
        return Some(pattern);
    }
    let exact = |cell: &Cell| match date(cell, order) {
        Ok(Value::Date(date)) => date.exact(),
        _ => None,
    };
    if let Some(day) = exact(cell) {
        return Some(DayPattern::Once(day));
    }
    // In a leap year every day of a year exists.
    let of_a_year = |joint: &&str| exact(&Cell::Text(format!("{text}{joint}2000").into()));
    let day = [".", " "].iter().find_map(of_a_year)?;
    MonthDay::new(day.month(), day.day()).map(DayPattern::Yearly)
}

/// A year far ahead is how databases say "no end".
fn plausible(date: PartialDate) -> Result<Value, NotRead> {
    match date.first().year() {
        1900..=2200 => Ok(Value::Date(date)),
        2900.. => Ok(Value::NotApplicable),
        _ => Err("date-absurd"),
    }
}

fn number_date(number: f64) -> Option<PartialDate> {
    if number.fract() == 0.0 && (1900.0..=2200.0).contains(&number) {
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        return PartialDate::year(number as i16);
    }
    if !(18_000.0..=120_000.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
    let days = jiff::Span::new().try_days(number as i64).ok()?;
    jiff::civil::date(1899, 12, 30)
        .checked_add(days)
        .ok()
        .map(PartialDate::day)
}

fn text_date(text: &str, order: DateOrder) -> Option<PartialDate> {
    // Serial numbers of spreadsheets survive as text where a column was formatted so.
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return number_date(text.parse().ok()?);
    }
    if let Some(f) = ISO.captures(text).or_else(|| YEAR_FIRST.captures(text)) {
        return day(f[1].parse().ok()?, small(&f[2]), small(&f[3]));
    }
    if let Some(f) = TWO_NUMBERS.captures(text) {
        let (first, second) = (small(&f[1]), small(&f[3]));
        let (d, m) = match order {
            DateOrder::DayMonth => (first, second),
            DateOrder::MonthDay => (second, first),
        };
        return day(full_year(&f[4])?, m, d);
    }
    if let Some(f) = PART_OF_YEAR.captures(text) {
        return PartialDate::year(f[1].parse().ok()?);
    }
    if let Some(f) = END_OF_YEAR.captures(text) {
        return day(f[1].parse().ok()?, 12, 31);
    }
    if let Some(f) = MONTH_YEAR.captures(text) {
        return PartialDate::month(f[2].parse().ok()?, small(&f[1]));
    }
    if let Some(f) = YEAR_MONTH.captures(text) {
        return PartialDate::month(f[1].parse().ok()?, small(&f[2]));
    }
    if let Some(f) = YEAR.captures(text) {
        return PartialDate::year(f[1].parse().ok()?);
    }
    if let Some(f) = DAY_WORD.captures(text) {
        return day(full_year(&f[3])?, month(&f[2])?, small(&f[1]));
    }
    if let Some(f) = WORD_DAY.captures(text) {
        return day(f[3].parse().ok()?, month(&f[1])?, small(&f[2]));
    }
    let f = WORD_YEAR.captures(text)?;
    PartialDate::month(f[2].parse().ok()?, month(&f[1])?)
}

fn day(year: i16, month: i8, day: i8) -> Option<PartialDate> {
    Date::new(year, month, day).ok().map(PartialDate::day)
}

fn full_year(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    Some(match (digits.len(), year) {
        (2, 0..=69) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    })
}

/// The month that a word begins with.
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let months = [
        ("jan", 1),
        ("jän", 1),
        ("feb", 2),
        ("mär", 3),
        ("mrz", 3),
        ("mar", 3),
        ("maer", 3),
        ("apr", 4),
        ("mai", 5),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("okt", 10),
        ("oct", 10),
        ("nov", 11),
        ("dez", 12),
        ("dec", 12),
    ];
    months
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, month)| *month)
}
