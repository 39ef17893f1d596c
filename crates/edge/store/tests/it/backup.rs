//! Backups: to the other database and back, verified, and refused when they are not whole.

use std::fs;
use std::path::Path;

use freistadt_model::RevisionId;
use freistadt_store::{BackupError, FileError, Problem, ReadError, RestoreError, Store};

use crate::place::{Place, Scratch, block_on};
use crate::random::filled;
use crate::town::{Random, TOWN, add, contract, note};

#[test]
fn a_backup_brings_everything_to_the_other_database_and_back() {
    let [ours, theirs] = Place::both();
    let folder = Scratch::new();
    block_on(async {
        for (index, (from, to)) in [(&ours, &theirs), (&theirs, &ours)].into_iter().enumerate() {
            let (from, to) = (from.open().await, to.open().await);
            if index == 0 {
                let empty = from.backup(&folder.file("empty")).await.unwrap();
                assert_eq!((empty.organizations, empty.records), (0, 0));
                from.create_organization("leer", note(7).at).await.unwrap();
                filled(&from, 5, 20).await;
            }
            let first = folder.file(&format!("first-{index}"));
            let second = folder.file(&format!("second-{index}"));
            let verified = from.backup(&first).await.unwrap();
            assert_eq!((verified.organizations, verified.revisions), (2, 20));
            assert_eq!(to.restore(&first).await.unwrap(), verified);
            assert_eq!(to.backup(&second).await.unwrap(), verified);
            assert_eq!(fs::read(&first).unwrap(), fs::read(&second).unwrap());
            same(&from, &to).await;
            // The way back starts from an empty store again.
            from.restore(&folder.file("empty")).await.unwrap();
            assert!(from.organizations().await.unwrap().is_empty());
            from.close().await;
            to.close().await;
        }
    });
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 5, "unfinished files are removed: {names:?}");
}

async fn same(ours: &Store, theirs: &Store) {
    let history = ours.history(TOWN, None, 99).await.unwrap();
    assert_eq!(history, theirs.history(TOWN, None, 99).await.unwrap());
    for entry in history {
        let revision = Some(entry.revision);
        let landscape = ours.load(TOWN, revision).await.unwrap();
        assert_eq!(landscape, theirs.load(TOWN, revision).await.unwrap());
    }
    let integrity = theirs.integrity().await.unwrap();
    assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
    assert_eq!(integrity.revisions, 20);
}

/// A good backup, and stores of both kinds that hold something else.
async fn prepared(folder: &Scratch, places: &[Place; 2]) -> (Vec<u8>, [Store; 2]) {
    let from = Scratch::new();
    let from = Store::open(&freistadt_store::Location::folder(from.path()))
        .await
        .unwrap();
    filled(&from, 6, 3).await;
    let good = folder.file("good");
    from.backup(&good).await.unwrap();
    from.close().await;
    let stores = [places[0].open().await, places[1].open().await];
    for store in &stores {
        store
            .create_organization("present", note(0).at)
            .await
            .unwrap();
        let changes = add([contract("v1", "Bleibt", None)]);
        store
            .apply("present", RevisionId(0), &changes, &note(1))
            .await
            .unwrap();
    }
    (fs::read(good).unwrap(), stores)
}

async fn refused(store: &Store, file: &Path, what: &str) -> RestoreError {
    let Err(error) = store.restore(file).await else {
        panic!("{what} was restored")
    };
    assert_eq!(store.organizations().await.unwrap(), ["present"], "{what}");
    let landscape = store.load("present", None).await.unwrap().landscape;
    assert_eq!(landscape.contracts.len(), 1, "{what}");
    error
}

#[test]
fn a_damaged_backup_is_refused_and_changes_nothing() {
    let (folder, places) = (Scratch::new(), Place::both());
    let file = folder.file("bad");
    block_on(async {
        let (good, stores) = prepared(&folder, &places).await;
        let mut random = Random::new(7);
        let mut bad = Vec::new();
        let end = good.len() - 1;
        let cuts = [0, 1, 20, good.len() / 2, end - 100, end - 1, end];
        bad.extend(cuts.map(|at| (format!("cut at {at}"), good[..at].to_vec())));
        for _ in 0..60 {
            let (at, bit) = (random.below(good.len()), random.below(8));
            let mut flipped = good.clone();
            flipped[at] ^= 1 << bit;
            bad.push((format!("bit {bit} of byte {at}"), flipped));
        }
        let lines: Vec<&[u8]> = good.split_inclusive(|byte| *byte == b'\n').collect();
        for at in [1, 2, lines.len() - 2] {
            let without = [&lines[..at], &lines[at + 1..]].concat().concat();
            bad.push((format!("without line {at}"), without));
            let twice = [&lines[..at], &lines[at - 1..]].concat().concat();
            bad.push((format!("line {at} twice"), twice));
        }
        bad.push((
            "with something after its end".into(),
            [&good[..], b"\n"].concat(),
        ));
        for (what, bytes) in bad {
            fs::write(&file, bytes).unwrap();
            let error = refused(&stores[0], &file, &what).await;
            assert!(
                matches!(error, RestoreError::File { .. }),
                "{what}: {error:?}"
            );
        }
        fs::write(&file, &good[..end / 2]).unwrap();
        refused(&stores[1], &file, "half of it").await;
        for store in stores {
            store.close().await;
        }
    });
}

