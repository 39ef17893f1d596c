//! Uploaded files on their way into the landscape, with what somebody decides about them.

use freistadt_app::{
    Checked, ColumnDecision, Data, DataError, Decided, Editor, StagedError, TakenOver, local_access,
};
use freistadt_model::{Application, Id, Kind, Landscape, Organization, RecordRef, Stated};
use jiff::civil::{Date, date};

use crate::place::{TOWN, at, founded, on_both, on_folder};

const DAY: Date = date(2026, 11, 23);

/// Uploads a file and says its id.
async fn upload(data: &Data, editor: &Editor, name: &str, bytes: &[u8]) -> Vec<String> {
    let mut incoming = data.begin_upload(editor, name, at(0)).await.unwrap();
    data.append(editor, &mut incoming, bytes).await.unwrap();
    let id = incoming.id().to_owned();
    data.finish_upload(editor, incoming).await.unwrap();
    vec![id]
}

async fn check(data: &Data, name: &str, text: &str, decided: &Decided) -> Checked {
    let editor = local_access(TOWN);
    let ids = upload(data, &editor, name, text.as_bytes()).await;
    let checked = data.check_staged(&editor, &ids, decided, DAY).await;
    checked.unwrap()
}

async fn take(data: &Data, name: &str, text: &str, decided: &Decided) -> TakenOver {
    let editor = local_access(TOWN);
    let ids = upload(data, &editor, name, text.as_bytes()).await;
    data.take_over(&editor, &ids, decided, DAY).await.unwrap()
}

async fn landscape(data: &Data) -> Landscape {
    let viewer = local_access(TOWN).viewer();
    let revision = data.revision(&viewer, None).await.unwrap();
    revision.landscape.clone()
}

async fn version(data: &Data) -> Stated<String> {
    let meso: Id<Application> = Id::new("meso");
    let landscape = landscape(data).await;
    landscape.find(&meso).unwrap().version.clone()
}

/// Of each code of the remarks, as they come.
fn codes(checked: &Checked) -> Vec<&'static str> {
    let remarks = checked.imported.diagnostics.iter();
    remarks.map(|remark| remark.code).collect()
}

#[test]
fn a_municipality_is_named_once() {
    on_both(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let nameless = data.name_municipality(&editor, " - ").await;
        assert!(matches!(nameless, Err(DataError::Nameless)), "{nameless:?}");
        for name in [" Odenstadt ", "Anders"] {
            data.name_municipality(&editor, name).await.unwrap();
        }
        let landscape = landscape(&data).await;
        let town = landscape.find(&landscape.municipality()).unwrap();
        assert_eq!(town.name, "Odenstadt");
        let history = data.history(&editor.viewer(), None, 9).await.unwrap();
        let named = history.iter().filter(|it| it.note.function == "found");
        assert_eq!(named.count(), 1);
    });
}

#[test]
fn files_are_taken_over_once_and_then_gone() {
    on_both(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let list = "Fachverfahren;Hersteller\nMeso;HSH\n";
        let ids = upload(&data, &editor, "liste.csv", list.as_bytes()).await;
        let checked = data
            .check_staged(&editor, &ids, &Decided::default(), DAY)
            .await;
        let checked = checked.unwrap();
        assert_eq!(checked.names, "liste.csv");
        assert_eq!(checked.after.applications.len(), 1);
        assert_eq!(landscape(&data).await.applications.len(), 0, "a trial");
        let decided = Decided {
            seen: checked.imported.before.id,
            names: checked.names,
            ..Decided::default()
        };
        let first = data.take_over(&editor, &ids, &decided, DAY).await.unwrap();
        assert!(matches!(first, TakenOver::Applied(_)), "{first:?}");
        let again = data.take_over(&editor, &ids, &decided, DAY).await.unwrap();
        assert_eq!(again, first, "the same form a second time");
        let gone = data.check_staged(&editor, &ids, &decided, DAY).await;
        assert!(matches!(gone, Err(StagedError::Gone)), "{gone:?}");
        let known = take(&data, "liste.csv", list, &Decided::default()).await;
        assert_eq!(known, TakenOver::Nothing);
    });
}

#[test]
fn of_two_names_of_one_organization_the_chosen_one_stays() {
    on_folder(async |data| {
        founded(&data).await;
        let list = "Fachverfahren;Hersteller\nMeso;Alpha Software GmbH\nAda;Alpha Software\n";
        let checked = check(&data, "liste.csv", list, &Decided::default()).await;
        let [alike] = checked.imported.look_alikes.as_slice() else {
            panic!("{:?}", checked.imported.look_alikes);
        };
        let names: Vec<&str> = alike.names.iter().map(String::as_str).collect();
        assert_eq!(names, ["Alpha Software", "Alpha Software GmbH"]);
        let mut decided = Decided::default();
        let [other, kept] = [0, 1].map(|at| alike.organizations[at].clone());
        decided.decisions.same.push((kept.clone(), other));
        take(&data, "liste.csv", list, &decided).await;
        let landscape = landscape(&data).await;
        let firms: Vec<&Organization> = landscape.organizations.values().collect();
        let [firm] = firms.as_slice() else {
            panic!("{firms:?}")
        };
        assert_eq!((&firm.id, &*firm.name), (&kept, "Alpha Software GmbH"));
        assert_eq!(firm.aliases, ["Alpha Software"]);
        let makers = landscape
            .products
            .values()
            .map(|it| it.manufacturer.clone());
        assert!(
            makers
                .clone()
                .all(|maker| maker == Stated::Known(kept.clone()))
        );
        assert_eq!(makers.count(), 2);
    });
}

