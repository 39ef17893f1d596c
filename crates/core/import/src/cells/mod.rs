//! Cells as people fill them in, read as values.

mod amount;
mod date;
mod plainer;
mod rhythm;
mod terms;
mod units;

pub(crate) mod notice_ends;
pub(crate) mod notice_text;
pub(crate) mod remark_text;
pub(crate) mod term_text;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Diagnostic, Kind, Location, Stated, Value, ValueType};

use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;
use crate::lists::words::{value_key, words};

pub(crate) use amount::{NumberStyle, amount, currency, looks_like_amount, times_per_year};
pub(crate) use date::{DateOrder, date, day_pattern, month};
pub(crate) use rhythm::{Rhythm, is_way_of_paying, rhythm};
pub(crate) use terms::{
    code, hours, is_answer, period, periods, without_periods, word_number, yes_or_no,
};
pub(crate) use units::UnitHints;
pub(crate) use units::{ValueUnit, tax_in};

/// What codes such as A, B, C mean, by the code as `value_key` writes it.
pub(crate) type CodeKey = BTreeMap<String, &'static str>;

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
        column: &SheetColumn,
        place: &Location,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> ColumnStyle {
        let texts = || {
            rows.iter()
                .filter_map(move |row| match row.cells.get(column.index) {
                    Some(Cell::Text(text)) => Some(text.as_ref()),
                    _ => None,
                })
        };
        let dated = column.value_type == ValueType::Date
            || matches!(
                column.target,
                Some(
                    Target::CostDate
                        | Target::TermOrRange
                        | Target::MinimumTerm
                        | Target::NoticeTo
                        | Target::NoticeBy
                )
            );
        let mut style = ColumnStyle {
            dates: DateOrder::default(),
            numbers: NumberStyle::of(&texts(), column.hints.thousands),
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

impl Said {
    /// The value of a cell that holds none; `None` where it says something.
    pub(crate) fn no_value(&self) -> Option<Value> {
        match self {
            Said::Something => None,
            Said::NotApplicable => Some(Value::NotApplicable),
            Said::Nothing | Said::Unknown | Said::NoEnd => Some(Value::Unknown),
        }
    }
}

pub(crate) fn said(cell: &Cell) -> Said {
    let text = match cell {
        Cell::Text(text) => text,
        Cell::Empty => return Said::Nothing,
        // What a formula that failed would have said; the row remarks it.
        Cell::Failed(_) => return Said::Unknown,
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => return Said::Something,
    };
    let values = &words().values;
    if text.trim().len() > values.longest {
        return Said::Something;
    }
    let key = value_key(text);
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
    let values = &words().values;
    matches!(cell, Cell::Text(text)
        if text.len() <= values.longest && values.as_above.contains(&value_key(text)))
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
        // "keine" is a no in a column of answers, and a term in some others.
        Said::NotApplicable => {
            return Ok(code(&cell.to_text(), value_type).unwrap_or(Value::NotApplicable));
        }
        Said::NoEnd if value_type == ValueType::Date => return Ok(Value::NotApplicable),
        Said::NoEnd | Said::Something => {}
    }
    let text = tidy_text(cell);
    match value_type {
        ValueType::Text => Ok(Value::Text(text)),
        ValueType::Integer => whole(cell, style).map(Value::Integer),
        ValueType::Date => date(cell, style.dates),
        ValueType::Money => amount(cell, style.numbers, hints).map(Value::Money),
        ValueType::Code(_) => code(&text, value_type).ok_or("cell-not-a-term"),
        ValueType::Period => period(&text, hints.period)
            .map(|p| Value::Text(p.to_string()))
            .ok_or("cell-not-a-period"),
        ValueType::Hours => hours(&text, hints.period)
            .map(|h| Value::Text(h.to_string()))
            .ok_or("cell-not-hours"),
        ValueType::LeikaKey => value_type.parse(&text).map_err(|_| "cell-not-a-leika-key"),
        ValueType::DayPattern => day_pattern(cell, style.dates)
            .map(|day| Value::Text(day.to_string()))
            .ok_or("cell-not-a-date"),
        ValueType::Country | ValueType::Licence | ValueType::RegionalKey => {
            value_type.parse(&text).map_err(|_| "cell-not-readable")
        }
        ValueType::Reference(_) | ValueType::Thing | ValueType::List(_) => Err("cell-not-readable"),
    }
}

/// A cell's text with single blanks; whole numbers without a decimal point.
pub(crate) fn tidy_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if !text.contains("  ") && !text.contains(['\n', '\r', '\t']) => {
            text.trim().to_owned()
        }
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

/// A whole number: `1.200`, `1 200`, `ca. 120`, `120 User`. A range is none: which of its numbers
/// is meant cannot be known.
fn whole(cell: &Cell, style: ColumnStyle) -> Result<i64, NotRead> {
    let not_read = "cell-not-a-number";
    match cell {
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        Cell::Number(number) if number.fract() == 0.0 && (0.0..1e12).contains(number) => {
            Ok(*number as i64)
        }
        Cell::Text(text) => {
            let start = text.find(|c: char| c.is_ascii_digit()).ok_or(not_read)?;
            let before = value_key(&text[..start]);
            let plausible = [
                "", "ca.", "ca", "rd.", "rund", "etwa", "über", ">", "~", "max.",
            ];
            if !plausible.contains(&before.as_str()) {
                return Err(not_read);
            }
            let is_part =
                |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '\'');
            let rest = &text[start..];
            let (digits, rest) = rest.split_at(rest.find(|c| !is_part(c)).unwrap_or(rest.len()));
            if goes_on_to_another(rest) {
                return Err("cell-is-a-range");
            }
            whole_digits(digits, style.numbers).ok_or(not_read)
        }
        _ => Err(not_read),
    }
}

