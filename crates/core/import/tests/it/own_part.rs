//! One workbook per unit: out, filled in by its unit, back among those of the others.

use freistadt_import::{
    AskedFields, Decisions, Merge, OwnEdits, Part, PartRecords, open_questions, own_changes,
    own_merge, own_part, own_revision, part_workbook, parts, sample_municipality,
};
use freistadt_interchange::{Cell, ReadWorkbook, SheetOut, write_workbook};
use freistadt_l10n::Language;
use freistadt_model::{
    Argument, Change, Id, Kind, Landscape, PartialDate, Record as _, RecordRef, RevisionId, Source,
    SourceKind, Stated, Tabled as _, Value,
};
use jiff::civil::date;

use crate::fuzz::{Dice, cell};
use crate::{DAY, workbook};

const ASKED: &AskedFields = &[
    (Kind::Application, "operator"),
    (Kind::Application, "hosting"),
    (Kind::Contract, "end"),
];
const THIRD: RevisionId = RevisionId(3);

/// Three units, one of them spelled in two ways, and what no unit answers for.
fn town() -> Landscape {
    let mut town = Landscape::new("stadt");
    let mut add = |kind: Kind, id: &str, fields: &[(&str, Value)]| {
        let mut record = kind.new_record(id);
        assert!(record.set("name", &text(id)));
        for (field, value) in fields {
            assert!(record.set(field, value), "{id} {field}");
        }
        town.insert(record);
    };
    let of = |kind, id: &str| Value::Reference(RecordRef::new(kind, id));
    let list = |ids: &[&str]| {
        let ids = ids.iter().map(|id| of(Kind::Application, id));
        Value::List(ids.collect())
    };
    add(
        Kind::Organization,
        "hsh-soft",
        &[("name", text("HSH Soft GmbH"))],
    );
    add(Kind::Application, "meso", &[("unit", text("Bürgeramt"))]);
    add(
        Kind::Application,
        "tevis",
        &[
            ("unit", text("bürgeramt ")),
            ("operator", of(Kind::Organization, "hsh-soft")),
        ],
    );
    add(Kind::Application, "gis", &[("unit", text("Bauamt"))]);
    add(Kind::Application, "excel", &[]);
    add(Kind::Application, "mail", &[("unit", text("Frau Muster"))]);
    add(
        Kind::Contract,
        "pflege",
        &[("applications", list(&["excel", "meso", "gis"]))],
    );
    add(
        Kind::Contract,
        "eigen",
        &[("unit", text("Bauamt")), ("applications", list(&["meso"]))],
    );
    add(
        Kind::PublicService,
        "ausweis",
        &[("unit", text("Bürgeramt"))],
    );
    town
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn application(id: &str) -> RecordRef {
    RecordRef::new(Kind::Application, id)
}

fn part_of(town: &Landscape, unit: &str) -> PartRecords {
    let wanted = Part::Unit(unit.to_owned());
    let mut all = parts(town).into_iter();
    all.find(|part| part.part == wanted).expect("the unit")
}

fn sheets_of(town: &Landscape, part: &PartRecords) -> Vec<SheetOut> {
    part_workbook(town, THIRD, part, ASKED, Language::German)
}

fn written(sheets: &[SheetOut]) -> ReadWorkbook {
    workbook(&write_workbook(sheets).expect("a workbook"))
}

/// Writes a unit's workbook, lets it fill the workbook in, reads it back.
fn filled(unit: &str, fill: impl FnOnce(&mut Vec<SheetOut>)) -> (Landscape, OwnEdits) {
    let town = town();
    let mut sheets = sheets_of(&town, &part_of(&town, unit));
    fill(&mut sheets);
    let read = written(&sheets);
    assert_eq!(own_revision(&read), Some(THIRD));
    assert_eq!(own_part(&read), Some(Part::Unit(unit.to_owned())));
    let edits = own_changes("mappe.xlsx", &read, &town, DAY);
    (town, edits)
}

fn set(sheets: &mut [SheetOut], sheet: &str, row: usize, column: &str, cell: Cell) {
    let found = sheets
        .iter_mut()
        .find(|it| it.name == sheet)
        .expect("a sheet");
    let mut columns = found.columns.iter();
    let at = columns
        .position(|it| it.heading.starts_with(column))
        .expect("a column");
    if row == found.rows.len() {
        found.rows.push(vec![Cell::Empty; found.columns.len()]);
    }
    found.rows[row][at] = cell;
}

fn said(merge: &Merge) -> Vec<String> {
    let mut said = Vec::new();
    for change in &merge.change_set.changes {
        match change {
            Change::Add(record) => {
                let unit = record.get("unit").unwrap_or(Value::Unknown);
                said.push(format!("+{} {}", record.to_ref().id, unit.canonical()));
            }
            Change::Edit { target, fields } => said.extend(
                fields
                    .iter()
                    .map(|f| format!("{} {}={}", target.id, f.field, f.new.canonical())),
            ),
            Change::Remove(_) => said.push("removed".into()),
        }
    }
    said
}

fn codes(edits: &OwnEdits) -> Vec<&str> {
    edits.remarks.iter().map(|remark| remark.code).collect()
}

fn merged(base: &Landscape, edits: &OwnEdits, present: &Landscape) -> Merge {
    own_merge(base, edits, present, &Decisions::default()).0
}

#[test]
fn every_record_belongs_to_one_part() {
    let town = town();
    let shown: Vec<String> = parts(&town)
        .iter()
        .map(|part| {
            let ids: Vec<&str> = part.records.iter().map(|target| &*target.id).collect();
            format!("{:?} {}", part.part, ids.join(" "))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Unit(\"Bauamt\") gis eigen",
            "Unit(\"Bürgeramt\") meso tevis ausweis pflege",
            "WithoutUnit excel mail",
        ]
    );
}

#[test]
fn parts_of_the_sample_come_back_without_a_change() {
    let town = sample_municipality(DAY).expect("the shipped sample");
    for language in Language::ALL {
        let mut rows = 0;
        for part in parts(&town) {
            let sheets = part_workbook(&town, THIRD, &part, ASKED, language);
            let read = written(&sheets);
            assert_eq!(own_part(&read), Some(part.part.clone()));
            let edits = own_changes("mappe.xlsx", &read, &town, DAY);
            assert_eq!(edits.remarks, [], "{:?}", part.part);
            let merge = merged(&town, &edits, &town);
            assert!(merge.change_set.is_empty(), "{:?}", said(&merge));
            rows += edits.rows.values().sum::<usize>();
        }
        let kinds = [
            Kind::Application,
            Kind::Contract,
            Kind::PublicService,
            Kind::DataObject,
        ];
        let all: usize = kinds.iter().map(|kind| town.count(*kind)).sum();
        assert_eq!(rows, all);
    }
}

#[test]
fn what_is_asked_stands_out_and_is_named() {
    let town = town();
    let part = part_of(&town, "Bürgeramt");
    assert_eq!(open_questions(&town, &part, ASKED), 4);
    let sheets = sheets_of(&town, &part);
    let sheet = &sheets[1];
    let shown: Vec<String> = sheet.rows.iter().map(|row| row[2].to_text()).collect();
    assert_eq!(shown, ["Betriebsart; Betreiber", "Betriebsart"]);
    let asked: Vec<&str> = sheet
        .columns
        .iter()
        .filter(|column| column.asked)
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(asked, ["Betriebsart", "Betreiber"]);
    let hosting = sheet
        .columns
        .iter()
        .find(|column| column.heading == "Betriebsart");
    assert!(hosting.is_some_and(|column| !column.choices.is_empty()));
    let operator = sheet
        .columns
        .iter()
        .position(|column| column.heading == "Betreiber");
    let operator = operator.expect("a column");
    assert_eq!(sheet.rows[1][operator].to_text(), "HSH Soft GmbH");
}

#[test]
fn one_cell_is_one_change() {
    let (town, edits) = filled("Bürgeramt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            0,
            "Betreiber",
            Cell::Text("hsh soft gmbh".into()),
        );
    });
    assert_eq!(codes(&edits), Vec::<&str>::new());
    let merge = merged(&town, &edits, &town);
    assert_eq!(said(&merge), ["meso operator=organization:hsh-soft"]);
    assert_eq!(merge.unchanged.get(&Kind::Application), Some(&1));
}

