//! What headings, and the lines above them, say about units.

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Currency, Tax};

use super::amount;
use crate::lists::heading_words::LONGEST_HEADING;

/// What a heading says about the units of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitHints {
    /// Amounts are in thousands.
    pub(crate) thousands: bool,
    /// The heading names the unit of its amounts itself.
    pub(crate) names_unit: bool,
    /// How often a year the amount is due, if said.
    pub(crate) per_year: Option<i64>,
    /// Net or gross, if said.
    pub(crate) tax: Option<Tax>,
    /// The budget year of an amount column.
    pub(crate) year: Option<u32>,
    /// Periods without a unit are in months, weeks or days.
    pub(crate) period: Option<ValueUnit>,
    /// The currency, if said.
    pub(crate) currency: Option<Currency>,
}

/// Unit of a bare number in a column of periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueUnit {
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl UnitHints {
    pub(crate) fn of(heading: &str) -> UnitHints {
        if heading.len() > LONGEST_HEADING {
            return UnitHints::default();
        }
        let lower = heading.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let period = lower
            .split(|c: char| !c.is_alphanumeric())
            .find_map(unit_word);
        UnitHints {
            thousands: has(&["t€", "teur", "tsd", "tausend"]),
            names_unit: has(&["€", "eur", "usd", "£"]),
            per_year: amount::times_per_year(&lower),
            tax: tax_in(&lower),
            year: budget_year(&lower),
            period,
            currency: amount::currency_in(&lower),
        }
    }

    /// What the rows above the headings say of all amounts: "Beträge in T€, netto".
    pub(crate) fn of_title(rows: &[Row]) -> UnitHints {
        let mut hints = UnitHints::default();
        for cell in rows.iter().flat_map(|row| &row.cells) {
            let Cell::Text(text) = cell else { continue };
            let said = UnitHints::of(text);
            let lower = text.to_lowercase();
            let about_amounts = ["betr", "angaben", "werte", "amounts", "in t", "in euro"];
            if about_amounts.iter().any(|word| lower.contains(word)) {
                hints.thousands |= said.thousands;
                hints.tax = hints.tax.or(said.tax);
                hints.currency = hints.currency.or(said.currency);
            }
        }
        hints
    }

    /// What the heading says, and where it is silent what the title says.
    pub(crate) fn or(self, title: UnitHints) -> UnitHints {
        UnitHints {
            thousands: self.thousands || (title.thousands && !self.names_unit),
            tax: self.tax.or(title.tax),
            currency: self.currency.or(title.currency),
            ..self
        }
    }
}

/// Net or gross in words: "netto", "ex VAT", "inkl. 19 % MwSt."; a text that names both says neither.
pub(crate) fn tax_in(lower: &str) -> Option<Tax> {
    let has = |any: &[&str]| {
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        words.any(|word| any.contains(&word))
    };
    let of_tax = has(&TAXES);
    let net = lower.contains("netto") || has(&["net", "exkl"]) || (of_tax && has(&WITHOUT));
    let named = lower.contains("brutto") || has(&["gross"]);
    let gross = named || (of_tax && has(&WITH));
    match (net, gross) {
        (true, false) => Some(Tax::Net),
        (false, true) => Some(Tax::Gross),
        (true, true) | (false, false) => None,
    }
}

const TAXES: [&str; 6] = [
    "vat",
    "tax",
    "mwst",
    "ust",
    "mehrwertsteuer",
    "umsatzsteuer",
];

const WITHOUT: [&str; 10] = [
    "ex",
    "exc",
    "excl",
    "excluding",
    "exclusive",
    "exkl",
    "zzgl",
    "plus",
    "ohne",
    "before",
];

const WITH: [&str; 8] = [
    "inc",
    "incl",
    "including",
    "inclusive",
    "inkl",
    "einschl",
    "mit",
    "with",
];

/// The unit that a word of a heading names: "Kündigungsfrist (in Mon.)".
fn unit_word(word: &str) -> Option<ValueUnit> {
    match word {
        "monat" | "monate" | "monaten" | "mon" | "mo" | "month" | "months" => {
            Some(ValueUnit::Months)
        }
        "woche" | "wochen" | "wo" | "week" | "weeks" => Some(ValueUnit::Weeks),
        "tag" | "tage" | "tagen" | "days" => Some(ValueUnit::Days),
        "stunde" | "stunden" | "std" | "h" | "hours" => Some(ValueUnit::Hours),
        "jahre" | "jahren" | "years" => Some(ValueUnit::Years),
        _ => None,
    }
}

/// The year of a heading such as "2025", "Ist 2024", "Ansatz 2026" or "Kosten 2025 in €".
fn budget_year(lower: &str) -> Option<u32> {
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && c != '€')
        .filter(|w| !w.is_empty())
        .collect();
    let years: Vec<u32> = words
        .iter()
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1990..=2100).contains(year))
        .collect();
    const AMOUNT_WORDS: [&str; 49] = [
        "kosten",
        "ist",
        "ansatz",
        "plan",
        "re",
        "betrag",
        "haushalt",
        "hh",
        "in",
        "eur",
        "€",
        "euro",
        "teur",
        "t€",
        "netto",
        "brutto",
        "cost",
        "costs",
        "jahr",
        "ausgaben",
        "preis",
        "p",
        "a",
        "pa",
        "pro",
        "haushaltsjahr",
        "zahlungen",
        "budget",
        "actual",
        "plan",
        "gesamt",
        "jährlich",
        "vorl",
        "vorläufig",
        "vorläufiges",
        "ergebnis",
        "rechnungsergebnis",
        "rechnung",
        "aufwand",
        "aufwendungen",
        "auszahlungen",
        "umsatz",
        "summe",
        "soll",
        "fy",
        "spend",
        "paid",
        "gezahlt",
        "gebucht",
    ];
    let rest_fits = words
        .iter()
        .all(|word| word.parse::<u32>().is_ok() || AMOUNT_WORDS.contains(word));
    match years[..] {
        [year] if rest_fits => Some(year),
        _ => None,
    }
}
