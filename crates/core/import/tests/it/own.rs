//! Our own workbook: out, edited, back.

use freistadt_import::{
    own_changes, own_merge, own_revision, own_workbook, sample_municipality, template,
};
use freistadt_interchange::{Cell, SheetOut, write_workbook};
use freistadt_l10n::Language;
use freistadt_model::{Change, Kind, Landscape, RecordRef, RevisionId, Value};

use crate::{DAY, workbook};

fn town() -> Landscape {
    sample_municipality(DAY).expect("the shipped sample")
}

/// Writes the town, lets `edit` change the sheets, reads them back.
fn round_trip(language: Language, edit: impl FnOnce(&mut Vec<SheetOut>)) -> (Landscape, Landscape) {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), language);
    edit(&mut sheets);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    assert_eq!(own_revision(&read), Some(RevisionId(3)));
    let (edited, remarks) = own_changes("mappe.xlsx", &read, &base);
    assert_eq!(remarks, []);
    (base, edited)
}

#[test]
fn untouched_it_changes_nothing_in_either_language() {
    for language in Language::ALL {
        let (base, edited) = round_trip(language, |_| {});
        let difference = base.difference(&edited);
        assert!(difference.is_empty(), "{:?}", difference.changes.first());
    }
}

#[test]
fn exactly_the_edited_cells_change() {
    let (base, edited) = round_trip(Language::German, |sheets| {
        let sheet = sheets
            .iter_mut()
            .find(|sheet| sheet.name == "Anwendungen")
            .expect("a sheet");
        let column = |heading: &str| {
            sheet
                .columns
                .iter()
                .position(|c| c.heading == heading)
                .expect("a column")
        };
        let (adaptable, version) = (column("Anpassbar"), column("Version"));
        sheet.rows[0][adaptable] = Cell::Text("teilweise".into());
        sheet.rows[1][version] = Cell::Text("=7.1".into());
        let mut new = vec![Cell::Empty; sheet.columns.len()];
        new[1] = Cell::Text("Ganz neues Verfahren".into());
        sheet.rows.push(new);
    });
    let merge = own_merge(&base, &edited, &base);
    assert_eq!(merge.conflicts, []);
    let ids: Vec<&str> = base
        .applications
        .keys()
        .map(freistadt_model::Id::as_str)
        .collect();
    let mut said: Vec<String> = Vec::new();
    for change in &merge.change_set.changes {
        match change {
            Change::Add(record) => said.push(format!("+{} {}", record.to_ref().id, record.title())),
            Change::Edit { target, fields } => {
                said.extend(
                    fields
                        .iter()
                        .map(|f| format!("{} {}={}", target.id, f.field, f.new.canonical())),
                );
            }
            Change::Remove(_) => said.push("removed".into()),
        }
    }
    assert_eq!(
        said,
        [
            format!("{} adaptable=partly", ids[0]),
            format!("{} version==7.1", ids[1]),
            "+ganz-neues-verfahren Ganz neues Verfahren".to_owned(),
        ]
    );
}

#[test]
fn what_others_changed_since_is_a_conflict() {
    let (base, edited) = round_trip(Language::German, |sheets| {
        let sheet = sheets
            .iter_mut()
            .find(|sheet| sheet.name == "Anwendungen")
            .expect("a sheet");
        let unit = sheet
            .columns
            .iter()
            .position(|c| c.heading == "Zuständige Stelle")
            .expect("a column");
        sheet.rows[0][unit] = Cell::Text("Archiv".into());
    });
    let mut present = base.clone();
    let target = RecordRef::new(
        Kind::Application,
        base.applications.keys().next().expect("one").as_str(),
    );
    assert!(present.set(&target, "unit", &Value::Text("Museum".into())));
    let merge = own_merge(&base, &edited, &present);
    assert!(merge.change_set.is_empty());
    assert_eq!(merge.conflicts.len(), 1);
    assert_eq!(merge.conflicts[0].present, Value::Text("Museum".into()));
}

#[test]
fn the_template_takes_new_rows_and_leaves_its_examples_out() {
    let mut sheets = template(&town(), Language::German);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    assert_eq!(own_revision(&read), Some(RevisionId(0)));
    let empty = Landscape::new("stadt");
    assert_eq!(
        own_changes("vorlage.xlsx", &read, &empty),
        (empty.clone(), Vec::new())
    );

    let sheet = sheets
        .iter_mut()
        .find(|sheet| sheet.name == "Verträge")
        .expect("a sheet");
    assert_eq!(sheet.rows.len(), 3);
    let column = |heading: &str| {
        sheet
            .columns
            .iter()
            .position(|c| c.heading == heading)
            .expect("a column")
    };
    let (name, partner) = (column("Vertrag"), column("Vertragspartner"));
    let mut new = vec![Cell::Empty; sheet.columns.len()];
    new[name] = Cell::Text("Pflege".into());
    new[partner] = Cell::Text("Neue Firma GmbH".into());
    sheet.rows.push(new.clone());
    new[name] = Cell::Text("Hosting".into());
    new[partner] = Cell::Text("neue firma gmbh".into());
    sheet.rows.push(new);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    let (filled, remarks) = own_changes("vorlage.xlsx", &read, &empty);
    assert_eq!(remarks, []);
    assert_eq!(
        crate::dump(&filled, Kind::Organization),
        "neue-firma-gmbh\n"
    );
    assert_eq!(
        crate::dump(&filled, Kind::Contract),
        "hosting supplier=organization:neue-firma-gmbh\npflege supplier=organization:neue-firma-gmbh\n"
    );
}

#[test]
fn a_second_row_with_one_id_takes_nothing_away() {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), Language::German);
    let sheet = sheets
        .iter_mut()
        .find(|sheet| sheet.name == "Anwendungen")
        .expect("a sheet");
    let mut double = vec![Cell::Empty; sheet.columns.len()];
    double[0] = sheet.rows[0][0].clone();
    sheet.rows.push(double);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    let (edited, remarks) = own_changes("mappe.xlsx", &read, &base);
    assert_eq!(edited, base);
    assert_eq!(
        remarks.iter().map(|r| r.code).collect::<Vec<_>>(),
        ["row-with-known-id"]
    );
}

#[test]
fn an_unreadable_cell_is_named() {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), Language::German);
    let sheet = sheets
        .iter_mut()
        .find(|sheet| sheet.name == "Verträge")
        .expect("a sheet");
    let end = sheet
        .columns
        .iter()
        .position(|c| c.heading == "Vertragsende")
        .expect("a column");
    sheet.rows[0][end] = Cell::Text("demnächst".into());
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    let (edited, remarks) = own_changes("mappe.xlsx", &read, &base);
    assert_eq!(edited, base);
    assert_eq!(remarks.len(), 1);
    assert_eq!(
        (remarks[0].code, remarks[0].location.row),
        ("cell-not-readable", Some(2))
    );
}