#[test]
fn a_deleted_row_is_named_and_rows_of_others_are_not() {
    let (town, edits) = filled("Bürgeramt", |sheets| {
        sheets[1].rows.remove(1);
    });
    assert_eq!(codes(&edits), ["own-rows-missing"]);
    assert!(
        edits.remarks[0]
            .arguments
            .contains(&("count", Argument::Number(1)))
    );
    assert!(merged(&town, &edits, &town).change_set.is_empty());
}

#[test]
fn what_moved_on_stays_and_what_both_changed_is_a_conflict() {
    let (base, edits) = filled("Bürgeramt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            0,
            "Bemerkung",
            Cell::Text("aus der Mappe".into()),
        );
        set(
            sheets,
            "Anwendungen",
            1,
            "Bemerkung",
            Cell::Text("aus der Mappe".into()),
        );
    });
    let mut present = base.clone();
    present.set(&application("meso"), "users", &Value::Integer(41));
    present.set(&application("tevis"), "note", &text("von anderen"));
    let merge = merged(&base, &edits, &present);
    assert_eq!(said(&merge), ["meso note=aus der Mappe"]);
    assert_eq!(merge.conflicts.len(), 1);
    assert_eq!(merge.conflicts[0].present, text("von anderen"));
}

#[test]
fn what_is_gone_is_named_and_changes_nothing() {
    let (base, edits) = filled("Bürgeramt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            0,
            "Bemerkung",
            Cell::Text("x".into()),
        );
    });
    let mut present = base.clone();
    present.remove(&application("meso"));
    let (merge, remarks) = own_merge(&base, &edits, &present, &Decisions::default());
    assert!(merge.change_set.is_empty());
    assert_eq!(remarks[0].code, "own-record-gone");
}

