//! Labels of kinds, fields, codes and countries, for headings, forms and sentences.

use freistadt_model::{Country, FieldInfo, Kind, ValueType};

use crate::texts::find;
use crate::{Language, args, integer, message};

/// What people call a field; unique within its kind, so that it can head a column.
pub fn field_label(language: Language, kind: Kind, field: &str) -> String {
    message(language, &field_key(kind, field), &args())
}

/// One sentence on what to enter.
pub fn field_help(language: Language, kind: Kind, field: &str) -> String {
    let key = format!("{}.help", field_key(kind, field));
    message(language, &key, &args())
}

/// What people call a code of the set with this name; unique within the set.
pub fn code_label(language: Language, set: &str, code: &str) -> String {
    message(language, &format!("code-{set}-{code}"), &args())
}

/// The words that a field with a closed list takes, in the order of the list; `None` where it takes
/// any. Unknown and not applicable fit everywhere and are not among them.
pub fn allowed_words(language: Language, value_type: ValueType) -> Option<Vec<String>> {
    let set = match value_type {
        ValueType::Code(set) => set,
        ValueType::List(item) => return allowed_words(language, *item),
        _ => return None,
    };
    let own = |code: &&&str| !matches!(**code, "unknown" | "not-applicable");
    let words = set.codes.iter().filter(own);
    Some(
        words
            .map(|code| code_label(language, set.name, code))
            .collect(),
    )
}

/// What people call one record of the kind.
pub fn kind_label(language: Language, kind: Kind) -> String {
    message(language, &format!("kind-{}", kind.code()), &args())
}

/// What people call several records of the kind; fits on the tab of a sheet.
pub fn kind_plural(language: Language, kind: Kind) -> String {
    message(language, &format!("kind-{}.many", kind.code()), &args())
}

/// So many records of the kind: "1 Anwendung", "140 Anwendungen".
pub fn kind_count(language: Language, kind: Kind, count: usize) -> String {
    let number = integer(language, i64::try_from(count).unwrap_or(i64::MAX));
    let name = match count {
        1 => kind_label(language, kind),
        _ => kind_plural(language, kind),
    };
    format!("{number} {name}")
}

/// What a change was: the function that made it and the reason that somebody gave.
pub fn deed(language: Language, function: &str, reason: &str) -> String {
    let key = format!("history-did-{function}");
    let deed = find(language, &key, &args()).unwrap_or_else(|| function.to_owned());
    if reason.is_empty() {
        return deed;
    }
    format!("{deed}: {reason}")
}

/// A country's name; its code where we have no name for it.
pub fn country(language: Language, country: Country) -> String {
    find(language, &format!("country-{country}"), &args()).unwrap_or_else(|| country.to_string())
}

/// Whose: "der Schweiz", "von Irland".
pub fn of_country(language: Language, whose: Country) -> String {
    let name = || args().text("country", country(language, whose));
    find(language, &format!("of-country-{whose}"), &args())
        .unwrap_or_else(|| message(language, "of-country", &name()))
}

/// The label of a field named as `kind.field`; the name itself if there is no such field.
pub(crate) fn named_field(language: Language, name: &str) -> String {
    name.split_once('.')
        .and_then(|(kind, field)| Some((Kind::from_code(kind)?, field)))
        .and_then(|(kind, field)| find(language, &field_key(kind, field), &args()))
        .unwrap_or_else(|| name.to_owned())
}

/// The field named as `kind.field`.
pub(crate) fn field_of_name(name: &str) -> Option<FieldInfo> {
    let (kind, field) = name.split_once('.')?;
    Kind::from_code(kind)?.field(field)
}

fn field_key(kind: Kind, field: &str) -> String {
    format!("field-{}-{}", kind.code(), field.replace(['.', '_'], "-"))
}
