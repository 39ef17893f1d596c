//! Free remarks: which parts name persons, and which days and firms the rest names. What they mean is
//! for people to say: nothing is filled from a remark.

use std::sync::LazyLock;

use regex::Regex;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Where one part of a remark ends.
static PART: LazyLock<Regex> = LazyLock::new(|| pattern(r"[;\n]|,\s|\.\s+|\s[-–—|]\s"));

/// Words that end in a dot and no sentence.
const SHORT: [&str; 18] = [
    "tel", "nr", "dr", "prof", "abt", "fa", "hr", "fr", "mr", "mrs", "ms", "ca", "bzw", "inkl",
    "str", "ext", "evtl", "ggf",
];

/// "Herr Müller", "Frau Dr. Muster", "mr smith", an address of mail.
static PERSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:herrn?|frau|hr\.|fr\.|mr\.?|mrs\.?|ms\.?)\s+(?:(?:dr|prof)\.?\s+)*[a-zäöüß]{2,}|\S@\S",
    )
});

/// "Ansprechpartner: Müller"; an office or a hotline is nobody.
static CONTACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?i:ansprechpartner(?:/?-?in)?|ansprechperson|kontaktperson|kontakt|contact(?: person)?|sachbearbeiter(?:in)?|betreuer(?:in)?)\b\.?:?\s+(?i:(?:ist|is|dr\.)\s+)?[A-ZÄÖÜ][a-zäöüß]+",
    )
});

static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:tel|telefon|durchwahl|dw|mobil|handy|fax|phone|ext)\b\.?:?\s*[\d(+]")
});

/// Words of parts that name an office.
const OFFICES: [&str; 14] = [
    "amt",
    "abteilung",
    "referat",
    "fachbereich",
    "team",
    "hotline",
    "support",
    "stelle",
    "service",
    "zentrale",
    "helpdesk",
    "gmbh",
    "department",
    "desk",
];

static DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b\d{1,2}\.\s?\d{1,2}\.\s?(?:20|19)\d\d\b|\b(?:20|19)\d\d-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/20\d\d\b",
    )
});

/// A name with its legal form, whatever stands behind "Fa.", or who has a contract or runs something.
static FIRM: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        pattern(
            r"(?:[A-ZÄÖÜ0-9][\w&.+-]*\s+){1,4}?(?:GmbH(?:\s*&\s*Co\.?\s*KG)?|mbH|AG|KG|SE|eG|AöR|e\.\s?V\.|Ltd\.?|Limited|Inc\.?|plc|LLC|B\.V\.)",
        ),
        pattern(r"\b(?:Fa\.|Firma)\s*([A-ZÄÖÜ][\w&.+-]*(?:\s+[A-ZÄÖÜ][\w&.+-]*){0,2})"),
        pattern(
            r"(?i:vertrag\b[^;\n]*?\bmit|contract\b[^;\n]*?\bwith|betrieb(?:en)? (?:durch|von|bei)|nachfolge durch|abgelöst durch|gehostet (?:bei|von)|hosting (?:bei|durch)|(?:operated|hosted|replaced) by)\s+(?:de[rm]\s+)?([A-ZÄÖÜ][\w&.+-]*(?:\s+[A-ZÄÖÜ][\w&.+-]*)?)",
        ),
    ]
});

/// The remark without the parts that name persons, and whether there were any.
pub(crate) fn without_persons(text: &str) -> (String, bool) {
    let mut kept = String::with_capacity(text.len());
    let mut named = false;
    for part in parts(text) {
        if names_person(part, named) {
            named = true;
        } else {
            kept.push_str(part);
        }
    }
    let is_joint = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '—' | '|');
    (kept.trim_matches(is_joint).to_owned(), named)
}

/// Whether some part of the text names a person.
pub(crate) fn names_persons(text: &str) -> bool {
    parts(text)
        .into_iter()
        .any(|part| names_person(part, false))
}

/// The parts of a text, each with what divides it from the next.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for joint in PART.find_iter(text) {
        if joint.as_str().starts_with('.') && is_shortened(&text[..joint.start()]) {
            continue;
        }
        parts.push(&text[from..joint.end()]);
        from = joint.end();
    }
    parts.push(&text[from..]);
    parts
}