#[test]
fn a_row_that_a_unit_adds_is_the_unit_s() {
    let add = |sheets: &mut Vec<SheetOut>| {
        let rows = sheets[1].rows.len();
        set(
            sheets,
            "Anwendungen",
            rows,
            "Anwendung",
            Cell::Text("Kassenautomat".into()),
        );
        // Nobody answers for it; the unit says that it does.
        let rows = sheets[1].rows.len();
        set(
            sheets,
            "Anwendungen",
            rows,
            "Anwendung",
            Cell::Text("Excel".into()),
        );
        // Another unit has one of this name.
        let rows = sheets[1].rows.len();
        set(
            sheets,
            "Anwendungen",
            rows,
            "Anwendung",
            Cell::Text("GIS".into()),
        );
    };
    let (base, edits) = filled("Bürgeramt", add);
    assert_eq!(codes(&edits), ["own-row-recognised"]);
    let mut present = base.clone();
    let merge = merged(&base, &edits, &present);
    assert_eq!(
        said(&merge),
        [
            "excel name=Excel",
            "excel unit=Bürgeramt",
            "+gis-2 Bürgeramt",
            "+kassenautomat Bürgeramt"
        ]
    );
    merge.change_set.apply(&mut present);
    // The same workbook again has nothing new.
    assert_eq!(said(&merged(&base, &edits, &present)), Vec::<String>::new());
    // Another unit's row of the same name is another application.
    let (_, others) = filled("Bauamt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            1,
            "Anwendung",
            Cell::Text("Kassenautomat".into()),
        );
    });
    let merge = merged(&base, &others, &present);
    assert_eq!(said(&merge), ["+kassenautomat-2 Bauamt"]);
    merge.change_set.apply(&mut present);
    assert_eq!(
        said(&merged(&base, &others, &present)),
        Vec::<String>::new()
    );
}