#[test]
fn what_is_no_backup_is_named() {
    let (folder, places) = (Scratch::new(), Place::both());
    let file = folder.file("other");
    block_on(async {
        let (_, stores) = prepared(&folder, &places).await;
        let source = |text: &[u8]| {
            fs::write(&file, text).unwrap();
            file.clone()
        };
        let foreign = source(b"PK\x03\x04 a spreadsheet");
        let error = refused(&stores[0], &foreign, "a spreadsheet").await;
        let RestoreError::File { source: why, .. } = error else {
            panic!("{error:?}")
        };
        assert!(matches!(why, FileError::Foreign), "{why:?}");
        let newer = source(b"{\"freistadt_backup\":{\"version\":4}}\n");
        let error = refused(&stores[0], &newer, "a newer one").await;
        let RestoreError::File { source: why, .. } = error else {
            panic!("{error:?}")
        };
        assert!(
            matches!(why, FileError::Newer { found: 4, known: 3 }),
            "{why:?}"
        );
        let absent = folder.file("absent");
        refused(&stores[1], &absent, "an absent file").await;
        for store in stores {
            store.close().await;
        }
    });
}

/// The checksum fits, but the rows contradict each other: the database refuses them.
#[test]
fn rows_that_contradict_each_other_are_refused_by_the_database() {
    use sha2::{Digest as _, Sha256};
    let (folder, places) = (Scratch::new(), Place::both());
    let file = folder.file("torn");
    block_on(async {
        let (_, stores) = prepared(&folder, &places).await;
        let lines = "{\"freistadt_backup\":{\"version\":1}}\n\
             {\"organization\":{\"id\":\"a\",\"created_at\":0}}\n\
             {\"record\":{\"organization\":\"a\",\"kind\":\"contract\",\"id\":\"v\",\"from\":1,\
             \"to\":null,\"body\":{\"fields\":{},\"v\":1}}}\n";
        let sha256: String = Sha256::digest(lines)
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect();
        let end = format!(
            "{{\"end\":{{\"organizations\":1,\"revisions\":0,\"records\":1,\"sha256\":\"{sha256}\"}}}}\n"
        );
        fs::write(&file, [lines, &end].concat()).unwrap();
        for store in &stores {
            let error = refused(store, &file, "a torn one").await;
            assert!(matches!(error, RestoreError::Query { .. }), "{error:?}");
        }
        for store in stores {
            store.close().await;
        }
    });
}

#[test]
fn a_backup_holds_one_state_while_others_write() {
    for place in Place::both() {
        let folder = Scratch::new();
        block_on(async {
            let store = place.open().await;
            store.create_organization(TOWN, note(0).at).await.unwrap();
            let writer = store.clone();
            let written = tokio::spawn(async move {
                for round in 0..20 {
                    let pair = [format!("a{round}"), format!("b{round}")];
                    let changes = add(pair.iter().map(|id| contract(id, "Paar", None)));
                    let parent = RevisionId(round);
                    writer
                        .apply(TOWN, parent, &changes, &note(1))
                        .await
                        .unwrap();
                }
            });
            let file = folder.file("backup");
            loop {
                let verified = store.backup(&file).await.unwrap();
                assert_eq!(verified.records, 2 * verified.revisions);
                if verified.revisions == 20 {
                    break;
                }
            }
            written.await.unwrap();
            store.close().await;
        });
    }
}

/// A disk that forgets: what was not written by the store is neither believed nor backed up.
#[test]
fn a_damaged_row_is_named_and_not_backed_up() {
    let folder = Scratch::new();
    block_on(async {
        let store = Store::open(&freistadt_store::Location::folder(folder.path()))
            .await
            .unwrap();
        store.create_organization(TOWN, note(0).at).await.unwrap();
        let changes = add([
            contract("v1", "Wartung", None),
            contract("v2", "Hosting", None),
        ]);
        store
            .apply(TOWN, RevisionId(0), &changes, &note(1))
            .await
            .unwrap();
        for damage in [
            "UPDATE record SET body = replace(body, 'Hosting', 'hosting') WHERE id = 'v2'",
            "UPDATE record SET body = CAST(x'7bff7d' AS TEXT) WHERE id = 'v2'",
            "UPDATE record SET sha256 = x'00' WHERE id = 'v2'",
        ] {
            let options = sqlx::sqlite::SqliteConnectOptions::new();
            let file = options.filename(folder.file("freistadt.sqlite"));
            let mut other = sqlx::ConnectOptions::connect(&file).await.unwrap();
            sqlx::query(damage).execute(&mut other).await.unwrap();
            sqlx::Connection::close(other).await.unwrap();

            let error = store.load(TOWN, None).await.unwrap_err();
            let named = |error: &ReadError| matches!(error, ReadError::Damaged { record, .. } if record == "contract:v2");
            assert!(named(&error), "{damage}: {error:?}");
            let error = store.backup(&folder.file("backup")).await.unwrap_err();
            assert!(
                matches!(&error, BackupError::Read(error) if named(error)),
                "{error:?}"
            );
            assert!(!folder.file("backup").exists());
            let problems = store.integrity().await.unwrap().problems;
            assert!(matches!(&problems[..], [Problem::Record(error)] if named(error)));
        }
        store.close().await;
    });
}
