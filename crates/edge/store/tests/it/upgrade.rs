//! Data as an earlier version left them are brought to the present form with everything in them.

use freistadt_store::Store;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

use crate::access::account;
use crate::place::{Place, block_on};
use crate::town::TOWN;

const SQLITE: &str = include_str!("../../migrations/sqlite/0001_records.sql");
const POSTGRES: &str = include_str!("../../migrations/postgres/0001_records.sql");
/// The table that names the steps taken, an organization and its one revision.
const CONTENT: &str = "CREATE TABLE migration (number bigint PRIMARY KEY, name text NOT NULL); \
     INSERT INTO migration VALUES (1, '0001_records'); \
     INSERT INTO organization VALUES ('musterstadt', 5); \
     INSERT INTO revision VALUES \
     ('musterstadt', 1, NULL, 'local', 'import', 'liste.csv', 7, 'c1', NULL);";

async fn first_form(place: &Place) {
    match place {
        Place::Folder(folder) => {
            let file = folder.file("freistadt.sqlite");
            let url = format!("sqlite://{}?mode=rwc", file.display());
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            for text in [SQLITE, CONTENT] {
                let text = AssertSqlSafe(text.to_owned());
                sqlx::raw_sql(text).execute(&mut connection).await.unwrap();
            }
            connection.close().await.unwrap();
        }
        Place::Postgres(server) => {
            let mut connection = PgConnection::connect(server.url()).await.unwrap();
            for text in [POSTGRES, CONTENT] {
                let text = AssertSqlSafe(text.to_owned());
                sqlx::raw_sql(text).execute(&mut connection).await.unwrap();
            }
            connection.close().await.unwrap();
        }
    }
}

async fn check(store: &Store) {
    let entries = store.history(TOWN, None, 9).await.unwrap();
    let note = &entries[0].note;
    assert_eq!(
        (entries.len(), &*note.author, &*note.unit),
        (1, "local", "")
    );
    store.add_account(&account(TOWN, "erste")).await.unwrap();
    let integrity = store.integrity().await.unwrap();
    assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
}

#[test]
fn data_of_the_first_form_keep_their_history() {
    for place in Place::both() {
        block_on(async {
            first_form(&place).await;
            let store = place.open().await;
            check(&store).await;
            store.close().await;
            place.open().await.close().await;
        });
        if let Place::Folder(folder) = &place {
            assert!(folder.file("freistadt.sqlite.form-1").exists());
        }
    }
}
