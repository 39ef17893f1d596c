//! Days and times that a workbook keeps as numbers with a number format.

use jiff::Span;
use jiff::civil::{Date, date};

use super::Cell;

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// A number.
    #[default]
    Number,
    /// A day, perhaps with a time of day.
    Day,
    /// Only a time of day.
    Time,
    /// Hours that may be more than a day, `[h]:mm`.
    Elapsed,
}

impl Shown {
    /// One of the formats that have a number but no text in the file (ECMA-376 part 1, 18.8.30).
    pub(super) fn built_in(id: u32) -> Shown {
        match id {
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Day,
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Shown::Time,
            46 => Shown::Elapsed,
            _ => Shown::Number,
        }
    }

    /// By the letters of a format's text, outside of quotes, escapes and brackets.
    pub(super) fn of(format: &str) -> Shown {
        if format.eq_ignore_ascii_case("general") || format.eq_ignore_ascii_case("standard") {
            return Shown::Number;
        }
        let (mut day, mut month, mut time) = (false, false, false);
        let mut signs = format.chars();
        while let Some(sign) = signs.next() {
            match sign.to_ascii_lowercase() {
                ';' => break,
                '"' => _ = signs.by_ref().find(|sign| *sign == '"'),
                '\\' | '_' | '*' => _ = signs.next(),
                '[' => {
                    let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    let unit = inside.chars().all(|c| "hHmMsS".contains(c));
                    if unit && !inside.is_empty() {
                        return Shown::Elapsed;
                    }
                }
                // `j` as in `TT.MM.JJJJ`, which some programs write untranslated.
                'd' | 'y' | 'j' => day = true,
                'm' => month = true,
                'h' | 's' => time = true,
                _ => {}
            }
        }
        // `m` is the minute beside hours or seconds, otherwise the month.
        if day || (month && !time) {
            Shown::Day
        } else if time {
            Shown::Time
        } else {
            Shown::Number
        }
    }

    /// The cell that people see. Times have no variant of their own: they come as text.
    pub(super) fn cell(self, number: f64, from_1904: bool) -> Cell {
        let cell = match self {
            Shown::Number => None,
            Shown::Day => day(number, from_1904).map(Cell::Date),
            Shown::Time => clock(number.rem_euclid(1.0)),
            Shown::Elapsed => clock(number),
        };
        cell.unwrap_or(Cell::Number(number))
    }
}

fn day(serial: f64, from_1904: bool) -> Option<Date> {
    let serial = serial + if from_1904 { 1462.0 } else { 0.0 };
    // Excel's last day is 9999-12-31; before the first one there are only times of day.
    if !(1.0..2_958_466.0).contains(&serial) {
        return None;
    }
    // Excel takes 1900 for a leap year; before its 29 February days count from one day later.
    let start = if serial < 60.0 {
        date(1899, 12, 31)
    } else {
        date(1899, 12, 30)
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range is checked above"
    )]
    let days = serial.floor() as i64;
    start.checked_add(Span::new().try_days(days).ok()?).ok()
}

fn clock(days: f64) -> Option<Cell> {
    if !(0.0..1_000_000.0).contains(&days) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range is checked above"
    )]
    let seconds = (days * 86_400.0).round() as i64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let text = match seconds {
        0 => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    };
    Some(Cell::Text(text.into()))
}

/// The day of an ISO date or date and time.
pub(super) fn iso_day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}
