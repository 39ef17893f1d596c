//! A workbook of ours without the data that it was written from: everything in it is taken as it stands.

use std::collections::BTreeSet;

use freistadt_interchange::ReadWorkbook;
use freistadt_model::{Landscape, RecordRef, RevisionId, Value};
use jiff::civil::Date;

use super::about::{own_revision, own_town};
use super::read::{OwnEdits, free_id, own_changes};
use super::sheet::{self, OwnSheet};
use super::workbook::EXAMPLE;
use crate::lists::words::value_key;

/// What the workbook says, added to what other files said.
pub fn own_alone(file: &str, workbook: &ReadWorkbook, before: &Landscape, as_of: Date) -> OwnEdits {
    // Only a template has examples; elsewhere somebody may be called so.
    let is_template = own_revision(workbook) == Some(RevisionId(0));
    let mut named = before.clone();
    let sheets = workbook.sheets.iter().filter(|it| !sheet::is_about(it));
    for own in sheets.filter_map(sheet::open) {
        name_records(&mut named, &own, is_template);
    }
    if let Some(town) = own_town(workbook) {
        let key = value_key(&town);
        let mut all = named.organizations.values();
        if let Some(town) = all.find(|it| value_key(&it.name) == key) {
            named.owner = town.id.as_str().to_owned();
        }
    }
    let mut edits = own_changes(file, workbook, &named, as_of);
    // That its rows are known goes without saying.
    edits.remarks.retain(|it| it.code != "own-row-recognised");
    edits
}

/// Every record with its name, so that sheets may refer to each other in any order.
fn name_records(named: &mut Landscape, own: &OwnSheet<'_>, is_template: bool) {
    let records = named.records(own.kind);
    let mut names: BTreeSet<String> = records.iter().map(|it| value_key(it.title())).collect();
    for row in own.rows {
        let name = own.name_of(row);
        let id = match own.id_of(row) {
            Some(id) if is_template && id.starts_with(EXAMPLE) => continue,
            Some(id) => id.to_string(),
            None if name.is_empty() || !names.insert(value_key(&name)) => continue,
            None => free_id(named, own.kind, &name, &|_| false),
        };
        let target = RecordRef::new(own.kind, id.as_str());
        if !named.contains(&target) {
            named.insert(own.kind.new_record(&id));
            named.set(&target, "name", &Value::Text(name));
        }
    }
}
