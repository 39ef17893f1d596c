//! Cells as people fill them in, read as values.

mod amount;
mod date;
mod terms;

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Currency, Diagnostic, Kind, Location, Stated, Tax, Value, ValueType};

use crate::words::{Target, value_key, words};

pub(crate) use amount::{NumberStyle, amount, looks_like_amount};
pub(crate) use date::{DateOrder, date};
pub(crate) use terms::{code, hours, period, periods, word_number};

/// How the dates and numbers of one column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnStyle {
    /// Order of day and month.
    pub(crate) dates: DateOrder,
    /// Thousands and decimals.
    pub(crate) numbers: NumberStyle,
}

impl ColumnStyle {
    /// Decides the style from the column's own cells. Where they leave it open, German is assumed
    /// and, for dates, said so.
    pub(crate) fn of(
        rows: &[Row],
        index: usize,
        target: Option<Target>,
        place: &Location,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> ColumnStyle {
        let texts = || {
            rows.iter()
                .filter_map(move |row| match row.cells.get(index) {
                    Some(Cell::Text(text)) => Some(text.as_ref()),
                    _ => None,
                })
        };
        let dated = match target {
            Some(Target::Field(kind, name)) => kind
                .field(name)
                .is_some_and(|field| field.value_type == ValueType::Date),
            Some(Target::CostDate | Target::TermOrRange | Target::NoticeTo) => true,
            _ => false,
        };
        let mut style = ColumnStyle {
            dates: DateOrder::default(),
            numbers: NumberStyle::of(texts()),
        };
        if dated {
            let (order, open) = DateOrder::of(texts());
            style.dates = order;
            if let Some(example) = open {
                diagnostics.push(
                    Diagnostic::warning("date-order-undecidable")
                        .text("example", example)
                        .at(place.clone()),
                );
            }
        }
        style
    }
}

/// What a heading says about the units of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitHints {
    /// Amounts are in thousands.
    pub(crate) thousands: bool,
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
}

impl UnitHints {
    pub(crate) fn of(heading: &str) -> UnitHints {
        let lower = heading.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let tax = match (has(&["netto", "net "]), has(&["brutto", "gross"])) {
            (true, false) => Some(Tax::Net),
            (false, true) => Some(Tax::Gross),
            _ => None,
        };
        let period = if has(&["monat", "month"]) {
            Some(ValueUnit::Months)
        } else if has(&["woche", "week"]) {
            Some(ValueUnit::Weeks)
        } else if has(&["tage", "days"]) {
            Some(ValueUnit::Days)
        } else if has(&["stunden", "std", "hours", "(h)", "in h"]) {
            Some(ValueUnit::Hours)
        } else {
            None
        };
        let currency = if has(&["usd", "us$"]) {
            Currency::new("USD")
        } else {
            None
        };
        UnitHints {
            thousands: has(&["t€", "teur", "tsd", "tausend"]),
            per_year: amount::times_per_year(&lower),
            tax,
            year: budget_year(&lower),
            period,
            currency,
        }
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
    const AMOUNT_WORDS: [&str; 20] = [
        "kosten", "ist", "ansatz", "plan", "re", "betrag", "haushalt", "hh", "in", "eur", "€",
        "euro", "teur", "t€", "netto", "brutto", "cost", "costs", "jahr", "ausgaben",
    ];
    let rest_fits = words
        .iter()
        .all(|word| word.parse::<u32>().is_ok() || AMOUNT_WORDS.contains(word));
    match years[..] {
        [year] if rest_fits => Some(year),
        _ => None,
    }
}

/// What a cell says before its type is asked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// Nothing was filled in.
    Nothing,
    /// Somebody filled in that it is not known.
    Unknown,
    /// Somebody filled in that the question does not arise.
    NotApplicable,
    /// No end, of a date or term.
    NoEnd,
    /// Something.
    Something,
}

pub(crate) fn said(cell: &Cell) -> Said {
    let Cell::Text(text) = cell else {
        return if cell.is_empty() {
            Said::Nothing
        } else {
            Said::Something
        };
    };
    let key = value_key(text);
    let values = &words().values;
    if key.is_empty() {
        Said::Nothing
    } else if values.unknown.contains(&key) {
        Said::Unknown
    } else if values.not_applicable.contains(&key) {
        Said::NotApplicable
    } else if values.no_end.contains(&key) {
        Said::NoEnd
    } else {
        Said::Something
    }
}

