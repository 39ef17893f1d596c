//! What files say against the present landscape: a dry run, and the change set it stands for.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Change, ChangeSet, Claim, Conflict, FieldChange, Id, Kind, Landscape, Organization, Record,
    RecordRef, Source, Stated, Table, Value,
};

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
    /// Single conflicts in which the file wins: a record and its field.
    pub file_wins: BTreeSet<(RecordRef, String)>,
    /// Single conflicts in which the present value stays, also when the file says it again.
    pub stock_holds: BTreeSet<(RecordRef, String)>,
    /// Organizations that are the same: the second becomes an alias of the first.
    pub same: Vec<(Id<Organization>, Id<Organization>)>,
    /// Organizations that are others although they look alike.
    pub distinct: Vec<(Id<Organization>, Id<Organization>)>,
}

impl Decisions {
    /// Whether the file wins where it contradicts this field.
    pub(crate) fn prefers_file(&self, target: &RecordRef, field: &str) -> bool {
        let decided = |(record, name): &(RecordRef, String)| record == target && name == field;
        self.prefer == Prefer::File || self.file_wins.iter().any(decided)
    }
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
    let incoming = &*decided(incoming, present, decisions);
    let mut dry = DryRun {
        present,
        decisions,
        said: Sayings::of(present),
        merge: Merge::default(),
    };
    for kind in Kind::ALL {
        dry.compare_all(*kind, incoming);
    }
    let mut merge = dry.merge;
    unite_stored(&mut merge, present, decisions);
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

/// A comparison under way.
struct DryRun<'a> {
    present: &'a Landscape,
    decisions: &'a Decisions,
    said: Sayings<'a>,
    merge: Merge,
}

impl DryRun<'_> {
    fn compare_all(&mut self, kind: Kind, incoming: &Landscape) {
        match kind {
            Kind::Source => self.compare_table(&incoming.sources),
            Kind::Organization => self.compare_table(&incoming.organizations),
            Kind::Control => self.compare_table(&incoming.controls),
            Kind::Function => self.compare_table(&incoming.functions),
            Kind::Product => self.compare_table(&incoming.products),
            Kind::Node => self.compare_table(&incoming.nodes),
            Kind::Application => self.compare_table(&incoming.applications),
            Kind::Component => self.compare_table(&incoming.components),
            Kind::DataObject => self.compare_table(&incoming.data_objects),
            Kind::PublicService => self.compare_table(&incoming.services),
            Kind::Group => self.compare_table(&incoming.groups),
            Kind::Dependency => self.compare_table(&incoming.dependencies),
            Kind::Contract => self.compare_table(&incoming.contracts),
            Kind::CostLine => self.compare_table(&incoming.cost_lines),
            Kind::Claim => self.compare_table(&incoming.claims),
            Kind::ColumnMapping => self.compare_table(&incoming.mappings),
            Kind::Policy => self.compare_table(&incoming.policies),
            Kind::Rule => self.compare_table(&incoming.rules),
            Kind::Waiver => self.compare_table(&incoming.waivers),
            Kind::Assignment => self.compare_table(&incoming.assignments),
            Kind::Evidence => self.compare_table(&incoming.evidence),
            Kind::GivenAnswer => self.compare_table(&incoming.given_answers),
            Kind::LifeCycleEvent => self.compare_table(&incoming.events),
            Kind::SolutionUse => self.compare_table(&incoming.uses),
        }
    }

    fn compare_table<R: Record>(&mut self, incoming: &Table<R>) {
        for (id, record) in incoming {
            let counts = match R::table(self.present).get(id) {
                None => {
                    let added = Change::Add(record.clone().into_any());
                    self.merge.change_set.changes.push(added);
                    &mut self.merge.added
                }
                Some(before) if before == record => &mut self.merge.unchanged,
                Some(before) => {
                    let fields = self.changed_fields(before, record);
                    if fields.is_empty() {
                        &mut self.merge.unchanged
                    } else {
                        let target = id.to_ref();
                        let edit = Change::Edit { target, fields };
                        self.merge.change_set.changes.push(edit);
                        &mut self.merge.changed
                    }
                }
            };
            *counts.entry(R::KIND).or_default() += 1;
        }
    }

    fn changed_fields<R: Record>(&mut self, before: &R, after: &R) -> Vec<FieldChange> {
        let mut fields = Vec::new();
        for field in R::fields() {
            let (old, new) = (field.get(before), field.get(after));
            if !new.says_something() || old == new {
                continue;
            }
            let name = field.info.name;
            if let Some(longer) = union(&old, &new) {
                if longer != old {
                    fields.push(FieldChange {
                        field: name,
                        old,
                        new: longer,
                    });
                }
                continue;
            }
            let may_change = !old.says_something()
                || self.decisions.prefers_file(&before.id().to_ref(), name)
                || R::KIND == Kind::Source
                || self.said.by(before, name, &old) == after.source();
            if may_change {
                fields.push(FieldChange {
                    field: name,
                    old,
                    new,
                });
            } else if !self.said.overruled(before, name, &new, after.source()) {
                self.merge.conflicts.push(Conflict {
                    target: before.id().to_ref(),
                    field: name,
                    present: old,
                    wanted: new,
                });
            }
        }
        fields
    }
}

