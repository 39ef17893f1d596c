//! The story of one town, told twice: on SQLite and on PostgreSQL.

use freistadt_model::{Blocked, Change, ChangeSet, Kind, Landscape, RecordRef, RevisionId, Value};
use freistadt_store::{ApplyError, CreateError, ReadError, Store, UndoError, Unfit};

use crate::place::on_both;
use crate::town::{TOWN, add, contract, edit, note, organization, remove};

/// Three revisions: a supplier and its contract, another name, a second contract.
async fn told(store: &Store) -> [Landscape; 4] {
    store.create_organization(TOWN, note(0).at).await.unwrap();
    let empty = Landscape::new(TOWN);
    let mut states = [empty.clone(), empty.clone(), empty.clone(), empty];
    let first = add([
        organization("regio", "Regio IT"),
        contract("v1", "Wartung", Some("regio")),
    ]);
    for number in 1..4 {
        let before = states[number - 1].clone();
        let changes = match number {
            1 => first.clone(),
            2 => edit(&before, "contract:v1", "name", "Wartung und Pflege"),
            _ => add([contract("v2", "Hosting", Some("regio"))]),
        };
        states[number] = before;
        changes.apply(&mut states[number]);
        let parent = RevisionId(u64::try_from(number).unwrap() - 1);
        let second = i64::try_from(number).unwrap();
        let applied = store
            .apply(TOWN, parent, &changes, &note(second))
            .await
            .unwrap();
        assert_eq!(applied.revision.0, parent.0 + 1);
        assert_eq!(applied.change_set, format!("c{number}"));
    }
    states
}

#[test]
fn every_revision_stays_what_it_was() {
    on_both(async |store: Store| {
        assert_eq!(store.head(TOWN).await.unwrap(), None);
        let states = told(&store).await;
        for (number, state) in (0..).zip(&states) {
            let revision = store.load(TOWN, Some(RevisionId(number))).await.unwrap();
            assert_eq!(revision.landscape, *state, "revision {number}");
        }
        let newest = store.load(TOWN, None).await.unwrap();
        assert_eq!((newest.id, &newest.landscape), (RevisionId(3), &states[3]));
        assert_eq!(store.organizations().await.unwrap(), [TOWN]);
    });
}

#[test]
fn history_says_who_when_and_why() {
    on_both(async |store: Store| {
        told(&store).await;
        let entries = store.history(TOWN, None, 2).await.unwrap();
        let numbers: Vec<_> = entries.iter().map(|entry| entry.revision.0).collect();
        assert_eq!(numbers, [3, 2]);
        assert_eq!(entries[0].note, note(3));
        assert_eq!(entries[0].change_set, "c3");
        let older = store.history(TOWN, Some(RevisionId(2)), 9).await.unwrap();
        assert_eq!(older.len(), 1);

        let target = RecordRef::new(Kind::Contract, "v1");
        let versions = store.record_history(TOWN, &target).await.unwrap();
        let spans: Vec<_> = versions
            .iter()
            .map(|it| (it.from.0, it.to.map(|to| to.0)))
            .collect();
        assert_eq!(spans, [(1, Some(2)), (2, None)]);
        assert_eq!(versions[0].record.title(), "Wartung");
    });
}

#[test]
fn a_change_set_is_told_from_its_rows() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        for (number, pair) in states.windows(2).enumerate() {
            let id = format!("c{}", number + 1);
            let changes = store.change_set(TOWN, &id).await.unwrap();
            assert_eq!(changes, pair[0].difference(&pair[1]), "{id}");
        }
    });
}