#[test]
fn a_firm_that_two_units_name_is_one() {
    let operator = |unit: &str| {
        filled(unit, |sheets| {
            set(
                sheets,
                "Anwendungen",
                0,
                "Betreiber",
                Cell::Text("Neue Firma GmbH".into()),
            );
        })
    };
    let (base, first) = operator("Bauamt");
    let (_, second) = operator("Bürgeramt");
    let mut present = base.clone();
    merged(&base, &first, &present)
        .change_set
        .apply(&mut present);
    let merge = merged(&base, &second, &present);
    assert_eq!(said(&merge), ["meso operator=organization:neue-firma-gmbh"]);
}

#[test]
fn names_of_persons_do_not_come_in() {
    let (town, edits) = filled("Bauamt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            0,
            "Zuständige",
            Cell::Text("Frau Muster".into()),
        );
        set(
            sheets,
            "Anwendungen",
            0,
            "Betreiber",
            Cell::Text("Herr Muster".into()),
        );
    });
    assert_eq!(
        codes(&edits),
        ["own-cell-names-a-person", "own-cell-names-a-person"]
    );
    assert!(merged(&town, &edits, &town).change_set.is_empty());
}

#[test]
fn a_unit_confirms_a_row_or_all() {
    let (town, edits) = filled("Bürgeramt", |sheets| {
        set(
            sheets,
            "Anwendungen",
            0,
            "Zuletzt bestätigt",
            Cell::Text("Stimmt so".into()),
        );
    });
    let day = |day| Value::Date(PartialDate::day(day));
    let merge = merged(&town, &edits, &town);
    assert_eq!(
        said(&merge),
        [format!("meso confirmed_on={}", day(DAY).canonical())]
    );

    let all = |sheets: &mut Vec<SheetOut>, cell: Cell| {
        let label = Cell::Text("Alles bestätigt am".into());
        let mut rows = sheets[0].rows.iter_mut();
        rows.find(|row| row[0] == label).expect("the row")[1] = cell;
    };
    let (town, edits) = filled("Bürgeramt", |sheets| {
        all(sheets, Cell::Date(date(2026, 11, 20)));
        set(
            sheets,
            "Anwendungen",
            0,
            "Zuletzt bestätigt",
            Cell::Text("21.11.2026".into()),
        );
    });
    let merge = merged(&town, &edits, &town);
    assert_eq!(
        said(&merge),
        [
            "meso confirmed_on=2026-11-21",
            "tevis confirmed_on=2026-11-20",
            "ausweis confirmed_on=2026-11-20",
            "pflege confirmed_on=2026-11-20",
        ]
    );
    // Somebody has written something into a record since: that nobody has confirmed. A later
    // confirmation contradicts nothing.
    let mut present = town.clone();
    present.set(&application("meso"), "users", &Value::Integer(41));
    present.set(
        &application("tevis"),
        "confirmed_on",
        &day(date(2026, 11, 22)),
    );
    let merge = merged(&town, &edits, &present);
    assert_eq!(said(&merge).len(), 2);
    assert_eq!(merge.conflicts.len(), 1);
    assert_eq!(merge.conflicts[0].target, application("meso"));

    let (_, edits) = filled("Bürgeramt", |sheets| {
        all(sheets, Cell::Text("demnächst".into()));
    });
    assert_eq!(codes(&edits), ["cell-not-readable"]);
}

#[test]
fn a_single_sheet_that_was_sent_back_says_whose_it_is() {
    let (town, edits) = filled("Bürgeramt", |sheets| {
        sheets.retain(|sheet| sheet.name == "Anwendungen");
        sheets[0].name = "Unsere Liste".into();
    });
    assert_eq!(codes(&edits), ["own-sheet-missing", "own-sheet-missing"]);
    assert!(merged(&town, &edits, &town).change_set.is_empty());
}

#[test]
fn a_name_of_which_there_are_two_is_written_as_an_id() {
    let mut town = town();
    let mut double = Kind::Organization.new_record("hsh-2");
    assert!(double.set("name", &text("HSH Soft GmbH")));
    town.insert(double);
    let sheets = sheets_of(&town, &part_of(&town, "Bürgeramt"));
    let shown = sheets[1].rows[1]
        .iter()
        .any(|cell| cell.to_text() == "hsh-soft");
    assert!(shown);
    let edits = own_changes("mappe.xlsx", &written(&sheets), &town, DAY);
    assert!(town.difference(&edits.landscape).is_empty());
}

