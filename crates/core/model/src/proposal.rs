//! Records that nobody has stated: derived from what is usual, until somebody confirms them.

use std::collections::BTreeSet;

use crate::field::Record;
use crate::id::{Id, RecordRef};
use crate::landscape::{AnyRecord, Kind, Landscape};
use crate::records::{Claim, Source, SourceKind, SubjectRef};
use crate::stated::Stated;
use crate::units::PartialDate;
use crate::value::Value;
use crate::{Change, ChangeSet, FieldChange};

/// The field that tells when somebody confirmed a record.
const CONFIRMED: &str = "confirmed_on";
/// What a claim about a whole record says where somebody turned the proposal down.
const REJECTED: &str = "rejected";

impl Landscape {
    /// Whether the record is only what is usual: its source is a template and nobody has
    /// confirmed it. It is shown, but counts as unknown.
    pub fn is_proposed(&self, target: &RecordRef) -> bool {
        self.get(target)
            .is_some_and(|record| self.is_proposal(&record))
    }

    fn is_proposal(&self, record: &AnyRecord) -> bool {
        let template = |id: &Id<Source>| {
            self.find(id)
                .is_some_and(|source| source.kind == Stated::Known(SourceKind::Template))
        };
        record.source().is_some_and(template)
            && !matches!(record.get(CONFIRMED), Some(Value::Date(_)))
    }

    /// Every proposal, kind by kind.
    pub fn proposals(&self) -> Vec<RecordRef> {
        if !self
            .sources
            .values()
            .any(|source| source.kind == Stated::Known(SourceKind::Template))
        {
            return Vec::new();
        }
        let kinds = Kind::ALL
            .iter()
            .filter(|kind| kind.field(CONFIRMED).is_some());
        kinds
            .flat_map(|kind| self.records(*kind))
            .filter(|record| self.is_proposal(record))
            .map(|record| record.to_ref())
            .collect()
    }

    /// The landscape as far as it is stated: without proposals, and without the dependencies
    /// that lead to or from one.
    pub fn without_proposals(&self) -> Landscape {
        let mut stated = self.clone();
        let gone: BTreeSet<RecordRef> = self.proposals().into_iter().collect();
        let touches = |end: &Stated<RecordRef>| end.known().is_some_and(|end| gone.contains(end));
        stated
            .dependencies
            .retain(|_, dependency| !touches(&dependency.from) && !touches(&dependency.to));
        for target in &gone {
            stated.remove(target);
        }
        stated
    }

    /// The change set with which somebody confirms records as of a day; of those that cannot be
    /// confirmed it holds nothing. Who confirms a need confirms what is proposed at its ends.
    pub fn confirm(&self, targets: &[RecordRef], on: PartialDate) -> ChangeSet {
        let mut targets: Vec<&RecordRef> = targets.iter().collect();
        targets.extend(
            targets
                .clone()
                .into_iter()
                .flat_map(|target| self.proposed_ends(target)),
        );
        let mut seen = BTreeSet::new();
        targets.retain(|target| seen.insert(*target));
        let changes = targets.into_iter().filter_map(|target| {
            let info = target.kind.field(CONFIRMED)?;
            let old = self.value(target, info.name)?;
            let new = Value::Date(on);
            (old != new).then(|| Change::Edit {
                target: target.clone(),
                fields: vec![FieldChange {
                    field: info.name,
                    old,
                    new,
                }],
            })
        });
        ChangeSet {
            changes: changes.collect(),
        }
    }

    fn proposed_ends(&self, need: &RecordRef) -> impl Iterator<Item = &RecordRef> {
        let need = (need.kind == Kind::Dependency)
            .then(|| self.dependencies.get(&Id::new(need.id.clone())))
            .flatten();
        let ends = need.into_iter().flat_map(|need| [&need.from, &need.to]);
        let ends = ends.filter_map(Stated::known);
        ends.filter(|end| self.is_proposed(end))
    }

    /// The change set with which somebody turns proposals down: they go, together with the
    /// proposed dependencies of what goes, and it is kept that they are not to come again.
    pub fn reject(&self, targets: &[RecordRef], on: PartialDate) -> ChangeSet {
        let mut gone: BTreeSet<RecordRef> = targets
            .iter()
            .filter(|target| self.is_proposed(target))
            .cloned()
            .collect();
        let hangs = |dependency: &crate::Dependency| {
            [&dependency.from, &dependency.to]
                .into_iter()
                .any(|end| end.known().is_some_and(|end| gone.contains(end)))
        };
        let hanging: Vec<RecordRef> = self
            .dependencies
            .values()
            .filter(|dependency| hangs(dependency))
            .map(|dependency| dependency.id.to_ref())
            .filter(|target| self.is_proposed(target))
            .collect();
        gone.extend(hanging);
        let mut changes = Vec::new();
        // What refers comes before what it refers to.
        for record in gone.iter().rev().filter_map(|target| self.get(target)) {
            changes.push(Change::Add(AnyRecord::Claim(Box::new(rejection(
                &record, on,
            )))));
            changes.push(Change::Remove(record));
        }
        ChangeSet { changes }
    }

    /// Whether somebody turned down a proposal with this kind and id.
    pub fn was_rejected(&self, target: &RecordRef) -> bool {
        self.find(&rejection_id(target))
            .is_some_and(|claim| claim.value == REJECTED)
    }
}

fn rejection_id(target: &RecordRef) -> Id<Claim> {
    Id::new(format!("{}-{}-{REJECTED}", target.kind.code(), target.id))
}

fn rejection(record: &AnyRecord, on: PartialDate) -> Claim {
    let target = record.to_ref();
    let mut claim = Claim::new(rejection_id(&target));
    claim.subject = Stated::Known(SubjectRef(target));
    REJECTED.clone_into(&mut claim.value);
    claim.by = record
        .source()
        .cloned()
        .map_or(Stated::Unknown, Stated::Known);
    claim.on = Stated::Known(on);
    claim
}
