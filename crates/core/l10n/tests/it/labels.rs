//! Every kind, field and code of the model has a label, and no label speaks of what is gone.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_l10n::{
    Language, code_label, field_help, field_label, has_message, keys, kind_label, kind_plural,
};
use freistadt_model::{Audience, Code, CodeSet, Kind, Severity, Unit, ValueType, Verdict};

/// Every set that people can meet, by name.
fn sets() -> BTreeMap<&'static str, CodeSet> {
    let mut sets: BTreeMap<_, _> = [Severity::SET, Unit::SET, Audience::SET, Verdict::SET]
        .map(|set| (set.name, set))
        .into();
    for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
        let item = match field.value_type {
            ValueType::List(item) => *item,
            single => single,
        };
        if let ValueType::Code(set) = item {
            sets.insert(set.name, set);
        }
    }
    sets
}

fn field_key(kind: Kind, field: &str) -> String {
    format!("field-{}-{}", kind.code(), field.replace(['.', '_'], "-"))
}

#[test]
fn every_kind_has_names() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for kind in Kind::ALL {
            let key = format!("kind-{}", kind.code());
            assert!(
                has_message(&key) && has_message(&format!("{key}.many")),
                "{key}"
            );
            let plural = kind_plural(language, *kind);
            assert!(
                plural.chars().count() <= 31,
                "{plural} does not fit on a tab"
            );
            assert!(
                !plural.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{plural}"
            );
            assert!(seen.insert(plural), "{key}");
            assert!(!kind_label(language, *kind).is_empty());
        }
    }
}

#[test]
fn every_field_has_a_short_label_of_its_own_and_a_sentence_of_help() {
    for language in Language::ALL {
        for kind in Kind::ALL {
            let mut seen = BTreeSet::new();
            for field in kind.fields() {
                let key = field_key(*kind, field.name);
                assert!(has_message(&key), "{key}");
                assert!(has_message(&format!("{key}.help")), "{key}.help");
                let label = field_label(language, *kind, field.name);
                assert!(
                    label.chars().count() <= 40 && !label.contains(':'),
                    "{label}"
                );
                let help = field_help(language, *kind, field.name);
                assert!(
                    help.ends_with('.') && help.chars().count() <= 130,
                    "{key}: {help}"
                );
                assert!(seen.insert(label.to_lowercase()), "{key}: {label} twice");
            }
        }
    }
}

#[test]
fn every_code_has_a_label_of_its_own() {
    for language in Language::ALL {
        for set in sets().into_values() {
            let mut seen = BTreeSet::new();
            for code in set.codes {
                let key = format!("code-{}-{code}", set.name);
                assert!(has_message(&key), "{key}");
                let label = code_label(language, set.name, code);
                assert!(seen.insert(label.to_lowercase()), "{key}: {label} twice");
            }
        }
    }
}

#[test]
fn no_label_is_left_over() {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for kind in Kind::ALL {
        known.insert(format!("kind-{}", kind.code()));
        known.extend(
            kind.fields()
                .iter()
                .map(|field| field_key(*kind, field.name)),
        );
    }
    for set in sets().into_values() {
        let codes = set.codes.iter();
        known.extend(codes.map(|code| format!("code-{}-{code}", set.name)));
    }
    for key in keys(Language::German) {
        let of_model = ["kind-", "field-", "code-"];
        if of_model.iter().any(|prefix| key.starts_with(prefix)) {
            assert!(known.contains(&key), "{key} labels nothing");
        }
    }
}

#[test]
fn what_has_no_label_is_shown_as_its_key() {
    let label = field_label(Language::German, Kind::Contract, "no.such");
    assert_eq!(label, "field-contract-no-such");
    assert_eq!(code_label(Language::English, "no", "such"), "code-no-such");
}
