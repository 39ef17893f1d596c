//! A digest for programs, as JSON. Fields are added, never renamed: receivers rely on them.

use freistadt_l10n::Language;
use freistadt_model::Code as _;
use serde_json::{Value as Json, json};

use super::said::{Decides, Digest, Ends, Finds, Named, Told};

/// The version of the form.
const VERSION: u64 = 1;

/// A digest under its id.
pub(super) fn body(digest: &Digest, id: &str, language: Language) -> Vec<u8> {
    let all = |list: &[Finds]| -> Vec<Json> { list.iter().map(|it| finds(it, language)).collect() };
    let document = json!({
        "version": VERSION,
        "id": id,
        "organization": { "id": digest.organization, "name": digest.name },
        "since": digest.since.to_string(),
        "as_of": digest.as_of.to_string(),
        "decisions": digest.decisions.iter().map(decides).collect::<Vec<_>>(),
        "endings": digest.endings.iter().map(ends).collect::<Vec<_>>(),
        "findings": { "begun": all(&digest.begun), "over": all(&digest.over) },
        "changes": digest.changes.iter().map(told).collect::<Vec<_>>(),
        "further_changes": digest.further,
    });
    document.to_string().into_bytes()
}

fn record(it: &Named) -> Json {
    json!({ "kind": it.record.kind.code(), "id": it.record.id.as_ref(), "name": it.name })
}

fn decides(it: &Decides) -> Json {
    json!({
        "contract": record(&it.contract),
        "decide_by": it.decide_by.map(|day| day.to_string()),
        "act_by": it.by.to_string(),
        "new": it.new,
    })
}

fn ends(it: &Ends) -> Json {
    json!({
        "application": record(&it.application),
        "product": it.product,
        "version": it.version,
        "event": it.event.code(),
        "on": it.on.to_string(),
    })
}

fn finds(it: &Finds, language: Language) -> Json {
    json!({
        "rule": it.rule,
        "title": it.title.of(language),
        "subjects": it.subjects.iter().map(record).collect::<Vec<_>>(),
    })
}

fn told(it: &Told) -> Json {
    json!({
        "change_set": it.change_set,
        "at": it.at.to_string(),
        "unit": it.unit,
        "function": it.function,
        "reason": it.reason,
        "records": it.records,
        "undoes": it.undoes,
        "undone": it.undone,
    })
}
