//! One record with everything around it: facts with their sources, neighbours, history.

use std::sync::Arc;

use freistadt_model::{
    AnyRecord, Claim, Deadlines, FieldInfo, Id, Kind, LeadTimes, PartialDate, Record, RecordRef,
    Revision, RevisionId, Source, Stated, Value,
};
use freistadt_store::{Note, RecordVersion};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError};

/// So many states of a record are shown.
const PAST: usize = 20;

/// One field with what stands behind it.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Which field.
    pub info: FieldInfo,
    /// Its value.
    pub value: Value,
    /// Who says so: the claim's source, else the record's.
    pub source: Option<Id<Source>>,
    /// When it was said.
    pub on: Option<PartialDate>,
    /// What other sources say of the same field.
    pub others: Vec<Claim>,
}

/// Something that the record needs, or that needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbour {
    /// The other end.
    pub other: RecordRef,
    /// The dependency between them.
    pub dependency: RecordRef,
    /// Whether it is only proposed.
    pub proposed: bool,
}

/// Records that name the record in one of their fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Referring {
    /// Of which kind.
    pub kind: Kind,
    /// In which field.
    pub field: &'static str,
    /// Which ones.
    pub records: Vec<RecordRef>,
}

/// One earlier state and what made it.
#[derive(Debug, Clone)]
pub struct Past {
    /// The revision that brought it.
    pub revision: RevisionId,
    /// Who, when and why; `None` where the history no longer says.
    pub note: Option<Note>,
    /// The fields that differ from the state before: name, before, after.
    pub changes: Vec<(FieldInfo, Value, Value)>,
    /// Whether the record came or came back with it.
    pub added: bool,
}

/// A record and what is around it.
#[derive(Debug, Clone)]
pub struct RecordView {
    /// The state it is from.
    pub revision: Arc<Revision>,
    /// The record.
    pub record: AnyRecord,
    /// Whether it is only proposed.
    pub proposed: bool,
    /// Its fields.
    pub facts: Vec<Fact>,
    /// What it needs.
    pub needs: Vec<Neighbour>,
    /// What needs it.
    pub needed_by: Vec<Neighbour>,
    /// Who names it.
    pub referring: Vec<Referring>,
    /// What it was, the newest first.
    pub past: Vec<Past>,
    /// Until when what can be done, if it is a contract.
    pub deadlines: Option<Deadlines>,
}

impl Data {
    /// A record with everything around it, as of a day; `None` if it is not there.
    pub async fn record(
        &self,
        viewer: &Viewer,
        target: &RecordRef,
        as_of: Date,
    ) -> Result<Option<RecordView>, DataError> {
        let revision = self.revision(viewer, None).await?;
        let Some(record) = revision.landscape.get(target) else {
            return Ok(None);
        };
        let past = self.past(viewer, target).await?;
        let (needs, needed_by) = neighbours(&revision, target);
        Ok(Some(RecordView {
            proposed: revision.landscape.is_proposed(target),
            facts: facts(&revision, &record),
            needs,
            needed_by,
            referring: referring(&revision, target),
            past,
            deadlines: deadlines(&record, as_of),
            record,
            revision,
        }))
    }

    async fn past(&self, viewer: &Viewer, target: &RecordRef) -> Result<Vec<Past>, DataError> {
        let organization = viewer.organization();
        let versions = self.store.record_history(organization, target).await?;
        let skipped = versions.len().saturating_sub(PAST);
        let mut past = Vec::new();
        let mut before = skipped.checked_sub(1).and_then(|at| versions.get(at));
        for version in &versions[skipped..] {
            let next = RevisionId(version.from.0 + 1);
            let entries = self.store.history(organization, Some(next), 1).await?;
            past.push(Past {
                revision: version.from,
                note: entries.into_iter().next().map(|entry| entry.note),
                changes: changes(before, version),
                added: before.is_none_or(|before| before.to != Some(version.from)),
            });
            before = Some(version);
        }
        past.reverse();
        Ok(past)
    }
}

