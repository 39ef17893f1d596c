//! What a form shows is what it reads back.

use freistadt_import::{sample_municipality, set_typed, text_to_type, typed_value};
use freistadt_l10n::Language;
use freistadt_model::{
    Application, Id, Kind, Landscape, Organization, Record as _, RecordRef, Tabled as _, Value,
    ValueType,
};
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

#[test]
fn a_day_of_every_year_is_typed_as_people_write_it() {
    let landscape = Landscape::default();
    let read = |text: &str| typed_value(text, ValueType::DayPattern, Language::German);
    for (text, meant) in [
        ("30.06.", "06-30"),
        ("30.6", "06-30"),
        ("30. Juni", "06-30"),
        ("30 June", "06-30"),
        ("06-05", "06-05"),
        ("29.02.", "02-29"),
        ("31.12.2027", "2027-12-31"),
    ] {
        let meant = Value::Text(meant.to_owned());
        assert_eq!(read(text), Some(meant.clone()), "{text}");
        for language in Language::ALL {
            let shown = text_to_type(&landscape, &meant, ValueType::DayPattern, language);
            let again = typed_value(&shown, ValueType::DayPattern, language);
            assert_eq!(again, Some(meant.clone()), "{shown}");
        }
    }
    for text in ["31.06.", "12.2027", "bald", "."] {
        assert_eq!(read(text), None, "{text}");
    }
}

/// An empty list or text is typed as nothing, which is unknown.
fn same(read: &Value, stored: &Value) -> bool {
    read == stored || (!read.says_something() && !stored.says_something())
}

#[test]
fn words_for_ourselves_and_for_nobody_are_no_firms() {
    let mut town = Landscape::new("stadt");
    let mut firm = Organization::new(Id::new("stadt"));
    "Stadt Beispiel".clone_into(&mut firm.name);
    town.insert(firm.into_any());
    let mut zv = Organization::new(Id::new("zv"));
    "ZV Nord".clone_into(&mut zv.name);
    zv.aliases = vec!["KDN".to_owned()];
    town.insert(zv.into_any());
    town.insert(Application::new(Id::new("meso")).into_any());
    let target = RecordRef::new(Kind::Application, "meso");
    let info = Kind::Application.field("operator").unwrap();
    for (text, operator, hosting) in [
        ("k. A.", "unknown", ""),
        ("?", "unknown", ""),
        ("n. b.", "unknown", ""),
        ("div.", "unknown", ""),
        ("entfällt", "not-applicable", ""),
        ("eigen", "organization:stadt", ""),
        ("intern", "organization:stadt", ""),
        ("KDN", "organization:zv", ""),
        ("zv nord", "organization:zv", ""),
        ("SaaS", "unknown", "saas"),
        ("on-prem", "unknown", "own-premises"),
        ("Neue Firma GmbH", "organization:neue-firma-gmbh", ""),
        // One field takes one firm, and there is nothing above a form.
        ("Stadt/ZV", "refused", ""),
        ("KDN / ZV Nord", "refused", ""),
        ("dito", "refused", ""),
    ] {
        let mut after = town.clone();
        let value = typed_value(text, info.value_type, Language::German).unwrap();
        let found = if set_typed(&mut after, &target, info, &value) {
            after.value(&target, "operator").unwrap().canonical()
        } else {
            "refused".to_owned()
        };
        assert_eq!(found, operator, "{text}");
        let found = after.value(&target, "hosting").unwrap();
        let hosting = if hosting.is_empty() {
            "unknown"
        } else {
            hosting
        };
        assert_eq!(found.canonical(), hosting, "{text}");
        let new = usize::from(text.starts_with("Neue"));
        assert_eq!(after.organizations.len(), 2 + new, "{text}");
    }
    let period = |text: &str| typed_value(text, ValueType::Period, Language::German);
    assert!(period("3 M.").is_some());
    assert_eq!(period("3 M. z. JE"), None);
}
