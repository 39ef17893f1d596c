//! References in our own workbook: by the name of the record where only one has it, because people
//! know firms by their names, else by its id. Reading takes both.

use std::collections::BTreeMap;

use freistadt_interchange::Cell;
use freistadt_l10n::Language;
use freistadt_model::{Kind, Landscape, RecordRef, Value, ValueType};

use super::workbook::to_cell;
use crate::lists::words::value_key;

/// Names of records, and how many have each.
pub(crate) struct Names<'a> {
    landscape: &'a Landscape,
    by_kind: BTreeMap<Kind, BTreeMap<String, Vec<RecordRef>>>,
}

impl<'a> Names<'a> {
    pub(crate) fn of(landscape: &'a Landscape) -> Self {
        let mut by_kind: BTreeMap<Kind, BTreeMap<String, Vec<RecordRef>>> = BTreeMap::new();
        for kind in Kind::ALL {
            let Some(at) = kind.field_index("name") else {
                continue;
            };
            let names = by_kind.entry(*kind).or_default();
            for record in landscape.each(*kind) {
                if let Some(Value::Text(name)) = record.value_at(at) {
                    let same = names.entry(value_key(&name)).or_default();
                    same.push(record.record_ref());
                }
            }
        }
        Names { landscape, by_kind }
    }

    /// The only record of this name.
    pub(crate) fn find(&self, kind: Kind, name: &str) -> Option<&RecordRef> {
        match self.by_kind.get(&kind)?.get(&value_key(name))?.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// A value as people edit it, records by their names.
    pub(crate) fn shown(&self, value: &Value, value_type: ValueType, language: Language) -> Cell {
        match (value, value_type) {
            (Value::Reference(target), ValueType::Reference(_)) => Cell::Text(self.name(target)),
            (Value::List(list), ValueType::List(ValueType::Reference(_))) if !list.is_empty() => {
                let names: Vec<Box<str>> = list
                    .iter()
                    .flat_map(Value::references)
                    .map(|target| self.name(target))
                    .collect();
                Cell::Text(names.join("; ").into())
            }
            _ => to_cell(value, value_type, language),
        }
    }

    fn name(&self, target: &RecordRef) -> Box<str> {
        let title = self.landscape.title(target);
        // What stands for a list, or is the id of another record, would be read as such.
        let plain = !title.contains(';') && title.trim() == title;
        let id_of = RecordRef::new(target.kind, title);
        let own = id_of == *target || !self.landscape.contains(&id_of);
        if plain && own && self.find(target.kind, title) == Some(target) {
            title.into()
        } else {
            target.id.as_ref().into()
        }
    }

    /// A reference that was typed as the name of a record here.
    pub(crate) fn resolved(&self, value: Value, known: &dyn Fn(&RecordRef) -> bool) -> Value {
        match value {
            Value::Reference(wanted) if !known(&wanted) => {
                let found = self.find(wanted.kind, &wanted.id).cloned();
                Value::Reference(found.unwrap_or(wanted))
            }
            Value::List(list) => Value::List(
                list.into_iter()
                    .map(|item| self.resolved(item, known))
                    .collect(),
            ),
            other => other,
        }
    }
}
