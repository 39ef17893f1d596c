//! One field as people type it into a form, read and written.

use freistadt_interchange::Cell;
use freistadt_l10n::Language;
use freistadt_model::{FieldInfo, Kind, Landscape, RecordRef, Value, ValueType};

use crate::own;

/// The value that somebody typed; an empty text is unknown. `None` if it does not fit the field.
/// A reference is an id or a name; [`set_typed`] finds out which.
pub fn typed_value(text: &str, value_type: ValueType, language: Language) -> Option<Value> {
    let text = text.trim();
    if let ValueType::Code(_) = value_type
        && let Ok(value) = value_type.parse(text)
    {
        return Some(value);
    }
    own::from_cell(&Cell::Text(text.into()), value_type, language)
}

/// The value as people would type it, so that [`typed_value`] reads it back; references by the
/// name of the record, where only one has it.
pub fn text_to_type(
    landscape: &Landscape,
    value: &Value,
    value_type: ValueType,
    language: Language,
) -> String {
    match (value, value_type) {
        (Value::Unknown, _) => String::new(),
        (Value::Reference(target), _) => name_to_type(landscape, target, value_type),
        (Value::List(list), ValueType::List(item)) => {
            let parts = list
                .iter()
                .map(|value| text_to_type(landscape, value, *item, language));
            parts.collect::<Vec<_>>().join("; ")
        }
        (Value::Code(code), _) => (*code).to_owned(),
        _ => {
            let shown = freistadt_l10n::value(language, value, value_type);
            if typed_value(&shown, value_type, language).as_ref() == Some(value) {
                shown
            } else {
                value.canonical()
            }
        }
    }
}

fn name_to_type(landscape: &Landscape, target: &RecordRef, value_type: ValueType) -> String {
    match value_type {
        ValueType::Reference(kind) => {
            let title = landscape.title(target);
            let same = landscape.records(kind);
            let same = same.iter().filter(|record| record.title() == title);
            if same.count() == 1 && !title.contains(';') {
                title.to_owned()
            } else {
                target.id.to_string()
            }
        }
        _ => target.to_string(),
    }
}

/// A value as a cell of a workbook: numbers, days and amounts as such.
pub fn typed_cell(value: &Value, value_type: ValueType, language: Language) -> Cell {
    own::to_cell(value, value_type, language)
}

/// Sets a field to what was typed; a reference finds its record by id, else by name, else makes a
/// new one with that name; words for ourselves mean the municipality, and words for nobody mean that
/// it is not known. `false` if the field does not take it.
pub fn set_typed(
    landscape: &mut Landscape,
    target: &RecordRef,
    info: FieldInfo,
    value: &Value,
) -> bool {
    own::edit(landscape, target, info, value)
}

/// An id for a new record of this name that no other has.
pub fn new_id(landscape: &Landscape, kind: Kind, name: &str) -> String {
    own::free_id(landscape, kind, name, &|_| false)
}
