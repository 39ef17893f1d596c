//! What people type, as a source of facts.

use freistadt_model::{
    AnyRecord, Claim, Id, Landscape, PartialDate, Record, RecordRef, Source, SourceKind,
    SourceRole, Stated, SubjectRef, Tabled, Value,
};
use jiff::civil::Date;

/// Id of the source.
const BY_HAND: &str = "eingabe";

/// Records who said so and when.
pub(crate) fn claim(
    after: &mut Landscape,
    target: &RecordRef,
    field: &str,
    value: &Value,
    as_of: Date,
) {
    let by = by_hand(after);
    let id = format!("{}-{}-{field}-{BY_HAND}", target.kind.code(), target.id);
    let mut claim = Claim::new(Id::new(id));
    claim.subject = Stated::Known(SubjectRef(target.clone()));
    field.clone_into(&mut claim.field);
    claim.value = value.canonical();
    claim.by = Stated::Known(by);
    claim.on = Stated::Known(PartialDate::day(as_of));
    after.insert(AnyRecord::Claim(Box::new(claim)));
}

/// The source of what people type, made where it is not there yet. Records that came into being
/// with a typed name have it, too.
pub(crate) fn by_hand(after: &mut Landscape) -> Id<Source> {
    let id: Id<Source> = Id::new(BY_HAND);
    if after.find(&id).is_none() {
        let mut source = Source::new(id.clone());
        "Eingabe".clone_into(&mut source.name);
        source.kind = Stated::Known(SourceKind::Manual);
        source.role = Stated::Known(SourceRole::Municipality);
        after.insert(source.into_any());
    }
    id
}