impl Merge {
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

/// What sources say of single fields, by record and field.
struct Sayings<'a>(BTreeMap<(&'a RecordRef, &'a str), Vec<&'a Claim>>);

impl<'a> Sayings<'a> {
    fn of(present: &'a Landscape) -> Self {
        let mut sayings: BTreeMap<_, Vec<&Claim>> = BTreeMap::new();
        for claim in present.claims.values() {
            if let Some(subject) = claim.subject.known() {
                let key = (&subject.0, claim.field.as_str());
                sayings.entry(key).or_default().push(claim);
            }
        }
        Sayings(sayings)
    }

    /// Who said what the field says now: the latest claim that agrees with it, else the record's
    /// source.
    fn by<'r, R: Record>(&self, record: &'r R, field: &str, now: &Value) -> Option<&'r Id<Source>>
    where
        'a: 'r,
    {
        let target = record.id().to_ref();
        let now = now.canonical();
        let claims = self.0.get(&(&target, field)).map_or(&[][..], Vec::as_slice);
        let latest = claims
            .iter()
            .filter(|claim| claim.value == now)
            .max_by_key(|claim| claim.on.known().map(|on| on.last()));
        latest
            .and_then(|claim| claim.by.known())
            .or_else(|| record.source())
    }

    /// Whether somebody decided that what this source says of the field does not hold.
    fn overruled<R: Record>(
        &self,
        record: &R,
        field: &str,
        wanted: &Value,
        source: Option<&Id<Source>>,
    ) -> bool {
        let (target, wanted) = (record.id().to_ref(), wanted.canonical());
        let said = self.0.get(&(&target, field)).map_or(&[][..], Vec::as_slice);
        said.iter().any(|claim| {
            let no = claim.confidence == Stated::Known(0);
            no && claim.value == wanted && claim.by.known() == source
        })
    }
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
fn decided<'a>(
    incoming: &'a Landscape,
    present: &Landscape,
    decisions: &Decisions,
) -> Cow<'a, Landscape> {
    if decisions.same.is_empty() {
        return Cow::Borrowed(incoming);
    }
    let mut out = incoming.clone();
    for (kept, gone) in &decisions.same {
        let Some(record) = out.organizations.remove(gone) else {
            continue;
        };
        let entry = out.organizations.entry(kept.clone()).or_insert_with(|| {
            let mut stub = Organization::new(kept.clone());
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
        out.redirect(&gone.to_ref(), &kept.to_ref());
    }
    Cow::Owned(out)
}

/// Two organizations that are both stored already become one: references follow, the name of the
/// one that goes stays as an alias.
fn unite_stored(merge: &mut Merge, present: &Landscape, decisions: &Decisions) {
    let stored = |id: &Id<Organization>| present.organizations.contains_key(id);
    let pairs: Vec<_> = decisions
        .same
        .iter()
        .filter(|(kept, gone)| kept != gone && stored(kept) && stored(gone))
        .collect();
    if pairs.is_empty() {
        return;
    }
    let mut after = present.clone();
    merge.change_set.apply(&mut after);
    for (kept, gone) in pairs {
        // What cannot be one stays two; the caller says so.
        if after.unite_now(kept, gone).is_ok() {
            *merge.changed.entry(Kind::Organization).or_default() += 1;
        }
    }
    merge.change_set = present.difference(&after);
}
