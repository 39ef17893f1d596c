//! Spellings of rules that mean the same as a plainer one: "drei (3) Monate", "1/4 Jahr", "anderthalb
//! Jahre", "Ende Juni". What the rule means is not decided here.

use std::sync::LazyLock;

use regex::{Captures, Regex};

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Ways of writing that are another one's.
static PLAINER: LazyLock<[(Regex, &str); 10]> = LazyLock::new(|| {
    [
        (
            pattern(
                r"(\d{1,3}|\b[a-zäöü]{3,6})\s*\((?:\d{1,3}|zwei|drei|vier|sechs|zwölf|two|three|six|twelve)\)",
            ),
            "$1",
        ),
        (
            pattern(
                r"\b(?:anderthalb|eineinhalb|(?:one|a) and a half|1\s*(?:1/2|½))[\s-]*(?:jahre?n?|years?|j)\b",
            ),
            "18 monate",
        ),
        (
            pattern(r"(?:3/4|¾|\bdreiviertel|\bdrei viertel)[\s-]*(?:jahr(?:es)?|j|years?)\b"),
            "9 monate",
        ),
        (
            pattern(
                r"(?:^|\bein(?:em)?\s+|\bmit\s+)vierteljahr\b|(?:1/4|¼|\bviertel)[\s-]*(?:jahr|j|years?)\b|\bvierteljährige[nrsm]?\b|\bquarter of a year",
            ),
            "3 monate",
        ),
        (
            pattern(
                r"(?:1/2|½|\bhalbe[sn])[\s-]*(?:jahr(?:es)?|j|years?)\b|(?:^|\bein(?:em)?\s+|\bmit\s+)halbjahr\b|\bhalbjährige[nrsm]?\b|\bhalf a year(?:'s)?",
            ),
            "6 monate",
        ),
        (
            pattern(r"\b(?:weitere[nrms]?|further|additional|successive)\s"),
            "",
        ),
        (pattern(r"\banother\b"), "one"),
        // What holds behind the minimum term is the rule; the term has a column of its own.
        (
            pattern(
                r"\b(?:nach|after)\s+(?:(?:ablauf|ende|expiry|end)\s+)?(?:(?:der|d\.|of|the)\s+)*(?:[a-zäöü]*laufzeit|(?:minimum|initial) term)",
            ),
            "",
        ),
        (
            pattern(r"\b(?:mindest|erst|grund)[a-zäöü]*laufzeit:?\s*(?:von\s+)?\d+\s*[a-zäöü]+\.?"),
            "",
        ),
        (
            pattern(r"\b(?:ende|end of)\s+(?:des jahres\s+)?(\d{4})\b"),
            "31.12.$1",
        ),
    ]
});

/// "0,5 Jahre", "1.5 years".
static PART_OF_YEARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(\d{1,2})[,.](25|5|50|75)\s*-?(?:jahre?n?|jährige?[nrs]?|years?|j|y)\b")
});

/// "Ende Juni", "end of June 2027".
static END_OF_MONTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"\b(?:ende|end of)\s+(?:(?:des monats|the month of|monat)\s+)?",
        r"((?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*)\b\.?(?:\s+(\d{4})\b)?",
    ))
});

/// The text in lower case and in plainer words.
pub(super) fn plain(text: &str) -> String {
    let mut plain = text.to_lowercase();
    for (written, meant) in PLAINER.iter() {
        if written.is_match(&plain) {
            plain = written.replace_all(&plain, *meant).into_owned();
        }
    }
    plain = PART_OF_YEARS.replace_all(&plain, in_months).into_owned();
    END_OF_MONTH.replace_all(&plain, last_day).into_owned()
}

fn in_months(found: &Captures<'_>) -> String {
    let years: u32 = found[1].parse().unwrap_or(0);
    let part = match &found[2] {
        "25" => 3,
        "75" => 9,
        _ => 6,
    };
    format!("{} monate", years * 12 + part)
}

/// A month's last day, with its year where there is one; a word that is no month stays.
fn last_day(found: &Captures<'_>) -> String {
    let Some(month) = super::month(&found[1]) else {
        return found[0].to_owned();
    };
    // Without a year the 28th: a day too early does no harm.
    let year: i16 = found
        .get(2)
        .map_or(2025, |year| year.as_str().parse().unwrap_or(2025));
    let first = jiff::civil::Date::new(year, month, 1).ok();
    let last = first.map_or(28, jiff::civil::Date::days_in_month);
    let year = found.get(2).map_or("", |year| year.as_str());
    format!("{last}.{month}.{year}")
}
