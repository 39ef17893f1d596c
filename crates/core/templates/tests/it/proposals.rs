//! What follows from a list, and what happens to it afterwards.

use std::collections::BTreeSet;

use freistadt_l10n::Language;
use freistadt_model::{
    Dependency, Id, Kind, Landscape, PartialDate, PublicService, Record as _, RecordRef, Source,
    SourceKind, Stated, Tabled as _,
};
use freistadt_templates::{Reason, answers, derive, propose, questions};

use crate::town::{after, counts, state, town};

const GERMAN: Language = Language::German;

fn day() -> PartialDate {
    "2026-11-23".parse().expect("a day")
}

/// A residents' register at the provider, a directory and a library in the house.
fn small() -> Landscape {
    let mut landscape = town(&[
        ("MESO", "HSH", "Zweckverband Nord"),
        ("Active Directory", "Microsoft", "Stadt"),
        ("BIBLIOTHECA", "OCLC", "Stadt"),
    ]);
    state(&mut landscape, "active-directory", "verzeichnis");
    landscape
}

fn needs(landscape: &Landscape) -> BTreeSet<(String, String)> {
    let needs = landscape.dependencies.values();
    let ends =
        needs.filter_map(|it| Some((it.from.known()?.to_string(), it.to.known()?.to_string())));
    ends.collect()
}

#[test]
fn a_list_becomes_a_landscape_of_proposals() {
    let landscape = small();
    let proposed = after(&landscape, &propose(&landscape, GERMAN));
    let passport = RecordRef::new(Kind::PublicService, "reisepass");
    assert_eq!(proposed.title(&passport), "Reisepass ausstellen");
    assert!(proposed.is_proposed(&passport));
    let needs = needs(&proposed);
    let has = |from: &str, to: &str| needs.contains(&(from.to_owned(), to.to_owned()));
    assert!(has("service:reisepass", "application:meso"));
    assert!(has("service:medien-ausleihen", "application:bibliotheca"));
    assert!(has(
        "application:bibliotheca",
        "application:active-directory"
    ));
    // The provider's procedure does not sign in at ours, and nobody said what its line is.
    assert!(!has("application:meso", "application:active-directory"));
    // Nothing proposed counts.
    assert_eq!(proposed.without_proposals().count(Kind::PublicService), 0);
    assert_eq!(proposed.without_proposals().count(Kind::Dependency), 0);
}

#[test]
fn twice_changes_nothing_and_the_language_only_changes_names() {
    let landscape = small();
    let proposed = after(&landscape, &propose(&landscape, GERMAN));
    assert!(propose(&proposed, GERMAN).is_empty());
    assert!(propose(&proposed, Language::English).is_empty());
    let english = after(&landscape, &propose(&landscape, Language::English));
    let ids = |landscape: &Landscape| landscape.all().map(|it| it.to_ref()).collect::<Vec<_>>();
    assert_eq!(ids(&english), ids(&proposed));
}

#[test]
fn departments_keep_the_name_they_have_in_whichever_language() {
    let proposed = after(&small(), &propose(&small(), GERMAN));
    let english = derive(&proposed, Language::English);
    let units: BTreeSet<String> = english.into_iter().filter_map(|it| it.unit).collect();
    assert!(units.contains("Bürgerbüro"), "{units:?}");
    assert!(!units.contains("Citizens' office"), "{units:?}");
}

#[test]
fn what_was_turned_down_does_not_come_again() {
    let landscape = small();
    let proposed = after(&landscape, &propose(&landscape, GERMAN));
    let passport = RecordRef::new(Kind::PublicService, "reisepass");
    let rejected = after(
        &proposed,
        &proposed.reject(std::slice::from_ref(&passport), day()),
    );
    assert!(!rejected.contains(&passport));
    assert!(propose(&rejected, GERMAN).is_empty());
}

#[test]
fn confirmed_ones_stay_when_others_go() {
    let landscape = small();
    let proposed = after(&landscape, &propose(&landscape, GERMAN));
    let passport = RecordRef::new(Kind::PublicService, "reisepass");
    let mut confirmed = after(
        &proposed,
        &proposed.confirm(std::slice::from_ref(&passport), day()),
    );
    assert!(propose(&confirmed, GERMAN).is_empty());
    // The register turns out to be something else: its unconfirmed proposals go.
    state(&mut confirmed, "meso", "zeiterfassung");
    let changes = propose(&confirmed, GERMAN);
    let later = after(&confirmed, &changes);
    assert!(later.contains(&passport));
    assert!(!later.contains(&RecordRef::new(Kind::PublicService, "personalausweis")));
    assert!(later.contains(&RecordRef::new(Kind::PublicService, "arbeitszeit-erfassen")));
}

#[test]
fn what_the_town_says_itself_is_left_alone() {
    let mut landscape = small();
    let mut own = PublicService::new(Id::new("pass"));
    "Reisepass ausstellen".clone_into(&mut own.name);
    landscape.insert(own.into_any());
    let mut need = Dependency::new(Id::new("d"));
    need.from = Stated::Known(RecordRef::new(Kind::PublicService, "pass"));
    need.to = Stated::Known(RecordRef::new(Kind::Application, "bibliotheca"));
    landscape.insert(need.into_any());
    let proposed = after(&landscape, &propose(&landscape, GERMAN));
    assert!(!proposed.contains(&RecordRef::new(Kind::PublicService, "reisepass")));
    let of_pass = needs(&proposed);
    let of_pass = of_pass.iter().filter(|(from, _)| from == "service:pass");
    assert_eq!(of_pass.count(), 1);
}

#[test]
fn proposals_of_others_are_not_taken_back() {
    let mut landscape = small();
    let mut source = Source::new(Id::new("other"));
    source.kind = Stated::Known(SourceKind::Template);
    landscape.insert(source.into_any());
    let mut service = PublicService::new(Id::new("eigen"));
    service.source = Some(Id::new("other"));
    landscape.insert(service.into_any());
    let (_, removed) = counts(&propose(&landscape, GERMAN));
    assert_eq!(removed, 0);
}

#[test]
fn answers_show_what_is_there_and_only_stated_ones_have_consequences() {
    let landscape = town(&[
        ("Exchange", "Microsoft", "Stadt"),
        ("vSphere", "Broadcom", "Stadt"),
    ]);
    let answers = answers(&landscape);
    assert_eq!(answers.len(), questions().len());
    let mail = answers.iter().find(|(question, _)| question.id == "mail");
    let (_, mail) = mail.expect("the question");
    assert_eq!(mail[0].thing, RecordRef::new(Kind::Application, "exchange"));
    assert!(!mail[0].stated);
    let usual = derive(&landscape, GERMAN);
    let any_usual = usual
        .iter()
        .any(|it| matches!(it.reason, Reason::Usual { .. }));
    assert!(!any_usual, "nobody said that it is ours");
}
