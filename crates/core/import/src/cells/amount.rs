//! Amounts as people write them.

use std::sync::LazyLock;

use freistadt_interchange::Cell;
use freistadt_model::{Currency, Money};
use regex::Regex;

use super::{NotRead, UnitHints};

/// Which sign stands before the cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum NumberStyle {
    /// `1.234,56`
    #[default]
    German,
    /// `1,234.56`
    English,
}

impl NumberStyle {
    /// What the column's cells show: the first number that can be read in one way only decides.
    /// Where there is none, "1,234" is English all the same: nobody writes tenths of a cent, unless the
    /// amounts are in thousands.
    pub(crate) fn of<'a>(
        texts: &(impl Iterator<Item = &'a str> + Clone),
        thousands: bool,
    ) -> NumberStyle {
        let has = |sign: char| {
            let mut texts = texts.clone();
            texts.any(|text| text.contains(sign) && multiple_in(&text.to_lowercase()).is_none())
        };
        texts.clone().find_map(decisive).unwrap_or_else(|| {
            if !thousands && has(',') && !has('.') {
                NumberStyle::English
            } else {
                NumberStyle::German
            }
        })
    }

    /// Hundredths of a plain number; `None` if it is none, or too large.
    pub(crate) fn cents(self, number: &str) -> Option<i64> {
        let number: String = number
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\'')
            .collect();
        let style = decisive(&number).unwrap_or(self);
        let (thousands, decimal) = match style {
            NumberStyle::German => ('.', ','),
            NumberStyle::English => (',', '.'),
        };
        if !groups_of_three(&number, thousands, decimal) {
            return None;
        }
        let plain = number.replace(thousands, "");
        let (whole, fraction) = plain.split_once(decimal).unwrap_or((&plain, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + fraction.len() == 0 || !digits(whole) || !digits(fraction) {
            return None;
        }
        let whole: i64 = if whole.is_empty() {
            0
        } else {
            whole.parse().ok()?
        };
        let mut hundredths: i64 = format!("{:0<2}", &fraction[..fraction.len().min(2)])
            .parse()
            .ok()?;
        // Files of other systems carry four decimals; half a cent and more rounds up.
        if fraction
            .as_bytes()
            .get(2)
            .is_some_and(|digit| *digit >= b'5')
        {
            hundredths += 1;
        }
        whole.checked_mul(100)?.checked_add(hundredths)
    }
}

/// Whether the signs for thousands stand where they belong; `1.5.2024` is a date, no amount.
fn groups_of_three(number: &str, thousands: char, decimal: char) -> bool {
    let whole = number.split(decimal).next().unwrap_or_default();
    whole.split(thousands).skip(1).all(|group| group.len() == 3)
}

/// The style of a number that can be read in one way only. `1.234` cannot.
fn decisive(text: &str) -> Option<NumberStyle> {
    // Between the first and the last digit: the dot of "mtl." says nothing about numbers.
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text.rfind(|c: char| c.is_ascii_digit())?;
    if text[start..=end].contains(char::is_alphabetic) {
        return None;
    }
    let body: String = text[start..=end]
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    match (body.rfind('.'), body.rfind(',')) {
        (Some(dot), Some(comma)) if dot > comma => Some(NumberStyle::English),
        (Some(_), Some(_)) => Some(NumberStyle::German),
        (Some(dot), None) => lone_sign(&body, dot, NumberStyle::English, NumberStyle::German),
        (None, Some(comma)) => lone_sign(&body, comma, NumberStyle::German, NumberStyle::English),
        (None, None) => None,
    }
}

fn lone_sign(
    body: &str,
    at: usize,
    if_decimal: NumberStyle,
    if_thousands: NumberStyle,
) -> Option<NumberStyle> {
    let sign = body.as_bytes()[at];
    let repeated = body.bytes().filter(|byte| *byte == sign).count() > 1;
    if repeated {
        return Some(if_thousands);
    }
    // Three digits behind the only sign may be thousands; anything else is a fraction.
    (body.len() - at - 1 != 3 || at > 3 || body.starts_with('0')).then_some(if_decimal)
}

/// How often a year an amount is due, if the text says so.
pub(crate) fn times_per_year(lower: &str) -> Option<i64> {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&[
        "mtl",
        "monatl",
        "pro monat",
        "je monat",
        "im monat",
        "/monat",
        "/ monat",
        "monthly",
        "month",
    ]) {
        Some(12)
    } else if has(&["quartal", "vierteljähr", "quarter", "€/q"]) {
        Some(4)
    } else if has(&["halbj", "half-year"]) {
        Some(2)
    } else if has(&[
        "jährl", "p.a", "p. a", "/jahr", "/ jahr", "pro jahr", "je jahr", "im jahr", "annual",
        "per year", "/year", "yearly",
    ]) {
        Some(1)
    } else {
        None
    }
}

