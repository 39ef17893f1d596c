//! To which day a notice rule in free text takes effect: a day of the year, the end of a period, not
//! before a day.

use std::sync::LazyLock;

use freistadt_model::{DayPattern, MonthDay, NoticeEnd, Period};
use jiff::civil::Date;
use regex::Regex;

/// What the text says of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Effect {
    pub(crate) end: Option<NoticeEnd>,
    pub(crate) fixed: Option<DayPattern>,
    /// "unkündbar bis 31.12.2027", "erstmals zum 31.12.2027".
    pub(crate) not_before: Option<Date>,
    /// The period between "bis 30.09." and the end.
    pub(crate) period: Option<Period>,
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?P<iso>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})",
        r"|(?P<day>\d{1,2})(?:\.\s?(?P<month>\d{1,2})\.",
        r"|\.?\s*(?P<word>(?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*)\b\.?)",
        r"(?:\s?(?P<year>\d{4})\b|(?P<short>\d{2})\b)?",
    ))
});

/// What stands before a day that no notice may come before.
static NOT_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:unkündbar|nicht (?:ordentlich )?kündbar|ausgeschlossen|verzicht|\bfest|laufzeit|\bmvlz|frühestens|erstmals",
        r"|erstmalig|nicht vor|keine kündigung(?: vor)?|irrevocable|\bfixed|\bfirst|earliest|not before|\bnon-?\s?cancell?able",
        r"|\bnon-?\s?terminable|not (?:be )?(?:cancell?ab?led?|canceled|terminated|terminable)|locked in|committed|minimum term)",
        r"(?:\s+(?:bis|zum|auf|dem|am|ab|until|till|before|on|to|at|the|possible))*\s*$",
    ))
});

/// What stands before the last day of receipt.
static DEADLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\bbis|spätestens|\bby|not? later than)(?:\s+(?:spätestens|zum|am|einschl\.?|the))*\s*$",
    )
});

/// What stands before a day that no word introduces: "30.09. eines Jahres zum Jahresende".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:(?:kündigung|künd|kdg|kündbar|eingang|zugang|notice|received?|receipt|am|on)\W+)*$",
    )
});

/// What stands between such a day and the end to which notice takes effect.
static THEN_TO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"^\W*(?:(?:eines|jeden|jedes|des|d\.|j\.|each|every|any|of|a|jahres|jahr|year|jährlich|für|mit|wirkung|with|effect)\W+)*",
        r"(?:zum|z\.|auf|per|to|effective|for|das)\s*\w",
    ))
});

/// "zum 15. eines Monats" is no end of a month.
static DAY_OF_MONTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\d.])\d{1,2}\.\s*(?:$|,|(?:eines|des|jeden|jedes|d\.)\s)|\b\d{1,2}(?:st|nd|rd|th) (?:of|day)\b",
    )
});

/// What makes a day with a year come again.
static EVERY_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"jährlich|jeweils|jedes jahr|jeden jahres|e\. ?j\b|each year|every year|annual")
});

/// Reads the notice part of a rule, in lower case and without its periods.
pub(crate) fn read(text: &str) -> Effect {
    let days = Days::in_text(text);
    let mut effect = Effect {
        not_before: days.not_before,
        ..Effect::default()
    };
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let every = days.every();
    if has(&CONTRACT_YEAR) {
        effect.end = Some(NoticeEnd::ContractYear);
    } else if every.is_some() {
        effect.end = every;
    } else if let Some(day) = days.effective.first() {
        effect.end = Some(NoticeEnd::FixedDate);
        let comes_again = EVERY_YEAR.is_match(text);
        effect.fixed = Some(if comes_again {
            day.yearly()
        } else {
            day.pattern
        });
    } else {
        effect.end = by_words(text);
        // "erstmals zum 31.12.2027 mit 3 Monaten": what holds later, nobody said.
        if effect.end.is_none() && text.contains("erstm") {
            effect.end = days.not_before.map(|_| NoticeEnd::FixedDate);
            effect.fixed = days.not_before.map(DayPattern::Once);
        }
    }
    if let Some(by) = days.deadline {
        effect.period = period_from(by, effect);
    }
    effect
}

