//! Lists against what is there.

use freistadt_import::{Decisions, Merge, Prefer, merge};
use freistadt_model::{Id, Kind, Landscape};

use crate::{dump, read};

fn import(present: &mut Landscape, name: &str, text: &str, decisions: &Decisions) -> Merge {
    let incoming = read(&[(name, text)], present);
    let merged = merge(present, &incoming.landscape, decisions);
    merged.change_set.apply(present);
    merged
}

fn counts(merge: &Merge, kind: Kind) -> (usize, usize, usize, usize) {
    let of = |map: &std::collections::BTreeMap<Kind, usize>| map.get(&kind).copied().unwrap_or(0);
    let conflicts = merge
        .conflicts
        .iter()
        .filter(|conflict| conflict.target.kind == kind)
        .count();
    (
        of(&merge.added),
        of(&merge.changed),
        of(&merge.unchanged),
        conflicts,
    )
}

#[test]
fn the_same_file_again_changes_nothing_and_an_edited_one_its_cells() {
    let mut town = Landscape::new("stadt");
    let none = Decisions::default();
    let first = "Verfahren;Hersteller;Version\nMeso;HSH;1\nAda;Alpha;5\n";
    assert_eq!(
        counts(
            &import(&mut town, "liste 11.csv", first, &none),
            Kind::Application
        ),
        (2, 0, 0, 0)
    );
    let again = import(&mut town, "liste 11.csv", first, &none);
    assert_eq!(counts(&again, Kind::Application), (0, 0, 2, 0));
    assert!(again.change_set.is_empty(), "{:?}", again.change_set);
    let edited =
        "Verfahren;Version;Hersteller;Amt\nAda;6;Alpha;Hauptamt\nMeso;1;HSH;\nNeu;1;Beta;\n";
    let merged = import(&mut town, "liste 12.csv", edited, &none);
    assert_eq!(counts(&merged, Kind::Application), (1, 1, 1, 0));
    assert_eq!(
        dump(&town, Kind::Application),
        "ada product=product:ada version=6 unit=Hauptamt\nmeso product=product:meso version=1\nneu product=product:neu version=1\n"
    );
}

#[test]
fn what_another_source_says_is_a_conflict() {
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "inventar.csv",
        "Verfahren;Hersteller;Version\nMeso;HSH;1\n",
        &Decisions::default(),
    );
    let other = "Verfahren;Version;Amt\nMeso;2;Bürgerbüro\n";
    let merged = import(&mut town, "andere.csv", other, &Decisions::default());
    assert_eq!(counts(&merged, Kind::Application), (0, 1, 0, 1));
    assert_eq!(
        dump(&town, Kind::Application),
        "meso product=product:meso version=1 unit=Bürgerbüro\n"
    );
    let prefer = Decisions {
        prefer: Prefer::File,
        ..Decisions::default()
    };
    import(&mut town, "andere.csv", other, &prefer);
    assert_eq!(
        dump(&town, Kind::Application),
        "meso product=product:meso version=2 unit=Bürgerbüro\n"
    );
}

#[test]
fn decisions_about_look_alikes_are_remembered() {
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "a.csv",
        "Vertragsnr;Vertragspartner;Ende\n1;Alpha GmbH;2027\n",
        &Decisions::default(),
    );
    let text = "Vertragsnr;Vertragspartner;Ende\n2;ALPHA;2027\n3;Alpha AG;2027\n";
    let id = |id: &str| Id::new(id);
    let decisions = Decisions {
        same: vec![(id("alpha-gmbh"), id("alpha"))],
        distinct: vec![(id("alpha-gmbh"), id("alpha-ag"))],
        ..Decisions::default()
    };
    import(&mut town, "b.csv", text, &decisions);
    assert_eq!(
        dump(&town, Kind::Organization),
        "alpha-ag\nalpha-gmbh aliases=ALPHA distinct_from=organization:alpha-ag\n"
    );
    assert_eq!(
        dump(&town, Kind::Contract),
        "1 number=1 supplier=organization:alpha-gmbh end=2027\n\
         2 number=2 supplier=organization:alpha-gmbh end=2027\n\
         3 number=3 supplier=organization:alpha-ag end=2027\n"
    );
    // The next file asks nothing any more.
    let incoming = read(&[("c.csv", text)], &town);
    assert_eq!(incoming.look_alikes, []);
    assert_eq!(incoming.landscape.organizations.len(), 0);
}

#[test]
fn applying_and_taking_back_restores_the_town() {
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "a.csv",
        "Verfahren;Hersteller\nMeso;HSH\n",
        &Decisions::default(),
    );
    let before = town.clone();
    let merged = import(
        &mut town,
        "b.csv",
        "Verfahren;Hersteller;Amt\nMeso;HSH;Bürgerbüro\nAda;HSH;\n",
        &Decisions::default(),
    );
    assert_ne!(town, before);
    let back = merged.change_set.inverse();
    assert_eq!(back.blocked(&town), []);
    back.apply(&mut town);
    assert_eq!(town, before);
}