/// The largest amount that is believed: a hundred billion.
const MOST_CENTS: i128 = 10_000_000_000_000;

/// Reads an amount: `1.234,56 €`, `1,234.56`, `12 T€`, `(300.00)`, `450 € mtl.`.
/// An amount that is due more than once a year is returned per year, unless the heading says so.
pub(crate) fn amount(cell: &Cell, style: NumberStyle, hints: UnitHints) -> Result<Money, NotRead> {
    let mut currency = hints.currency.unwrap_or(Currency::EUR);
    let (cents, factor) = match cell {
        Cell::Number(number) => (
            number_cents(*number)?,
            if hints.thousands { 1_000 } else { 1 },
        ),
        Cell::Text(text) => {
            let lower = text.to_lowercase();
            if let Some(found) = currency_in(&lower) {
                currency = found;
            }
            // "450 €" below "Kosten in T€" says its own unit.
            let own_unit = ["€", "eur", "usd", "chf", "$"]
                .iter()
                .any(|unit| lower.contains(unit));
            let factor = match multiple_in(&lower) {
                Some(own) => own,
                None if hints.thousands && !own_unit => 1_000,
                None => 1,
            };
            // "300 €/Monat" below "Kosten p. a." is a month's amount all the same.
            let own = times_per_year(&lower);
            let (times, of) = match (own, hints.per_year) {
                (Some(own), heading) => (own, heading.unwrap_or(1)),
                (None, _) => (1, 1),
            };
            let cents = text_cents(text, style)? * i128::from(times) / i128::from(of);
            (cents, factor)
        }
        _ => return Err("cell-not-an-amount"),
    };
    let cents = cents * factor;
    if cents.abs() > MOST_CENTS {
        return Err("amount-absurd");
    }
    i64::try_from(cents)
        .map(|cents| Money { cents, currency })
        .map_err(|_| "amount-absurd")
}

fn number_cents(number: f64) -> Result<i128, NotRead> {
    if !number.is_finite() || number.abs() > 1e14 {
        return Err("amount-absurd");
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
    Ok((number * 100.0).round() as i128)
}

/// "£1.5k", "1.2m €": a lone m counts beside a currency only.
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\d\s?(k)\b|[£$€]\s?\d[\d.,]*\s?m\b|\d\s?mn?\s?[£$€]").expect("a valid pattern")
});

/// "12 T€" are thousands, "0,5 Mio. €" millions.
fn multiple_in(lower: &str) -> Option<i128> {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if let Some(found) = SUFFIX.captures(lower) {
        return Some(if found.get(1).is_some() {
            1_000
        } else {
            1_000_000
        });
    }
    if has(&["mio", "million"]) {
        Some(1_000_000)
    } else {
        has(&["t€", "teur", "tsd", "t eur", "k€"]).then_some(1_000)
    }
}

/// "kostenlos" is an amount: none.
const NOTHING: [&str; 7] = [
    "kostenlos",
    "kostenfrei",
    "gratis",
    "unentgeltlich",
    "keine kosten",
    "free",
    "free of charge",
];

/// "zzgl. 19 % USt", "inkl. MwSt.", "(2025)" behind an amount: the tax's rate and the year of the price
/// are no second amount.
static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\d{1,2}(?:[.,]\d)?\s?%\s*(?:mwst|ust|vat|tax|mehrwertsteuer|umsatzsteuer)?\.?",
        r"|\((?:stand\s+)?20\d\d\)",
    ))
    .expect("a valid pattern")
});