/// The days that a text names, by what they mean.
#[derive(Default)]
struct Days {
    effective: Vec<Day>,
    deadline: Option<Day>,
    not_before: Option<Date>,
}

#[derive(Clone, Copy)]
struct Day {
    month_day: (i8, i8),
    pattern: DayPattern,
}

impl Day {
    /// "30.06." is a day of every year, "31.05.2027" one day.
    fn of(found: &regex::Captures<'_>) -> Option<Day> {
        let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse().ok());
        let named = |name: &str| {
            found
                .name(name)
                .and_then(|part| crate::cells::month(part.as_str()))
        };
        let month: i8 = number("m")
            .or_else(|| number("month"))
            .or_else(|| named("word"))?;
        let day: i8 = number("d").or_else(|| number("day"))?;
        let year: Option<i16> = found
            .name("iso")
            .or_else(|| found.name("year"))
            .and_then(|year| year.as_str().parse().ok())
            .or_else(|| number("short").map(|year| 2000 + i16::from(year)));
        let pattern = match year {
            None => MonthDay::new(month, day).map(DayPattern::Yearly)?,
            Some(year) => DayPattern::Once(Date::new(year, month, day).ok()?),
        };
        Some(Day {
            month_day: (month, day),
            pattern,
        })
    }

    fn yearly(self) -> DayPattern {
        let (month, day) = self.month_day;
        MonthDay::new(month, day).map_or(self.pattern, DayPattern::Yearly)
    }
}

impl Days {
    fn in_text(text: &str) -> Days {
        let mut days = Days::default();
        for found in DATE.captures_iter(text) {
            let Some(day) = Day::of(&found) else { continue };
            let Some(whole) = found.get(0) else { continue };
            let (before, after) = (&text[..whole.start()], &text[whole.end()..]);
            match day.pattern {
                DayPattern::Once(date) if NOT_BEFORE.is_match(before) => {
                    days.not_before = Some(date);
                }
                _ if DEADLINE.is_match(before) || is_deadline(day, before, after) => {
                    days.deadline = Some(day);
                }
                DayPattern::Once(_) | DayPattern::Yearly(_) => days.effective.push(day),
            }
        }
        days
    }

    /// "30.06. oder 31.12." is every half-year.
    fn every(&self) -> Option<NoticeEnd> {
        let mut days: Vec<(i8, i8)> = self.effective.iter().map(|day| day.month_day).collect();
        days.sort_unstable();
        match days[..] {
            [(6, 30), (12, 31)] => Some(NoticeEnd::HalfYear),
            [(3, 31), (6, 30), (9, 30), (12, 31)] => Some(NoticeEnd::Quarter),
            _ => None,
        }
    }
}

/// Whether a day that stands alone is the last one of receipt: an end follows it.
fn is_deadline(day: Day, before: &str, after: &str) -> bool {
    let names_end = || DATE.is_match(after) || by_words(after).is_some();
    // "31.12. zum Jahresende" says the end twice.
    let says_it_twice =
        || day.month_day == (12, 31) && by_words(after) == Some(NoticeEnd::CalendarYear);
    ALONE.is_match(before) && THEN_TO.is_match(after) && names_end() && !says_it_twice()
}

/// "bis 30.09. zum Jahresende": the months that lie between, else the days.
fn period_from(by: Day, effect: Effect) -> Option<Period> {
    let last = match (effect.end?, effect.fixed) {
        (NoticeEnd::FixedDate, Some(DayPattern::Yearly(day))) => day,
        (NoticeEnd::FixedDate, Some(DayPattern::Once(day))) => {
            MonthDay::new(day.month(), day.day())?
        }
        (NoticeEnd::CalendarYear, _) => MonthDay::new(12, 31)?,
        _ => return None,
    };
    // The end follows the last day of receipt. Between days the longer way through a February: a day
    // too early does no harm.
    let between = |year: i16| {
        let by = Date::new(year, by.month_day.0, by.month_day.1).ok()?;
        let mut ends = [year, year + 1]
            .into_iter()
            .filter_map(|year| last.in_year(year));
        ends.find(|end| *end > by).map(|end| (by, end))
    };
    let (first, end) = between(2025)?;
    months_between(first, end).map(Period::Months).or_else(|| {
        let lengths = [2025, 2027, 2028].into_iter().filter_map(between);
        let days = lengths.map(|(by, end)| (end - by).get_days()).max()?;
        u16::try_from(days).ok().map(Period::Days)
    })
}

