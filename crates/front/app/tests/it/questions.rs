//! From a list to a landscape: the questions, what follows from them, and what people make of it.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_app::{
    Data, Editor, Given, ImportRequest, InputFile, Proposals, Waiting, local_access,
};
use freistadt_l10n::Language;
use freistadt_model::{Kind, Landscape, RecordRef};

use crate::place::{TOWN, on_both, on_folder};

const GERMAN: Language = Language::German;

fn given(question: &str, name: &str, operator: &str) -> Given {
    Given {
        question: question.into(),
        name: name.into(),
        operator: operator.into(),
    }
}

/// A town with eighty rows: names, makers, operators.
async fn listed(data: &Data) -> Editor {
    data.found(Some(TOWN), Some("Musterstadt")).await.unwrap();
    let editor = local_access(TOWN);
    let request = ImportRequest {
        files: vec![InputFile {
            name: "liste.csv".into(),
            bytes: include_bytes!("list.csv").to_vec(),
        }],
        mappings: Vec::new(),
        decisions: freistadt_app::Decisions::default(),
        dry_run: false,
        as_of: freistadt_app::today(),
    };
    data.import(&editor, request, || false).await.unwrap();
    editor
}

async fn answer(data: &Data, editor: &Editor, given: &[Given]) {
    let base = data.revision(&editor.viewer(), None).await.unwrap().id;
    let today = freistadt_app::today();
    let answered = data.answer(editor, base, given, GERMAN, today).await;
    answered.unwrap();
}

/// What somebody at the town would type, with what the names suggest left as it stands.
fn usual() -> Vec<Given> {
    vec![
        given("directory", "Active Directory", "Wir selbst"),
        given("mail", "Exchange", "Wir selbst"),
        given("virtualisation", "vSphere", "Wir selbst"),
        given("backup", "Veeam", "Wir selbst"),
        given("documents", "enaio", "Zweckverband KIT"),
        given("telephony", "Telefonanlage innovaphone", "Wir selbst"),
        given("remote-access", "Citrix", "Zweckverband KIT"),
        given("internet", "", "Beispielfunk AG"),
        given("provider-link", "", "Zweckverband KIT"),
    ]
}

async fn landscape(data: &Data, editor: &Editor) -> Landscape {
    let revision = data.revision(&editor.viewer(), None).await.unwrap();
    revision.landscape.clone()
}

