//! What was read from files, and what importing it did, as documents.

use std::collections::BTreeMap;

use freistadt_app::{Imported, Inspected, Unmapped};
use freistadt_l10n::Language;
use freistadt_model::{Change, Kind, RecordRef};
use serde_json::{Value as Json, json};

use super::{counts, diagnostics, location};

/// `inspect`.
pub(crate) fn inspection(inspected: &Inspected, language: Language) -> Json {
    let incoming = &inspected.incoming;
    // One file has one format; several are listed.
    let formats: Vec<&str> = inspected
        .formats
        .iter()
        .map(|(_, format)| *format)
        .collect();
    let format = match formats[..] {
        [only] => Json::from(only),
        _ => formats.iter().copied().collect(),
    };
    let sheets: Json = incoming
        .sheets
        .iter()
        .map(|sheet| {
            json!({
                "file": sheet.file, "sheet": sheet.sheet, "kind": sheet.kind.code(), "rows": sheet.rows,
                "columns": { "recognised": sheet.columns.0, "filled": sheet.columns.1 },
            })
        })
        .collect();
    json!({
        "format": format,
        "counts": counts(|kind| incoming.landscape.count(kind)),
        "source": { "elements": 0, "relations": 0, "rows": incoming.rows },
        "filled": map(&inspected.filled),
        "sums": map(&inspected.sums),
        "sheets": sheets,
        "unmapped": incoming.unmapped.iter().map(unmapped).collect::<Json>(),
        "look_alikes": incoming.look_alikes.iter().map(look_alike).collect::<Json>(),
        "diagnostics": diagnostics(&incoming.diagnostics, language),
    })
}

fn map<T: Copy + Into<Json>>(map: &BTreeMap<String, T>) -> Json {
    Json::Object(
        map.iter()
            .map(|(name, number)| (name.clone(), (*number).into()))
            .collect(),
    )
}

fn unmapped(unmapped: &Unmapped) -> Json {
    json!({
        "what": unmapped.what,
        "count": unmapped.count,
        "example": unmapped.example,
        "location": location(&unmapped.place),
    })
}

/// `import`: every new record, every changed field with old and new value.
pub(crate) fn import(imported: &Imported, language: Language) -> Json {
    let mut added = Vec::new();
    let mut changed = Vec::new();
    // What the program keeps about sources and columns is no news to anybody.
    let kept = |target: &RecordRef| {
        !matches!(
            target.kind,
            Kind::Source | Kind::Claim | Kind::ColumnMapping
        )
    };
    for change in &imported.merge.change_set.changes {
        match change {
            Change::Add(record) if !kept(&record.to_ref()) => {}
            Change::Edit { target, .. } if !kept(target) => {}
            Change::Add(record) => {
                let target = record.to_ref();
                added.push(json!({ "kind": target.kind.code(), "id": &*target.id, "name": record.title() }));
            }
            Change::Edit { target, fields } => changed.push(json!({
                "kind": target.kind.code(),
                "id": &*target.id,
                "fields": fields.iter()
                    .map(|f| json!({ "field": f.field, "old": f.old.canonical(), "new": f.new.canonical() }))
                    .collect::<Json>(),
            })),
            Change::Remove(_) => {}
        }
    }
    json!({
        "added": added,
        "changed": changed,
        "unchanged": imported.merge.unchanged.values().sum::<usize>(),
        "conflicts": imported.merge.conflicts.iter()
            .map(|c| json!({
                "kind": c.target.kind.code(), "id": &*c.target.id, "field": c.field,
                "present": c.present.canonical(), "file": c.wanted.canonical(),
            }))
            .collect::<Json>(),
        "look_alikes": imported.look_alikes.iter().map(look_alike).collect::<Json>(),
        "unmapped": imported.unmapped.iter().map(unmapped).collect::<Json>(),
        // The newest; workbooks of ours are a change each.
        "change_set": imported.applied.last().map(|applied| applied.change_set.clone()),
        "change_sets": imported.applied.iter().map(|applied| applied.change_set.clone()).collect::<Json>(),
        "diagnostics": diagnostics(&imported.diagnostics, language),
    })
}

fn look_alike(group: &freistadt_app::LookAlike) -> Json {
    json!({
        "ids": group.organizations.iter().map(freistadt_model::Id::as_str).collect::<Vec<_>>(),
        "names": group.names,
    })
}