#[test]
fn the_newest_and_an_older_change_can_be_undone_and_the_undo_too() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        let applied = store.undo(TOWN, "c3", &note(4)).await.unwrap();
        let now = store.load(TOWN, None).await.unwrap();
        assert_eq!(
            (now.id, now.landscape),
            (applied.revision, states[2].clone())
        );

        store.undo(TOWN, "c4", &note(5)).await.unwrap();
        assert_eq!(store.load(TOWN, None).await.unwrap().landscape, states[3]);
        let entries = store.history(TOWN, None, 1).await.unwrap();
        assert_eq!(entries[0].undoes.as_deref(), Some("c4"));

        // An older one, of which nothing later depends on the field.
        store.undo(TOWN, "c2", &note(6)).await.unwrap();
        let now = store.load(TOWN, None).await.unwrap().landscape;
        assert_eq!(now.title(&RecordRef::new(Kind::Contract, "v1")), "Wartung");
        assert!(now.contains(&RecordRef::new(Kind::Contract, "v2")));
    });
}

#[test]
fn an_undo_that_would_tear_something_says_what() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        let blocked = |error| match error {
            UndoError::Blocked { blocked, .. } => blocked,
            UndoError::Read(_) | UndoError::Apply(_) => panic!("{error}"),
        };
        let found = blocked(store.undo(TOWN, "c1", &note(4)).await.unwrap_err());
        let v1 = RecordRef::new(Kind::Contract, "v1");
        assert_eq!(
            found,
            [Blocked::ChangedSince {
                target: v1,
                field: None
            }]
        );

        // Without the first contract, the second one still needs the supplier.
        let changes = remove(&states[3], "contract:v1");
        store
            .apply(TOWN, RevisionId(3), &changes, &note(4))
            .await
            .unwrap();
        let supplier = add([organization("neu", "Neu")]);
        store
            .apply(TOWN, RevisionId(4), &supplier, &note(5))
            .await
            .unwrap();
        let needing = add([contract("v3", "Neues", Some("neu"))]);
        store
            .apply(TOWN, RevisionId(5), &needing, &note(6))
            .await
            .unwrap();
        let found = blocked(store.undo(TOWN, "c5", &note(7)).await.unwrap_err());
        let target = RecordRef::new(Kind::Organization, "neu");
        let by = RecordRef::new(Kind::Contract, "v3");
        assert_eq!(found, [Blocked::Needed { target, by }]);
        assert_eq!(store.head(TOWN).await.unwrap(), Some(RevisionId(6)));
    });
}

#[test]
fn what_was_made_for_another_state_is_refused_whole() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        let changes = add([contract("v9", "Neu", None)]);
        for parent in [0, 2, 4, u64::MAX] {
            let error = store
                .apply(TOWN, RevisionId(parent), &changes, &note(4))
                .await;
            let head = RevisionId(3);
            assert!(matches!(error, Err(ApplyError::Stale { head: it }) if it == head));
        }
        let twice = add([contract("v8", "Neu", None), contract("v1", "Doppelt", None)]);
        let mut other = remove(&states[1], "contract:v1");
        let missing = remove(&states[3], "contract:v2");
        other.changes.extend(missing.changes.clone());
        let stale = edit(&states[1], "contract:v1", "name", "Anders");
        let gone = ChangeSet {
            changes: [missing.changes.clone(), missing.changes].concat(),
        };
        for (changes, expected) in [
            (twice, Unfit::Exists),
            (other, Unfit::Other),
            (stale, Unfit::Field("name")),
            (gone, Unfit::Missing),
        ] {
            let error = store
                .apply(TOWN, RevisionId(3), &changes, &note(4))
                .await
                .unwrap_err();
            assert!(matches!(error, ApplyError::Unfit { unfit, .. } if unfit == expected));
        }
        assert_eq!(store.load(TOWN, None).await.unwrap().landscape, states[3]);
        assert_eq!(store.history(TOWN, None, 9).await.unwrap().len(), 3);
    });
}

#[test]
fn changes_of_one_record_in_one_set_add_up() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        let mut after = states[3].clone();
        let mut changes = add([contract("v5", "Kurz", None), contract("v6", "Lang", None)]);
        changes.apply(&mut after);
        for more in [
            edit(&after, "contract:v6", "name", "Länger"),
            remove(&after, "contract:v5"),
            remove(&states[3], "contract:v2"),
        ] {
            more.apply(&mut after);
            changes.changes.extend(more.changes);
        }
        let again = add([contract("v2", "Zurück", None)]);
        again.apply(&mut after);
        changes.changes.extend(again.changes);
        store
            .apply(TOWN, RevisionId(3), &changes, &note(4))
            .await
            .unwrap();
        assert_eq!(store.load(TOWN, None).await.unwrap().landscape, after);
    });
}

