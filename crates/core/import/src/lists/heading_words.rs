//! The words a heading is made of, whatever their order, form and joining: `Vertragsende`, "Ende d.
//! Vertrags" and "Vertrag endet am" are `ende vertrag`.
//!
//! What the words mean together is in the table of headings alone: words that stand nowhere in it in
//! this combination mean nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use freistadt_model::slug;
use serde::Deserialize;

/// Longer texts are no headings; the longest real one has about a hundred signs.
pub(crate) const LONGEST_HEADING: usize = 300;

#[derive(Deserialize)]
struct StemFile {
    left_out: Vec<String>,
    stems: BTreeMap<String, Vec<String>>,
}

struct Stems {
    left_out: BTreeSet<String>,
    /// Form of a word → its stem.
    forms: BTreeMap<String, String>,
}

static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let text = include_str!("../../../../../data/synonyms/stems.toml");
    let file: StemFile = toml::from_str(text).expect("the embedded table is tested");
    let form = |stem: &String, form: &String| (slug(form), slug(stem));
    let forms = file.stems.iter();
    Stems {
        left_out: file.left_out.iter().map(|word| slug(word)).collect(),
        forms: forms
            .flat_map(|(stem, words)| words.iter().map(move |word| form(stem, word)))
            .collect(),
    }
});

/// What a heading says, as keys that begin with a blank, as no other key does: all its words, and
/// without words that only qualify. None for lists of several things, such as "Software/Hersteller".
pub(crate) fn keys(heading: &str) -> Vec<String> {
    if heading.len() > LONGEST_HEADING {
        return Vec::new();
    }
    let heading = without_endings(heading);
    if lists_several(&heading) {
        return Vec::new();
    }
    let all = words(&heading);
    let mut keys = Vec::new();
    for qualifiers in QUALIFIERS {
        let mut words = all.clone();
        words.retain(|word| !qualifiers.contains(&word.as_str()));
        // Of a contract everything can be said: its version is not that of an application.
        let enough = words.len() > usize::from(qualifiers.contains(&"vertrag"));
        let key = key(&words);
        if enough && !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Words that may be missing in the table: a date, a name, or the contract that all columns are about.
const QUALIFIERS: [&[&str]; 5] = [
    &[],
    &["datum"],
    &["name"],
    &["datum", "name"],
    &["vertrag", "datum"],
];

/// A word alone is looked up as it is written in German: so "amount" does not become a "Betrag" where
/// both stand in the table.
fn key(words: &BTreeSet<String>) -> String {
    if words.len() == 1 {
        return words.iter().next().cloned().unwrap_or_default();
    }
    words
        .iter()
        .fold(String::new(), |key, word| key + " " + word)
}

/// "Ansprechpartner/in" and "Kosten/Jahr" name one thing.
fn without_endings(heading: &str) -> String {
    let mut text = heading.to_lowercase();
    for ending in ["/-innen", "/innen", "/-in", "/in", "*in", ":in"] {
        text = text.replace(ending, "");
    }
    for (unit, words) in [
        ("/jahr", " jahr"),
        ("/monat", " monat"),
        ("/a", " jahr"),
        ("/year", " jahr"),
        ("/month", " monat"),
        ("p. a", "jahr"),
        ("p.a", "jahr"),
    ] {
        if text.trim_end_matches(['.', ')', ' ', ']']).ends_with(unit)
            || text.contains(&format!("{unit}."))
        {
            text = text.replace(unit, words);
        }
    }
    text
}

fn lists_several(heading: &str) -> bool {
    let joint = [" oder ", " bzw", " or "];
    heading.contains(['/', '|', ',', ';', '+']) || joint.iter().any(|word| heading.contains(word))
}

fn words(heading: &str) -> BTreeSet<String> {
    let plain = slug(heading);
    let tokens = plain.split('-').filter(|token| !token.is_empty());
    let mut words = BTreeSet::new();
    for token in tokens.filter(|token| !STEMS.left_out.contains(*token)) {
        match parts(token) {
            Some(parts) => words.extend(parts.into_iter().map(str::to_owned)),
            None => _ = words.insert(token.to_owned()),
        }
    }
    words
}

/// The stems that a word consists of, if it consists of nothing else. The longest come first.
fn parts(word: &str) -> Option<Vec<&'static str>> {
    let forms = &STEMS.forms;
    if let Some(stem) = forms.get(word) {
        return Some(vec![stem]);
    }
    // Two letters at least on either side; forms bring the letter that joins them with them.
    for end in (2..word.len().saturating_sub(1)).rev() {
        let (Some(first), Some(rest)) = (word.get(..end), word.get(end..)) else {
            continue;
        };
        let Some(stem) = forms
            .get(first)
            .filter(|_| first.len() > 2 || rest.len() > 2)
        else {
            continue;
        };
        if let Some(mut others) = parts(rest) {
            others.insert(0, stem);
            return Some(others);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    //! Which words are one.

    use super::*;

    #[test]
    fn order_form_and_joining_do_not_matter() {
        for heading in [
            "Vertragsende",
            "Ende Vertrag",
            "Ende d. Vertrags",
            "Vertrag endet am",
            "VERTRAGS-ENDE",
            "contract end",
        ] {
            assert_eq!(keys(heading)[0], " ende vertrag", "{heading}");
        }
        assert_eq!(keys("Kosten/Jahr"), keys("Kosten p. a."));
        assert_eq!(keys("Kosten/Jahr"), keys("jährl. Kosten in EUR"));
        assert_eq!(keys("Software/Hersteller"), [""; 0]);
        assert_eq!(keys("d. in €"), [""; 0]);
        assert_eq!(keys("Kostenstelle"), ["kostenstelle"]);
    }
}
