//! Differences between landscapes: applied, turned round, compared with what came later.

use crate::id::RecordRef;
use crate::landscape::{AnyRecord, Landscape};
use crate::value::Value;

/// One field's old and new value.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Name of the field.
    pub field: &'static str,
    /// The value before.
    pub old: Value,
    /// The value after.
    pub new: Value,
}

/// One record's change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A new record.
    Add(AnyRecord),
    /// A record that goes.
    Remove(AnyRecord),
    /// Fields of a record that stays.
    Edit {
        /// Which record.
        target: RecordRef,
        /// Which fields.
        fields: Vec<FieldChange>,
    },
}

/// A difference that is applied as a whole or not at all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChangeSet {
    /// The changes in the order in which they are applied.
    pub changes: Vec<Change>,
}

/// A field for which the landscape says something else than the change expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Which record.
    pub target: RecordRef,
    /// Which field.
    pub field: &'static str,
    /// What the landscape says.
    pub present: Value,
    /// What the change wants to say.
    pub wanted: Value,
}

/// Why a change set cannot be undone.
#[derive(Debug, Clone, PartialEq)]
pub enum Blocked {
    /// A record was changed later in the same field, or removed.
    ChangedSince {
        /// Which record.
        target: RecordRef,
        /// Which field; `None`: the whole record.
        field: Option<&'static str>,
    },
    /// A record that would go is referred to by one that stays.
    Needed {
        /// The record that would go.
        target: RecordRef,
        /// The record that refers to it.
        by: RecordRef,
    },
}

impl ChangeSet {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Applies the changes; the caller has made sure that they fit, see [`ChangeSet::blocked`].
    pub fn apply(&self, landscape: &mut Landscape) {
        for change in &self.changes {
            match change {
                Change::Add(record) => landscape.insert(record.clone()),
                Change::Remove(record) => landscape.remove(&record.to_ref()),
                Change::Edit { target, fields } => {
                    for field in fields {
                        landscape.set(target, field.field, &field.new);
                    }
                }
            }
        }
    }

    /// The change set that takes this one back.
    pub fn inverse(&self) -> ChangeSet {
        let back = |change: &Change| match change {
            Change::Add(record) => Change::Remove(record.clone()),
            Change::Remove(record) => Change::Add(record.clone()),
            Change::Edit { target, fields } => Change::Edit {
                target: target.clone(),
                fields: fields
                    .iter()
                    .map(|f| FieldChange {
                        field: f.field,
                        old: f.new.clone(),
                        new: f.old.clone(),
                    })
                    .collect(),
            },
        };
        ChangeSet {
            changes: self.changes.iter().rev().map(back).collect(),
        }
    }

    /// What in the landscape stands against applying this change set: fields that no longer hold
    /// the old value, records that are there or missing, references that would be left dangling.
    pub fn blocked(&self, landscape: &Landscape) -> Vec<Blocked> {
        let mut blocked = Vec::new();
        let since = |target: &RecordRef, field| Blocked::ChangedSince {
            target: target.clone(),
            field,
        };
        for change in &self.changes {
            match change {
                Change::Add(record) => {
                    let target = record.to_ref();
                    if landscape.contains(&target) {
                        blocked.push(since(&target, None));
                    }
                }
                Change::Remove(record) => {
                    let target = record.to_ref();
                    if landscape.get(&target).as_ref() != Some(record) {
                        blocked.push(since(&target, None));
                    }
                }
                Change::Edit { target, fields } => {
                    for field in fields {
                        if landscape.value(target, field.field).as_ref() != Some(&field.old) {
                            blocked.push(since(target, Some(field.field)));
                        }
                    }
                }
            }
        }
        if blocked.is_empty() {
            blocked = self.left_dangling(landscape);
        }
        blocked
    }

    fn left_dangling(&self, landscape: &Landscape) -> Vec<Blocked> {
        let gone: std::collections::BTreeSet<RecordRef> = self
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Remove(record) => Some(record.to_ref()),
                Change::Add(_) | Change::Edit { .. } => None,
            })
            .collect();
        if gone.is_empty() {
            return Vec::new();
        }
        let mut after = landscape.clone();
        self.apply(&mut after);
        after
            .dangling()
            .into_iter()
            .filter(|(_, _, target)| gone.contains(target))
            .map(|(by, _, target)| Blocked::Needed { target, by })
            .collect()
    }
}

impl Landscape {
    /// The change set that turns this landscape into `after`.
    pub fn difference(&self, after: &Landscape) -> ChangeSet {
        let mut changes = Vec::new();
        for record in after.all() {
            match self.get(&record.to_ref()) {
                None => changes.push(Change::Add(record)),
                Some(before) => {
                    let fields = changed_fields(&before, &record);
                    if !fields.is_empty() {
                        changes.push(Change::Edit {
                            target: record.to_ref(),
                            fields,
                        });
                    }
                }
            }
        }
        for record in self.all() {
            if !after.contains(&record.to_ref()) {
                changes.push(Change::Remove(record));
            }
        }
        ChangeSet { changes }
    }
}

fn changed_fields(before: &AnyRecord, after: &AnyRecord) -> Vec<FieldChange> {
    before
        .values()
        .into_iter()
        .zip(after.values())
        .filter(|((_, old), (_, new))| old != new)
        .map(|((info, old), (_, new))| FieldChange {
            field: info.name,
            old,
            new,
        })
        .collect()
}
