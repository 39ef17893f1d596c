//! What people call a record, and values in which records are named.

use freistadt_l10n::{Language, code_label, kind_label, value};
use freistadt_model::{Kind, Landscape, RecordRef, Value, ValueType};

use super::told::named;

/// What people call a record, also one without a name of its own.
pub fn record_name(landscape: &Landscape, target: &RecordRef, language: Language) -> String {
    match target.kind {
        Kind::Dependency => both_ends(landscape, target, ["from", "to"], language),
        Kind::Control => both_ends(landscape, target, ["parent", "organization"], language),
        Kind::CostLine => payment(landscape, target, language),
        _ => {
            named(landscape, target, language).unwrap_or_else(|| landscape.title(target).to_owned())
        }
    }
}

fn both_ends(
    landscape: &Landscape,
    target: &RecordRef,
    fields: [&str; 2],
    language: Language,
) -> String {
    let end = |field| match landscape.value(target, field) {
        Some(Value::Reference(end)) => landscape.title(&end).to_owned(),
        _ => code_label(language, "answer", "unknown"),
    };
    fields.map(end).join(" → ")
}

/// A payment's text, else who got it; and the year, because the next one has the same text.
fn payment(landscape: &Landscape, target: &RecordRef, language: Language) -> String {
    let part = |field| {
        let shown = landscape.value(target, field)?;
        let value_type = target.kind.field(field)?.value_type;
        shown
            .says_something()
            .then(|| value_text(landscape, &shown, value_type, language))
    };
    let text = landscape.title(target);
    let named = (text != &*target.id).then(|| text.to_owned());
    let named = named.or_else(|| part("organization"));
    let parts: Vec<String> = named.into_iter().chain(part("year")).collect();
    if parts.is_empty() {
        return kind_label(language, Kind::CostLine);
    }
    parts.join(", ")
}

/// A value as plain text, records by their names.
pub fn value_text(
    landscape: &Landscape,
    shown: &Value,
    value_type: ValueType,
    language: Language,
) -> String {
    match shown {
        Value::Reference(target) => record_name(landscape, target, language),
        Value::List(list) if !shown.references().is_empty() => {
            let names = list
                .iter()
                .map(|item| value_text(landscape, item, value_type, language));
            names.collect::<Vec<_>>().join("; ")
        }
        shown => value(language, shown, value_type),
    }
}