/// The whole months of a notice period whose last day of receipt is this day: the latest day from
/// which that many months do not reach beyond the end (§ 188 BGB). 30.09. to 31.12. are three.
pub(crate) fn months_between(by: Date, end: Date) -> Option<u16> {
    let reaches = |from: Date, months: u16| {
        let span = jiff::Span::new().try_months(i32::from(months)).ok()?;
        from.checked_add(span).ok()
    };
    (1..=36).find(|months| {
        let from_next = by.tomorrow().ok().and_then(|next| reaches(next, *months));
        reaches(by, *months).is_some_and(|day| day <= end) && from_next.is_some_and(|day| day > end)
    })
}

const CONTRACT_YEAR: [&str; 6] = [
    "vertragsj",
    "contract year",
    "anniversary",
    "vj-ende",
    "z. vj",
    "zum vj",
];

/// The end that words name, the more special ones first.
fn by_words(text: &str) -> Option<NoticeEnd> {
    // The end of a billing period or a school year says nothing about which day that is.
    let elsewhere = [
        "abrechnung",
        "billing",
        "schulj",
        "school year",
        "semester",
        "financial year",
        "fiscal year",
    ];
    if elsewhere.iter().any(|word| text.contains(word)) || is_within_month(text) {
        return None;
    }
    let has = |words: &[&str]| {
        words
            .iter()
            .any(|word| (word.len() > 3 && text.contains(word)) || names_word(text, word))
    };
    ENDS.iter()
        .find(|(_, words)| has(words))
        .map(|(end, _)| *end)
}

fn is_within_month(text: &str) -> bool {
    DAY_OF_MONTH.is_match(text) && !text.contains("ende") && !text.contains("end of")
}

/// Words for the day to which notice takes effect, the more special ones first. Words of three letters
/// and less count only where they stand alone.
const ENDS: [(NoticeEnd, &[&str]); 6] = [
    (
        NoticeEnd::Quarter,
        &[
            "quartal", "viertelj", "quarter", "q.-ende", "q-ende", "quart.", "qe", "q", "eoq",
        ],
    ),
    (
        NoticeEnd::HalfYear,
        &["halbjahr", "half-year", "half year", "halbj", "hje", "hj"],
    ),
    (
        NoticeEnd::CalendarYear,
        &[
            "jahresende",
            "für das folgejahr",
            "kalenderj",
            "ende des jahres",
            "ende d. j",
            "ende eines jahres",
            "ende jeden jahres",
            "calendar year",
            "end of year",
            "end of the year",
            "end of each year",
            "year end",
            "year-end",
            "jahresschluss",
            "jahreswechsel",
            "jahresablauf",
            "ablauf des jahres",
            "ablauf eines jahres",
            "haushaltsj",
            "geschäftsj",
            "wirtschaftsj",
            "j.-ende",
            "je",
            "j",
            "eoy",
        ],
    ),
    (
        NoticeEnd::Month,
        &[
            "monat", "month", "m.-ende", "ultimo", "mtl.", "me", "m", "eom",
        ],
    ),
    (
        NoticeEnd::Term,
        &[
            "laufzeit",
            "lfzt",
            "vertragsende",
            "ablauf",
            "vor ende",
            "zum ende",
            "z. ende",
            "z. e.",
            "vorher",
            "vor verl",
            "end of term",
            "end of the",
            "before end",
            "before the end",
            "renewal",
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
            *part == word && (behind || (word.len() > 1 && at + 1 == parts.len()))
        })
}
