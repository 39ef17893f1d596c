//! The value of any field as people read it.

use std::str::FromStr;

use freistadt_model::{Country, DayPattern, Hours, Licence, Period, Value, ValueType};

use crate::date::{day_pattern, hours};
use crate::{Language, args, code_label, country, integer, message, money, partial_date, period};

/// A field's value for people. References are shown as their id; the caller knows the titles.
pub fn value(language: Language, value: &Value, value_type: ValueType) -> String {
    match value {
        Value::Unknown => code_label(language, "answer", "unknown"),
        Value::NotApplicable => code_label(language, "answer", "not-applicable"),
        Value::Text(text) => unit(language, text, value_type),
        Value::Integer(number) => number_of_field(language, *number),
        Value::Date(date) => partial_date(language, *date),
        Value::Money(amount) => money(language, *amount),
        Value::Code(code) => code_of_field(language, code, value_type),
        Value::Reference(target) => target.id.to_string(),
        Value::List(list) => list
            .iter()
            .map(|item| self::value(language, item, item_type(value_type)))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn code_of_field(language: Language, code: &str, value_type: ValueType) -> String {
    if let ValueType::Code(set) = item_type(value_type) {
        code_label(language, set.name, code)
    } else {
        code.to_owned()
    }
}

/// The type of one value, also where the field takes several.
fn item_type(value_type: ValueType) -> ValueType {
    match value_type {
        ValueType::List(item) => *item,
        single => single,
    }
}

/// Budget years are numbers, too, and nobody writes 2.026: thousands are set apart from five
/// digits on.
fn number_of_field(language: Language, number: i64) -> String {
    if number.unsigned_abs() < 10_000 {
        number.to_string()
    } else {
        integer(language, number)
    }
}

/// Units come in their canonical text; what is none stays as it is.
fn unit(language: Language, text: &str, value_type: ValueType) -> String {
    let shown = match value_type {
        ValueType::Period => read(text).map(|span: Period| period(language, span)),
        ValueType::DayPattern => read(text).map(|day: DayPattern| day_pattern(language, day)),
        ValueType::Hours => read(text).map(|number: Hours| hours(language, number)),
        ValueType::Country => read(text).map(|code: Country| country(language, code)),
        ValueType::Licence => match read(text) {
            Some(Licence::Proprietary) => Some(message(language, "licence-proprietary", &args())),
            Some(Licence::Spdx(_)) | None => None,
        },
        ValueType::List(item) => return unit(language, text, *item),
        ValueType::Text
        | ValueType::Integer
        | ValueType::Date
        | ValueType::Money
        | ValueType::Code(_)
        | ValueType::Reference(_)
        | ValueType::Thing
        | ValueType::LeikaKey
        | ValueType::RegionalKey => None,
    };
    shown.unwrap_or_else(|| text.to_owned())
}

fn read<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}
