//! The change set that brings proposals into a landscape, and takes back those that no longer
//! follow.

use std::collections::BTreeMap;

use freistadt_l10n::{Language, args, message};
use freistadt_model::{
    AnyRecord, Change, ChangeSet, Id, Kind, Landscape, Record, RecordRef, Source, SourceKind,
    SourceRole, Stated, Tabled as _,
};

use crate::derived::{Derived, derive};

/// Id of the source of all proposals.
pub const TEMPLATE_SOURCE: &str = "vorlage";

/// What is usual and not there yet becomes a proposal; an unconfirmed proposal that no longer
/// follows goes. What was turned down does not come again. Doing it twice changes nothing.
pub fn propose(landscape: &Landscape, language: Language) -> ChangeSet {
    propose_of(landscape, &derive(landscape, language), language)
}

/// The same where what is usual was derived already.
pub fn propose_of(landscape: &Landscape, derived: &[Derived], language: Language) -> ChangeSet {
    let usual: BTreeMap<RecordRef, &AnyRecord> = derived
        .iter()
        .map(|derived| (derived.record.to_ref(), &derived.record))
        .collect();
    let mut changes = outdated(landscape, &usual);
    let new = usual.into_iter().filter(|(target, record)| {
        !landscape.contains(target) && wanted(landscape, target) && ends_wanted(landscape, record)
    });
    let mut new: Vec<AnyRecord> = new.map(|(_, record)| record.clone()).collect();
    // What is referred to comes first.
    new.sort_by_key(AnyRecord::to_ref);
    let source = source(language);
    if !new.is_empty() && !landscape.contains(&source.id.to_ref()) {
        changes.push(Change::Add(source.clone().into_any()));
    }
    changes.extend(new.into_iter().map(|mut record| {
        record.set_source(Some(source.id.clone()));
        Change::Add(record)
    }));
    ChangeSet { changes }
}

fn wanted(landscape: &Landscape, target: &RecordRef) -> bool {
    !landscape.was_rejected(target)
}

/// A need of something that was turned down is not proposed either.
fn ends_wanted(landscape: &Landscape, record: &AnyRecord) -> bool {
    let AnyRecord::Dependency(need) = record else {
        return true;
    };
    let ends = [&need.from, &need.to];
    let mut ends = ends.into_iter().filter_map(Stated::known);
    ends.all(|end| landscape.contains(end) || wanted(landscape, end))
}

/// Our unconfirmed proposals that no longer follow and that nothing else refers to.
fn outdated(landscape: &Landscape, usual: &BTreeMap<RecordRef, &AnyRecord>) -> Vec<Change> {
    let ours = Id::new(TEMPLATE_SOURCE);
    let mut gone: Vec<AnyRecord> = landscape
        .proposals()
        .into_iter()
        .filter(|target| !usual.contains_key(target))
        .filter_map(|target| landscape.get(&target))
        .filter(|record| record.source() == Some(&ours))
        .collect();
    let going: Vec<RecordRef> = gone.iter().map(AnyRecord::to_ref).collect();
    let needed = |target: &RecordRef| {
        let mut staying = landscape.dependencies.values();
        staying.any(|need| {
            !going.contains(&need.id.to_ref())
                && [&need.from, &need.to].contains(&&Stated::Known(target.clone()))
        })
    };
    gone.retain(|record| {
        let target = record.to_ref();
        target.kind == Kind::Dependency || !needed(&target)
    });
    // What refers goes before what it refers to.
    gone.sort_by_key(|record| std::cmp::Reverse(record.to_ref()));
    gone.into_iter().map(Change::Remove).collect()
}

/// The source of all proposals.
pub(crate) fn source(language: Language) -> Source {
    let mut source = Source::new(Id::new(TEMPLATE_SOURCE));
    source.name = message(language, "template-source", &args());
    source.kind = Stated::Known(SourceKind::Template);
    source.role = Stated::Known(SourceRole::ThirdParty);
    source
}
