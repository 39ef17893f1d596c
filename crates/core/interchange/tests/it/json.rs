//! Our own bodies of records: nothing is lost, nothing is invented, newer ones are refused.

use freistadt_interchange::{BadBody, decode_record, encode_record};
use freistadt_model::{AnyRecord, FieldInfo, Id, Kind, RecordRef, Value, ValueType};

/// A value that the field takes and that says something.
fn filled(value_type: ValueType) -> Value {
    let text = match value_type {
        ValueType::Text => return Value::Text("Straße; \"unknown\"\n\u{1F3DB}".into()),
        ValueType::Integer => return Value::Integer(42),
        ValueType::Code(set) => return Value::Code(set.codes[0]),
        ValueType::Reference(kind) => return Value::Reference(RecordRef::new(kind, "x")),
        ValueType::Thing => return Value::Reference(RecordRef::new(Kind::Application, "y")),
        ValueType::List(item) => return Value::List(vec![filled(*item), filled(*item)]),
        ValueType::Date => "2024-02-29",
        ValueType::Money => "-1234.56 EUR",
        ValueType::Period => "3 months",
        ValueType::DayPattern => "06-30",
        ValueType::Licence => "EUPL-1.2",
        ValueType::LeikaKey => "99012345678901",
        ValueType::RegionalKey => "050000000000",
        ValueType::Country => "DE",
        ValueType::Hours => "72",
    };
    value_type
        .parse(text)
        .unwrap_or_else(|error| panic!("{error}"))
}

fn round_trip(record: &AnyRecord) -> AnyRecord {
    let place = record.to_ref();
    let body = encode_record(record);
    decode_record(place.kind, &place.id, &body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

/// Every kind's record with every field set to what `value` says, where the field takes it.
fn check_all(value: impl Fn(&FieldInfo) -> Value) {
    for kind in Kind::ALL.iter().copied() {
        let mut record = kind.new_record("r-1");
        record.set_source(Some(Id::new("list-2024")));
        for info in kind.fields() {
            record.set(info.name, &value(&info));
        }
        let back = round_trip(&record);
        assert_eq!(back, record);
        assert_eq!(encode_record(&back), encode_record(&record));
    }
}

#[test]
fn every_field_of_every_kind_comes_back_filled() {
    for kind in Kind::ALL.iter().copied() {
        for info in kind.fields() {
            let mut record = kind.new_record("r-1");
            let mut value = filled(info.value_type);
            if !record.set(info.name, &value) {
                // A text with a form of its own: the subject of a claim.
                value = Value::Text("application:y".into());
                assert!(record.set(info.name, &value), "{}", info.name);
            }
            assert_eq!(
                round_trip(&record).get(info.name),
                Some(value),
                "{}",
                info.name
            );
        }
    }
    check_all(|info| filled(info.value_type));
}

#[test]
fn unknown_not_applicable_and_an_empty_list_stay_different() {
    check_all(|_| Value::Unknown);
    check_all(|_| Value::NotApplicable);
    check_all(|_| Value::List(Vec::new()));
}

#[test]
fn the_text_unknown_stays_text() {
    for word in ["unknown", "not-applicable", "null", "; "] {
        check_all(|info| match info.value_type {
            ValueType::Text => Value::Text(word.into()),
            ValueType::List(ValueType::Text) => Value::List(vec![Value::Text(word.into())]),
            other => filled(other),
        });
    }
}

#[test]
fn a_body_says_only_what_is_known() {
    let record = Kind::Application.new_record("a");
    assert_eq!(encode_record(&record), r#"{"v":1,"fields":{}}"#);
}

#[test]
fn a_newer_body_is_refused() {
    let error = decode_record(Kind::Contract, "c", r#"{"v":2,"fields":{}}"#).unwrap_err();
    let record = "contract:c".to_owned();
    assert_eq!(error, BadBody::TooNew { record, version: 2 });
}

#[test]
fn garbage_is_refused() {
    let deep = "[".repeat(100_000);
    let not_json = [
        "",
        "{",
        "[]",
        "1",
        "null",
        "{}",
        r#"{"v":1}"#,
        r#"{"v":"1","fields":{}}"#,
        r#"{"v":1,"fields":[]}"#,
        r#"{"v":-1,"fields":{}}"#,
        "\0",
        &deep,
    ];
    for body in not_json {
        let error = decode_record(Kind::Contract, "c", body).unwrap_err();
        assert!(matches!(error, BadBody::NotJson { .. }), "{error}");
    }
}

#[test]
fn fields_that_do_not_fit_are_refused_by_name() {
    for field in [
        r#""colour":"red""#,
        r#""name":7.5"#,
        r#""name":{}"#,
        r#""name":true"#,
    ] {
        let body = format!(r#"{{"v":1,"fields":{{{field}}}}}"#);
        let error = decode_record(Kind::Organization, "o", &body).unwrap_err();
        assert!(matches!(error, BadBody::Field { .. }), "{body}: {error}");
    }
}
