//! Files that come again: ids stay, whatever moved.

use freistadt_import::{Decisions, merge, read_tables};
use freistadt_interchange::{Cell, Format, ReadWorkbook, Row, Sheet};
use freistadt_model::{Id, Kind, Landscape, Stated};

use crate::{DAY, dump, read, remarks};

fn import(town: &mut Landscape, name: &str, text: &str) -> freistadt_import::Merge {
    let incoming = read(&[(name, text)], town);
    assert_eq!(incoming.landscape.dangling().len(), {
        // Only what neither side has is missing.
        let mut both = town.clone();
        for record in incoming.landscape.all() {
            both.insert(record);
        }
        incoming.landscape.dangling().len() - both.dangling().len()
    });
    let merged = merge(town, &incoming.landscape, &Decisions::default());
    merged.change_set.apply(town);
    merged
}

/// Imports one list after the other under one name; the last one must only add so many records.
fn check(lists: &[&str], kind: Kind, added: usize, expected: &str) {
    let mut town = Landscape::new("stadt");
    let mut last = None;
    for list in lists {
        last = Some(import(&mut town, "register.csv", list));
    }
    let last = last.expect("a list");
    assert_eq!(
        last.added.get(&kind).copied().unwrap_or(0),
        added,
        "{lists:?}"
    );
    let lines: String = expected
        .lines()
        .map(|l| format!("{}\n", l.trim()))
        .collect();
    assert_eq!(dump(&town, kind), lines, "{lists:?}");
}

const HEAD: &str = "Vertragsnr.;Gegenstand;Auftragnehmer;Ende\n";

#[test]
fn contracts_with_one_number_keep_their_ids_when_rows_are_swapped() {
    let (pflege, hosting) = ("7;Pflege;Alpha;2027\n", "7;Hosting;Alpha;2028\n");
    let first = format!("{HEAD}{pflege}{hosting}");
    let swapped = format!("{HEAD}{hosting}{pflege}");
    let mut town = Landscape::new("stadt");
    import(&mut town, "r.csv", &first);
    assert!(import(&mut town, "r.csv", &swapped).change_set.is_empty());
    check(
        &[&first, &swapped],
        Kind::Contract,
        0,
        "7 number=7 supplier=organization:alpha end=2027\n7-2 number=7 supplier=organization:alpha end=2028",
    );
}

#[test]
fn a_row_inserted_among_equal_numbers_is_the_new_one() {
    let first = format!("{HEAD}7;Pflege;Alpha;2027\n7;Hosting;Alpha;2028\n");
    let more = format!("{HEAD}7;Neu;Alpha;2029\n7;Pflege;Alpha;2027\n7;Hosting;Alpha;2028\n");
    check(
        &[&first, &more],
        Kind::Contract,
        1,
        "7 number=7 supplier=organization:alpha end=2027\n7-2 number=7 supplier=organization:alpha end=2028\n7-3 number=7 supplier=organization:alpha end=2029",
    );
}

#[test]
fn a_renamed_contract_keeps_its_number_and_id() {
    let first = format!("{HEAD}7;Pflege;Alpha;2027\n7;Hosting;Alpha;2028\n");
    let renamed = format!("{HEAD}7;Hosting;Alpha;2028\n7;Softwarepflege;Alpha;2027\n");
    check(
        &[&first, &renamed],
        Kind::Contract,
        0,
        "7 number=7 supplier=organization:alpha end=2027\n7-2 number=7 supplier=organization:alpha end=2028",
    );
}

#[test]
fn the_same_number_in_a_list_of_others_is_another_contract() {
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "eigene.csv",
        &format!("{HEAD}7;Pflege;Alpha;2027\n"),
    );
    let other = format!("{HEAD}7;Reinigung;Beta;2030\n");
    let incoming = read(&[("eigenbetrieb.csv", &other)], &town);
    assert_eq!(remarks(&incoming), ["contract-number-known@2"]);
    import(&mut town, "eigenbetrieb.csv", &other);
    assert_eq!(
        dump(&town, Kind::Contract),
        "7 number=7 supplier=organization:alpha end=2027\n7-2 number=7 supplier=organization:beta end=2030\n"
    );
    assert!(
        import(&mut town, "eigenbetrieb.csv", &other)
            .change_set
            .is_empty()
    );
}

#[test]
fn the_same_contract_in_two_lists_is_one() {
    let mut town = Landscape::new("stadt");
    import(&mut town, "a.csv", &format!("{HEAD}7;Pflege;Alpha;2027\n"));
    import(
        &mut town,
        "b.csv",
        "Vertragsnr.;Gegenstand;Auftragnehmer;Jahreskosten\n7;Pflege Verfahren;Alpha;100,00\n",
    );
    assert_eq!(
        dump(&town, Kind::Contract),
        "7 number=7 supplier=organization:alpha end=2027 cost_per_year=100.00 EUR\n"
    );
}

