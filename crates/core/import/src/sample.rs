//! The sample municipality of `data/sample`, with its dates resolved against a day.

use freistadt_model::{AnyRecord, Id, Kind, Landscape, Value, ValueType};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use toml::{Table, Value as Toml};

/// The sample's files in the order in which a reader would open them.
const FILES: [&str; 10] = [
    include_str!("../../../../data/sample/sources.toml"),
    include_str!("../../../../data/sample/organizations.toml"),
    include_str!("../../../../data/sample/products.toml"),
    include_str!("../../../../data/sample/infrastructure.toml"),
    include_str!("../../../../data/sample/applications.toml"),
    include_str!("../../../../data/sample/services.toml"),
    include_str!("../../../../data/sample/data-objects.toml"),
    include_str!("../../../../data/sample/dependencies.toml"),
    include_str!("../../../../data/sample/contracts.toml"),
    include_str!("../../../../data/sample/costs.toml"),
];

/// Id of the sample municipality.
pub const SAMPLE_OWNER: &str = "musterstadt";

/// A line of the sample that cannot be read; a test keeps the shipped files free of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("sample record `{record}`: {problem}")]
pub struct SampleError {
    /// Kind and id.
    pub record: String,
    /// What is wrong.
    pub problem: String,
}

/// The sample municipality as on the day.
pub fn sample_municipality(as_of: Date) -> Result<Landscape, SampleError> {
    let mut landscape = Landscape::new(SAMPLE_OWNER);
    for text in FILES {
        let file: Table = toml::from_str(text).map_err(|error| wrong("file", error.to_string()))?;
        for (name, rows) in &file {
            let rows = rows
                .as_array()
                .ok_or_else(|| wrong(name, "no list of records"))?;
            for row in rows {
                let row = row.as_table().ok_or_else(|| wrong(name, "no record"))?;
                for record in records(name, row, as_of)? {
                    landscape.insert(record);
                }
            }
        }
    }
    Ok(landscape)
}

fn wrong(record: &str, problem: impl Into<String>) -> SampleError {
    SampleError {
        record: record.to_owned(),
        problem: problem.into(),
    }
}

fn records(name: &str, row: &Table, as_of: Date) -> Result<Vec<AnyRecord>, SampleError> {
    if name == "cost-series" {
        return series(row, as_of);
    }
    let kind = Kind::from_code(name).ok_or_else(|| wrong(name, "no such kind"))?;
    let id = row
        .get("id")
        .and_then(Toml::as_str)
        .ok_or_else(|| wrong(name, "no id"))?;
    Ok(vec![record(kind, id, row, as_of)?])
}

fn record(kind: Kind, id: &str, row: &Table, as_of: Date) -> Result<AnyRecord, SampleError> {
    let mut record = kind.new_record(id);
    let mut flat = Vec::new();
    flatten("", row, &mut flat);
    for (field, toml) in flat {
        let problem =
            |text: &str| wrong(&format!("{}:{id}", kind.code()), format!("{field}: {text}"));
        match field.as_str() {
            "id" | "amounts" => {}
            "source" => record.set_source(toml.as_str().map(Id::new)),
            _ => {
                let info = kind.field(&field).ok_or_else(|| problem("no such field"))?;
                let value =
                    value(info.value_type, toml, as_of).ok_or_else(|| problem("does not fit"))?;
                record
                    .set(info.name, &value)
                    .then_some(())
                    .ok_or_else(|| problem("does not fit"))?;
            }
        }
    }
    Ok(record)
}

/// Nested tables as dotted names, as the field tables have them.
fn flatten<'a>(prefix: &str, table: &'a Table, flat: &mut Vec<(String, &'a Toml)>) {
    for (name, value) in table {
        let name = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        match value {
            Toml::Table(inner) => flatten(&name, inner, flat),
            other => flat.push((name, other)),
        }
    }
}

fn value(value_type: ValueType, toml: &Toml, as_of: Date) -> Option<Value> {
    match (value_type, toml) {
        (ValueType::List(item), Toml::Array(list)) => list
            .iter()
            .map(|toml| value(*item, toml, as_of))
            .collect::<Option<Vec<_>>>()
            .map(Value::List),
        (ValueType::Integer, Toml::Integer(number)) => Some(Value::Integer(*number)),
        (ValueType::Date | ValueType::DayPattern, Toml::String(text)) => {
            let text = resolve(text, as_of).unwrap_or_else(|| text.clone());
            value_type.parse(&text).ok()
        }
        (_, Toml::String(text)) => value_type.parse(text).ok(),
        _ => None,
    }
}

/// "Y+1-12-31" is 31 December of next year, "Y-6" the year six years ago, "today-3 months" a day.
/// Worked example: on 23.11.2026 "Y+1-06-30" is 2027-06-30 and "today+10 days" 2026-12-03.
fn resolve(text: &str, as_of: Date) -> Option<String> {
    if let Some(rest) = text.strip_prefix('Y') {
        let end = rest.get(1..)?.find('-').map_or(rest.len(), |at| at + 1);
        let offset: i16 = rest.get(..end)?.parse().ok()?;
        return Some(format!(
            "{:04}{}",
            as_of.year().checked_add(offset)?,
            &rest[end..]
        ));
    }
    let rest = text.strip_prefix("today")?;
    if rest.is_empty() {
        return Some(as_of.to_string());
    }
    let (number, unit) = rest.split_once(' ')?;
    let number: i32 = number.parse().ok()?;
    let span: Span = match unit.trim_end_matches('s') {
        "day" => number.days(),
        "week" => number.weeks(),
        "month" => number.months(),
        "year" => number.years(),
        _ => return None,
    };
    as_of.checked_add(span).ok().map(|day| day.to_string())
}

/// One series is one cost line per budget year, the last one planned; years of nothing are no line.
fn series(row: &Table, as_of: Date) -> Result<Vec<AnyRecord>, SampleError> {
    let id = row
        .get("id")
        .and_then(Toml::as_str)
        .ok_or_else(|| wrong("cost-series", "no id"))?;
    let amounts = row
        .get("amounts")
        .and_then(Toml::as_array)
        .ok_or_else(|| wrong(id, "no amounts"))?;
    let count = i16::try_from(amounts.len()).map_err(|_| wrong(id, "too many amounts"))?;
    let mut lines = Vec::new();
    for (amount, back) in amounts.iter().zip((0..count).rev()) {
        let amount =
            value(ValueType::Money, amount, as_of).ok_or_else(|| wrong(id, "no amount"))?;
        if matches!(amount, Value::Money(money) if money.cents == 0) {
            continue;
        }
        let year = i64::from(as_of.year() - back);
        let stage = if back == 0 { "planned" } else { "actual" };
        let mut line = record(Kind::CostLine, &format!("{id}-{year}"), row, as_of)?;
        line.set("year", &Value::Integer(year));
        line.set("amount", &amount);
        line.set("stage", &Value::Code(stage));
        lines.push(line);
    }
    Ok(lines)
}