/// Whether the cell repeats the one above.
pub(crate) fn is_as_above(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if words().values.as_above.contains(&value_key(text)))
}

/// Why a cell could not be read, as a diagnostic code.
pub(crate) type NotRead = &'static str;

/// Reads a cell as a value of the type; references and lists are the caller's.
pub(crate) fn read(
    cell: &Cell,
    value_type: ValueType,
    style: ColumnStyle,
    hints: UnitHints,
) -> Result<Value, NotRead> {
    match said(cell) {
        Said::Nothing | Said::Unknown => return Ok(Value::Unknown),
        // "keine" in an answer column is a no.
        Said::NotApplicable if is_answer(value_type) => {
            return Ok(code(&cell.to_text(), value_type).unwrap_or(Value::NotApplicable));
        }
        Said::NotApplicable => {
            return Ok(code(&cell.to_text(), value_type).unwrap_or(Value::NotApplicable));
        }
        Said::NoEnd if value_type == ValueType::Date => return Ok(Value::NotApplicable),
        Said::NoEnd | Said::Something => {}
    }
    if *cell == Cell::Failed {
        return Err("cell-formula-failed");
    }
    let text = tidy_text(cell);
    match value_type {
        ValueType::Text => Ok(Value::Text(text)),
        ValueType::Integer => whole(cell, style)
            .map(Value::Integer)
            .ok_or("cell-not-a-number"),
        ValueType::Date => date(cell, style.dates),
        ValueType::Money => amount(cell, style.numbers, hints).map(Value::Money),
        ValueType::Code(_) => code(&text, value_type).ok_or("cell-not-a-term"),
        ValueType::Period => period(&text, hints.period)
            .map(|p| Value::Text(p.to_string()))
            .ok_or("cell-not-a-period"),
        ValueType::Hours => hours(&text, hints.period)
            .map(|h| Value::Text(h.to_string()))
            .ok_or("cell-not-hours"),
        ValueType::Country
        | ValueType::Licence
        | ValueType::LeikaKey
        | ValueType::RegionalKey
        | ValueType::DayPattern => value_type.parse(&text).map_err(|_| "cell-not-readable"),
        ValueType::Reference(_) | ValueType::Thing | ValueType::List(_) => Err("cell-not-readable"),
    }
}

fn is_answer(value_type: ValueType) -> bool {
    matches!(value_type, ValueType::Code(set) if set.name == "answer")
}

/// A cell's text with single blanks; whole numbers without a decimal point.
pub(crate) fn tidy_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => {
            let lines = text
                .lines()
                .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
            lines
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n")
        }
        other => other.to_text(),
    }
}

/// A whole number: `1.200`, `ca. 120`, `120 User`.
fn whole(cell: &Cell, style: ColumnStyle) -> Option<i64> {
    match cell {
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        Cell::Number(number) if number.fract() == 0.0 && (0.0..1e12).contains(number) => {
            Some(*number as i64)
        }
        Cell::Text(text) => {
            let start = text.find(|c: char| c.is_ascii_digit())?;
            let before = value_key(&text[..start]);
            let plausible = [
                "", "ca.", "ca", "rd.", "rund", "etwa", "über", ">", "~", "max.",
            ];
            if !plausible.contains(&before.as_str()) {
                return None;
            }
            let digits: String = text[start..]
                .chars()
                .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
                .collect();
            let cents = style.numbers.cents(digits.trim_matches([' ', '.', ',']))?;
            (cents % 100 == 0).then_some(cents / 100)
        }
        _ => None,
    }
}

/// Whether a text starts like the name of a person, so that it is no unit.
pub(crate) fn is_person(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let first = first.trim_end_matches('.').to_lowercase();
    ["herr", "frau", "hr", "fr", "mr", "mrs", "ms"].contains(&first.as_str()) || text.contains('@')
}

/// The field of a kind as the value type says; used where a target names one.
pub(crate) fn type_of(kind: Kind, field: &str) -> ValueType {
    kind.field(field)
        .map_or(ValueType::Text, |info| info.value_type)
}

/// Turns a value of the general form into a stated one of a known type.
pub(crate) fn stated<T: freistadt_model::Scalar>(value: &Value) -> Stated<T> {
    freistadt_model::FieldValue::from_value(value).unwrap_or_default()
}