#[test]
fn names_with_one_slug_are_two_applications() {
    let list = "Verfahren;Hersteller;Version\nC;Alpha;1\nC++;Beta;2\n";
    let swapped = "Verfahren;Hersteller;Version\nC++;Beta;2\nC;Alpha;1\n";
    check(
        &[list, swapped],
        Kind::Application,
        0,
        "c product=product:c version=1\nc-2 product=product:c-2 version=2",
    );
    // Another list that knows only the second name must not overwrite the first.
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "a.csv",
        "Verfahren;Hersteller;Version\nC;Alpha;1\n",
    );
    import(
        &mut town,
        "b.csv",
        "Verfahren;Hersteller;Version\nC++;Beta;2\n",
    );
    assert_eq!(
        dump(&town, Kind::Application),
        "c product=product:c version=1\nc-2 product=product:c-2 version=2\n"
    );
}

#[test]
fn applications_with_one_name_are_told_apart_by_their_units() {
    let list = "Verfahren;Hersteller;Amt;Version\nExcel;MS;Bauamt;1\nExcel;MS;Hauptamt;2\n";
    let swapped = "Verfahren;Hersteller;Amt;Version\nExcel;MS;Hauptamt;2\nExcel;MS;Bauamt;1\n";
    check(
        &[list, swapped],
        Kind::Application,
        0,
        "excel product=product:excel version=1 unit=Bauamt\nexcel-2 product=product:excel version=2 unit=Hauptamt",
    );
}

#[test]
fn equal_payments_in_another_order_change_nothing() {
    let head = "Kreditor;Sachkonto;Betrag;Haushaltsjahr\n";
    let first = format!("{head}Alpha;543;100,00;2025\nAlpha;543;200,00;2025\n");
    let more =
        format!("{head}Alpha;543;300,00;2025\nAlpha;543;200,00;2025\nAlpha;543;100,00;2025\n");
    let mut town = Landscape::new("stadt");
    import(&mut town, "k.csv", &first);
    let merged = import(&mut town, "k.csv", &more);
    assert_eq!(merged.added.get(&Kind::CostLine), Some(&1));
    assert_eq!(merged.changed.get(&Kind::CostLine), None);
    let sum: i64 = town
        .cost_lines
        .values()
        .filter_map(|line| line.amount.known())
        .map(|money| money.cents)
        .sum();
    assert_eq!(sum, 60_000);
}

#[test]
fn lists_gain_and_never_lose() {
    let mut town = Landscape::new("stadt");
    import(
        &mut town,
        "v.csv",
        "Vertragsnr.;Gegenstand;Fachverfahren;Ende\n1;Pflege;Meso;2027\n",
    );
    import(
        &mut town,
        "v.csv",
        "Vertragsnr.;Gegenstand;Fachverfahren;Ende\n1;Pflege;Ada;2027\n",
    );
    let contract = town.contracts.values().next().expect("one");
    let names: Vec<&str> = contract.applications.iter().map(Id::as_str).collect();
    assert_eq!(names, ["meso", "ada"]);
    assert_ne!(contract.end, Stated::Unknown);
}

#[test]
fn two_lists_that_disagree_are_named_and_the_first_stays() {
    let incoming = read(
        &[
            ("a.csv", "Verfahren;Hersteller;Version\nMeso;HSH;1\n"),
            ("b.csv", "Verfahren;Hersteller;Version\nMeso;Alpha;2\n"),
        ],
        &Landscape::new("stadt"),
    );
    assert_eq!(remarks(&incoming), ["lists-disagree@2", "lists-disagree@2"]);
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "meso product=product:meso version=1\n"
    );
}

/// A workbook of several sheets, each a CSV text without quotes.
fn book(sheets: &[&str]) -> ReadWorkbook {
    let cells = |line: &str| {
        line.split(';')
            .map(|c| Cell::Text(c.into()))
            .collect::<Vec<_>>()
    };
    let sheet = |(number, text): (usize, &&str)| Sheet {
        name: format!("Tabelle{number}"),
        rows: (1..)
            .zip(text.lines())
            .map(|(number, line)| Row {
                number,
                cells: cells(line),
            })
            .collect(),
    };
    ReadWorkbook {
        format: Format::Xlsx,
        sheets: sheets.iter().enumerate().map(sheet).collect(),
        diagnostics: Vec::new(),
    }
}

