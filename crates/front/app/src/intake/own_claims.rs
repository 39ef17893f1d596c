//! Who said so: what a workbook of ours changes, adds or contradicts, with the workbook as source.
//! So the next list does not overwrite what a unit has answered.

use freistadt_import::{Decisions, Merge, Part};
use freistadt_model::{
    AnyRecord, Change, Claim, FieldChange, Id, Landscape, PartialDate, Record, RecordRef, Source,
    SourceKind, SourceRole, Stated, SubjectRef, Tabled, Value, slug,
};
use jiff::civil::Date;

use crate::intake::contradictions;

/// The field that says by itself when and that somebody said so.
const CONFIRMED: &str = "confirmed_on";

/// Adds to the changes who said so and when.
pub(crate) fn state_sources(
    merge: &mut Merge,
    part: Option<&Part>,
    present: &Landscape,
    (decisions, as_of): (&Decisions, Date),
) {
    let source = source(part, as_of);
    let mut claims = Vec::new();
    for change in &mut merge.change_set.changes {
        match change {
            Change::Add(record) => record.set_source(Some(source.id.clone())),
            Change::Edit { target, fields } => {
                let fields = fields.iter().filter(|field| field.field != CONFIRMED);
                claims.extend(fields.map(|field| claim(target, field, &source.id, as_of)));
            }
            Change::Remove(_) => {}
        }
    }
    merge.change_set.changes.extend(
        claims
            .into_iter()
            .filter_map(|claim| stated(present, claim.into_any())),
    );
    let speaker = |_: &RecordRef| Some(source.id.clone());
    contradictions::keep(merge, &speaker, present, (decisions, as_of));
    if !merge.change_set.is_empty() {
        let stated = stated(present, source.into_any());
        merge.change_set.changes.splice(0..0, stated);
    }
}

/// The workbook as a source; what a unit sends again is the same source.
fn source(part: Option<&Part>, as_of: Date) -> Source {
    let name = match part {
        None => "Mappe".to_owned(),
        Some(Part::Unit(unit)) => format!("Mappe {unit}"),
        Some(Part::WithoutUnit) => "Mappe ohne zuständige Stelle".to_owned(),
    };
    let mut source = Source::new(Id::new(slug(&name)));
    source.name = name;
    source.kind = Stated::Known(SourceKind::File);
    source.role = Stated::Known(SourceRole::Municipality);
    source.on = Stated::Known(PartialDate::day(as_of));
    source
}

fn claim(target: &RecordRef, field: &FieldChange, by: &Id<Source>, as_of: Date) -> Claim {
    let id = format!("{}-{}-{}-{by}", target.kind.code(), target.id, field.field);
    let mut claim = Claim::new(Id::new(id));
    claim.subject = Stated::Known(SubjectRef(target.clone()));
    field.field.clone_into(&mut claim.field);
    claim.value = field.new.canonical();
    claim.by = Stated::Known(by.clone());
    claim.on = Stated::Known(PartialDate::day(as_of));
    claim
}

/// The change after which the landscape holds the record as it is; `None` where it does.
fn stated(present: &Landscape, record: AnyRecord) -> Option<Change> {
    let target = record.to_ref();
    let Some(before) = present.get(&target) else {
        return Some(Change::Add(record));
    };
    let pairs = before.values().into_iter().zip(record.values());
    let fields: Vec<FieldChange> = pairs
        .filter(|((_, old), (_, new))| old != new && *new != Value::Unknown)
        .map(|((info, old), (_, new))| FieldChange {
            field: info.name,
            old,
            new,
        })
        .collect();
    (!fields.is_empty()).then_some(Change::Edit { target, fields })
}