/// The currency that a cell names by code or sign.
pub(crate) fn currency(text: &str) -> Option<Currency> {
    let text = text.trim();
    currency_in(&text.to_lowercase()).or_else(|| Currency::new(&text.to_uppercase()))
}

pub(super) fn currency_in(lower: &str) -> Option<Currency> {
    let symbols = [
        ("$", "USD"),
        ("usd", "USD"),
        ("chf", "CHF"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("€", "EUR"),
        ("eur", "EUR"),
        ("dkk", "DKK"),
    ];
    symbols
        .iter()
        .find(|(sign, _)| lower.contains(sign))
        .and_then(|(_, code)| Currency::new(code))
}

fn text_cents(text: &str, style: NumberStyle) -> Result<i128, NotRead> {
    let not_read = "cell-not-an-amount";
    if let Some(number) = scientific(text) {
        return number_cents(number);
    }
    if NOTHING.contains(&text.trim().to_lowercase().as_str()) {
        return Ok(0);
    }
    let text = BESIDE.replace_all(text, "");
    let text = SUFFIX.replace_all(&text, |found: &regex::Captures<'_>| {
        found[0]
            .trim_end_matches(['k', 'K', 'm', 'M', 'n', 'N'])
            .replace(['m', 'M', 'n', 'N'], " ")
    });
    let start = text.find(|c: char| c.is_ascii_digit()).ok_or(not_read)?;
    let end = text
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(start, |at| at + 1);
    let (before, body, after) = (&text[..start], &text[start..end], &text[end..]);
    // "1.234,-" and "1.234,--" mean whole euros.
    let after_trimmed = after.trim_start_matches([',', '.', '-', '–', ' ']);
    let negative = before.contains(['-', '−', '('])
        || (after.trim_end().ends_with('-') && !after.contains(','));
    let plausible = |part: &str| {
        part.chars().all(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '-' | '−' | '(' | ')' | '+' | '€' | '$' | '£' | '.' | ',' | '/' | ':' | '~'
                )
        }) || known_words(part)
    };
    if !plausible(before) || !plausible(after_trimmed) || body.contains(char::is_alphabetic) {
        return Err(not_read);
    }
    let cents = style.cents(body).ok_or(not_read)?;
    Ok(if negative {
        -i128::from(cents)
    } else {
        i128::from(cents)
    })
}

/// `1.00214595E7`, as databases export large numbers.
fn scientific(text: &str) -> Option<f64> {
    let text = text.trim();
    let exponent = text.find(['E', 'e'])?;
    let digits = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))
    };
    (digits(&text[..exponent]) && digits(&text[exponent + 1..]))
        .then(|| text.parse().ok())
        .flatten()
}

/// Whether a text is a bare number with thousands or cents, as amounts are.
pub(crate) fn looks_like_amount(text: &str) -> bool {
    let text = text.trim().trim_start_matches('$');
    text_cents(text, NumberStyle::default()).is_ok() && text.chars().any(|c| c.is_ascii_digit())
}

/// Words that may stand beside an amount.
fn known_words(part: &str) -> bool {
    const KNOWN: [&str; 49] = [
        "eur",
        "euro",
        "t€",
        "teur",
        "tsd",
        "t",
        "netto",
        "brutto",
        "mtl",
        "monatlich",
        "monat",
        "p",
        "a",
        "pa",
        "jahr",
        "jährlich",
        "jährl",
        "pro",
        "je",
        "im",
        "quartalsw",
        "quartal",
        "quartalsweise",
        "halbj",
        "halbjährlich",
        "vierteljährlich",
        "ca",
        "rd",
        "rund",
        "etwa",
        "zzgl",
        "inkl",
        "mwst",
        "ust",
        "usd",
        "chf",
        "net",
        "gross",
        "mio",
        "million",
        "millionen",
        "k€",
        "q",
        "halbjahr",
        "vierteljahr",
        "monatl",
        "exkl",
        "incl",
        "excl",
    ];
    part.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '€')
        .filter(|word| !word.is_empty())
        .all(|word| {
            KNOWN.contains(&word)
                || word == "€"
                || word == "dkk"
                || word == "gbp"
                || word == "per"
                || word == "year"
                || word == "month"
                || word == "vat"
                || word == "annually"
                || word == "monthly"
        })
}
