//! Places for stores: a folder that goes with the test, a PostgreSQL database likewise.

use std::env;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use freistadt_store::{Location, Store};
use freistadt_testkit::postgres::TestPostgres;

/// A folder that is removed when the test ends.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("freistadt-store-{}-{number}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// An empty store of either kind.
pub(crate) enum Place {
    Folder(Scratch),
    Postgres(TestPostgres),
}

impl Place {
    pub(crate) fn both() -> [Place; 2] {
        [
            Place::Folder(Scratch::new()),
            Place::Postgres(TestPostgres::new().unwrap()),
        ]
    }

    pub(crate) fn location(&self) -> Location {
        match self {
            Place::Folder(folder) => Location::folder(folder.path()),
            Place::Postgres(server) => Location::parse(server.url()).unwrap(),
        }
    }

    pub(crate) async fn open(&self) -> Store {
        Store::open(&self.location()).await.unwrap()
    }
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(future)
}

/// Runs the test on an empty store of each kind.
pub(crate) fn on_both<F: Future<Output = ()>>(test: impl Fn(Store) -> F) {
    for place in Place::both() {
        block_on(async {
            let store = place.open().await;
            test(store.clone()).await;
            let integrity = store.integrity().await.unwrap();
            assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
            store.close().await;
        });
    }
}
