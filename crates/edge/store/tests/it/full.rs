//! A disk that is full: a clear error, and nothing lost.

use std::env;
use std::fs;
use std::process::Command;

use freistadt_model::RevisionId;
use freistadt_store::{ApplyError, BackupError, Location, RestoreError, Store};

use crate::place::{Scratch, block_on};
use crate::town::{TOWN, add, contract, note, register};

/// Set only for the process whose files may not grow.
const VARIABLE: &str = "FREISTADT_STORE_FULL";

/// What the process does whose files may not grow; by itself, this test does nothing.
#[test]
fn child_whose_files_may_not_grow() {
    let Ok(folder) = env::var(VARIABLE) else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    block_on(async {
        let store = Store::open(&Location::folder(folder)).await.unwrap();
        let before = store.load(TOWN, None).await.unwrap();

        let large = register("groß", 20_000);
        let error = store
            .apply(TOWN, before.id, &large, &note(2))
            .await
            .unwrap_err();
        assert!(matches!(error, ApplyError::NoSpace { .. }), "{error:?}");
        let error = store
            .restore(&folder.join("large.backup"))
            .await
            .unwrap_err();
        assert!(matches!(error, RestoreError::NoSpace { .. }), "{error:?}");
        let error = store.backup(&folder.join("new.backup")).await;
        let no_space = matches!(error, Err(BackupError::NoSpace { .. }));
        assert!(no_space || error.is_ok(), "{error:?}");

        // What was there can still be read, and a small change still finds its place.
        assert_eq!(store.load(TOWN, None).await.unwrap(), before);
        let small = add([contract("klein", "Klein", None)]);
        store
            .apply(TOWN, before.id, &small, &note(3))
            .await
            .unwrap();
        store.close().await;
    });
}

#[test]
fn no_space_is_said_and_nothing_is_lost() {
    let folder = Scratch::new();
    let location = Location::folder(folder.path());
    let first = add([contract("v1", "Wartung", None)]);
    block_on(async {
        let other = Scratch::new();
        let large = Store::open(&Location::folder(other.path())).await.unwrap();
        large.create_organization(TOWN, note(0).at).await.unwrap();
        let changes = register("v", 10_000);
        large
            .apply(TOWN, RevisionId(0), &changes, &note(1))
            .await
            .unwrap();
        large.backup(&folder.file("large.backup")).await.unwrap();
        large.close().await;

        let store = Store::open(&location).await.unwrap();
        store.create_organization(TOWN, note(0).at).await.unwrap();
        store
            .apply(TOWN, RevisionId(0), &first, &note(1))
            .await
            .unwrap();
        store.close().await;
    });
    // Blocks of 512 bytes: 2 MiB. The signal is ignored, so that the write fails instead.
    let limited = "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", limited])
        .arg(env::current_exe().unwrap())
        .args([
            "--exact",
            "full::child_whose_files_may_not_grow",
            "--nocapture",
        ])
        .env(VARIABLE, folder.path())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    block_on(async {
        let store = Store::open(&location).await.unwrap();
        let revision = store.load(TOWN, None).await.unwrap();
        assert_eq!(revision.id, RevisionId(2));
        assert_eq!(revision.landscape.contracts.len(), 2);
        let integrity = store.integrity().await.unwrap();
        assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
        store.close().await;
    });
    assert!(fs::exists(folder.file("freistadt.sqlite")).unwrap());
}

#[test]
fn a_backup_without_space_leaves_the_older_one() {
    let folder = Scratch::new();
    block_on(async {
        let store = Store::open(&Location::folder(folder.path())).await.unwrap();
        let error = store.backup(&folder.file("missing/backup")).await;
        assert!(matches!(error, Err(BackupError::Write { .. })), "{error:?}");
        // Linux gives every write to this device the answer of a full disk.
        let file = folder.file("backup");
        store.backup(&file).await.unwrap();
        let good = fs::read(&file).unwrap();
        let part = folder.file(&format!("backup.{}.part", std::process::id()));
        std::os::unix::fs::symlink("/dev/full", &part).unwrap();
        let error = store.backup(&file).await;
        assert!(
            matches!(error, Err(BackupError::NoSpace { .. })),
            "{error:?}"
        );
        assert_eq!(fs::read(&file).unwrap(), good);
        store.close().await;
    });
}
