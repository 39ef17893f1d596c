//! Words that do not belong: what practice told us to avoid, and German left in English texts.

use freistadt_l10n::{Language, TEXTS, message};

/// Words that practice told us to avoid; as beginnings, so that `Lieferanten` is found, too.
const AVOIDED: &[&str] = &[
    "behauptung",
    "compliance",
    "downtime",
    "evidenz",
    "feststellung",
    "impact",
    "k-aus-n",
    "lieferant",
    "lock-in",
    "merge",
    "optimal",
    "revision",
    "risiko-score",
    "roadmap",
    "score",
    "solver",
    "souveränitätsdefizit",
    "vendor",
    "verstoß",
    "verstöße",
];

/// Words that mean too much to be a label: say `Einsatzzweck`.
const NO_LABELS: &[&str] = &["Funktion", "Funktionen"];

/// Forms that leave people out, or address them wrongly.
const NOT_NEUTRAL: &[&str] = &[
    "nutzer",
    "benutzer",
    "anwender",
    "mitarbeiter",
    "bürger",
    "sachbearbeiter",
    "du",
    "dein",
    "deine",
];

/// German terms and names that English texts quote.
const QUOTED: &[&str] = &["Überlassung", "Baden-Württemberg"];

/// Short German words; an English text that has one was not translated.
const GERMAN_WORDS: &[&str] = &[
    "und", "oder", "nicht", "der", "das", "dem", "ein", "eine", "für", "mit", "von", "ist", "wird",
    "werden", "zum", "zur", "Sie",
];

fn words(line: &str) -> Vec<&str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect()
}

/// Lines that people read, without comments.
fn lines(language: Language) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for text in TEXTS {
        for (index, line) in text.in_language(language).lines().enumerate() {
            if !line.starts_with('#') {
                let place = format!("{}/{}.ftl:{}", language.code(), text.name, index + 1);
                found.push((place, line.split_once('=').map_or(line, |(_, text)| text)));
            }
        }
    }
    found
}

#[test]
fn german_texts_avoid_what_people_do_not_say() {
    for (place, line) in lines(Language::German) {
        for word in words(line) {
            let lower = word.to_lowercase();
            let avoided = AVOIDED.iter().any(|start| lower.starts_with(start));
            assert!(!avoided, "{place}: {word}");
        }
        assert!(!NO_LABELS.contains(&line.trim()), "{place}: {line}");
    }
}

#[test]
fn german_texts_address_everybody() {
    for (place, line) in lines(Language::German) {
        for word in words(line) {
            let wrong = NOT_NEUTRAL.contains(&word.to_lowercase().as_str());
            assert!(!wrong, "{place}: {word}");
        }
    }
}

#[test]
fn english_texts_are_english() {
    for (place, line) in lines(Language::English) {
        for word in words(line) {
            let umlaut = word.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß']);
            assert!(!umlaut || QUOTED.contains(&word), "{place}: {word}");
            assert!(!GERMAN_WORDS.contains(&word), "{place}: {word}");
        }
        assert!(!line.contains('„'), "{place}: {line}");
    }
}

#[test]
fn binding_words_are_used() {
    let check = |key: &str, expected: &str| {
        assert_eq!(
            message(Language::German, key, &freistadt_l10n::args()),
            expected
        );
    };
    check("kind-application", "Anwendung");
    check("kind-service", "Verwaltungsleistung");
    check("kind-function", "Einsatzzweck");
    check("code-role-manufacturer", "Hersteller");
    check("code-role-supplier", "Vertragspartner");
    check("code-role-operator", "Betreiber");
    check("field-contract-supplier", "Vertragspartner");
    check("field-application-makeshift-kind", "Ersatzverfahren");
    check("code-choice-prescribed", "vorgegeben");
    check("code-application-kind-specialised", "Fachverfahren");
    check("code-application-kind-cross-cutting", "Querschnitt");
    check("code-application-kind-basis", "Basisdienst");
}