#[test]
fn the_workbook_without_unit_asks_whose_it_is() {
    let town = town();
    let part = parts(&town).pop().expect("a part");
    assert_eq!(part.part, Part::WithoutUnit);
    let mut sheets = sheets_of(&town, &part);
    set(
        &mut sheets,
        "Anwendungen",
        0,
        "Zuständige",
        Cell::Text("Bauamt".into()),
    );
    let marked = written(&sheets[1..]);
    for sheet in &mut sheets[1..] {
        sheet.columns[0].heading = "Kennung".into();
    }
    for read in [marked, written(&sheets)] {
        assert_eq!(own_part(&read), Some(Part::WithoutUnit));
        assert_eq!(own_revision(&read), Some(THIRD));
        let edits = own_changes("mappe.xlsx", &read, &town, DAY);
        assert_eq!(codes(&edits), Vec::<&str>::new());
        assert_eq!(said(&merged(&town, &edits, &town)), ["excel unit=Bauamt"]);
    }
}

/// Cells, rows and columns of a workbook changed at random.
fn spoiled(read: &ReadWorkbook, dice: &mut Dice) -> ReadWorkbook {
    let mut read = read.clone();
    for _ in 0..=dice.below(6) {
        let sheets = read.sheets.len();
        let sheet = &mut read.sheets[dice.below(sheets)];
        // The row with the mark stays: without it this would be a foreign list.
        let at = 1 + dice.below(sheet.rows.len());
        match (dice.below(8), sheet.rows.get_mut(at)) {
            (0, Some(_)) => drop(sheet.rows.remove(at)),
            (1, Some(row)) => {
                let copy = row.clone();
                sheet.rows.push(copy);
            }
            (2, Some(row)) => row.cells[0] = Cell::Empty,
            (_, Some(row)) => {
                let column = dice.below(row.cells.len());
                row.cells[column] = cell(dice);
            }
            (_, None) => {}
        }
    }
    read
}

#[test]
fn whatever_comes_back_leaves_nothing_dangling_and_says_nothing_new_the_second_time() {
    let town = sample_municipality(DAY).expect("the shipped sample");
    let books: Vec<ReadWorkbook> = parts(&town)
        .iter()
        .map(|part| written(&sheets_of(&town, part)))
        .collect();
    for seed in 1..=120_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let read = spoiled(&books[dice.below(books.len())], &mut dice);
        let edits = own_changes("mappe.xlsx", &read, &town, DAY);
        let mut after = town.clone();
        merged(&town, &edits, &town).change_set.apply(&mut after);
        assert_eq!(after.dangling(), [], "seed {seed}");
        let again = merged(&town, &edits, &after);
        assert_eq!(said(&again), Vec::<String>::new(), "seed {seed}");
        assert_eq!(again.conflicts, [], "seed {seed}");
    }
}

#[test]
fn what_is_only_usual_is_marked_so() {
    let mut town = town();
    let mut usual = Source::new(Id::new("usual"));
    usual.kind = Stated::Known(SourceKind::Template);
    town.insert(usual.into_any());
    let ausweis = Id::new("ausweis");
    let service = town.services.get_mut(&ausweis).unwrap();
    service.source = Some(Id::new("usual"));
    let marked = |town: &Landscape| {
        let all = parts(town);
        let of_unit = Part::Unit("Bürgeramt".into());
        let part = all.iter().find(|it| it.part == of_unit).unwrap();
        let sheets = part_workbook(town, THIRD, part, ASKED, Language::German);
        let cells = sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
        let marked = cells.filter(|cell| cell.to_text().starts_with("Vorschlag, bisher nicht"));
        marked.count()
    };
    assert_eq!(marked(&town), 1);
    let service = town.services.get_mut(&ausweis).unwrap();
    service.confirmed_on = Stated::Known(PartialDate::day(DAY));
    assert_eq!(marked(&town), 0);
}
