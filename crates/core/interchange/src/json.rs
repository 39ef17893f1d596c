//! Our own versioned JSON of a record's body. Unknown fields are left out, so that a body says
//! only what is known.

use freistadt_model::{AnyRecord, Id, Kind, RecordRef, Value, ValueType};
use serde_json::{Map, Value as Json};

/// Version of the body format; readers take this and every earlier one.
const VERSION: u64 = 1;

/// A body that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadBody {
    /// No JSON object.
    #[error("the body of {record} is no JSON object")]
    NotJson {
        /// Which record.
        record: String,
    },
    /// Written by a later version of the program.
    #[error("the body of {record} has format {version}, newer than this program knows")]
    TooNew {
        /// Which record.
        record: String,
        /// Its version.
        version: u64,
    },
    /// A field that does not fit.
    #[error("field {field} of {record} does not fit")]
    Field {
        /// Which record.
        record: String,
        /// Which field.
        field: String,
    },
}

/// The body of a record.
pub fn encode_record(record: &AnyRecord) -> String {
    let mut body = Map::new();
    body.insert("v".into(), VERSION.into());
    if let Some(source) = record.source() {
        body.insert("source".into(), source.as_str().into());
    }
    let mut fields = Map::new();
    for (info, value) in record.values() {
        if value.says_something() {
            fields.insert(info.name.into(), encode(&value));
        } else if value == Value::List(Vec::new()) && !always_list(record, info.name) {
            fields.insert(info.name.into(), Json::Array(Vec::new()));
        }
    }
    body.insert("fields".into(), Json::Object(fields));
    Json::Object(body).to_string()
}

/// Whether an empty list and "unknown" are the same for the field, as for aliases.
fn always_list(record: &AnyRecord, field: &str) -> bool {
    let mut probe = record.to_ref().kind.new_record("probe");
    probe.set(field, &Value::Unknown);
    probe.get(field) == Some(Value::List(Vec::new()))
}

fn encode(value: &Value) -> Json {
    match value {
        Value::NotApplicable => Json::Null,
        Value::Integer(number) => (*number).into(),
        Value::List(list) => list.iter().map(encode).collect(),
        Value::Unknown
        | Value::Text(_)
        | Value::Date(_)
        | Value::Money(_)
        | Value::Code(_)
        | Value::Reference(_) => value.canonical().into(),
    }
}

/// The record with this kind, id and body.
pub fn decode_record(kind: Kind, id: &str, body: &str) -> Result<AnyRecord, BadBody> {
    let name = || RecordRef::new(kind, id).to_string();
    let not_json = || BadBody::NotJson { record: name() };
    let body: Json = serde_json::from_str(body).map_err(|_| not_json())?;
    match body.get("v").and_then(Json::as_u64) {
        Some(version) if version <= VERSION => {}
        Some(version) => {
            return Err(BadBody::TooNew {
                record: name(),
                version,
            });
        }
        None => return Err(not_json()),
    }
    let mut record = kind.new_record(id);
    record.set_source(body.get("source").and_then(Json::as_str).map(Id::new));
    let fields = body
        .get("fields")
        .and_then(Json::as_object)
        .ok_or_else(not_json)?;
    for (field, json) in fields {
        let wrong = || BadBody::Field {
            record: name(),
            field: field.clone(),
        };
        let info = kind.field(field).ok_or_else(wrong)?;
        let value = decode(info.value_type, json).ok_or_else(wrong)?;
        record
            .set(info.name, &value)
            .then_some(())
            .ok_or_else(wrong)?;
    }
    Ok(record)
}

fn decode(value_type: ValueType, json: &Json) -> Option<Value> {
    match (value_type, json) {
        (_, Json::Null) => Some(Value::NotApplicable),
        (ValueType::List(item), Json::Array(list)) => list
            .iter()
            .map(|json| decode(*item, json))
            .collect::<Option<Vec<_>>>()
            .map(Value::List),
        // Taken as it is: "unknown" may be somebody's text.
        (ValueType::Text, Json::String(text)) => Some(Value::Text(text.clone())),
        (_, Json::String(text)) => value_type.parse(text).ok(),
        (_, Json::Number(number)) => number.as_i64().map(Value::Integer),
        _ => None,
    }
}
