//! Proposals: shown, not counted, confirmed or turned down, each of it undone.

use freistadt_model::{
    Application, Dependency, Id, Landscape, Node, PartialDate, Record, RecordRef, Source,
    SourceKind, Stated, Tabled, Value,
};
use jiff::civil::date;

/// An application that is stated, a node and a dependency that are only usual.
fn landscape() -> (Landscape, RecordRef, RecordRef) {
    let mut landscape = Landscape::new("town");
    let mut usual = Source::new(Id::new("usual"));
    usual.kind = Stated::Known(SourceKind::Template);
    let usual_id = usual.id.clone();
    landscape.insert(usual.into_any());
    let application = Application::new(Id::new("mail"));
    let from = application.id.to_ref();
    landscape.insert(application.into_any());
    let mut node = Node::new(Id::new("directory"));
    node.set_source(Some(usual_id.clone()));
    let to = node.id.to_ref();
    landscape.insert(node.into_any());
    let mut dependency = Dependency::new(Id::new("mail-directory"));
    dependency.set_source(Some(usual_id));
    dependency.from = Stated::Known(from);
    dependency.to = Stated::Known(to.clone());
    let link = dependency.id.to_ref();
    landscape.insert(dependency.into_any());
    (landscape, to, link)
}

fn today() -> PartialDate {
    PartialDate::day(date(2026, 11, 23))
}

#[test]
fn what_nobody_stated_does_not_count() {
    let (landscape, node, link) = landscape();
    assert_eq!(landscape.proposals(), [node.clone(), link.clone()]);
    let stated = landscape.without_proposals();
    assert!(!stated.contains(&node) && !stated.contains(&link));
    assert_eq!(stated.applications.len(), 1);
    assert!(stated.dangling().is_empty());
}

#[test]
fn a_dependency_counts_only_with_both_ends() {
    let (mut landscape, node, link) = landscape();
    let confirmed = Value::Date(today());
    assert!(landscape.set(&link, "confirmed_on", &confirmed));
    assert_eq!(landscape.proposals(), std::slice::from_ref(&node));
    assert!(landscape.without_proposals().dependencies.is_empty());
    landscape.confirm(&[node], today()).apply(&mut landscape);
    assert_eq!(landscape.without_proposals().dependencies.len(), 1);
}

#[test]
fn who_confirms_a_need_confirms_its_ends() {
    let (mut landscape, _, link) = landscape();
    landscape.confirm(&[link], today()).apply(&mut landscape);
    assert_eq!(landscape.proposals(), []);
    assert_eq!(landscape.without_proposals().dependencies.len(), 1);
}

#[test]
fn confirming_again_changes_the_day_only() {
    let (mut landscape, node, _) = landscape();
    let first = landscape.confirm(std::slice::from_ref(&node), today());
    first.apply(&mut landscape);
    assert!(landscape.confirm(&[node], today()).is_empty());
}

#[test]
fn what_was_turned_down_goes_with_what_hangs_on_it_and_can_come_back() {
    let (before, node, link) = landscape();
    let reject = before.reject(std::slice::from_ref(&node), today());
    let mut after = before.clone();
    assert!(reject.blocked(&after).is_empty());
    reject.apply(&mut after);
    assert!(!after.contains(&node) && !after.contains(&link));
    assert!(after.was_rejected(&node) && after.was_rejected(&link));
    assert!(reject.inverse().blocked(&after).is_empty());
    reject.inverse().apply(&mut after);
    assert_eq!(after, before);
}

#[test]
fn what_somebody_stated_cannot_be_turned_down() {
    let (landscape, _, _) = landscape();
    let stated = RecordRef::new(freistadt_model::Kind::Application, "mail");
    assert!(landscape.reject(&[stated], today()).is_empty());
}