fn changes(
    before: Option<&RecordVersion>,
    after: &RecordVersion,
) -> Vec<(FieldInfo, Value, Value)> {
    let Some(before) = before.filter(|before| before.to == Some(after.from)) else {
        return Vec::new();
    };
    let values = before
        .record
        .values()
        .into_iter()
        .zip(after.record.values());
    values
        .filter(|((_, old), (_, new))| old != new)
        .map(|((info, old), (_, new))| (info, old, new))
        .collect()
}

fn facts(revision: &Revision, record: &AnyRecord) -> Vec<Fact> {
    let target = record.to_ref();
    let landscape = &revision.landscape;
    let claims: Vec<&Claim> = landscape
        .claims
        .values()
        .filter(|claim| {
            claim
                .subject
                .known()
                .is_some_and(|subject| subject.0 == target)
        })
        .collect();
    let fact = |(info, value): (FieldInfo, Value)| {
        let said = value.canonical();
        let of_field = claims.iter().filter(|claim| claim.field == info.name);
        let (same, others): (Vec<&Claim>, Vec<&Claim>) =
            of_field.copied().partition(|claim| claim.value == said);
        let newest = same.into_iter().max_by_key(|claim| day_of(&claim.on));
        let source = newest
            .and_then(|claim| claim.by.known())
            .or(record.source())
            .cloned();
        let on = newest
            .and_then(|claim| claim.on.known().copied())
            .or_else(|| {
                let source = landscape.find(source.as_ref()?)?;
                source.on.known().copied()
            });
        Fact {
            info,
            value,
            source,
            on,
            others: others.into_iter().cloned().collect(),
        }
    };
    record.values().into_iter().map(fact).collect()
}

fn day_of(on: &Stated<PartialDate>) -> Option<jiff::civil::Date> {
    on.known().map(|on| on.last())
}

fn deadlines(record: &AnyRecord, as_of: Date) -> Option<Deadlines> {
    let AnyRecord::Contract(contract) = record else {
        return None;
    };
    Some(contract.deadlines(as_of, LeadTimes::default()))
}

fn neighbours(revision: &Revision, target: &RecordRef) -> (Vec<Neighbour>, Vec<Neighbour>) {
    let landscape = &revision.landscape;
    let (mut needs, mut needed_by) = (Vec::new(), Vec::new());
    for dependency in landscape.dependencies.values() {
        let (Some(from), Some(to)) = (dependency.from.known(), dependency.to.known()) else {
            continue;
        };
        let link = dependency.id().to_ref();
        let neighbour = |other: &RecordRef| Neighbour {
            other: other.clone(),
            proposed: landscape.is_proposed(&link) || landscape.is_proposed(other),
            dependency: link.clone(),
        };
        if from == target {
            needs.push(neighbour(to));
        }
        if to == target {
            needed_by.push(neighbour(from));
        }
    }
    (needs, needed_by)
}

fn referring(revision: &Revision, target: &RecordRef) -> Vec<Referring> {
    let landscape = &revision.landscape;
    let mut all = Vec::new();
    let kinds = Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Claim | Kind::Dependency | Kind::ColumnMapping));
    for kind in kinds {
        for (index, info) in kind.fields().into_iter().enumerate() {
            if !may_hold(info.value_type, target.kind) {
                continue;
            }
            let records: Vec<RecordRef> = landscape
                .each(*kind)
                .filter(|record| {
                    let value = record.value_at(index);
                    value.is_some_and(|value| value.references().contains(&target))
                })
                .map(freistadt_model::AnyFields::record_ref)
                .collect();
            if !records.is_empty() {
                all.push(Referring {
                    kind: *kind,
                    field: info.name,
                    records,
                });
            }
        }
    }
    all
}

fn may_hold(value_type: freistadt_model::ValueType, kind: Kind) -> bool {
    use freistadt_model::ValueType;
    match value_type {
        ValueType::Reference(of) => of == kind,
        ValueType::Thing => kind.is_thing(),
        ValueType::List(item) => may_hold(*item, kind),
        _ => false,
    }
}
