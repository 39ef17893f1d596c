//! The sample municipality: whole, sound, and itself again when read from its own lists.

use freistadt_import::{SheetKind, read_tables, sample_municipality, town_lists};
use freistadt_interchange::{write_csv, write_workbook};
use freistadt_model::{Kind, Landscape, SourceKind, Stated};
use jiff::civil::date;

use crate::{DAY, workbook};

#[test]
fn it_is_as_large_as_promised_and_refers_to_nothing_missing() {
    for day in [DAY, date(2024, 2, 29), date(2027, 12, 31), date(2031, 1, 1)] {
        let town = sample_municipality(day).expect("readable");
        assert_eq!(town.dangling(), [], "{day}");
        let at_least = |kind, least: usize| {
            assert!(town.count(kind) >= least, "{kind:?}: {}", town.count(kind));
        };
        at_least(Kind::Application, 140);
        at_least(Kind::PublicService, 60);
        at_least(Kind::Organization, 60);
        at_least(Kind::Contract, 90);
        at_least(Kind::Dependency, 350);
        let years: std::collections::BTreeSet<_> =
            town.cost_lines.values().map(|line| line.year).collect();
        assert_eq!(years.len(), 5);
        let without = town.all().find(|record| {
            record.source().is_none()
                && record.to_ref().kind != Kind::Source
                && record.to_ref().kind != Kind::Claim
        });
        assert!(without.is_none(), "without source: {without:?}");
    }
}

#[test]
fn every_source_says_what_kind_it_is_and_publications_are_dated() {
    let town = sample_municipality(DAY).expect("readable");
    for source in town.sources.values() {
        assert!(source.kind.known().is_some(), "{}", source.id);
        if source.kind == Stated::Known(SourceKind::Publication) {
            assert!(source.on.known().is_some(), "{} has no day", source.id);
        }
    }
}

#[test]
fn its_lists_are_recognised_and_hold_the_town() {
    let town = sample_municipality(DAY).expect("readable");
    let files: Vec<_> = town_lists(&town, DAY)
        .into_iter()
        .map(|(name, sheets)| {
            let bytes = if name.ends_with(".csv") {
                write_csv(&sheets[0])
            } else {
                write_workbook(&sheets).expect("a workbook")
            };
            (name.to_owned(), workbook(&bytes))
        })
        .collect();
    let incoming = read_tables(&files, &Landscape::new("stadt"), DAY, &|| false);
    let kinds: Vec<SheetKind> = incoming.sheets.iter().map(|sheet| sheet.kind).collect();
    assert_eq!(
        kinds,
        [
            SheetKind::Inventory,
            SheetKind::Contracts,
            SheetKind::Creditors,
            SheetKind::Processing
        ]
    );
    assert_eq!(incoming.unmapped, []);
    let read = &incoming.landscape;
    assert_eq!(read.count(Kind::Application), town.count(Kind::Application));
    assert_eq!(read.count(Kind::Contract), town.count(Kind::Contract));
    assert_eq!(read.count(Kind::DataObject), town.count(Kind::DataObject));
    let sum = |landscape: &Landscape| -> i64 {
        let booked = landscape
            .cost_lines
            .values()
            .filter(|line| line.stage != Stated::Known(freistadt_model::CostStage::Planned));
        booked
            .filter_map(|line| line.amount.known())
            .map(|money| money.cents)
            .sum()
    };
    assert_eq!(sum(read), sum(&town));
    // Contract dates survive the shorthand of the register.
    for (id, contract) in &town.contracts {
        let other = read
            .contracts
            .values()
            .find(|other| other.name == contract.name)
            .unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(
            other.notice.period.known(),
            contract.notice.period.known(),
            "{id}: {:?}",
            other.notice.text
        );
        assert_eq!(other.start, contract.start, "{id}");
    }
}
