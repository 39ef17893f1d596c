//! Who usually answers for an application.

use freistadt_l10n::Language;
use freistadt_model::{
    Id, Landscape, PartialDate, PublicService, Record as _, Stated, Tabled as _,
};
use freistadt_templates::{turn_down_unit, usual_units};

use crate::town::{after, counts, state, town};

const GERMAN: Language = Language::German;

fn small() -> Landscape {
    town(&[
        ("MESO", "HSH", "Zweckverband Nord"),
        ("BIBLIOTHECA", "OCLC", "Stadt"),
        ("Irgendwas", "Niemand", "Stadt"),
    ])
}

fn units(landscape: &Landscape) -> Vec<(String, &'static str)> {
    let usual = usual_units(landscape, GERMAN).into_iter();
    usual
        .map(|it| (it.application.as_str().to_owned(), it.unit))
        .collect()
}

fn unit(name: &str, unit: &'static str) -> (String, &'static str) {
    (name.to_owned(), unit)
}

#[test]
fn a_purpose_points_to_a_department_where_nobody_said_which() {
    let mut landscape = small();
    let both = [unit("bibliotheca", "Kulturamt"), unit("meso", "Bürgerbüro")];
    assert_eq!(units(&landscape), both);
    let meso = landscape
        .applications
        .get_mut(&Id::new("meso"))
        .expect("it is there");
    meso.unit = Stated::Known("Einwohnermeldeamt".into());
    assert_eq!(units(&landscape), both[..1]);
    let meso = landscape
        .applications
        .get_mut(&Id::new("meso"))
        .expect("it is there");
    meso.unit = Stated::NotApplicable;
    assert_eq!(units(&landscape), both[..1]);
}

#[test]
fn a_department_is_called_as_the_landscape_calls_it() {
    let mut landscape = small();
    let mut service = PublicService::new(Id::new("s"));
    service.unit = Stated::Known("Citizens' office".into());
    landscape.insert(service.into_any());
    assert_eq!(units(&landscape)[1], unit("meso", "Citizens' office"));
}

#[test]
fn purposes_of_several_departments_point_to_none() {
    let mut landscape = small();
    state(&mut landscape, "meso", "finanzwesen");
    assert_eq!(units(&landscape)[1], unit("meso", "Kämmerei"));
    state(&mut landscape, "bibliotheca", "melderegister");
    let meso = landscape
        .applications
        .get_mut(&Id::new("meso"))
        .expect("it is there");
    meso.functions = Stated::Known(vec![Id::new("finanzwesen"), Id::new("melderegister")]);
    assert_eq!(units(&landscape), [unit("bibliotheca", "Bürgerbüro")]);
}

#[test]
fn what_was_turned_down_does_not_come_again_and_comes_back_with_an_undo() {
    let before = small();
    let on: PartialDate = "2026-11-23".parse().expect("a day");
    let meso = [Id::<freistadt_model::Application>::new("meso").to_ref()];
    let what = (&meso[..], "Bürgerbüro");
    let change_set = turn_down_unit(&before, what, GERMAN, on);
    assert_eq!(counts(&change_set), (2, 0), "the source and a claim");
    let landscape = after(&before, &change_set);
    assert_eq!(units(&landscape), [unit("bibliotheca", "Kulturamt")]);
    // The field itself stays unknown.
    assert!(landscape.applications[&Id::new("meso")].unit.is_unknown());
    let again = turn_down_unit(&landscape, what, Language::English, on);
    assert!(again.is_empty());
    assert_eq!(after(&landscape, &change_set.inverse()), before);
}
