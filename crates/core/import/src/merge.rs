//! What files say against the present landscape: a dry run, and the change set it stands for.

use std::collections::BTreeMap;

use freistadt_model::{
    AnyRecord, Change, ChangeSet, Conflict, FieldChange, Id, Kind, Landscape, Organization,
    RecordRef, Source, Value, ValueType,
};

use crate::build::LookAlike;

/// Which side wins where both say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prefer {
    /// Conflicts stay as they are and are reported.
    #[default]
    Neither,
    /// The file.
    File,
}

/// What somebody decided before the change set is made.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Decisions {
    /// Conflicts.
    pub prefer: Prefer,
    /// Organizations that are the same: the second becomes an alias of the first.
    pub same: Vec<(Id<Organization>, Id<Organization>)>,
    /// Organizations that are others although they look alike.
    pub distinct: Vec<(Id<Organization>, Id<Organization>)>,
}

/// The result of a dry run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merge {
    /// The changes to apply.
    pub change_set: ChangeSet,
    /// Records that are new.
    pub added: BTreeMap<Kind, usize>,
    /// Records with a changed field.
    pub changed: BTreeMap<Kind, usize>,
    /// Records that say the same.
    pub unchanged: BTreeMap<Kind, usize>,
    /// Fields where another source says something else.
    pub conflicts: Vec<Conflict>,
}

/// Compares what files say with the present landscape.
///
/// A field that was unknown is filled. A field whose value came from the same source is changed.
/// A field that another source stated is a conflict. Lists gain what the file adds.
pub fn merge(present: &Landscape, incoming: &Landscape, decisions: &Decisions) -> Merge {
    let incoming = &decided(incoming, present, decisions);
    let mut merge = Merge::default();
    for record in incoming.all() {
        let target = record.to_ref();
        match present.get(&target) {
            None => {
                *merge.added.entry(target.kind).or_default() += 1;
                merge.change_set.changes.push(Change::Add(record));
            }
            Some(before) => merge.compare(present, &before, &record, decisions.prefer),
        }
    }
    for (a, b) in &decisions.distinct {
        merge.add_to_list(
            present,
            a.to_ref(),
            "distinct_from",
            Value::Reference(b.to_ref()),
        );
    }
    merge
}

impl Merge {
    fn compare(
        &mut self,
        present: &Landscape,
        before: &AnyRecord,
        after: &AnyRecord,
        prefer: Prefer,
    ) {
        let target = before.to_ref();
        let mut fields = Vec::new();
        for ((info, old), (_, new)) in before.values().into_iter().zip(after.values()) {
            if !new.says_something() || old == new {
                continue;
            }
            let may_change = !old.says_something()
                || prefer == Prefer::File
                || target.kind == Kind::Source
                || said_by(present, before, info.name) == after.source().cloned();
            let is_list = matches!(info.value_type, ValueType::List(_));
            if is_list && let Some(longer) = union(&old, &new) {
                if longer != old {
                    fields.push(FieldChange {
                        field: info.name,
                        old,
                        new: longer,
                    });
                }
            } else if may_change {
                fields.push(FieldChange {
                    field: info.name,
                    old,
                    new,
                });
            } else {
                self.conflicts.push(Conflict {
                    target: target.clone(),
                    field: info.name,
                    present: old,
                    wanted: new,
                });
            }
        }
        let counts = if fields.is_empty() {
            &mut self.unchanged
        } else {
            &mut self.changed
        };
        *counts.entry(target.kind).or_default() += 1;
        if !fields.is_empty() {
            self.change_set
                .changes
                .push(Change::Edit { target, fields });
        }
    }

    fn add_to_list(
        &mut self,
        present: &Landscape,
        target: RecordRef,
        field: &'static str,
        item: Value,
    ) {
        let added = self
            .change_set
            .changes
            .iter_mut()
            .find_map(|change| match change {
                Change::Add(record) if record.to_ref() == target => Some(record),
                _ => None,
            });
        if let Some(record) = added {
            if let Some(old) = record.get(field)
                && let Some(longer) = union(&old, &Value::List(vec![item]))
            {
                record.set(field, &longer);
            }
            return;
        }
        let Some(old) = present.value(&target, field) else {
            return;
        };
        if let Some(new) = union(&old, &Value::List(vec![item])).filter(|new| *new != old) {
            *self.changed.entry(target.kind).or_default() += 1;
            let fields = vec![FieldChange { field, old, new }];
            self.change_set
                .changes
                .push(Change::Edit { target, fields });
        }
    }
}

/// Who said what the field says now: the latest claim that agrees with it, else the record's source.
fn said_by(present: &Landscape, record: &AnyRecord, field: &str) -> Option<Id<Source>> {
    let target = record.to_ref();
    let value = record.get(field)?.canonical();
    let claims = present.claims.values().filter(|claim| {
        claim.field == field
            && claim.value == value
            && claim.subject.known().is_some_and(|s| s.0 == target)
    });
    let latest = claims.max_by_key(|claim| claim.on.known().map(|on| on.last()));
    latest
        .and_then(|claim| claim.by.known().cloned())
        .or_else(|| record.source().cloned())
}

/// The old list with what the new one adds; `None` where one of the two is no list.
fn union(old: &Value, new: &Value) -> Option<Value> {
    let (Value::List(old), Value::List(new)) = (old, new) else {
        return None;
    };
    let mut all = old.clone();
    for item in new {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
    Some(Value::List(all))
}

/// Replaces organizations that were decided to be others by those they are, and keeps their names
/// as aliases, so that the decision need not be made again.
fn decided(incoming: &Landscape, present: &Landscape, decisions: &Decisions) -> Landscape {
    let mut out = incoming.clone();
    for (kept, gone) in &decisions.same {
        let Some(record) = out.organizations.remove(gone) else {
            continue;
        };
        let entry = out.organizations.entry(kept.clone()).or_insert_with(|| {
            let mut stub: Organization = freistadt_model::Record::new(kept.clone());
            stub.source.clone_from(&record.source);
            if let Some(known) = present.organizations.get(kept) {
                stub.name.clone_from(&known.name);
            }
            stub
        });
        if !entry.aliases.contains(&record.name) {
            entry.aliases.push(record.name.clone());
        }
        for number in record.creditor_numbers {
            if !entry.creditor_numbers.contains(&number) {
                entry.creditor_numbers.push(number);
            }
        }
        redirect(&mut out, &gone.to_ref(), &kept.to_ref());
    }
    out
}

fn redirect(landscape: &mut Landscape, gone: &RecordRef, kept: &RecordRef) {
    let replace = |value: &Value| match value {
        Value::Reference(target) if target == gone => Value::Reference(kept.clone()),
        other => other.clone(),
    };
    let mut changes = Vec::new();
    for record in landscape.all() {
        for (info, value) in record.values() {
            if value.references().contains(&gone) {
                let new = match &value {
                    Value::List(list) => Value::List(list.iter().map(replace).collect()),
                    single => replace(single),
                };
                changes.push((record.to_ref(), info.name, new));
            }
        }
    }
    for (target, field, value) in changes {
        landscape.set(&target, field, &value);
    }
}

impl LookAlike {
    /// The decision that all of these are one organization, the first.
    pub fn all_same(&self) -> Vec<(Id<Organization>, Id<Organization>)> {
        match self.organizations.split_first() {
            Some((kept, others)) => others
                .iter()
                .map(|gone| (kept.clone(), gone.clone()))
                .collect(),
            None => Vec::new(),
        }
    }
}
