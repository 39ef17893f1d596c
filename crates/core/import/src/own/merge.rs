//! Our own workbook against what the landscape says by now.

use freistadt_model::{
    AnyRecord, Change, Conflict, Diagnostic, FieldChange, Landscape, RecordRef, Value,
};

use super::ask::CONFIRMED;
use super::place::placed;
use super::read::OwnEdits;
use crate::compare::merge::{Decisions, Merge};

/// The changes that a workbook of ours asks for, against the present landscape: fields edited in
/// the workbook and changed since by others are conflicts, unless it was decided that the workbook
/// wins. What the workbook left as it was stays as it is now. Records that are gone are named.
pub fn own_merge(
    base: &Landscape,
    edits: &OwnEdits,
    present: &Landscape,
    decisions: &Decisions,
) -> (Merge, Vec<Diagnostic>) {
    let edited = placed(base, &edits.landscape, present);
    let mut dry = DryRun {
        base,
        edited: &edited,
        present,
        decisions,
        merge: Merge::default(),
        remarks: Vec::new(),
    };
    for change in base.difference(&edited).changes {
        match change {
            Change::Add(record) if present.contains(&record.to_ref()) => {
                dry.added_meanwhile(&record);
            }
            Change::Add(record) => {
                *dry.merge.added.entry(record.to_ref().kind).or_default() += 1;
                dry.merge.change_set.changes.push(Change::Add(record));
            }
            Change::Remove(_) => {}
            Change::Edit { target, .. } if !present.contains(&target) => dry.gone(&target),
            Change::Edit { target, fields } => dry.edit(target, fields),
        }
    }
    let mut merge = dry.merge;
    for (kind, rows) in &edits.rows {
        let count = |counts: &std::collections::BTreeMap<_, usize>| counts.get(kind).copied();
        let touched = count(&merge.changed).unwrap_or(0) + count(&merge.added).unwrap_or(0);
        merge.unchanged.insert(*kind, rows.saturating_sub(touched));
    }
    (merge, dry.remarks)
}

struct DryRun<'a> {
    base: &'a Landscape,
    edited: &'a Landscape,
    present: &'a Landscape,
    decisions: &'a Decisions,
    merge: Merge,
    remarks: Vec<Diagnostic>,
}

impl DryRun<'_> {
    /// A record that the workbook adds and that came in since: what it says is compared field by
    /// field.
    fn added_meanwhile(&mut self, record: &AnyRecord) {
        let said = record.values().into_iter();
        let fields = said
            .filter(|(_, new)| new.says_something())
            .map(|(info, new)| FieldChange {
                field: info.name,
                old: Value::Unknown,
                new,
            });
        self.edit(record.to_ref(), fields.collect());
    }

    fn edit(&mut self, target: RecordRef, fields: Vec<FieldChange>) {
        let mut kept = Vec::new();
        for field in fields {
            let now = self.present.value(&target, field.field);
            let now = now.unwrap_or(Value::Unknown);
            if now == field.new || is_later(&now, &field) {
                continue;
            }
            if self.may_change(&target, &now, &field)
                || self.decisions.prefers_file(&target, field.field)
            {
                kept.push(FieldChange { old: now, ..field });
            } else {
                self.merge.conflicts.push(Conflict {
                    target: target.clone(),
                    field: field.field,
                    present: now,
                    wanted: field.new,
                });
            }
        }
        if !kept.is_empty() {
            *self.merge.changed.entry(target.kind).or_default() += 1;
            self.merge.change_set.changes.push(Change::Edit {
                target,
                fields: kept,
            });
        }
    }

    /// Whether nobody else has said something else since. Who confirms a record confirms what they
    /// saw: not what others wrote into it since.
    fn may_change(&self, target: &RecordRef, now: &Value, field: &FieldChange) -> bool {
        if field.field == CONFIRMED && matches!(field.new, Value::Date(_)) {
            return !self.moved_on(target);
        }
        let nothing = !now.says_something() && *now != Value::NotApplicable;
        *now == field.old || (nothing && !field.old.says_something())
    }

    /// Whether the record says something by now that the workbook neither had nor says.
    fn moved_on(&self, target: &RecordRef) -> bool {
        let (Some(base), Some(edited)) = (self.base.get(target), self.edited.get(target)) else {
            return false;
        };
        let Some(present) = self.present.get(target) else {
            return false;
        };
        present.values().into_iter().any(|(info, now)| {
            let other = |record: &AnyRecord| record.get(info.name).as_ref() != Some(&now);
            info.name != CONFIRMED && other(&base) && other(&edited)
        })
    }

    fn gone(&mut self, target: &RecordRef) {
        let name = self.base.title(target).to_owned();
        let remark = Diagnostic::warning("own-record-gone").text("name", name);
        self.remarks.push(remark.text("id", &*target.id));
    }
}

/// Whether a confirmation is there that is as late: it contradicts nothing.
fn is_later(now: &Value, field: &FieldChange) -> bool {
    match (now, &field.new) {
        (Value::Date(now), Value::Date(new)) => {
            field.field == CONFIRMED && now.last() >= new.last()
        }
        _ => false,
    }
}