#[test]
fn what_is_not_there_is_named() {
    on_both(async |store: Store| {
        let nobody = store.load("nirgendwo", None).await;
        assert!(matches!(nobody, Err(ReadError::NoOrganization { .. })));
        let none = ChangeSet::default();
        let nobody = store
            .apply("nirgendwo", RevisionId(0), &none, &note(1))
            .await;
        assert!(matches!(nobody, Err(ApplyError::NoOrganization { .. })));
        told(&store).await;
        let late = store.load(TOWN, Some(RevisionId(4))).await;
        assert!(matches!(late, Err(ReadError::NoRevision { .. })));
        let unknown = store.undo(TOWN, "c99", &note(1)).await;
        assert!(matches!(
            unknown,
            Err(UndoError::Read(ReadError::NoChangeSet { .. }))
        ));
        let twice = store.create_organization(TOWN, note(1).at).await;
        assert!(matches!(twice, Err(CreateError::Exists { .. })));
        let nul = store.create_organization("a\0b", note(1).at).await;
        assert!(matches!(nul, Err(CreateError::Unstorable { .. })));
        let nul = add([contract("a\0b", "Neu", None)]);
        let nul = store.apply(TOWN, RevisionId(3), &nul, &note(1)).await;
        assert!(matches!(nul, Err(ApplyError::Unstorable { .. })));
    });
}

#[test]
fn organizations_do_not_see_each_other() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        store
            .create_organization("nachbar", note(1).at)
            .await
            .unwrap();
        let theirs = add([contract("v1", "Anderes", None)]);
        store
            .apply("nachbar", RevisionId(0), &theirs, &note(1))
            .await
            .unwrap();
        assert_eq!(store.load(TOWN, None).await.unwrap().landscape, states[3]);
        let landscape = store.load("nachbar", None).await.unwrap().landscape;
        assert_eq!(
            (landscape.owner.as_str(), landscape.contracts.len()),
            ("nachbar", 1)
        );
    });
}

#[test]
fn values_come_back_as_they_went_in() {
    on_both(async |store: Store| {
        store.create_organization(TOWN, note(0).at).await.unwrap();
        let mut record = contract("ä:b c", "„Ümläute“ \0 𝄞 'quoted\"", None);
        assert!(record.set("number", &Value::NotApplicable));
        assert!(record.set("note", &Value::Text("unknown".into())));
        record.set_source(Some(freistadt_model::Id::new("liste.xlsx")));
        let changes = ChangeSet {
            changes: vec![Change::Add(record.clone())],
        };
        store
            .apply(TOWN, RevisionId(0), &changes, &note(1))
            .await
            .unwrap();
        let landscape = store.load(TOWN, None).await.unwrap().landscape;
        assert_eq!(landscape.get(&record.to_ref()), Some(record));
    });
}

#[test]
fn a_record_put_in_again_from_another_source_can_be_undone() {
    on_both(async |store: Store| {
        let states = told(&store).await;
        let target = RecordRef::new(Kind::Contract, "v1");
        let mut changes = remove(&states[3], "contract:v1");
        let mut again = states[3].get(&target).unwrap();
        again.set_source(Some(freistadt_model::Id::new("liste.xlsx")));
        changes.changes.push(Change::Add(again));
        let applied = store
            .apply(TOWN, RevisionId(3), &changes, &note(4))
            .await
            .unwrap();
        let undone = store.undo(TOWN, &applied.change_set, &note(5)).await;
        assert_eq!(undone.unwrap().revision, RevisionId(5));
        assert_eq!(store.load(TOWN, None).await.unwrap().landscape, states[3]);
    });
}
