//! What a workbook of ours is about: everything, or the records of one unit. What lies outside was
//! never in it, and is neither missing nor emptied.

use std::collections::BTreeSet;

use freistadt_interchange::ReadWorkbook;
use freistadt_model::{FieldInfo, Kind, Landscape, RecordRef, Value};

use super::about::own_part;
use super::part::{ANSWERED, Part, records_of};

/// The records that a workbook held when it was written.
pub(crate) enum Scope {
    /// All.
    Whole,
    /// Those of a part, and beside them those that no unit answers for: a unit may claim one.
    Part {
        part: Part,
        records: BTreeSet<RecordRef>,
        unclaimed: BTreeSet<RecordRef>,
    },
}

impl Scope {
    pub(crate) fn of(workbook: &ReadWorkbook, base: &Landscape) -> Scope {
        match own_part(workbook) {
            None => Scope::Whole,
            Some(part) => Scope::Part {
                records: records_of(base, &part),
                unclaimed: records_of(base, &Part::WithoutUnit),
                part,
            },
        }
    }

    /// Whether the workbook held the record's row.
    pub(crate) fn holds(&self, target: &RecordRef) -> bool {
        match self {
            Scope::Whole => true,
            Scope::Part { records, .. } => records.contains(target),
        }
    }

    /// Whether a row without id may be about the record.
    pub(crate) fn may_mean(&self, target: &RecordRef) -> bool {
        match self {
            Scope::Whole => true,
            Scope::Part { unclaimed, .. } => {
                let common = !ANSWERED.contains(&target.kind);
                common || self.holds(target) || unclaimed.contains(target)
            }
        }
    }

    /// How many rows of a kind the workbook held.
    pub(crate) fn count(&self, base: &Landscape, kind: Kind) -> usize {
        match self {
            Scope::Whole => base.count(kind),
            Scope::Part { records, .. } => records.iter().filter(|it| it.kind == kind).count(),
        }
    }

    /// The fields whose columns held something, or might have.
    pub(crate) fn columns(&self, base: &Landscape, kind: Kind) -> Vec<FieldInfo> {
        let fields = kind.fields();
        match self {
            Scope::Whole => fields,
            Scope::Part { records, .. } => {
                let known = |info: &FieldInfo| {
                    let mut of_kind = records.iter().filter(|it| it.kind == kind);
                    of_kind.any(|target| {
                        let value = base.value(target, info.name);
                        value.is_some_and(|value| value.says_something())
                    })
                };
                fields.into_iter().filter(known).collect()
            }
        }
    }

    /// A row that a unit added is the unit's, unless it says whose.
    pub(crate) fn claim(&self, edited: &mut Landscape, target: &RecordRef) {
        match self {
            Scope::Part {
                part: Part::Unit(unit),
                ..
            } if !self.holds(target) => {
                if edited.value(target, "unit") == Some(Value::Unknown) {
                    edited.set(target, "unit", &Value::Text(unit.clone()));
                }
            }
            Scope::Whole | Scope::Part { .. } => {}
        }
    }
}
