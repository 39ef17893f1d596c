//! One workbook per unit: asked, filled in, read back, on both databases.

use freistadt_app::{
    Data, Decisions, ImportRequest, Imported, InputFile, ListConfirmed, ListQuery, Sort, Start,
    UnitFile, local_access, unit_files_of,
};
use freistadt_interchange::{Cell, Column, Limits, SheetOut, read_workbook, write_workbook};
use freistadt_l10n::Language;
use freistadt_model::{Kind, RecordRef, Value};
use jiff::civil::{Date, date};

use crate::place::{on_both, on_folder};

const TOWN: &str = "musterstadt";
const DAY: Date = date(2026, 11, 23);
const LIST: &str = "Verfahren;Hersteller;Amt;Betreiber\n\
    Meso;HSH;Bürgeramt;ZV\n\
    Tevis;Kommunix;Bürgeramt;\n\
    GIS;QGIS;Bauamt;\n\
    Excel;Microsoft;;\n";

async fn import(data: &Data, files: Vec<InputFile>, dry_run: bool) -> Imported {
    let request = ImportRequest {
        files,
        mappings: Vec::new(),
        decisions: Decisions::default(),
        dry_run,
        as_of: DAY,
    };
    let imported = data.import(&local_access(TOWN), request, || false).await;
    imported.unwrap()
}

fn list() -> InputFile {
    InputFile {
        name: "liste.csv".into(),
        bytes: LIST.into(),
    }
}

async fn filled(data: &Data) {
    data.found(Some(TOWN), None).await.unwrap();
    import(data, vec![list()], false).await;
}

async fn asked(data: &Data) -> Vec<UnitFile> {
    let viewer = local_access(TOWN).viewer();
    let files = data.unit_files(&viewer, Language::German).await;
    files.unwrap()
}

async fn value(data: &Data, id: &str, field: &str) -> Value {
    let revision = data.revision(&local_access(TOWN).viewer(), None).await;
    let target = RecordRef::new(Kind::Application, id);
    revision.unwrap().landscape.value(&target, field).unwrap()
}

fn sheets(bytes: &[u8]) -> Vec<SheetOut> {
    let read = read_workbook(bytes, Limits::default()).unwrap();
    let sheet = |sheet: &freistadt_interchange::Sheet| {
        let mut rows = sheet.rows.iter().map(|row| row.cells.clone());
        let heading = |cell: &Cell| Column {
            heading: cell.to_text(),
            ..Column::default()
        };
        SheetOut {
            name: sheet.name.clone(),
            columns: rows.next().unwrap().iter().map(heading).collect(),
            rows: rows.collect(),
            ..SheetOut::default()
        }
    };
    read.sheets.iter().map(sheet).collect()
}

/// The workbook with the cell of one application filled in, as a unit sends it back.
fn returned(file: &UnitFile, row: &str, column: &str, text: &str) -> InputFile {
    let mut sheets = sheets(&file.bytes);
    let sheet = sheets.iter_mut().find(|it| it.name == "Anwendungen");
    let sheet = sheet.unwrap();
    let mut columns = sheet.columns.iter();
    let at = columns.position(|it| it.heading == column).unwrap();
    let found = sheet.rows.iter().position(|it| it[0].to_text() == row);
    let found = found.unwrap_or_else(|| {
        sheet.rows.push(Vec::new());
        sheet.rows.len() - 1
    });
    let row = &mut sheet.rows[found];
    row.resize(row.len().max(at + 1), Cell::Empty);
    row[at] = Cell::Text(text.into());
    InputFile {
        name: file.name.clone(),
        bytes: write_workbook(&sheets).unwrap(),
    }
}

fn codes(imported: &Imported) -> Vec<&str> {
    let remarks = imported.diagnostics.iter();
    remarks.map(|remark| remark.code).collect()
}

