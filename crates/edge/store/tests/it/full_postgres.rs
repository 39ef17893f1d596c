//! A PostgreSQL whose disk is full: the same promise as for SQLite, on a real small disk. Only
//! root may mount one; without that the test is skipped, aloud.

use std::path::Path;
use std::process::Command;

use freistadt_model::RevisionId;
use freistadt_store::{ApplyError, Location, RestoreError, Store};
use freistadt_testkit::postgres::{Cluster, is_root};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use crate::place::{Scratch, block_on};
use crate::town::{TOWN, add, contract, note, register};

/// A small disk in memory that belongs to PostgreSQL's user; taken away with this value.
struct SmallDisk(Scratch);

impl SmallDisk {
    fn mount() -> Option<SmallDisk> {
        let folder = Scratch::new();
        let mounted = is_root().unwrap()
            && Command::new("mount")
                .args([
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=6m,mode=700,uid=postgres",
                    "tmpfs",
                ])
                .arg(folder.path())
                .status()
                .is_ok_and(|status| status.success());
        mounted.then_some(SmallDisk(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

/// From now on, tables of the server's own database are made on the small disk.
async fn move_to(server: &Cluster, disk: &SmallDisk) {
    let mut connection = PgConnection::connect(server.url()).await.unwrap();
    let place = disk.path().display();
    for statement in [
        format!("CREATE TABLESPACE small LOCATION '{place}'"),
        "ALTER DATABASE postgres SET default_tablespace = small".into(),
    ] {
        sqlx::query(AssertSqlSafe(statement))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    connection.close().await.unwrap();
}

/// A backup that is larger than the small disk.
async fn large_backup(folder: &Scratch) {
    let store = Store::open(&Location::folder(folder.path())).await.unwrap();
    store.create_organization(TOWN, note(0).at).await.unwrap();
    let changes = register("v", 20_000);
    store
        .apply(TOWN, RevisionId(0), &changes, &note(1))
        .await
        .unwrap();
    store.backup(&folder.file("large")).await.unwrap();
    store.close().await;
}

async fn fill(store: &Store, folder: &Scratch) {
    store.create_organization(TOWN, note(0).at).await.unwrap();
    let first = add([contract("v1", "Wartung", None)]);
    store
        .apply(TOWN, RevisionId(0), &first, &note(1))
        .await
        .unwrap();
    let before = store.load(TOWN, None).await.unwrap();

    let large = register("groß", 20_000);
    let error = store.apply(TOWN, before.id, &large, &note(2)).await;
    assert!(
        matches!(error, Err(ApplyError::NoSpace { .. })),
        "{error:?}"
    );
    let error = store.restore(&folder.file("large")).await;
    assert!(
        matches!(error, Err(RestoreError::NoSpace { .. })),
        "{error:?}"
    );

    assert_eq!(store.load(TOWN, None).await.unwrap(), before);
    let small = add([contract("klein", "Klein", None)]);
    let applied = store.apply(TOWN, before.id, &small, &note(3)).await;
    assert_eq!(applied.unwrap().revision, RevisionId(2));
    let integrity = store.integrity().await.unwrap();
    assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
}

#[test]
fn a_full_disk_of_postgresql_is_said_and_nothing_is_lost() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: only root can mount a small disk");
        return;
    };
    // Goes before the disk, because its tables lie there.
    let server = Cluster::start().unwrap();
    let folder = Scratch::new();
    block_on(async {
        move_to(&server, &disk).await;
        large_backup(&folder).await;
        let store = Store::open(&Location::parse(server.url()).unwrap())
            .await
            .unwrap();
        fill(&store, &folder).await;
        store.close().await;
    });
}
