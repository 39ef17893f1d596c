//! The field tables: complete, unique, and every value comes back as it went in.

use std::collections::BTreeSet;

use freistadt_model::{
    AnyRecord, Blocked, Change, ChangeSet, FieldInfo, Kind, Landscape, RecordRef, Value, ValueType,
};

/// Some value that fits the type.
fn example(value_type: ValueType) -> Value {
    let text = match value_type {
        ValueType::Text => "text",
        ValueType::Integer => "7",
        ValueType::Date => "2026-11",
        ValueType::Money => "12.50 EUR",
        ValueType::Code(set) => set.codes[0],
        ValueType::Reference(_) => "some-id",
        ValueType::Thing => "application:a",
        ValueType::Period => "3 months",
        ValueType::DayPattern => "06-30",
        ValueType::Licence => "MIT",
        ValueType::LeikaKey => "99108011001000",
        ValueType::RegionalKey => "059130000000",
        ValueType::Country => "DE",
        ValueType::Hours => "72 h",
        ValueType::List(item) => return Value::List(vec![example(*item)]),
    };
    value_type.parse(text).expect("fits")
}

fn special(record: &RecordRef, field: FieldInfo) -> Value {
    if matches!(
        record.kind,
        Kind::Claim | Kind::Waiver | Kind::Assignment | Kind::GivenAnswer
    ) && field.name == "subject"
    {
        return Value::Text("application:a".into());
    }
    example(field.value_type)
}

fn filled(kind: Kind) -> AnyRecord {
    let mut record = kind.new_record("r");
    for field in kind.fields() {
        let value = special(&record.to_ref(), field);
        assert!(
            record.set(field.name, &value),
            "{kind:?}.{} takes {value:?}",
            field.name
        );
    }
    record
}

#[test]
fn every_field_takes_its_type_and_gives_it_back() {
    for kind in Kind::ALL {
        let record = filled(*kind);
        for (field, value) in record.values() {
            assert_eq!(
                value,
                special(&record.to_ref(), field),
                "{kind:?}.{}",
                field.name
            );
            assert_eq!(
                field.value_type.parse(&value.canonical()).as_ref(),
                Ok(&value)
            );
        }
        let names: BTreeSet<&str> = kind.fields().iter().map(|field| field.name).collect();
        assert_eq!(
            names.len(),
            kind.fields().len(),
            "{kind:?} has a name twice"
        );
        assert_eq!(Kind::from_code(kind.code()), Some(*kind));
    }
}

#[test]
fn the_tables_hold_every_field_of_the_structs() {
    // A struct filled only through its table must leave nothing at its default.
    for kind in Kind::ALL {
        let shown = format!("{:?}", filled(*kind));
        for left in ["Unknown", "\"\"", "[]"] {
            assert!(
                !shown.contains(left),
                "{kind:?} has a field outside its table: {shown}"
            );
        }
    }
}

#[test]
fn a_change_set_and_its_inverse_cancel() {
    let mut before = Landscape::new("town");
    Kind::ALL
        .iter()
        .for_each(|kind| before.insert(filled(*kind)));
    let mut after = before.clone();
    after.remove(&RecordRef::new(Kind::Node, "r"));
    after.insert(Kind::Node.new_record("other"));
    assert!(after.set(
        &RecordRef::new(Kind::Application, "r"),
        "name",
        &Value::Text("new".into())
    ));
    let change = before.difference(&after);
    assert_eq!(change.changes.len(), 3);
    let mut there = before.clone();
    change.apply(&mut there);
    assert_eq!(there, after);
    change.inverse().apply(&mut there);
    assert_eq!(there, before);
}

#[test]
fn later_changes_and_references_block_an_undo() {
    let mut landscape = Landscape::new("town");
    let target = RecordRef::new(Kind::Organization, "firm");
    let added = ChangeSet {
        changes: vec![Change::Add(Kind::Organization.new_record("firm"))],
    };
    added.apply(&mut landscape);
    assert_eq!(added.inverse().blocked(&landscape), []);
    let mut product = Kind::Product.new_record("p");
    assert!(product.set("manufacturer", &Value::Reference(target.clone())));
    landscape.insert(product);
    assert_eq!(
        added.inverse().blocked(&landscape),
        [Blocked::Needed {
            target: target.clone(),
            by: RecordRef::new(Kind::Product, "p")
        }]
    );
    assert!(landscape.set(&target, "name", &Value::Text("Firma".into())));
    assert_eq!(
        added.inverse().blocked(&landscape),
        [Blocked::ChangedSince {
            target,
            field: None
        }]
    );
}

#[test]
fn a_record_that_is_taken_out_and_put_in_again_does_not_block_its_own_undo() {
    let mut landscape = Landscape::new("town");
    let target = RecordRef::new(Kind::Organization, "firm");
    let mut product = Kind::Product.new_record("p");
    assert!(product.set("manufacturer", &Value::Reference(target.clone())));
    let old = Kind::Organization.new_record("firm");
    landscape.insert(old.clone());
    landscape.insert(product);
    let mut new = old.clone();
    new.set_source(Some(freistadt_model::Id::new("list")));
    let change = ChangeSet {
        changes: vec![Change::Remove(old.clone()), Change::Add(new)],
    };
    assert_eq!(change.blocked(&landscape), []);
    change.apply(&mut landscape);
    assert_eq!(change.inverse().blocked(&landscape), []);

    // A later change of the record still blocks, and so does one that the set itself contradicts.
    assert!(landscape.set(&target, "name", &Value::Text("Firma".into())));
    let since = Blocked::ChangedSince {
        target: target.clone(),
        field: None,
    };
    let twice = ChangeSet {
        changes: vec![Change::Add(old.clone()), Change::Add(old)],
    };
    let since = [since];
    assert_eq!(change.inverse().blocked(&landscape), since);
    assert_eq!(twice.blocked(&Landscape::new("town")), since);
}
