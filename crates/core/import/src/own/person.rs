//! No natural persons: a unit or an organization that is called like one is not taken over.

use freistadt_model::{FieldInfo, Kind, RecordRef, Value, ValueType};

use crate::cells::is_person;

/// Whether the value would bring the name of a person into the landscape; records that are known
/// are what they are.
pub(crate) fn is_named(value: &Value, info: FieldInfo, known: &dyn Fn(&RecordRef) -> bool) -> bool {
    match (value, info.value_type) {
        (Value::Text(text), ValueType::Text) => info.name == "unit" && is_person(text),
        (value, ValueType::Reference(Kind::Organization))
        | (value, ValueType::List(ValueType::Reference(Kind::Organization))) => value
            .references()
            .into_iter()
            .any(|target| !known(target) && is_person(&target.id)),
        _ => false,
    }
}
