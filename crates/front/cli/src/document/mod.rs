//! The JSON documents of the command line: a contract with scripts.

mod assessment;
pub(crate) mod catalogue;
pub(crate) mod check;
mod import;
mod lists;
pub(crate) mod score;
pub(crate) mod whatif;

use freistadt_l10n::Language;
use freistadt_model::{Code, Diagnostic, Kind, Location, Severity};
use serde_json::{Map, Value as Json, json};

pub(crate) use assessment::assessment;
pub(crate) use import::{import, inspection};
pub(crate) use lists::{accounts, history, unit_files};

/// Remarks with their words.
pub(crate) fn diagnostics(list: &[Diagnostic], language: Language) -> Json {
    list.iter()
        .map(|diagnostic| {
            let sentence = freistadt_l10n::diagnostic(language, diagnostic);
            json!({
                "code": diagnostic.code,
                "severity": severity(diagnostic.severity),
                "location": location(&diagnostic.location),
                "message": sentence.message,
                "hint": sentence.hint,
            })
        })
        .collect()
}

fn severity(severity: Severity) -> &'static str {
    severity.code()
}

fn location(place: &Location) -> Json {
    json!({ "file": place.file, "sheet": place.sheet, "row": place.row, "column": place.column, "line": place.line })
}

/// Counts under the names that scripts rely on.
fn counts(count: impl Fn(Kind) -> usize) -> Json {
    let names = [
        ("organizations", Kind::Organization),
        ("products", Kind::Product),
        ("applications", Kind::Application),
        ("services", Kind::PublicService),
        ("components", Kind::Component),
        ("nodes", Kind::Node),
        ("contracts", Kind::Contract),
        ("cost_lines", Kind::CostLine),
        ("dependencies", Kind::Dependency),
        ("data_objects", Kind::DataObject),
    ];
    let map: Map<String, Json> = names
        .iter()
        .map(|(name, kind)| ((*name).into(), count(*kind).into()))
        .collect();
    Json::Object(map)
}