/// The things that hang together, largest first.
fn parts(landscape: &Landscape) -> Vec<BTreeSet<RecordRef>> {
    let mut beside: BTreeMap<RecordRef, Vec<RecordRef>> = BTreeMap::new();
    for need in landscape.dependencies.values() {
        let (from, to) = (need.from.known().unwrap(), need.to.known().unwrap());
        beside.entry(from.clone()).or_default().push(to.clone());
        beside.entry(to.clone()).or_default().push(from.clone());
    }
    let mut parts = Vec::new();
    let mut seen = BTreeSet::new();
    for start in beside.keys() {
        let (mut part, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                part.insert(next.clone());
                open.extend(&beside[next]);
            }
        }
        parts.push(part);
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

#[test]
fn eighty_rows_become_a_connected_landscape_with_services() {
    on_folder(|data| async move {
        let editor = listed(&data).await;
        let before = landscape(&data, &editor).await;
        assert_eq!(before.count(Kind::Application), 80);
        assert_eq!(before.count(Kind::PublicService), 0);
        assert!(usual().len() <= 10, "at most ten questions");
        answer(&data, &editor, &usual()).await;
        let after = landscape(&data, &editor).await;
        assert!(
            after.count(Kind::PublicService) >= 50,
            "{}",
            after.count(Kind::PublicService)
        );
        let parts = parts(&after);
        let of_kind = |kind| parts[0].iter().filter(|it| it.kind == kind).count();
        assert!(
            of_kind(Kind::Application) >= 72,
            "{}",
            of_kind(Kind::Application)
        );
        // Only what the utilities run hangs together without us.
        let apart: BTreeSet<&RecordRef> = parts[1..].iter().flatten().collect();
        let apart: Vec<&str> = apart.iter().map(|it| after.title(it)).collect();
        let utilities = [
            "FlowChief",
            "Verbrauchsabrechnung",
            "WinCC",
            "Trinkwasser liefern und Abwasser reinigen",
            "Wasser und Abwasser abrechnen",
        ];
        assert_eq!(apart, utilities);
        // All of it is proposed, nothing of it counts yet.
        assert_eq!(after.without_proposals().count(Kind::PublicService), 0);
        assert_eq!(after.without_proposals().count(Kind::Dependency), 0);
        assert_eq!(after.dangling(), []);
    });
}

#[test]
fn the_same_answers_again_change_nothing() {
    on_both(|data| async move {
        let editor = listed(&data).await;
        answer(&data, &editor, &usual()).await;
        let once = landscape(&data, &editor).await;
        let base = data.revision(&editor.viewer(), None).await.unwrap().id;
        let shown = data.questions(&editor.viewer(), None).await.unwrap().shown;
        let again: Vec<Given> = shown
            .iter()
            .map(|it| given(it.question.id, &it.name, &it.operator))
            .collect();
        assert!(shown.iter().all(|it| it.stated));
        let today = freistadt_app::today();
        let stored = data.answer(&editor, base, &again, GERMAN, today).await;
        assert!(stored.unwrap().is_none());
        assert_eq!(landscape(&data, &editor).await, once);
    });
}

#[test]
fn another_answer_takes_the_place_of_the_first() {
    on_folder(|data| async move {
        let editor = listed(&data).await;
        answer(&data, &editor, &usual()).await;
        answer(
            &data,
            &editor,
            &[given("directory", "Univention", "Wir selbst")],
        )
        .await;
        let after = landscape(&data, &editor).await;
        let to = |id: &str| {
            let basis = RecordRef::new(Kind::Application, id);
            let all = after.dependencies.values();
            all.filter(|it| it.to.known() == Some(&basis)).count()
        };
        assert_eq!(to("active-directory"), 0);
        assert!(to("univention") > 10);
    });
}

#[test]
fn departments_confirm_and_turn_down() {
    on_folder(|data| async move {
        let editor = listed(&data).await;
        answer(&data, &editor, &usual()).await;
        let today = freistadt_app::today();
        let seen = data.proposals(&editor.viewer(), GERMAN).await.unwrap();
        assert_eq!(seen.waiting, Waiting::default());
        let named = |seen: &Proposals, name: &str| {
            let found = seen
                .departments
                .iter()
                .find(|it| it.unit.as_deref() == Some(name));
            found.map(|it| it.targets().into_iter().cloned().collect::<Vec<_>>())
        };
        let citizens = named(&seen, "Bürgerbüro").unwrap();
        data.confirm(&editor, &citizens, today).await.unwrap();
        let library = named(&seen, "Kulturamt").unwrap();
        data.reject(&editor, &library, today).await.unwrap();
        let later = data.proposals(&editor.viewer(), GERMAN).await.unwrap();
        assert_eq!(named(&later, "Bürgerbüro"), None);
        assert_eq!(named(&later, "Kulturamt"), None);
        assert_eq!(
            later.waiting,
            Waiting::default(),
            "what was turned down does not come again"
        );
        let known = landscape(&data, &editor).await.without_proposals();
        assert!(known.count(Kind::PublicService) >= 5);
        assert!(known.contains(&RecordRef::new(Kind::PublicService, "reisepass")));
    });
}

#[test]
fn a_bare_list_gets_its_departments_and_a_workbook_for_each() {
    on_both(|data| async move {
        let editor = listed(&data).await;
        let viewer = editor.viewer();
        let (_, units) = data.asked_units(&viewer, GERMAN).await.unwrap();
        let names: Vec<Option<String>> = units.into_iter().map(|it| it.unit).collect();
        assert_eq!(names, [None], "a list without departments is one workbook");
        let today = freistadt_app::today();
        let proposed = data.proposals(&viewer, GERMAN).await.unwrap().units;
        let all: usize = proposed.iter().map(|it| it.applications.len()).sum();
        assert!(all >= 60, "{all}");
        assert_eq!(
            data.proposed_unit_count(&viewer, GERMAN).await.unwrap(),
            all
        );
        for unit in &proposed {
            let targets = unit.applications.iter().map(|it| it.application.to_ref());
            let targets: Vec<RecordRef> = targets.collect();
            let name = match unit.unit.as_str() {
                "Bürgerbüro" => "Bürgeramt",
                name => name,
            };
            let set = data.set_unit(&editor, &targets, name, today).await.unwrap();
            assert!(set.is_some());
            let again = data.set_unit(&editor, &targets, "Hauptamt", today).await;
            assert!(again.unwrap().is_none(), "who was named stays");
        }
        assert!(
            data.proposals(&viewer, GERMAN)
                .await
                .unwrap()
                .units
                .is_empty()
        );
        let (_, units) = data.asked_units(&viewer, GERMAN).await.unwrap();
        assert_eq!(units.len(), proposed.len() + 1, "and one of what is left");
        assert!(
            units
                .iter()
                .any(|it| it.unit.as_deref() == Some("Bürgeramt"))
        );
        let after = landscape(&data, &editor).await;
        assert_eq!(after.dangling(), []);
    });
}

#[test]
fn a_person_is_no_department() {
    on_folder(|data| async move {
        let editor = listed(&data).await;
        let today = freistadt_app::today();
        let meso = [RecordRef::new(Kind::Application, "meso")];
        for bad in ["Frau Muster", "a@stadt.de", " ", "zwei\nZeilen"] {
            let set = data.set_unit(&editor, &meso, bad, today).await;
            assert!(set.is_err(), "{bad}");
        }
    });
}