#[test]
fn units_are_listed_with_what_is_open() {
    on_folder(|data| async move {
        filled(&data).await;
        let viewer = local_access(TOWN).viewer();
        let units = data.asked_units(&viewer, Language::German).await;
        let shown: Vec<String> = units
            .unwrap()
            .1
            .iter()
            .map(|it| format!("{:?} {} {}", it.unit, it.stem, it.applications))
            .collect();
        assert_eq!(
            shown,
            [
                "Some(\"Bauamt\") bauamt 1",
                "Some(\"Bürgeramt\") buergeramt 2",
                "None ohne-zustaendige-stelle 1",
            ]
        );
        let names = (Language::German, Language::English);
        let one = data.unit_file(&viewer, "bauamt", names).await.unwrap();
        assert_eq!(one.unwrap().name, "bauamt.xlsx");
        let none = data.unit_file(&viewer, "nirgends", names).await.unwrap();
        assert_eq!(none, None);
        let archive = data.unit_archive(&viewer, Language::German).await;
        assert!(archive.unwrap().starts_with(b"PK"));
    });
}

#[test]
fn returned_workbooks_are_one_change_each() {
    on_both(|data| async move {
        filled(&data).await;
        let files = asked(&data).await;
        let back: Vec<InputFile> = files
            .iter()
            .map(|file| InputFile {
                name: file.name.clone(),
                bytes: file.bytes.clone(),
            })
            .collect();
        let untouched = import(&data, back, false).await;
        assert_eq!(untouched.applied.len(), 0);
        assert!(untouched.merge.change_set.is_empty());

        let edited = vec![
            returned(&files[0], "gis", "Einsatzzweck", "Karten"),
            returned(&files[1], "tevis", "Betreiber", "ZV"),
            // Without id: a new application of the unit, in its own row.
            returned(&files[1], "", "Anwendung", "Kassenautomat"),
        ];
        let dry = import(&data, edited.clone(), true).await;
        assert_eq!(dry.applied.len(), 0);
        assert_eq!(dry.merge.conflicts, []);
        let imported = import(&data, edited.clone(), false).await;
        assert_eq!(imported.applied.len(), 3);
        assert_eq!(imported.merge.change_set, dry.merge.change_set);
        assert_eq!(codes(&imported), ["file-is-workbook-of-unit"; 3]);
        let operator = value(&data, "tevis", "operator").await;
        assert_eq!(operator.canonical(), "organization:zv");
        let unit = value(&data, "kassenautomat", "unit").await;
        assert_eq!(unit, Value::Text("Bürgeramt".into()));
        let history = data.history(&local_access(TOWN).viewer(), None, 3).await;
        let history = history.unwrap();
        let reasons: Vec<&str> = history.iter().map(|it| it.note.reason.as_str()).collect();
        assert_eq!(
            reasons,
            ["buergeramt.xlsx", "buergeramt.xlsx", "bauamt.xlsx"]
        );

        // The same once more changes nothing, and each can be taken back by itself.
        assert_eq!(import(&data, edited, false).await.applied.len(), 0);
        let first = &imported.applied[0].change_set;
        data.undo(&local_access(TOWN), first).await.unwrap();
        assert_eq!(value(&data, "gis", "purpose").await, Value::Unknown);
    });
}

#[test]
fn a_workbook_of_a_state_that_is_past_does_not_overwrite_what_came_since() {
    on_folder(|data| async move {
        filled(&data).await;
        let files = asked(&data).await;
        let note = |text| returned(&files[1], "meso", "Bemerkung", text);
        import(&data, vec![note("zuerst")], false).await;
        // A second copy that did not touch the cell, and one that did.
        let version = returned(&files[1], "meso", "Einsatzzweck", "Melderegister");
        let imported = import(&data, vec![version], false).await;
        assert_eq!(codes(&imported), ["file-is-workbook-of-unit"]);
        assert_eq!(
            value(&data, "meso", "note").await,
            Value::Text("zuerst".into())
        );
        let late = import(&data, vec![note("danach")], false).await;
        assert_eq!(late.merge.conflicts.len(), 1);
        assert_eq!(
            value(&data, "meso", "note").await,
            Value::Text("zuerst".into())
        );
    });
}

