//! What a file says against the present landscape is kept as a claim, with what somebody decided
//! about it: so the next file of the same list is understood without asking again.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_import::{Decisions, Merge};
use freistadt_model::{
    Change, Claim, FieldChange, Id, Landscape, PartialDate, Record, RecordRef, Source, Stated,
    SubjectRef, Tabled, Value, slug,
};
use jiff::civil::Date;

/// Which source speaks of a record.
pub(crate) type Speaker<'a> = dyn Fn(&RecordRef) -> Option<Id<Source>> + 'a;

/// Adds the claims to what is merged. What a file said and nobody followed stays visible beside
/// the present value; where somebody decided against the file, with no confidence. Where somebody
/// decided for the file, its list has said the value, and its next file may change it.
pub(crate) fn keep(
    merged: &mut Merge,
    speaker: &Speaker<'_>,
    present: &Landscape,
    (decisions, as_of): (&Decisions, Date),
) {
    let mut claims: BTreeMap<Id<Claim>, Claim> = BTreeMap::new();
    let mut say = |target: &RecordRef, field: &str, value: &Value, confidence| {
        let by = speaker(target);
        let mut claim = Claim::new(id(target, field, value, by.as_ref()));
        claim.subject = Stated::Known(SubjectRef(target.clone()));
        field.clone_into(&mut claim.field);
        claim.value = value.canonical();
        claim.by = by.map_or(Stated::Unknown, Stated::Known);
        claim.on = Stated::Known(PartialDate::day(as_of));
        claim.confidence = confidence;
        claims.insert(claim.id.clone(), claim);
    };
    for conflict in &merged.conflicts {
        let decided = (conflict.target.clone(), conflict.field.to_owned());
        let confidence = if decisions.stock_holds.contains(&decided) {
            Stated::Known(0)
        } else {
            Stated::Unknown
        };
        say(
            &conflict.target,
            conflict.field,
            &conflict.wanted,
            confidence,
        );
    }
    let edits = edits(merged);
    let followed = decisions.file_wins.iter();
    let followed = followed.map(|(target, field)| (target, field.as_str()));
    for (target, field) in followed.chain(stated(speaker, present)) {
        if let Some(value) = edits.get(&(target, field)) {
            say(target, field, value, Stated::Unknown);
        }
    }
    drop(edits);
    let changes = merged.change_set.changes.iter();
    let added = changes.filter_map(|change| match change {
        Change::Add(record) => record.to_ref().typed(),
        Change::Edit { .. } | Change::Remove(_) => None,
    });
    let added: BTreeSet<Id<Claim>> = added.collect();
    claims.retain(|id, _| !added.contains(id));
    let new = claims.into_values();
    let changes = new.filter_map(|claim| change(present, claim));
    merged.change_set.changes.extend(changes);
}

/// What changes in single fields.
fn edits(merged: &Merge) -> BTreeMap<(&RecordRef, &str), &Value> {
    let mut edits = BTreeMap::new();
    for change in &merged.change_set.changes {
        match change {
            Change::Edit { target, fields } => {
                edits.extend(fields.iter().map(|it| ((target, it.field), &it.new)));
            }
            Change::Add(_) | Change::Remove(_) => {}
        }
    }
    edits
}

/// Fields of which the list has said before what no record says of itself.
fn stated<'a>(
    speaker: &Speaker<'_>,
    present: &'a Landscape,
) -> impl Iterator<Item = (&'a RecordRef, &'a str)> {
    present.claims.values().filter_map(|claim| {
        let SubjectRef(target) = claim.subject.known()?;
        let same = claim.by.known() == speaker(target).as_ref();
        same.then_some((target, claim.field.as_str()))
    })
}

/// The list that speaks of a record; of one that goes by another name there, the first.
pub(crate) fn list_of(incoming: &Landscape, target: &RecordRef) -> Option<Id<Source>> {
    let record = incoming.get(target);
    let said = record.and_then(|record| record.source().cloned());
    said.or_else(|| incoming.sources.keys().next().cloned())
}

fn id(target: &RecordRef, field: &str, value: &Value, by: Option<&Id<Source>>) -> Id<Claim> {
    let by = by.map_or("", |by| by.as_str());
    let value = slug(&value.canonical());
    let (kind, id) = (target.kind.code(), &target.id);
    Id::new(format!("{kind}-{id}-{field}-{value}-{by}"))
}

/// A claim that is there already only changes in how much it is believed.
fn change(present: &Landscape, claim: Claim) -> Option<Change> {
    let Some(known) = present.claims.get(&claim.id) else {
        return Some(Change::Add(claim.into_any()));
    };
    let confidence = |claim: &Claim| claim.clone().into_any().get("confidence");
    let (old, new) = (confidence(known)?, confidence(&claim)?);
    let field = FieldChange {
        field: "confidence",
        old,
        new,
    };
    (field.old != field.new).then(|| Change::Edit {
        target: claim.id.to_ref(),
        fields: vec![field],
    })
}