#[test]
fn what_was_decided_about_a_contradiction_is_remembered() {
    on_folder(async |data| {
        founded(&data).await;
        let none = Decided::default();
        let meso = |version: &str| format!("Fachverfahren;Version\nMeso;{version}\n");
        take(&data, "inventar.csv", &meso("1"), &none).await;
        let open = async |version: &str, decided: &Decided| {
            let checked = check(&data, "andere.csv", &meso(version), decided).await;
            checked.imported.merge.conflicts.len()
        };
        assert_eq!(open("2", &none).await, 1);
        let conflict = (
            RecordRef::new(Kind::Application, "meso"),
            "version".to_owned(),
        );
        let mut stays = Decided::default();
        stays.decisions.stock_holds.insert(conflict.clone());
        assert_eq!(open("2", &stays).await, 1, "decided, and still shown");
        take(&data, "andere.csv", &meso("2"), &stays).await;
        assert_eq!(version(&data).await, Stated::Known("1".to_owned()));
        assert_eq!(open("2", &none).await, 0, "not asked again");
        assert_eq!(open("3", &none).await, 1, "the list says something new");

        let mut file = Decided::default();
        file.decisions.file_wins.insert(conflict);
        take(&data, "andere.csv", &meso("3"), &file).await;
        assert_eq!(version(&data).await, Stated::Known("3".to_owned()));
        take(&data, "andere.csv", &meso("4"), &none).await;
        assert_eq!(version(&data).await, Stated::Known("4".to_owned()));
        let first = check(&data, "inventar.csv", &meso("1"), &none).await;
        assert_eq!(first.imported.merge.conflicts.len(), 1);
    });
}

#[test]
fn a_kept_meaning_of_a_column_can_be_taken_back() {
    on_folder(async |data| {
        founded(&data).await;
        let list = "Fachverfahren;Version\nMeso;1\n";
        let means = |target: &str| Decided {
            columns: vec![ColumnDecision {
                file: "liste.csv".to_owned(),
                sheet: String::new(),
                heading: "Version".to_owned(),
                target: target.to_owned(),
            }],
            ..Decided::default()
        };
        take(&data, "liste.csv", list, &means("application.note")).await;
        assert_eq!(version(&data).await, Stated::Unknown);
        let kept = check(&data, "liste.csv", list, &Decided::default()).await;
        assert!(kept.imported.sheets[0].read[1].decided);
        let back = check(&data, "liste.csv", list, &means("auto")).await;
        assert!(!back.imported.sheets[0].read[1].decided);
        take(&data, "liste.csv", list, &means("auto")).await;
        assert_eq!(version(&data).await, Stated::Known("1".to_owned()));
        let next = check(&data, "liste.csv", list, &Decided::default()).await;
        assert!(!next.imported.sheets[0].read[1].decided);
    });
}

#[test]
fn only_a_file_that_is_surely_older_is_said_to_be() {
    on_folder(async |data| {
        founded(&data).await;
        let none = Decided::default();
        let meso = |version: &str| format!("Fachverfahren;Version\nMeso;{version}\n");
        let older = async |name: &str| {
            let checked = check(&data, name, &meso("2"), &none).await;
            codes(&checked).contains(&"file-older-than-last")
        };
        // Read without a day of its own: as of the day of the import, at most.
        take(&data, "liste.csv", &meso("1"), &none).await;
        for (name, expected) in [
            ("liste.csv", false),
            ("liste 2026-10-30.csv", false),
            ("liste 2026-09-20.csv", true),
        ] {
            assert_eq!(older(name).await, expected, "{name}");
        }
        take(&data, "liste 2026-10-30.csv", &meso("3"), &none).await;
        // What it only adds may be gone since.
        let gone = "Fachverfahren;Version\nAltes Verfahren;1\n";
        let checked = check(&data, "liste 2026-08-30.csv", gone, &none).await;
        assert!(codes(&checked).contains(&"file-older-than-last"));
        for (name, expected) in [
            ("liste 2026-10-30.csv", false),
            ("liste 2026-10-29.csv", true),
            ("liste 2026-08.csv", true),
            ("liste 2026-10-31.csv", false),
            ("andere 2026-01-01.csv", false),
        ] {
            assert_eq!(older(name).await, expected, "{name}");
        }
    });
}

#[test]
fn the_day_a_workbook_was_saved_says_how_old_it_is() {
    let workbook = "crates/core/interchange/tests/fixtures/openpyxl.xlsx";
    let workbook = std::fs::read(freistadt_testkit::workspace_root().join(workbook)).unwrap();
    on_folder(async |data| {
        founded(&data).await;
        let (editor, none) = (local_access(TOWN), Decided::default());
        let list = "Verfahren;Bemerkung\nAutiSta;neu\n";
        // Saved on 23 November 2026, after the first day and long before the second.
        for (day, expected) in [(date(2026, 11, 1), false), (date(2027, 3, 1), true)] {
            let ids = upload(&data, &editor, "verfahren.csv", list.as_bytes()).await;
            data.take_over(&editor, &ids, &none, day).await.unwrap();
            let ids = upload(&data, &editor, "verfahren.xlsx", &workbook).await;
            let checked = data.check_staged(&editor, &ids, &none, date(2027, 3, 2));
            let checked = checked.await.unwrap();
            let older = codes(&checked).contains(&"file-older-than-last");
            assert_eq!(older, expected, "{day}");
        }
    });
}
