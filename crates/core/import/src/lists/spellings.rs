//! The ways in which one heading can stand in the table of synonyms.

use std::sync::LazyLock;

use regex::Regex;

use crate::lists::heading_words::{self, LONGEST_HEADING};
use crate::lists::words::{heading_key, words};

/// Words that only qualify: who, in which unit, as of when.
const QUALIFIERS: [&str; 52] = [
    "in",
    "eur",
    "euro",
    "teur",
    "€",
    "t€",
    "tsd",
    "netto",
    "brutto",
    "der",
    "die",
    "das",
    "des",
    "laut",
    "lt",
    "name",
    "datum",
    "net",
    "gross",
    "usd",
    "date",
    "of",
    "the",
    "dt",
    "zust",
    "zuständige",
    "zuständiger",
    "zuständiges",
    "verantw",
    "verantwortliche",
    "verantwortliches",
    "derzeitige",
    "derzeitiger",
    "aktuelle",
    "aktueller",
    "akt",
    "eingesetzte",
    "eingesetztes",
    "vorhandene",
    "bez",
    "cd",
    "txt",
    "um",
    "ggf",
    "bitte",
    "angeben",
    "our",
    "current",
    "responsible",
    "months",
    "monate",
    "mon",
];

/// "inkl. 19 % MwSt." behind an amount: whether, not what.
static WITH_TAX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)[,(]?\s*\b(?:inkl|incl|inc|including|zzgl|exkl|excl|exc|ex|excluding|plus|ohne)\b\.?\s*",
        r"(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:ges\.?\s*)?(?:mwst|ust|vat|tax|mehrwertsteuer|umsatzsteuer)\b\.?",
    ))
    .expect("a valid pattern")
});

/// The heading as it stands, without brackets, by its words in any order, and without words that
/// only qualify.
pub(crate) fn spellings(heading: &str) -> Vec<String> {
    if heading.len() > LONGEST_HEADING {
        return Vec::new();
    }
    let mut outside = String::new();
    let mut depth = 0_u32;
    for letter in heading.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let kept = outside
        .replace('_', " ")
        .split_whitespace()
        .filter(|word| {
            let word = word.trim_matches(['.', ':', ',', ';', '-', '?']);
            !QUALIFIERS.contains(&word.to_lowercase().as_str())
        })
        .collect::<Vec<_>>()
        .join(" ");
    let untaxed = WITH_TAX.replace_all(&outside, "");
    // "Datum Vertrag" is the day of the contract before it is the contract.
    let plain = |text: &str| {
        text.chars()
            .any(char::is_alphanumeric)
            .then(|| heading_key(text))
    };
    let is_other = |key: &String| {
        !key.starts_with(' ') && outside.contains('/') && joins_others(&outside, key)
    };
    let as_written = plain(heading).into_iter().chain(plain(&outside));
    let all = as_written
        .chain(heading_words::keys(&outside))
        .chain(plain(&kept))
        .chain(plain(&untaxed).filter(|_| untaxed != outside));
    let mut keys: Vec<String> = Vec::new();
    for key in all {
        if !keys.contains(&key) && !is_other(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether a heading with a stroke between two others only happens to read like a third.
fn joins_others(heading: &str, key: &str) -> bool {
    let mut parts = heading.split('/').map(heading_key);
    !words().lists(key) && parts.all(|part| words().knows_heading(&part))
}
