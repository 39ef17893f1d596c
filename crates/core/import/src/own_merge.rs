//! Our own workbook against what the landscape says by now.

use freistadt_model::{Change, Conflict, FieldChange, Landscape, Value};

use crate::merge::{Decisions, Merge};
use crate::own::SHEETS;

/// The changes that a workbook of ours asks for, against the present landscape: fields edited in
/// the workbook and changed since by others are conflicts, unless it was decided that the workbook
/// wins.
pub fn own_merge(
    base: &Landscape,
    edited: &Landscape,
    present: &Landscape,
    decisions: &Decisions,
) -> Merge {
    let mut merge = Merge::default();
    for change in base.difference(edited).changes {
        match change {
            Change::Add(record) => {
                *merge.added.entry(record.to_ref().kind).or_default() += 1;
                merge.change_set.changes.push(Change::Add(record));
            }
            Change::Remove(_) => {}
            Change::Edit { target, fields } => {
                let mut kept = Vec::new();
                for field in fields {
                    let now = present
                        .value(&target, field.field)
                        .unwrap_or(Value::Unknown);
                    if now == field.new {
                        continue;
                    }
                    if now == field.old || decisions.prefers_file(&target, field.field) {
                        kept.push(FieldChange { old: now, ..field });
                    } else {
                        merge.conflicts.push(Conflict {
                            target: target.clone(),
                            field: field.field,
                            present: now,
                            wanted: field.new,
                        });
                    }
                }
                if !kept.is_empty() {
                    *merge.changed.entry(target.kind).or_default() += 1;
                    merge.change_set.changes.push(Change::Edit {
                        target,
                        fields: kept,
                    });
                }
            }
        }
    }
    for kind in SHEETS {
        let touched = merge.changed.get(&kind).copied().unwrap_or(0);
        merge
            .unchanged
            .insert(kind, base.count(kind).saturating_sub(touched));
    }
    merge
}
