//! What names suggest.

use freistadt_catalogue::purposes;
use freistadt_model::{
    Application, Hosting, Id, Landscape, Node, Record as _, Stated, Tabled as _,
};
use freistadt_templates::{Recognised, presumed_hosting};

use crate::town::{state, town};

fn function_of(name: &str) -> Vec<&'static str> {
    let landscape = town(&[(name, "Hersteller", "Betreiber")]);
    let application = landscape.applications.values().next().expect("one");
    let purposes = purposes(&landscape, application);
    purposes.into_iter().map(|it| it.function).collect()
}

#[test]
fn names_of_products_and_words_suggest_a_purpose() {
    for (name, function) in [
        ("VOIS|MESO", "melderegister"),
        ("Einwohnermeldewesen", "melderegister"),
        ("OK.EWO", "melderegister"),
        ("AutiSta", "personenstandsregister"),
        ("PROSOZ Bau", "baugenehmigung"),
        ("OPEN/PROSOZ", "sozialleistungen"),
        ("Infoma newsystem", "finanzwesen"),
        ("Terminvergabe Bürgerbüro", "terminvergabe"),
        ("Vergabemarktplatz", "vergabe"),
        ("Kita-Platzvergabe", "kita"),
        ("Microsoft Exchange Server 2019", "mail"),
        ("VMware vSphere 8", "virtualisierung"),
        ("Friedhofsverwaltung", "friedhof"),
        ("Hundesteuer (Access)", "abgaben"),
        ("ArcGIS", "geoinformation"),
    ] {
        assert_eq!(function_of(name), [function], "{name}");
    }
}

#[test]
fn names_that_only_sound_alike_suggest_nothing() {
    for name in [
        "Auswahlliste",
        "Kreislaufwirtschaft",
        "Lavasoft",
        "Ebene 7",
        "Tool",
    ] {
        assert_eq!(function_of(name), <[&str; 0]>::default(), "{name}");
    }
}

#[test]
fn what_is_stated_wins_over_the_name() {
    let mut landscape = town(&[("Exchange", "M", "Stadt")]);
    state(&mut landscape, "exchange", "verzeichnis");
    let purposes = purposes(&landscape, &landscape.applications[&Id::new("exchange")]);
    assert_eq!(purposes.len(), 1);
    assert_eq!(purposes[0].function, "verzeichnis");
    assert_eq!(purposes[0].by, Recognised::Stated);
}

#[test]
fn operators_suggest_where_it_runs() {
    for (operator, hosting) in [
        ("Stadt", Hosting::OwnPremises),
        ("Zweckverband Kommunale IT Nord", Hosting::PublicItProvider),
        ("Kommunales Rechenzentrum Mitte", Hosting::PublicItProvider),
        ("ZV Kommunale IT", Hosting::PublicItProvider),
        ("Kommunale IT Union eG", Hosting::PublicItProvider),
        ("Landkreis Musterland", Hosting::District),
        ("Land Beispielland", Hosting::State),
        ("Stadtwerke Beispielstadt", Hosting::OwnEnterprise),
        ("Macher GmbH", Hosting::Saas),
        ("Hosting Müller GmbH", Hosting::PrivateProvider),
    ] {
        let landscape = town(&[("Verfahren", "Macher GmbH", operator)]);
        let application = landscape.applications.values().next().expect("one");
        let presumed = presumed_hosting(&landscape, application).expect(operator);
        assert_eq!(
            (presumed.hosting, presumed.stated),
            (hosting, false),
            "{operator}"
        );
    }
}

#[test]
fn whoever_runs_the_line_to_the_provider_is_the_provider() {
    let mut landscape = town(&[("Verfahren", "Macher GmbH", "Nordwerk AöR")]);
    let presumed = |landscape: &_| presumed_hosting(landscape, application(landscape));
    let before = presumed(&landscape).expect("an operator");
    assert_eq!(before.hosting, Hosting::PrivateProvider);
    let mut line = Node::new(Id::new("provider-link"));
    line.operator = Stated::Known(Id::new("nordwerk-aoer"));
    landscape.insert(line.into_any());
    let after = presumed(&landscape).expect("an operator");
    assert_eq!(
        (after.hosting, after.stated),
        (Hosting::PublicItProvider, false)
    );
}

fn application(landscape: &Landscape) -> &Application {
    landscape.applications.values().next().expect("one")
}
