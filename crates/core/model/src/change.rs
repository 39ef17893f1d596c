//! Differences between landscapes: applied, turned round, compared with what came later.

use std::collections::BTreeSet;

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
            change.apply(landscape);
        }
    }

    /// The change set that takes this one back.
    pub fn inverse(&self) -> ChangeSet {
        self.clone().into_inverse()
    }

    /// The same without a copy of what may be large.
    pub fn into_inverse(self) -> ChangeSet {
        ChangeSet {
            changes: self.changes.into_iter().rev().map(Change::back).collect(),
        }
    }

    /// What in the landscape stands against applying this change set: fields that no longer hold
    /// the old value, records that are there or missing, references that would be left dangling.
    /// A record that is changed several times is compared with what the changes before made of it.
    pub fn blocked(&self, landscape: &Landscape) -> Vec<Blocked> {
        let repeated = self.repeated();
        let mut meanwhile = Landscape::new(landscape.owner.clone());
        for record in repeated.iter().filter_map(|target| landscape.get(target)) {
            meanwhile.insert(record);
        }
        let mut blocked = Vec::new();
        for change in &self.changes {
            if repeated.contains(&change.target()) {
                change.unfit(&meanwhile, &mut blocked);
                change.apply(&mut meanwhile);
            } else {
                change.unfit(landscape, &mut blocked);
            }
        }
        if blocked.is_empty() {
            blocked = self.left_dangling(landscape);
        }
        blocked
    }

    /// Records with more than one change.
    fn repeated(&self) -> BTreeSet<RecordRef> {
        let mut targets: Vec<RecordRef> = self.changes.iter().map(Change::target).collect();
        targets.sort();
        let twice = targets.windows(2).filter(|pair| pair[0] == pair[1]);
        twice.map(|pair| pair[0].clone()).collect()
    }

    /// References to what goes. The landscape is not copied for this: it may be large.
    fn left_dangling(&self, landscape: &Landscape) -> Vec<Blocked> {
        let mut gone = BTreeSet::new();
        let mut changed = Landscape::new(landscape.owner.clone());
        for change in &self.changes {
            let target = change.target();
            match change {
                Change::Remove(_) => _ = gone.insert(target),
                Change::Add(_) => _ = gone.remove(&target),
                Change::Edit { .. } if changed.contains(&target) => {}
                Change::Edit { .. } => {
                    landscape
                        .get(&target)
                        .into_iter()
                        .for_each(|record| changed.insert(record));
                }
            }
            change.apply(&mut changed);
        }
        if gone.is_empty() {
            return Vec::new();
        }
        let stays = |record: &AnyRecord| {
            let target = record.to_ref();
            !gone.contains(&target) && !changed.contains(&target)
        };
        let unchanged = landscape.all().filter(stays);
        unchanged
            .chain(changed.all())
            .flat_map(|record| needed_by(&record, &gone))
            .collect()
    }
}

fn needed_by(record: &AnyRecord, gone: &BTreeSet<RecordRef>) -> Vec<Blocked> {
    let mut needed = Vec::new();
    for (_, value) in record.values() {
        for target in value.references() {
            if gone.contains(target) {
                needed.push(Blocked::Needed {
                    target: target.clone(),
                    by: record.to_ref(),
                });
            }
        }
    }
    needed
}

impl Change {
    /// Which record it changes.
    pub fn target(&self) -> RecordRef {
        match self {
            Change::Add(record) | Change::Remove(record) => record.to_ref(),
            Change::Edit { target, .. } => target.clone(),
        }
    }

    fn back(self) -> Change {
        match self {
            Change::Add(record) => Change::Remove(record),
            Change::Remove(record) => Change::Add(record),
            Change::Edit { target, mut fields } => {
                for change in &mut fields {
                    std::mem::swap(&mut change.old, &mut change.new);
                }
                Change::Edit { target, fields }
            }
        }
    }

    fn apply(&self, landscape: &mut Landscape) {
        match self {
            Change::Add(record) => landscape.insert(record.clone()),
            Change::Remove(record) => landscape.remove(&record.to_ref()),
            Change::Edit { target, fields } => {
                for field in fields {
                    landscape.set(target, field.field, &field.new);
                }
            }
        }
    }

    /// What in the landscape is not as this change expects it.
    fn unfit(&self, landscape: &Landscape, blocked: &mut Vec<Blocked>) {
        let mut since = |field| {
            let target = self.target();
            blocked.push(Blocked::ChangedSince { target, field });
        };
        match self {
            Change::Add(record) => {
                if landscape.contains(&record.to_ref()) {
                    since(None);
                }
            }
            Change::Remove(record) => {
                if landscape.get(&record.to_ref()).as_ref() != Some(record) {
                    since(None);
                }
            }
            Change::Edit { target, fields } => {
                for field in fields {
                    if landscape.value(target, field.field).as_ref() != Some(&field.old) {
                        since(Some(field.field));
                    }
                }
            }
        }
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
