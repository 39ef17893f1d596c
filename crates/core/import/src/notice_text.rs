//! Notice and renewal rules that people wrote as free text.

use std::sync::LazyLock;

use freistadt_model::{DayPattern, MonthDay, NoticeEnd, Period, RenewalKind};
use jiff::civil::Date;
use regex::Regex;

use crate::cells::{periods, word_number};

/// What was understood of a rule; the text itself is kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Rule {
    pub(crate) period: Option<Period>,
    pub(crate) end: Option<NoticeEnd>,
    pub(crate) fixed: Option<DayPattern>,
    pub(crate) renewal: Option<RenewalKind>,
    pub(crate) renewal_period: Option<Period>,
    pub(crate) renewal_times: Option<u16>,
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?").expect("a valid pattern")
});
static TIMES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)(\d{1,2})\s*(?:x|×|mal)\s").expect("a valid pattern"));

/// Reads a rule such as "3 M. z. Ende d. Vertragsjahres, Verl. je 12 M.".
pub(crate) fn parse(text: &str) -> Rule {
    let lower = text.to_lowercase();
    // "endet automatisch": the word of renewals, but none.
    if ["endet", "läuft aus", "ends auto", "expires auto"]
        .iter()
        .any(|word| lower.contains(word))
        && !lower.contains("verl")
    {
        return Rule {
            renewal: Some(RenewalKind::None),
            ..Rule::default()
        };
    }
    let split = ["verl", "autom", "renew", "extend", "option"]
        .iter()
        .filter_map(|word| lower.find(word))
        .min();
    let (notice, renewal) = lower.split_at(split.unwrap_or(lower.len()));
    let mut rule = notice_part(notice);
    if !renewal.is_empty() {
        let about = renewal_part(&lower, renewal);
        rule.renewal = about.renewal;
        rule.renewal_period = about.renewal_period;
        rule.renewal_times = about.renewal_times;
        // "verlängert sich um 12 Monate, wenn nicht 3 Monate vor Ablauf gekündigt": both behind.
        if rule.period.is_none() {
            let behind = renewal
                .find("kündig")
                .map_or("", |at| sentence_around(renewal, at));
            if let Some((_, period)) = periods(behind).last() {
                rule.period = Some(*period);
                rule.end = rule.end.or(Some(NoticeEnd::Term));
                rule.renewal_period = periods(renewal)
                    .first()
                    .map(|(_, period)| *period)
                    .filter(|p| p != period);
            }
        }
    }
    rule
}

/// The part between commas that holds a place.
fn sentence_around(text: &str, at: usize) -> &str {
    let start = text[..at].rfind([',', ';']).map_or(0, |comma| comma + 1);
    let end = text[at..]
        .find([',', ';'])
        .map_or(text.len(), |comma| at + comma);
    &text[start..end]
}

fn notice_part(text: &str) -> Rule {
    let mut rule = Rule {
        period: periods(text).first().map(|(_, period)| *period),
        ..Rule::default()
    };
    let has = |words: &[&str]| {
        words
            .iter()
            .any(|word| word.len() > 3 && text.contains(word))
    };
    rule.fixed = fixed_day(text);
    rule.end = if has(&[
        "vertragsjahr",
        "vertragsj",
        "contract year",
        "vj-ende",
        "z. vj",
    ]) {
        Some(NoticeEnd::ContractYear)
    } else if rule.fixed.is_some() {
        Some(NoticeEnd::FixedDate)
    } else {
        ENDS.iter()
            .find(|(_, words)| has(words) || words.iter().any(|word| names_word(text, word)))
            .map(|(end, _)| *end)
    };
    rule
}