#[test]
fn what_a_unit_answered_is_the_unit_s_and_no_list_overwrites_it() {
    on_folder(|data| async move {
        filled(&data).await;
        let files = asked(&data).await;
        let answer = returned(&files[1], "meso", "Betreiber", "Kreis");
        import(&data, vec![answer], false).await;
        let viewer = local_access(TOWN).viewer();
        let revision = data.revision(&viewer, None).await.unwrap();
        let claims = revision.landscape.claims.values();
        let by: Vec<&str> = claims
            .filter(|claim| claim.field == "operator" && claim.value == "organization:kreis")
            .filter_map(|claim| claim.by.known())
            .map(|by| revision.landscape.sources[by].name.as_str())
            .collect();
        assert_eq!(by, ["Mappe Bürgeramt"]);
        let again = import(&data, vec![list()], false).await;
        assert_eq!(again.merge.conflicts.len(), 1);
        let operator = value(&data, "meso", "operator").await;
        assert_eq!(operator.canonical(), "organization:kreis");
    });
}

#[test]
fn a_workbook_from_elsewhere_keeps_the_others_out() {
    on_folder(|data| async move {
        filled(&data).await;
        let files = asked(&data).await;
        let mut strange = sheets(&files[0].bytes);
        strange[0].rows[0][1] = Cell::Number(99.0);
        let strange = InputFile {
            name: "fremd.xlsx".into(),
            bytes: write_workbook(&strange).unwrap(),
        };
        let request = ImportRequest {
            files: vec![
                returned(&files[1], "meso", "Einsatzzweck", "Melderegister"),
                strange,
            ],
            mappings: Vec::new(),
            decisions: Decisions::default(),
            dry_run: false,
            as_of: DAY,
        };
        let editor = local_access(TOWN);
        assert!(data.import(&editor, request, || false).await.is_err());
        assert_eq!(value(&data, "meso", "purpose").await, Value::Unknown);
    });
}

#[test]
fn lists_and_workbooks_come_in_together() {
    on_folder(|data| async move {
        filled(&data).await;
        let files = asked(&data).await;
        let mut more = list();
        more.bytes.extend("Neu;Alpha;Hauptamt;\n".bytes());
        let both = vec![more, returned(&files[0], "gis", "Einsatzzweck", "Karten")];
        let imported = import(&data, both, false).await;
        assert_eq!(imported.applied.len(), 2);
        assert_eq!(
            value(&data, "neu", "unit").await,
            Value::Text("Hauptamt".into())
        );
    });
}

#[test]
fn workbooks_of_lists_alone_come_back_into_data() {
    on_folder(|data| async move {
        let files = unit_files_of(&[list()], &[], DAY, Language::German).unwrap();
        assert_eq!(files.len(), 3);
        filled(&data).await;
        let imported = import(
            &data,
            vec![returned(&files[1], "tevis", "Betreiber", "ZV")],
            false,
        )
        .await;
        assert_eq!(imported.merge.conflicts, []);
        assert_eq!(imported.merge.added.values().sum::<usize>(), 0);
        let operator = value(&data, "tevis", "operator").await;
        assert_eq!(operator.canonical(), "organization:zv");
    });
}

#[test]
fn a_whole_list_is_confirmed_as_it_was_seen() {
    on_folder(|data| async move {
        filled(&data).await;
        let editor = local_access(TOWN);
        let query = ListQuery {
            kind: Kind::Application,
            text: String::new(),
            filters: vec![("unit", "Bürgeramt".into())],
            proposed_only: false,
            sort: Sort {
                by: None,
                descending: false,
            },
            start: Start::First,
            limit: 1,
        };
        let confirm = |seen| data.confirm_list(&editor, query.clone(), seen, DAY);
        let other = confirm(1).await.unwrap();
        assert!(matches!(other, ListConfirmed::Other(2)));
        assert_eq!(value(&data, "meso", "confirmed_on").await, Value::Unknown);
        let done = confirm(2).await.unwrap();
        assert!(matches!(done, ListConfirmed::Done(Some(_))));
        for (id, known) in [("meso", true), ("tevis", true), ("gis", false)] {
            let confirmed = value(&data, id, "confirmed_on").await;
            assert_eq!(confirmed != Value::Unknown, known, "{id}");
        }
        let again = confirm(2).await.unwrap();
        assert!(matches!(again, ListConfirmed::Done(None)));
    });
}
