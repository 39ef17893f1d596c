//! References as people type them: an id, a name, a word for ourselves or for nobody; records that are
//! named and not there yet come into being, so that a new partner can be typed where it is needed.

use freistadt_interchange::Cell;
use freistadt_model::{AnyRecord, Kind, Landscape, RecordRef, Value};

use super::read::free_id;
use crate::build::mentions::{hosting_word, own_name, stands_for_none};
use crate::cells::{is_as_above, said};
use crate::lists::words::value_key;

/// The value with its references settled; `None` where a text names no single record.
pub(crate) fn settled(edited: &mut Landscape, value: &Value) -> Option<Value> {
    let Value::List(list) = value else {
        return settle(edited, value);
    };
    let items = list.iter().map(|item| settle(edited, item));
    let mut items = items.collect::<Option<Vec<Value>>>()?;
    let meant = items.clone();
    items.retain(|it| it.says_something() && *it != Value::NotApplicable);
    match (items.is_empty(), meant.first()) {
        (true, Some(nothing)) => Some(nothing.clone()),
        _ => Some(Value::List(items)),
    }
}

/// How an application is run, where that was typed as who runs it: "SaaS", "on-prem".
pub(crate) fn hosting_typed(edited: &Landscape, value: &Value) -> Option<&'static str> {
    match value {
        Value::Reference(wanted) if find(edited, wanted).is_none() => {
            hosting_word(&wanted.id).filter(|_| own_name(&wanted.id).is_none())
        }
        _ => None,
    }
}

fn settle(edited: &mut Landscape, value: &Value) -> Option<Value> {
    let Value::Reference(wanted) = value else {
        return Some(value.clone());
    };
    if wanted.kind.field("name").is_none() {
        return Some(value.clone());
    }
    if let Some(found) = find(edited, wanted) {
        return Some(Value::Reference(found));
    }
    let cell = Cell::Text((*wanted.id).into());
    if is_as_above(&cell) {
        return None;
    }
    if let Some(nothing) = said(&cell).no_value() {
        return Some(nothing);
    }
    if wanted.kind == Kind::Organization {
        if own_name(&wanted.id).is_some() {
            return Some(Value::Reference(ourselves(edited)));
        }
        if hosting_word(&wanted.id).is_some() || stands_for_none(&wanted.id) {
            return Some(Value::Unknown);
        }
        if names_several(edited, wanted) {
            return None;
        }
    }
    let id = free_id(edited, wanted.kind, &wanted.id, &|_| false);
    let mut record = wanted.kind.new_record(&id);
    record.set("name", &Value::Text(wanted.id.to_string()));
    edited.insert(record);
    Some(Value::Reference(RecordRef::new(wanted.kind, id)))
}

/// The municipality, under a word that stands for it where it has no record yet.
fn ourselves(edited: &mut Landscape) -> RecordRef {
    let own = edited.municipality().to_ref();
    if !edited.contains(&own) {
        let mut record = own.kind.new_record(&own.id);
        record.set(
            "name",
            &Value::Text(own_name("eigen").unwrap_or_default().into()),
        );
        edited.insert(record);
    }
    own
}

/// By id, else by name, else by another name.
fn find(edited: &Landscape, wanted: &RecordRef) -> Option<RecordRef> {
    if edited.contains(wanted) {
        return Some(wanted.clone());
    }
    let key = value_key(&wanted.id);
    let records = edited.records(wanted.kind);
    let named = records.iter().find(|it| value_key(it.title()) == key);
    let found = named.or_else(|| records.iter().find(|it| is_also_called(it, &key)));
    found.map(AnyRecord::to_ref)
}

fn is_also_called(record: &AnyRecord, key: &str) -> bool {
    let aliases = record.get("aliases");
    matches!(aliases, Some(Value::List(aliases)) if aliases.iter().any(|it| {
        matches!(it, Value::Text(alias) if value_key(alias) == key)
    }))
}

/// "Stadt/ZV": ourselves and another, or two that are known.
fn names_several(edited: &Landscape, wanted: &RecordRef) -> bool {
    let parts: Vec<&str> = wanted.id.split(['/', ',']).map(str::trim).collect();
    let known = |part: &&str| {
        own_name(part).is_some() || find(edited, &RecordRef::new(wanted.kind, *part)).is_some()
    };
    parts.len() > 1
        && (parts.iter().all(known) || parts.iter().any(|part| own_name(part).is_some()))
}
