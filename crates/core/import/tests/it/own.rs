//! Our own workbook: out, edited, back.

use std::collections::BTreeSet;

use freistadt_import::{
    Decisions, OwnEdits, own_alone, own_changes, own_merge, own_revision, own_workbook,
    sample_municipality, template,
};
use freistadt_interchange::{Cell, SheetOut, write_workbook};
use freistadt_l10n::{Language, code_label, diagnostic, field_label, kind_plural};
use freistadt_model::{
    Argument, Change, Diagnostic, Kind, Landscape, RecordRef, RevisionId, Value,
};

use crate::{DAY, workbook};

fn town() -> Landscape {
    sample_municipality(DAY).expect("the shipped sample")
}

#[test]
fn where_a_closed_list_does_not_have_a_word_its_words_are_named() {
    let (base, edited, remarks) = changed(|sheets| {
        let sheet = sheet(sheets, "Anwendungen");
        let mut columns = sheet.columns.iter();
        let column = columns.position(|column| column.heading == "Betriebsart");
        sheet.rows[0][column.expect("a column")] = Cell::Text("im Keller".into());
    });
    assert_eq!(edited, base);
    assert_eq!(remarks.len(), 1);
    let hint = diagnostic(Language::German, &remarks[0]).hint;
    let hint = hint.expect("a hint");
    assert!(
        hint.starts_with("Möglich sind: im eigenen Haus, "),
        "{hint}"
    );
}

/// Writes the town, lets `edit` change the sheets, reads them back.
fn round_trip(language: Language, edit: impl FnOnce(&mut Vec<SheetOut>)) -> (Landscape, OwnEdits) {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), language);
    edit(&mut sheets);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    assert_eq!(own_revision(&read), Some(RevisionId(3)));
    let edits = own_changes("mappe.xlsx", &read, &base, DAY);
    assert_eq!(edits.remarks, []);
    (base, edits)
}

#[test]
fn by_itself_it_says_what_it_was_written_from() {
    for language in Language::ALL {
        let base = town();
        let sheets = own_workbook(&base, RevisionId(3), language);
        let read = workbook(&write_workbook(&sheets).expect("a workbook"));
        let alone = own_alone("mappe.xlsx", &read, &Landscape::new("own"), DAY);
        assert_eq!(alone.remarks, []);
        assert_eq!(alone.landscape.owner, base.owner);
        for kind in [
            Kind::Application,
            Kind::Contract,
            Kind::Organization,
            Kind::Product,
            Kind::Dependency,
            Kind::CostLine,
        ] {
            let said = |landscape: &Landscape| {
                let records = landscape.records(kind).into_iter();
                let said = records.flat_map(|it| {
                    let (id, values) = (it.to_ref().id, it.values().into_iter());
                    values.map(move |(info, value)| format!("{id} {} {value:?}", info.name))
                });
                said.collect::<BTreeSet<_>>()
            };
            assert!(!said(&base).is_empty());
            let (found, expected) = (said(&alone.landscape), said(&base));
            let differ: Vec<_> = found.symmetric_difference(&expected).collect();
            assert!(differ.is_empty(), "{differ:#?}");
        }
    }
}

