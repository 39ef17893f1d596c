//! Which records a unit answers for: each record belongs to one part, so that nobody is asked what
//! somebody else is asked, and answers do not meet.
//!
//! Payments, dependencies, products and firms belong to no part: the treasury and the IT know them.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{AnyFields, Kind, Landscape, RecordRef, Value, slug};

use crate::cells::is_person;

/// The kinds that units answer for.
pub(crate) const ANSWERED: [Kind; 4] = [
    Kind::Application,
    Kind::Contract,
    Kind::PublicService,
    Kind::DataObject,
];

/// Whose records a workbook holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Those that a unit answers for.
    Unit(String),
    /// Those for which no unit is known.
    WithoutUnit,
}

/// A part and its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRecords {
    /// Whose.
    pub part: Part,
    /// The records, kind by kind.
    pub records: BTreeSet<RecordRef>,
}

/// The landscape by units, in the order of their names; what has none comes last. A unit is
/// called as most of its records say; spellings that differ in case and signs are one.
pub fn parts(landscape: &Landscape) -> Vec<PartRecords> {
    let mut spellings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut found: BTreeMap<Option<String>, BTreeSet<RecordRef>> = BTreeMap::new();
    for kind in ANSWERED {
        for record in landscape.each(kind) {
            let unit = answering(landscape, kind, record);
            let key = unit.as_deref().map(slug);
            if let (Some(key), Some(unit)) = (&key, unit) {
                let named = spellings.entry(key.clone()).or_default();
                *named.entry(unit).or_default() += 1;
            }
            found.entry(key).or_default().insert(record.record_ref());
        }
    }
    let without = found.remove(&None);
    let mut parts: Vec<PartRecords> = found
        .into_iter()
        .filter_map(|(key, records)| {
            let named = spellings.get(&key?)?;
            let (unit, _) = named.iter().rev().max_by_key(|(_, count)| **count)?;
            let part = Part::Unit(unit.clone());
            Some(PartRecords { part, records })
        })
        .collect();
    parts.extend(without.map(|records| PartRecords {
        part: Part::WithoutUnit,
        records,
    }));
    parts
}

/// The records of one part; none where the unit is not known.
pub(crate) fn records_of(landscape: &Landscape, part: &Part) -> BTreeSet<RecordRef> {
    let key = |part: &Part| match part {
        Part::Unit(unit) => Some(slug(unit)),
        Part::WithoutUnit => None,
    };
    let mut all = parts(landscape).into_iter();
    let found = all.find(|found| key(&found.part) == key(part));
    found.map(|found| found.records).unwrap_or_default()
}

/// The unit that answers for a record: its own, else that of the first of its applications that
/// has one.
fn answering(landscape: &Landscape, kind: Kind, record: &dyn AnyFields) -> Option<String> {
    let value = |field| record.value_at(kind.field_index(field)?);
    named(value("unit")).or_else(|| {
        let Some(Value::List(applications)) = value("applications") else {
            return None;
        };
        let mut applications = applications.iter().flat_map(Value::references);
        applications.find_map(|application| named(landscape.value(application, "unit")))
    })
}

fn named(unit: Option<Value>) -> Option<String> {
    match unit? {
        Value::Text(unit) if !unit.trim().is_empty() && !is_person(&unit) => {
            Some(unit.trim().to_owned())
        }
        Value::Unknown
        | Value::NotApplicable
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Date(_)
        | Value::Money(_)
        | Value::Code(_)
        | Value::Reference(_)
        | Value::List(_) => None,
    }
}
