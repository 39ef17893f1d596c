//! The ways in which one heading can stand in the table of synonyms.

use crate::words::heading_key;

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

/// The heading as it stands, without brackets, and without words that only qualify.
pub(crate) fn spellings(heading: &str) -> Vec<String> {
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
    let mut keys: Vec<String> = Vec::new();
    for text in [heading, &outside, &kept] {
        let key = heading_key(text);
        if text.chars().any(char::is_alphanumeric) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
