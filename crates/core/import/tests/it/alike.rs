//! Which stored organizations look alike.

use freistadt_import::{Decisions, Resemblance, alike_pairs, merge};
use freistadt_model::{Control, Id, Landscape, Organization, Record as _, Stated, Tabled as _};

use crate::read;

fn town(firms: &[(&str, &str, &[&str], &[&str])]) -> Landscape {
    let mut town = Landscape::new("stadt");
    for (key, name, aliases, numbers) in firms {
        let mut firm = Organization::new(Id::new(*key));
        (*name).clone_into(&mut firm.name);
        firm.aliases = aliases.iter().map(|it| (*it).to_owned()).collect();
        firm.creditor_numbers = numbers.iter().map(|it| (*it).to_owned()).collect();
        town.insert(firm.into_any());
    }
    town
}

fn pairs(town: &Landscape) -> Vec<(String, String, Resemblance)> {
    let pairs = alike_pairs(town).into_iter();
    let text = |id: Id<Organization>| id.as_str().to_owned();
    pairs
        .map(|pair| (text(pair.one), text(pair.other), pair.why))
        .collect()
}

#[test]
fn each_pair_stands_once_with_what_speaks_for_it_most() {
    let town = town(&[
        ("a", "Alpha GmbH", &["Alpha Soft"], &["70012"]),
        ("a2", "ALPHA", &[], &["70012"]),
        ("b", "Alpha-Soft", &[], &[]),
        ("c", "Beta", &[], &["70013"]),
        ("d", "Gamma", &[], &["70013"]),
        ("e", "", &[], &[]),
        ("f", "", &[], &[]),
        ("g", "Mircosoft Deutschland GmbH", &[], &[]),
        ("h", "Microsoft Deutschland", &[], &[]),
    ]);
    let pair = |a: &str, b: &str, why| (a.to_owned(), b.to_owned(), why);
    let expected = [
        pair("a", "a2", Resemblance::Name),
        pair("a", "b", Resemblance::Alias),
        pair("c", "d", Resemblance::Creditor),
        pair("g", "h", Resemblance::Slip),
    ];
    assert_eq!(pairs(&town), expected);
}

#[test]
fn what_was_decided_to_differ_is_not_asked_again() {
    let mut town = town(&[("a", "Alpha GmbH", &[], &[]), ("b", "Alpha AG", &[], &[])]);
    assert_eq!(pairs(&town).len(), 1);
    let firm = town.organizations.get_mut(&Id::new("b")).unwrap();
    firm.distinct_from = vec![Id::new("a")];
    assert_eq!(pairs(&town), []);
}

#[test]
fn a_group_is_not_one() {
    let mut town = town(&[("a", "Alpha GmbH", &[], &[]), ("b", "Alpha Inc.", &[], &[])]);
    let mut control = Control::new(Id::new("c"));
    control.organization = Stated::Known(Id::new("a"));
    control.parent = Stated::Known(Id::new("b"));
    town.insert(control.into_any());
    assert_eq!(pairs(&town), []);
    let list = "Verfahren;Hersteller\nMeso;Alpha GmbH\nAda;Alpha Inc.\n";
    assert_eq!(read(&[("liste.csv", list)], &town).look_alikes, []);
}

#[test]
fn thousands_of_one_name_are_not_compared_each_with_each() {
    let mut town = Landscape::new("stadt");
    for number in 0..5_000 {
        let mut firm = Organization::new(Id::new(format!("firma-{number}")));
        "Firma GmbH".clone_into(&mut firm.name);
        town.insert(firm.into_any());
    }
    assert_eq!(alike_pairs(&town).len(), 190);
}

#[test]
fn what_was_united_stays_one_when_the_list_comes_again() {
    let mut town = Landscape::new("stadt");
    let list = "Verfahren;Hersteller;Betreiber\nMeso;Alpha GmbH;ALPHA\nAda;ALPHA;Beta\n";
    let import = |town: &Landscape| {
        let incoming = read(&[("liste.csv", list)], town);
        merge(town, &incoming.landscape, &Decisions::default())
    };
    import(&town).change_set.apply(&mut town);
    let both = pairs(&town);
    assert_eq!(both.len(), 1);
    let (kept, gone) = (Id::new(both[0].0.as_str()), Id::new(both[0].1.as_str()));
    town.unite_now(&kept, &gone).unwrap();
    assert_eq!(pairs(&town), []);
    let again = import(&town);
    assert!(again.change_set.is_empty(), "{:?}", again.change_set);
    assert_eq!(again.conflicts, []);
}