#[test]
fn rows_of_a_template_refer_to_each_other_and_examples_are_none() {
    let mut sheets = template(&town(), Language::German);
    let mut add = |name: &str, cells: &[(&str, &str)]| {
        let sheet = sheet(&mut sheets, name);
        let mut row = vec![Cell::Empty; sheet.columns.len()];
        for (heading, text) in cells {
            let mut columns = sheet.columns.iter();
            let at = columns.position(|column| column.heading == *heading);
            row[at.expect("a column")] = Cell::Text((*text).into());
        }
        sheet.rows.push(row);
    };
    add(
        "Anwendungen",
        &[("Anwendung", "Meso"), ("Betreiber", "ZV Nord")],
    );
    add(
        "Anwendungen",
        &[("Anwendung", "Ada"), ("Betreiber", "eigen")],
    );
    add("Organisationen", &[("Organisation", "ZV Nord")]);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    let alone = own_alone("vorlage.xlsx", &read, &Landscape::new("own"), DAY);
    let names = |kind| {
        let records = alone.landscape.records(kind).into_iter();
        records.map(|it| it.title().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(Kind::Application), ["Ada", "Meso"]);
    assert_eq!(names(Kind::Organization), ["eigene Verwaltung", "ZV Nord"]);
}

#[test]
fn untouched_it_changes_nothing_in_either_language() {
    for language in Language::ALL {
        let (base, edits) = round_trip(language, |_| {});
        let difference = base.difference(&edits.landscape);
        assert!(difference.is_empty(), "{:?}", difference.changes.first());
    }
}

#[test]
fn exactly_the_edited_cells_change() {
    let (base, edits) = round_trip(Language::German, |sheets| {
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
    let (merge, _) = own_merge(&base, &edits, &base, &Decisions::default());
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
    let (base, edits) = round_trip(Language::German, |sheets| {
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
    let (merge, _) = own_merge(&base, &edits, &present, &Decisions::default());
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
    let edits = own_changes("vorlage.xlsx", &read, &empty, DAY);
    assert_eq!(
        (edits.landscape, edits.remarks),
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
    let edits = own_changes("vorlage.xlsx", &read, &empty, DAY);
    let (filled, remarks) = (edits.landscape, edits.remarks);
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
    let edits = own_changes("mappe.xlsx", &read, &base, DAY);
    let (edited, remarks) = (edits.landscape, edits.remarks);
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
    let edits = own_changes("mappe.xlsx", &read, &base, DAY);
    let (edited, remarks) = (edits.landscape, edits.remarks);
    assert_eq!(edited, base);
    assert_eq!(remarks.len(), 1);
    assert_eq!(
        (remarks[0].code, remarks[0].location.row),
        ("cell-not-readable", Some(2))
    );
}

/// Writes the town, lets `edit` change the sheets, reads them back with all remarks.
fn changed(edit: impl FnOnce(&mut Vec<SheetOut>)) -> (Landscape, Landscape, Vec<Diagnostic>) {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), Language::German);
    edit(&mut sheets);
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    assert_eq!(own_revision(&read), Some(RevisionId(3)));
    let edits = own_changes("mappe.xlsx", &read, &base, DAY);
    let (edited, remarks) = (edits.landscape, edits.remarks);
    (base, edited, remarks)
}

fn sheet<'a>(sheets: &'a mut [SheetOut], name: &str) -> &'a mut SheetOut {
    let found = sheets.iter_mut().find(|sheet| sheet.name == name);
    found.expect("a sheet")
}

fn place(sheet: &SheetOut, heading: &str) -> usize {
    let mut columns = sheet.columns.iter();
    let at = columns.position(|column| column.heading == heading);
    at.expect("a column")
}

fn codes(remarks: &[Diagnostic]) -> Vec<(&str, &str)> {
    let sheet = |d: &Diagnostic| d.location.sheet.clone().unwrap_or_default();
    let all = remarks.iter().map(|d| (d.code, sheet(d)));
    all.map(|(code, sheet)| (code, Box::leak(sheet.into_boxed_str()) as &str))
        .collect()
}

#[test]
fn rows_columns_and_sheets_that_are_gone_are_named_and_stay() {
    let (base, edited, remarks) = changed(|sheets| {
        let contracts = sheet(sheets, "Verträge");
        contracts.rows.drain(2..4);
        let end = place(contracts, "Vertragsende");
        contracts.columns[end].heading = "Ende!".into();
        let version = place(sheet(sheets, "Anwendungen"), "Version");
        let applications = sheet(sheets, "Anwendungen");
        applications.columns.remove(version);
        applications.rows.iter_mut().for_each(|row| {
            row.remove(version);
        });
        let products = place_of(sheets, "Produkte");
        sheets.remove(products);
        sheets.push(SheetOut {
            name: "Notizen".into(),
            rows: vec![vec![Cell::Text("anrufen".into())]],
            ..SheetOut::default()
        });
    });
    assert!(base.difference(&edited).is_empty());
    assert_eq!(
        codes(&remarks),
        [
            ("own-columns-missing", "Anwendungen"),
            ("own-columns-missing", "Verträge"),
            ("own-columns-not-recognised", "Verträge"),
            ("own-rows-missing", "Verträge"),
            ("own-sheet-not-recognised", "Notizen"),
            ("own-sheet-missing", "Produkte"),
        ]
    );
    assert!(
        remarks[3]
            .arguments
            .contains(&("count", Argument::Number(2)))
    );
}

fn place_of(sheets: &[SheetOut], name: &str) -> usize {
    let at = sheets.iter().position(|sheet| sheet.name == name);
    at.expect("a sheet")
}

#[test]
fn without_its_first_sheet_it_is_still_recognised() {
    let (base, edited, remarks) = changed(|sheets| {
        sheets.remove(0);
        sheet(sheets, "Verträge").name = "Verträge 2026".into();
        let applications = sheet(sheets, "Anwendungen");
        applications.title = vec!["Stand der Liste".into()];
    });
    assert!(base.difference(&edited).is_empty());
    assert_eq!(codes(&remarks), []);
}

#[test]
fn a_workbook_that_lost_every_mark_says_so() {
    let base = town();
    let mut sheets = own_workbook(&base, RevisionId(3), Language::German);
    sheets.remove(0);
    for sheet in &mut sheets {
        sheet.columns[0].heading = "Kennung".into();
    }
    let read = workbook(&write_workbook(&sheets).expect("a workbook"));
    assert_eq!(own_revision(&read), None);
    let files = [("mappe.xlsx".to_owned(), read)];
    let incoming = freistadt_import::read_tables(&files, &base, DAY, &|| false);
    let told = incoming.diagnostics.iter().map(|d| d.code);
    assert_eq!(
        told.filter(|code| *code == "own-workbook-not-recognisable")
            .count(),
        1
    );
    let foreign = crate::read(
        &[("a.csv", "Kennung;Verfahren;Hersteller\nA-1;Meso;HSH\n")],
        &base,
    );
    assert!(!crate::remarks(&foreign).contains(&"own-workbook-not-recognisable".to_owned()));
}

#[test]
fn a_row_without_its_id_makes_no_duplicate() {
    let (base, edited, remarks) = changed(|sheets| {
        let applications = sheet(sheets, "Anwendungen");
        let version = place(applications, "Version");
        // Emptied; emptied and edited; copied without its id.
        applications.rows[0][0] = Cell::Empty;
        applications.rows[1][0] = Cell::Empty;
        applications.rows[1][version] = Cell::Text("99".into());
        let mut copy = applications.rows[2].clone();
        copy[0] = Cell::Empty;
        applications.rows.push(copy);
        let lines = sheet(sheets, "Kostenpositionen");
        lines.rows[0][0] = Cell::Empty;
    });
    assert_eq!(
        base.count(Kind::Application),
        edited.count(Kind::Application)
    );
    assert_eq!(base.count(Kind::CostLine), edited.count(Kind::CostLine));
    assert_eq!(base.difference(&edited).changes.len(), 1);
    let told: Vec<&str> = remarks.iter().map(|d| d.code).collect();
    assert_eq!(
        told,
        [
            "own-row-recognised",
            "own-row-recognised",
            "own-row-copied",
            "own-row-recognised"
        ]
    );
}

#[test]
fn without_the_column_of_ids_rows_are_recognised_by_their_content() {
    let (base, edited, remarks) = changed(|sheets| {
        let nodes = place_of(sheets, "Anwendungen");
        sheets[nodes].columns.remove(0);
        for row in &mut sheets[nodes].rows {
            row.remove(0);
        }
    });
    assert!(base.difference(&edited).is_empty());
    assert_eq!(remarks[0].code, "own-columns-missing");
    assert!(remarks[1..].iter().all(|d| d.code == "own-row-recognised"));
}

#[test]
fn the_template_shows_periods_in_the_words_of_the_language() {
    for (language, words) in [
        (Language::German, ["Tage", "Wochen", "Monate", "Jahre"]),
        (Language::English, ["days", "weeks", "months", "years"]),
    ] {
        let name = kind_plural(language, Kind::Contract);
        let heading = field_label(language, Kind::Contract, "notice.period");
        let sheets = template(&town(), language);
        let sheet = sheets.iter().find(|sheet| sheet.name == name);
        let sheet = sheet.expect("a sheet");
        let column = sheet.columns.iter().position(|c| c.heading == heading);
        let column = column.expect("a column");
        let mut shown: Vec<String> = sheet.rows.iter().map(|r| r[column].to_text()).collect();
        let not_applicable = code_label(language, "answer", "not-applicable");
        shown.retain(|text| !text.is_empty() && *text != not_applicable);
        assert!(!shown.is_empty());
        for text in shown {
            assert!(words.iter().any(|word| text.ends_with(word)), "{text}");
        }
    }
}

#[test]
fn every_period_survives_the_workbook() {
    for language in Language::ALL {
        let mut base = Landscape::new("stadt");
        for (number, unit) in [1, 2, 3, 12, 100]
            .iter()
            .flat_map(|number| ["days", "weeks", "months", "years"].map(|unit| (number, unit)))
        {
            let id = format!("{unit}-{number}");
            base.insert(Kind::Contract.new_record(&id));
            let period = Value::Text(format!("{number} {unit}"));
            let target = RecordRef::new(Kind::Contract, id);
            assert!(base.set(&target, "notice.period", &period), "{period:?}");
        }
        let sheets = own_workbook(&base, RevisionId(3), language);
        let read = workbook(&write_workbook(&sheets).expect("a workbook"));
        // Nothing of the revision is known: every cell is read.
        let read = own_changes("mappe.xlsx", &read, &Landscape::new("stadt"), DAY);
        assert_eq!(read.landscape.contracts, base.contracts);
    }
}