/// Whether the column takes whole numbers and the cell names a range of them.
pub(crate) fn is_range(cell: &Cell, column: &SheetColumn) -> bool {
    column.value_type == ValueType::Integer
        && said(cell) == Said::Something
        && whole(cell, column.style) == Err("cell-is-a-range")
}

/// "10-12", "10 bis 12": what stands behind a number names where the range ends.
fn goes_on_to_another(rest: &str) -> bool {
    let joints = ["-", "–", "—", "/", "…", "bis", "to", "oder", "or"];
    let end = joints.iter().find_map(|joint| rest.strip_prefix(joint));
    end.is_some_and(|end| end.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Digits in groups. Who counts people writes no fractions: `1.200` and `1,200` are both 1200.
fn whole_digits(digits: &str, style: NumberStyle) -> Option<i64> {
    let mut groups = digits.split(|c: char| c.is_whitespace() || c == '\'');
    let mut groups = groups.by_ref().filter(|group| !group.is_empty()).skip(1);
    if !groups.all(|group| group.trim_end_matches(['.', ',']).len() == 3) {
        return None;
    }
    let digits = digits.trim_matches(|c: char| !c.is_ascii_digit());
    let in_style = |style: NumberStyle| style.cents(digits).filter(|cents| cents % 100 == 0);
    let cents = in_style(style)
        .or_else(|| in_style(NumberStyle::German))
        .or_else(|| in_style(NumberStyle::English))?;
    Some(cents / 100)
}

/// Hundredths of a quantity: `12`, `1,5`, `25.000 EW`.
pub(crate) fn hundredths(cell: &Cell, style: ColumnStyle) -> Option<i64> {
    match cell {
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        Cell::Number(number) if number.abs() < 1e12 => Some((number * 100.0).round() as i64),
        Cell::Text(text) => {
            let text = text.trim();
            let end = text
                .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ' | '-'))
                .unwrap_or(text.len());
            let (sign, digits) = match text[..end].trim().strip_prefix('-') {
                Some(digits) => (-1, digits),
                None => (1, text[..end].trim()),
            };
            style.numbers.cents(digits).map(|cents| sign * cents)
        }
        _ => None,
    }
}

/// Whether a text starts like the name of a person, so that it is no unit. "HR" alone is a department.
pub fn is_person(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let first = first.trim_end_matches('.').to_lowercase();
    let titles = ["herr", "frau", "hr", "fr", "mr", "mrs", "ms"];
    titles.contains(&first.as_str()) && words.next().is_some() || text.contains('@')
}

/// The type of every field; asked for in many rows, so it is looked up once.
static TYPES: LazyLock<BTreeMap<(Kind, &'static str), ValueType>> = LazyLock::new(|| {
    let fields = |kind: &Kind| {
        let kind = *kind;
        kind.fields()
            .into_iter()
            .map(move |info| ((kind, info.name), info.value_type))
    };
    Kind::ALL.iter().flat_map(fields).collect()
});

/// What the field of a kind takes.
pub(crate) fn type_of(kind: Kind, field: &'static str) -> ValueType {
    TYPES
        .get(&(kind, field))
        .copied()
        .unwrap_or(ValueType::Text)
}

/// Turns a value of the general form into a stated one of a known type.
pub(crate) fn stated<T: freistadt_model::Scalar>(value: &Value) -> Stated<T> {
    freistadt_model::FieldValue::from_value(value).unwrap_or_default()
}
