//! Values of own rules as people type them: words of closed lists in either language, names, and
//! numbers with their signs become what rules compare with.

use freistadt_import::typed_value;
use freistadt_l10n::{Language, allowed_words};
use freistadt_model::{Landscape, Value, ValueType};
use freistadt_policy::{Condition, FieldType, Over, Test, TestKind};

use super::OwnRule;
use super::words::type_of;

/// So many names are offered for one field.
const OFFERED: usize = 500;

/// A value that its field never has, so that the rule would ask for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfitValue {
    /// The field, as rules name it.
    pub field: String,
    /// What was typed.
    pub value: String,
}

impl OwnRule {
    /// The same with its values as rules store them.
    pub fn understood(
        mut self,
        landscape: &Landscape,
        language: Language,
    ) -> Result<OwnRule, UnfitValue> {
        if let Some(over) = Over::parse(&self.over) {
            let reading = Reading {
                landscape,
                language,
                over,
            };
            reading.condition(&mut self.applies)?;
            reading.condition(&mut self.requires)?;
        }
        Ok(self)
    }
}

/// What can be said of a field: the words of its closed list, or the names of the records that it
/// refers to.
pub fn rule_words(
    landscape: &Landscape,
    language: Language,
    over: Over,
    field: &str,
) -> Vec<String> {
    let Some(FieldType::Value(value_type)) = type_of(over, field) else {
        return Vec::new();
    };
    match item(value_type) {
        ValueType::Reference(kind) => {
            let records = landscape.records(kind);
            let names = records.iter().map(|it| it.title().to_owned());
            names.take(OFFERED).collect()
        }
        single => allowed_words(language, single).unwrap_or_default(),
    }
}

fn item(value_type: ValueType) -> ValueType {
    match value_type {
        ValueType::List(item) => *item,
        single => single,
    }
}

struct Reading<'a> {
    landscape: &'a Landscape,
    language: Language,
    over: Over,
}

impl Reading<'_> {
    fn condition(&self, condition: &mut Condition) -> Result<(), UnfitValue> {
        match condition {
            Condition::All { all: parts } | Condition::Any { any: parts } => {
                parts.iter_mut().try_for_each(|it| self.condition(it))
            }
            Condition::Not { not } => self.condition(not),
            Condition::Test(test) => self.test(test),
        }
    }

    fn test(&self, test: &mut Test) -> Result<(), UnfitValue> {
        match test.test {
            TestKind::Is | TestKind::IsNot | TestKind::AtLeast | TestKind::AtMost => {}
            // Days, parts of a text, and nothing at all are as they are typed.
            TestKind::Within
            | TestKind::Since
            | TestKind::Contains
            | TestKind::Known
            | TestKind::Unknown => return Ok(()),
        }
        let Some(holds) = type_of(self.over, &test.field) else {
            return Ok(());
        };
        let bounded = matches!(test.test, TestKind::AtLeast | TestKind::AtMost);
        for value in &mut test.values {
            let read = match holds {
                FieldType::Share => Some(value.trim_end_matches('%').trim().to_owned()),
                FieldType::Value(value_type) => self.value(value, item(value_type), bounded),
            };
            *value = read.ok_or_else(|| UnfitValue {
                field: test.field.clone(),
                value: value.clone(),
            })?;
        }
        Ok(())
    }

    /// What the rule stores; `None` where the field never says so.
    fn value(&self, text: &str, value_type: ValueType, bounded: bool) -> Option<String> {
        if let ValueType::Reference(kind) = value_type {
            let records = self.landscape.records(kind);
            let named = |title: &str| title.to_lowercase() == text.to_lowercase();
            let found = records.iter().find(|it| named(it.title()));
            return Some(found.map_or_else(|| text.to_owned(), |it| it.to_ref().id.to_string()));
        }
        let read = typed_value(text, value_type, self.language);
        match (value_type, read) {
            (ValueType::Code(_), Some(Value::Code(code))) => Some(code.to_owned()),
            (ValueType::Date, Some(date @ Value::Date(_))) => Some(date.canonical()),
            (ValueType::Integer, Some(Value::Integer(number))) => Some(number.to_string()),
            // Limits are whole euros.
            (ValueType::Money, Some(Value::Money(money))) if bounded => {
                Some((money.cents / 100).to_string())
            }
            (ValueType::Money, Some(money @ Value::Money(_))) => Some(money.canonical()),
            (ValueType::Code(_) | ValueType::Date | ValueType::Integer | ValueType::Money, _) => {
                None
            }
            (_, Some(value)) if value.says_something() => Some(value.canonical()),
            (_, _) => Some(text.to_owned()),
        }
    }
}