/// Imports a workbook twice; the second time nothing changes. How many records of a kind there are.
#[track_caller]
fn twice(sheets: &[&str], kind: Kind) -> usize {
    let files = [("mappe.xlsx".to_owned(), book(sheets))];
    let mut town = Landscape::new("stadt");
    for round in 0..2 {
        let incoming = read_tables(&files, &town, DAY, &|| false);
        let merged = merge(&town, &incoming.landscape, &Decisions::default());
        assert!(
            round == 0 || merged.change_set.is_empty(),
            "{:?}",
            merged.change_set.changes
        );
        merged.change_set.apply(&mut town);
    }
    town.count(kind)
}

#[test]
fn names_repeated_within_and_across_sheets_keep_their_ids() {
    // More than nine of a key: `7-10` comes after `7-9`, not after `7`.
    let same: String = (1..=12)
        .map(|year| format!("7;Pflege;Alpha;{}\n", 2020 + year))
        .collect();
    let more = "7;Pflege;Alpha;2040\n7;Hosting;Alpha;2041\n";
    let first = format!("{HEAD}{same}");
    let second = format!("{HEAD}{more}");
    assert_eq!(twice(&[&first, &second], Kind::Contract), 14);
    // A row of the first sheet must not take what a row of the second stood for.
    let first = format!("{HEAD}8;Neu;Alpha;2027\n8;lfd.;Alpha;2028\n");
    let second = format!("{HEAD}8;Alt;Alpha;2029\n8;Neu;Alpha;2030\nlfd.;Neu;Alpha;2031\n");
    assert_eq!(twice(&[&first, &second], Kind::Contract), 5);
    let first = "Verfahren;Hersteller;Amt;Version\nExcel;MS;Bauamt;1\nExcel;MS;Frau Muster;2\nExcel;MS;;3\n";
    let second = "Verfahren;Hersteller;Amt;Version\nExcel;MS;Hauptamt;4\nExcel;MS;Bauamt;5\n";
    twice(&[first, second], Kind::Application);
    let lines =
        "Kreditor;Sachkonto;Betrag;Haushaltsjahr\nAlpha;543;100,00;2025\nAlpha;543;200,00;2025\n";
    let others =
        "Kreditor;Sachkonto;Betrag;Haushaltsjahr\nAlpha;543;300,00;2025\nAlpha;543;100,00;2025\n";
    assert_eq!(twice(&[lines, others], Kind::CostLine), 4);
}

#[test]
fn an_id_that_is_the_name_of_another_does_not_grow() {
    let first = "Verfahren;Hersteller;Version\nMeso;HSH;1\nAda;X;2\n";
    let second = "ID;Verfahren;Hersteller;Version\nMeso;Ada;X;2\n";
    twice(&[first, second], Kind::Application);
    let same = "ID;Verfahren;Hersteller;Version\nAPP-1;Ada;X;2\n";
    assert_eq!(twice(&[same, same], Kind::Application), 1);
}

#[test]
fn a_name_beside_a_known_number_is_another_name_of_the_firm() {
    let head = "Kreditor;Kreditorennr.;Sachkonto;Betrag;Haushaltsjahr\n";
    let list =
        format!("{head};4711;1;100,00;2025\nAlpha;4711;2;200,00;2025\n;Alpha;3;300,00;2025\n");
    assert_eq!(twice(&[&list], Kind::CostLine), 3);
    // Also where another list has the name alone in between.
    let mut town = Landscape::new("stadt");
    let first = format!("{head}Beta GmbH;4711;1;100,00;2025\nAlpha;4711;2;200,00;2025\n");
    import(&mut town, "k.csv", &first);
    import(&mut town, "liste.csv", "Verfahren;Hersteller\nMeso;Alpha\n");
    let again = import(&mut town, "k.csv", &first);
    assert!(again.change_set.is_empty(), "{:?}", again.change_set);
    assert_eq!(
        dump(&town, Kind::Organization),
        "beta-gmbh aliases=Alpha creditor_numbers=4711\n"
    );
}

#[test]
fn a_number_that_two_firms_have_means_the_same_one_the_next_time() {
    let first = "Verfahren;Hersteller\nMeso;Alpha\nAda;Beta\n";
    let head = "Kreditor;Kreditorennr.;Sachkonto;Betrag;Haushaltsjahr\n";
    let list = format!("{head}Beta;7;1;100,00;2025\nAlpha;7;2;200,00;2025\n;7;3;300,00;2025\n");
    assert_eq!(twice(&[first, &list], Kind::CostLine), 3);
}
