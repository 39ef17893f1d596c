//! The frame over time: since when findings hold, and what made or ended them.

use freistadt_app::{
    Assign, AssignError, Data, Edits, RuleEdit, Since, Waive, WaiveError, local_access,
};
use freistadt_model::{Answer, FieldValue as _, Id, Kind, RecordRef};
use jiff::civil::date;

use crate::place::{TOWN, founded, on_both, on_folder};

async fn since(data: &Data, rule: &str) -> Option<Since> {
    let viewer = local_access(TOWN).viewer();
    let all = data.since(&viewer, date(2026, 11, 23)).await.unwrap();
    let key = (
        rule.to_owned(),
        RecordRef::new(Kind::Application, "meldewesen"),
    );
    all.get(&key).cloned()
}

/// Somebody says whether data can be taken out of the one application.
async fn says(data: &Data, answer: Answer, reason: &str) {
    let editor = local_access(TOWN);
    let base = data.revision(&editor.viewer(), None).await.unwrap().id;
    let info = Kind::Application.field("open_export").unwrap();
    let edits = Edits {
        base,
        targets: vec![RecordRef::new(Kind::Application, "meldewesen")],
        fields: vec![(info, answer.to_value())],
        reason: reason.to_owned(),
        aware: None,
        as_of: date(2026, 11, 23),
    };
    data.edit(&editor, edits).await.unwrap();
}

#[test]
fn a_finding_knows_the_change_that_made_it_and_ends_with_another() {
    on_both(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let added = data.add(&editor, Kind::Application, "Meldewesen").await;
        assert!(added.unwrap().is_some());
        // Open from the first day on; broken since somebody said no.
        let open = since(&data, "data-export-agreed").await.unwrap();
        assert_eq!(open.entry.unwrap().note.function, "add");
        says(&data, Answer::No, "Auskunft des Herstellers").await;
        let broken = since(&data, "data-export-agreed").await.unwrap();
        assert_eq!(
            broken.entry.as_ref().unwrap().note.reason,
            "Auskunft des Herstellers"
        );
        // Other changes leave it as it is.
        let made = broken.entry.unwrap().change_set;
        let edit = RuleEdit::default();
        let set = data
            .set_rule(&editor, "unit-known", Some(&edit), "Neu")
            .await;
        assert!(set.unwrap().is_some());
        let still = since(&data, "data-export-agreed").await.unwrap();
        assert_eq!(still.entry.unwrap().change_set, made);
        let new = since(&data, "unit-known").await.unwrap();
        assert_eq!(new.entry.unwrap().note.function, "rule-set");
        says(&data, Answer::Yes, "Nachtrag").await;
        assert!(since(&data, "data-export-agreed").await.is_none());
        // Taken back, it begins anew.
        let newest = data.history(&editor.viewer(), None, 1).await.unwrap();
        data.undo(&editor, &newest[0].change_set).await.unwrap();
        let again = since(&data, "data-export-agreed").await.unwrap();
        assert_eq!(again.entry.unwrap().note.function, "undo");
    });
}

#[test]
fn an_exception_chooses_the_rules_that_hold_from_the_start() {
    on_folder(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        data.add(&editor, Kind::Application, "Meldewesen")
            .await
            .unwrap();
        let mut waive = Waive {
            rule: Id::new("data-export-agreed"),
            subjects: vec![RecordRef::new(Kind::Application, "meldewesen")],
            reason: "Ablösung".to_owned(),
            decided_by: "Rat".to_owned(),
            until: date(2027, 1, 1),
        };
        let today = date(2026, 11, 23);
        assert!(data.waive(&editor, &waive, today).await.unwrap().is_some());
        let landscape = &data
            .revision(&editor.viewer(), None)
            .await
            .unwrap()
            .landscape;
        assert_eq!((landscape.rules.len(), landscape.waivers.len()), (8, 1));
        waive.until = date(2026, 11, 22);
        let late = data.waive(&editor, &waive, today).await;
        assert!(matches!(late, Err(WaiveError::Until)), "{late:?}");
        waive.rule = Id::new("gibt-es-nicht");
        waive.until = today;
        let gone = data.waive(&editor, &waive, today).await;
        assert!(matches!(gone, Err(WaiveError::Gone(_))), "{gone:?}");
    });
}

#[test]
fn a_finding_goes_to_another_unit_and_back() {
    on_folder(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let viewer = editor.viewer();
        let today = date(2026, 11, 23);
        let added = data.add(&editor, Kind::Application, "Meldewesen").await;
        assert!(added.unwrap().is_some());
        let taken = async || {
            let found = data.findings(&viewer, today).await.unwrap();
            let mut findings = found.checked.findings.iter();
            let of_rule = findings.find(|it| it.rule == "data-export-agreed" && it.unit.is_some());
            of_rule.and_then(|it| it.unit.clone())
        };
        assert_eq!(taken().await, None);
        let mut assign = Assign {
            rule: Id::new("data-export-agreed"),
            subjects: vec![RecordRef::new(Kind::Application, "meldewesen")],
            unit: "Bürgeramt".to_owned(),
            reason: " ".to_owned(),
        };
        let wrong = data.assign(&editor, &assign, today).await;
        assert!(matches!(wrong, Err(AssignError::NoReason)), "{wrong:?}");
        assign.reason = "Fragt den Hersteller".to_owned();
        data.assign(&editor, &assign, today).await.unwrap();
        assert_eq!(taken().await.as_deref(), Some("Bürgeramt"));
        // Again to somebody else: still one assignment, and the history has both.
        assign.unit = "IT".to_owned();
        data.assign(&editor, &assign, today).await.unwrap();
        let present = data.revision(&viewer, None).await.unwrap();
        assert_eq!(present.landscape.assignments.len(), 1);
        let newest = data.history(&viewer, None, 1).await.unwrap();
        assert_eq!(newest[0].note.function, "assigned");
        data.undo(&editor, &newest[0].change_set).await.unwrap();
        assert_eq!(taken().await.as_deref(), Some("Bürgeramt"));
        assign.unit = String::new();
        data.assign(&editor, &assign, today).await.unwrap();
        assert_eq!(taken().await, None);
        assign.unit = "Frau Erika Mustermann".to_owned();
        let person = data.assign(&editor, &assign, today).await;
        assert!(matches!(person, Err(AssignError::Unit(_))), "{person:?}");
    });
}

#[test]
fn what_is_older_than_the_revisions_that_are_judged_holds_at_least_since_then() {
    on_folder(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        data.add(&editor, Kind::Application, "Meldewesen")
            .await
            .unwrap();
        for number in 0..60 {
            let name = format!("Weiteres {number}");
            data.add(&editor, Kind::Organization, &name).await.unwrap();
        }
        let older = since(&data, "data-export-agreed").await.unwrap();
        assert!(older.at_least && older.entry.is_none(), "{older:?}");
        // What turns from now on is seen to turn.
        says(&data, Answer::No, "Auskunft").await;
        let seen = since(&data, "data-export-agreed").await.unwrap();
        assert!(!seen.at_least && seen.entry.is_some(), "{seen:?}");
    });
}