/// Words for the day to which notice takes effect, the more special ones first. Words of two letters
/// count only where they stand alone.
const ENDS: [(NoticeEnd, &[&str]); 6] = [
    (
        NoticeEnd::Quarter,
        &[
            "quartalsende",
            "quartalsschluss",
            "ende des quartals",
            "ende eines quartals",
            "ende d. quartals",
            "zum quartal",
            "z. quartal",
            "viertelj",
            "quarter",
            "qe",
        ],
    ),
    (
        NoticeEnd::HalfYear,
        &["halbjahr", "half-year", "half year", "hje"],
    ),
    (
        NoticeEnd::CalendarYear,
        &[
            "jahresende",
            "kalenderjahr",
            "ende des jahres",
            "ende d. j",
            "ende eines jahres",
            "calendar year",
            "end of year",
            "end of the year",
            "year end",
            "year-end",
            "jahresschluss",
            "jahreswechsel",
            "haushaltsjahr",
            "je",
        ],
    ),
    (
        NoticeEnd::Month,
        &[
            "monatsende",
            "monatsschluss",
            "ende des monats",
            "ende eines monats",
            "kalendermonat",
            "zum monat",
            "monatlich",
            "end of month",
            "end of the month",
            "end of a month",
            "month end",
            "me",
        ],
    ),
    (
        NoticeEnd::Term,
        &[
            "laufzeit",
            "vertragsende",
            "ablauf",
            "vor ende",
            "zum ende",
            "z. ende",
            "end of term",
            "end of the term",
            "before end",
            "before the end",
            "expiry",
            "expiration",
            "le",
        ],
    ),
    (
        NoticeEnd::AnyDay,
        &[
            "jederzeit",
            "any time",
            "anytime",
            "täglich",
            "any day",
            "ohne frist",
        ],
    ),
];

/// Whether a short word stands behind "zum" or at the end: "z. JE", but not "je 12 Monate".
fn names_word(text: &str, word: &str) -> bool {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    word.len() <= 3
        && parts.iter().enumerate().any(|(at, part)| {
            let behind = at > 0 && ["z", "zum", "zur", "auf"].contains(&parts[at - 1]);
            *part == word && (behind || at + 1 == parts.len())
        })
}

/// "zum 30.06." is a day of every year, "zum 31.05.2027" one day.
fn fixed_day(text: &str) -> Option<DayPattern> {
    let found = DATE.captures(text)?;
    let (day, month): (i8, i8) = (found[1].parse().ok()?, found[2].parse().ok()?);
    match found.get(3) {
        None => MonthDay::new(month, day).map(DayPattern::Yearly),
        Some(year) => {
            let year: i16 = year.as_str().parse().ok()?;
            let year = if year < 100 { 2000 + year } else { year };
            Date::new(year, month, day).ok().map(DayPattern::Once)
        }
    }
}

fn renewal_part(whole: &str, text: &str) -> Rule {
    let none = ["keine verl", "ohne verl", "no renew", "nicht autom"]
        .iter()
        .any(|word| whole.contains(word));
    let option = text.contains("option") || text.contains("einseitig");
    let renewal = if none {
        RenewalKind::None
    } else if option {
        RenewalKind::Option
    } else {
        RenewalKind::Automatic
    };
    let times = TIMES
        .captures(text)
        .and_then(|found| word_number(&found[1]));
    Rule {
        renewal: Some(renewal),
        renewal_period: periods(text)
            .first()
            .map(|(_, period)| *period)
            .filter(|_| !none),
        renewal_times: times,
        ..Rule::default()
    }
}

/// Reads a cell of a column about renewal: "12 Monate", "ja", "autom. um 1 Jahr", "2 x 12 Monate
/// Option", "nein".
pub(crate) fn parse_renewal(text: &str) -> Rule {
    let lower = text.to_lowercase();
    let word = lower.trim().trim_end_matches('.');
    let plain = |renewal| Rule {
        renewal: Some(renewal),
        ..Rule::default()
    };
    match word {
        "0" | "0 monate" | "0 jahre" => plain(RenewalKind::None),
        "ja" | "j" | "x" | "yes" | "automatisch" | "autom" | "auto" => {
            plain(RenewalKind::Automatic)
        }
        "nein" | "n" | "no" | "keine" | "-" | "endet" | "none" | "endet automatisch" => {
            plain(RenewalKind::None)
        }
        "option" | "optional" => plain(RenewalKind::Option),
        _ => {
            let found = renewal_part(&lower, &lower);
            let understood = found.renewal_period.is_some()
                || ["verl", "autom", "option", "renew", "extend"]
                    .iter()
                    .any(|word| lower.contains(word));
            if understood { found } else { Rule::default() }
        }
    }
}
