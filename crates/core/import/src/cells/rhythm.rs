//! How often something is paid, in a cell of its own: "mtl.", "quartalsw.", "alle 2 Jahre", "einmalig".

use std::sync::LazyLock;

use freistadt_model::Period;
use regex::Regex;

use super::terms::period;
use super::units::ValueUnit;

/// How often an amount is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rhythm {
    /// So many times in so many years.
    Every { times: i64, years: i64 },
    /// Only once.
    Once,
}

/// Words and how often a year they mean; longer ones before those that they hold.
static WORDS: LazyLock<[(Regex, Rhythm); 6]> = LazyLock::new(|| {
    let each = |times| Rhythm::Every { times, years: 1 };
    let word = |text: &str| Regex::new(text).expect("a valid pattern");
    [
        (
            word(r"^(?:einm|one[- ]?(?:off|time)|once|kauf\b|einzelkauf|up[- ]?front)"),
            Rhythm::Once,
        ),
        (
            word(
                r"^(?:alle (?:2|zwei) jahre|(?:2|zwei)-?jährl|zweijahres|biennial|every (?:two|2) years)",
            ),
            Rhythm::Every { times: 1, years: 2 },
        ),
        (
            word(r"^(?:quart|vierteljähr|(?:1/4|¼)-?\s?j|q$|q\b|3-?monatl)"),
            each(4),
        ),
        (
            word(
                r"^(?:halbj|hj\b|h/j|(?:1/2|½)-?\s?j|half[- ]?year|semi-?annual|bi-?annual|6-?monatl)",
            ),
            each(2),
        ),
        (
            word(r"^(?:mtl|monatl|monat\b|je monat|pro monat|month|per month|m$)"),
            each(12),
        ),
        (
            word(
                r"^(?:jährl|jahr\b|je jahr|pro jahr|p\. ?a|pa$|annual|year|per year|per annum|j$|a$)",
            ),
            each(1),
        ),
    ]
});

/// Reads "jährlich im Voraus", "mtl.", "3 Monate", "einmalig". A bare number takes the heading's unit.
pub(crate) fn rhythm(text: &str, unit: Option<ValueUnit>) -> Option<Rhythm> {
    let lower = text.trim().to_lowercase();
    let named = WORDS.iter().find(|(word, _)| word.is_match(&lower));
    if let Some((_, rhythm)) = named {
        return Some(*rhythm);
    }
    match period(&lower, unit)? {
        Period::Months(months @ (1 | 2 | 3 | 4 | 6 | 12)) => Some(Rhythm::Every {
            times: 12 / i64::from(months),
            years: 1,
        }),
        Period::Months(months) if months > 0 && months % 12 == 0 => Some(Rhythm::Every {
            times: 1,
            years: i64::from(months / 12),
        }),
        Period::Years(years) if years > 0 => Some(Rhythm::Every {
            times: 1,
            years: i64::from(years),
        }),
        Period::Months(_) | Period::Years(_) | Period::Days(_) | Period::Weeks(_) => None,
    }
}

/// Whether a cell says in which way is paid, not how often.
pub(crate) fn is_way_of_paying(text: &str) -> bool {
    let lower = text.to_lowercase();
    let ways = [
        "rechnung",
        "überweis",
        "lastschrift",
        "sepa",
        "abbuch",
        "einzug",
        "invoice",
        "debit",
        "transfer",
    ];
    ways.iter().any(|way| lower.contains(way))
}
