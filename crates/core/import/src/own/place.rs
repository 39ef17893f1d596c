//! New records of our own workbook among those that came in since it was written: one that came in
//! meanwhile is the same, another one of the same id makes room.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{AnyRecord, Kind, Landscape, RecordRef, Value, slug};

use super::read::free_id;
use crate::lists::words::value_key;

/// The edited landscape with its new records under the ids that they have, or can have, in the
/// present one.
pub(crate) fn placed<'a>(
    base: &Landscape,
    edited: &'a Landscape,
    present: &Landscape,
) -> Cow<'a, Landscape> {
    let mut moved = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let mut since = Since::default();
    for record in edited.all() {
        let target = record.to_ref();
        if base.contains(&target) {
            continue;
        }
        let same = match present.get(&target) {
            Some(there) if is_same(&record, &there) => Some(target.clone()),
            None if !is_made(&record) => None,
            Some(_) | None => since.find(base, present, &record, &taken),
        };
        let place = match same {
            Some(same) => same,
            None if !present.contains(&target) => continue,
            None => {
                let given = |id: &str| {
                    let it = RecordRef::new(target.kind, id);
                    edited.contains(&it) || taken.contains(&it)
                };
                RecordRef::new(
                    target.kind,
                    free_id(present, target.kind, &target.id, &given),
                )
            }
        };
        taken.insert(place.clone());
        if place != target {
            moved.insert(target, place);
        }
    }
    if moved.is_empty() {
        return Cow::Borrowed(edited);
    }
    Cow::Owned(rewritten(edited, &moved))
}

/// Whether the id was made of the name.
fn is_made(record: &AnyRecord) -> bool {
    let id = record.to_ref().id;
    let name = slug(record.title());
    let rest = id.strip_prefix(name.as_str());
    let number = |rest: &str| {
        rest.strip_prefix('-')
            .is_some_and(|n| n.parse::<u32>().is_ok())
    };
    !record.title().is_empty() && rest.is_some_and(|rest| rest.is_empty() || number(rest))
}

/// Whether two records of one kind are the same: one name and no two units; without names, all
/// that they say.
fn is_same(a: &AnyRecord, b: &AnyRecord) -> bool {
    let key = value_key(a.title());
    if key.is_empty() {
        return a.values() == b.values();
    }
    let unit = |record: &AnyRecord| match record.get("unit") {
        Some(Value::Text(unit)) => Some(slug(&unit)),
        _ => None,
    };
    let units = unit(a).zip(unit(b));
    key == value_key(b.title()) && units.is_none_or(|(a, b)| a == b)
}

/// Records that are there now and were not, by their names; looked up only where need be.
#[derive(Default)]
struct Since(BTreeMap<Kind, BTreeMap<String, Vec<AnyRecord>>>);

impl Since {
    fn find(
        &mut self,
        base: &Landscape,
        present: &Landscape,
        wanted: &AnyRecord,
        taken: &BTreeSet<RecordRef>,
    ) -> Option<RecordRef> {
        let kind = wanted.to_ref().kind;
        let named = self.0.entry(kind).or_insert_with(|| {
            let mut named: BTreeMap<String, Vec<AnyRecord>> = BTreeMap::new();
            for record in present.records(kind) {
                if !base.contains(&record.to_ref()) {
                    let name = value_key(record.title());
                    named.entry(name).or_default().push(record);
                }
            }
            named
        });
        let mut candidates = named.get(&value_key(wanted.title()))?.iter();
        let same =
            |record: &&AnyRecord| is_same(wanted, record) && !taken.contains(&record.to_ref());
        candidates.find(same).map(AnyRecord::to_ref)
    }
}

fn rewritten(edited: &Landscape, moved: &BTreeMap<RecordRef, RecordRef>) -> Landscape {
    let mut out = Landscape::new(edited.owner.clone());
    for record in edited.all() {
        let target = record.to_ref();
        let place = moved.get(&target).unwrap_or(&target);
        let mut copy = place.kind.new_record(&place.id);
        for (info, value) in record.values() {
            copy.set(info.name, &redirected(value, moved));
        }
        copy.set_source(record.source().cloned());
        out.insert(copy);
    }
    out
}

fn redirected(value: Value, moved: &BTreeMap<RecordRef, RecordRef>) -> Value {
    match value {
        Value::Reference(target) => Value::Reference(moved.get(&target).cloned().unwrap_or(target)),
        Value::List(list) => Value::List(
            list.into_iter()
                .map(|item| redirected(item, moved))
                .collect(),
        ),
        other => other,
    }
}
