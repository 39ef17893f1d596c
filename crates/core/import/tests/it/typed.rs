//! What a form shows is what it reads back.

use freistadt_import::{sample_municipality, set_typed, text_to_type, typed_value};
use freistadt_l10n::Language;
use freistadt_model::{Kind, Value};
use jiff::civil::date;

#[test]
fn every_value_of_the_sample_survives_being_typed() {
    let landscape = sample_municipality(date(2026, 11, 23)).unwrap();
    let mut checked = 0;
    for language in Language::ALL {
        let mut after = landscape.clone();
        for kind in Kind::ALL {
            for record in landscape.records(*kind) {
                let target = record.to_ref();
                for (info, value) in record.values() {
                    let text = text_to_type(&landscape, &value, info.value_type, language);
                    let read = typed_value(&text, info.value_type, language);
                    let Some(read) = read else {
                        panic!("{target} {}: `{text}` is not read", info.name);
                    };
                    assert!(set_typed(&mut after, &target, info, &read));
                    let again = after.value(&target, info.name).unwrap();
                    assert!(
                        same(&again, &value),
                        "{target} {}: `{text}` became {again:?}, was {value:?}",
                        info.name
                    );
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 10_000);
}

/// An empty list or text is typed as nothing, which is unknown.
fn same(read: &Value, stored: &Value) -> bool {
    read == stored || (!read.says_something() && !stored.says_something())
}