/// Whether a dot behind the text ends a word rather than a sentence: "Tel.", "z.", "31.".
fn is_shortened(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    let is_day = word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_day || word.chars().count() < 2 || SHORT.contains(&word.as_str())
}

/// `behind`: a part before it named a person, so that a number is that person's.
fn names_person(part: &str, behind: bool) -> bool {
    if PERSON.is_match(part) {
        return true;
    }
    let lower = part.to_lowercase();
    let office = OFFICES.iter().any(|word| lower.contains(word));
    (PHONE.is_match(part) && (behind || !office))
        || (CONTACT.is_match(part) && !office && firms(part).is_empty())
}

/// The days that a remark names.
pub(crate) fn days(text: &str) -> Vec<&str> {
    DAY.find_iter(text).map(|found| found.as_str()).collect()
}

/// The firms that a remark names, as far as the words around them say so.
pub(crate) fn firms(text: &str) -> Vec<&str> {
    let mut firms: Vec<&str> = Vec::new();
    for pattern in FIRM.iter() {
        for found in pattern.captures_iter(text) {
            let Some(name) = found.get(1).or_else(|| found.get(0)) else {
                continue;
            };
            let name = name.as_str().trim_end_matches(['.', ',']);
            let name = name.trim_start_matches("Fa. ").trim_start_matches("Firma ");
            let known = |firm: &&str| firm.contains(name) || name.contains(*firm);
            if !firms.iter().any(known) && name != "Fa" && name != "Firma" {
                firms.push(name);
            }
        }
    }
    firms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_name_persons_go_and_the_rest_stays() {
        for (text, expected) in [
            ("Ansprechpartner Herr Müller, Tel. 0123/4567", ""),
            ("Wird abgelöst; Ansprechpartner: Müller", "Wird abgelöst"),
            (
                "Frau Dr. Muster fragen. Vertrag läuft aus.",
                "Vertrag läuft aus.",
            ),
            (
                "Vertrag läuft aus. Rückfragen: a.muster@stadt.example",
                "Vertrag läuft aus.",
            ),
            ("läuft stabil - Hr. Muster", "läuft stabil"),
            ("contact Smith, ext. 42", ""),
            ("Durchwahl 4711", ""),
        ] {
            assert_eq!(without_persons(text), (expected.to_owned(), true), "{text}");
        }
        for text in [
            "Kontakt Hauptamt",
            "Hotline Tel. 0800 123",
            "Frauenhaus, Herrenhausen",
            "Vertrag bis 31.12.2027 mit Fa. Dataport AöR",
            "Betreuer-Modul fehlt",
            "Kontakt Alpha GmbH",
            "12 AP Rathaus. Siehe Abt. 3, Nr. 4",
            "Schnittstelle zu Kontakt-Center",
        ] {
            assert_eq!(without_persons(text), (text.to_owned(), false));
        }
    }

    #[test]
    fn days_and_firms_of_remarks() {
        for (text, day, firm) in [
            (
                "Vertrag bis 31.12.2027 mit Fa. Dataport AöR",
                &["31.12.2027"][..],
                &["Dataport AöR"][..],
            ),
            (
                "Vertrag läuft am 31.12.2027 aus, Nachfolge durch Axians Infoma GmbH",
                &["31.12.2027"],
                &["Axians Infoma GmbH"],
            ),
            (
                "Vertrag bis 31.12.2027 mit AKDB",
                &["31.12.2027"],
                &["AKDB"],
            ),
            ("Betrieb durch Komm.ONE", &[], &["Komm.ONE"]),
            (
                "contract with Civica until 2027-03-31",
                &["2027-03-31"],
                &["Civica"],
            ),
            ("Fa. Müller kommt", &[], &["Müller"]),
            ("läuft mit Windows 11", &[], &[]),
            ("Version 3.1.2020", &["3.1.2020"], &[]),
        ] {
            assert_eq!((&days(text)[..], &firms(text)[..]), (day, firm), "{text}");
        }
    }
}
