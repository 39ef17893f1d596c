//! Brings the tables to the present form: numbered texts, each in a transaction, forward only.

use std::fs;
use std::path::{Path, PathBuf};

use crate::database::open::OpenError;
use crate::database::{Database, Doing as _, QueryError, Transaction, both};
use crate::sql;

/// One step, written for each database.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal),+ $(,)?) => {
        /// Every step; its number is its place, from 1. What was released never changes.
        pub(crate) const MIGRATIONS: &[Migration] = &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        }),+];
    };
}
migrations!(
    "0001_records",
    "0002_access",
    "0003_findings",
    "0004_catalogue",
    "0005_digest"
);

/// Takes the missing steps; SQLite's file is copied first if there is something in it.
pub(crate) async fn migrate(
    database: &Database,
    steps: &[Migration],
    file: Option<&Path>,
) -> Result<(), OpenError> {
    let known = steps.len();
    loop {
        let mut transaction = database.begin_write().await?;
        let done = newest(&mut transaction).await?;
        if done > known {
            return Err(OpenError::Newer {
                found: number(done),
                known: number(known),
            });
        }
        let Some(step) = steps.get(done) else {
            // Commits the table of migrations, in case it was just made.
            return Ok(transaction.commit().await?);
        };
        if done > 0
            && let Some(file) = file
        {
            drop(transaction);
            copy(database, file, done).await?;
            transaction = database.begin_write().await?;
            if newest(&mut transaction).await? != done {
                continue;
            }
        }
        take(&mut transaction, step, done + 1).await?;
        transaction.commit().await?;
    }
}

async fn newest(transaction: &mut Transaction) -> Result<usize, QueryError> {
    let made = match transaction {
        Transaction::Sqlite(transaction) => sqlx::query(sql::CREATE_MIGRATION_SQLITE)
            .execute(&mut **transaction)
            .await
            .map(|_| ()),
        Transaction::Postgres(transaction) => {
            sqlx::query(sql::LOCK_MIGRATION)
                .execute(&mut **transaction)
                .await
                .doing("lock", "migration")?;
            sqlx::query(sql::CREATE_MIGRATION)
                .execute(&mut **transaction)
                .await
                .map(|_| ())
        }
    };
    made.doing("create table", "migration")?;
    let newest: i64 = both!(transaction, |c| {
        sqlx::query_scalar(sql::NEWEST_MIGRATION).fetch_one(c).await
    })
    .doing("read table", "migration")?;
    Ok(usize::try_from(newest).unwrap_or(0))
}

async fn take(
    transaction: &mut Transaction,
    step: &Migration,
    to: usize,
) -> Result<(), QueryError> {
    let done = match transaction {
        Transaction::Sqlite(transaction) => sqlx::raw_sql(step.sqlite)
            .execute(&mut **transaction)
            .await
            .map(|_| ()),
        Transaction::Postgres(transaction) => sqlx::raw_sql(step.postgres)
            .execute(&mut **transaction)
            .await
            .map(|_| ()),
    };
    done.doing("migrate", step.name)?;
    both!(transaction, |c| sqlx::query(sql::ADD_MIGRATION)
        .bind(number(to))
        .bind(step.name)
        .execute(c)
        .await
        .map(|_| ()))
    .doing("record migration", step.name)
}

/// Copies the file as `freistadt.sqlite.form-N`; the copy appears whole or not at all.
async fn copy(database: &Database, file: &Path, form: usize) -> Result<(), OpenError> {
    let Database::Sqlite { writer, .. } = database else {
        return Ok(());
    };
    let with = |suffix: String| {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let path = with(format!(".form-{form}"));
    let unfinished = with(format!(".form-{form}.part"));
    let failed = |source| OpenError::Copy {
        path: path.clone(),
        source,
    };
    if unfinished.exists() {
        fs::remove_file(&unfinished).map_err(failed)?;
    }
    sqlx::query(sql::COPY_SQLITE)
        .bind(unfinished.to_string_lossy().into_owned())
        .execute(writer)
        .await
        .doing("copy to", unfinished.display())?;
    fs::File::open(&unfinished)
        .and_then(|copy| copy.sync_all())
        .map_err(failed)?;
    fs::rename(&unfinished, &path).map_err(failed)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use freistadt_testkit::postgres::TestPostgres;

    use super::*;
    use crate::{Location, Store};

    /// Table, column, whether it may be empty, and the type in general words.
    const COLUMNS_SQLITE: &str = "SELECT m.name || '.' || c.name || ' ' || \
         CASE c.\"notnull\" WHEN 1 THEN 'must' ELSE 'may' END || ' ' || \
         CASE c.type WHEN 'INTEGER' THEN 'integer' WHEN 'TEXT' THEN 'text' ELSE 'bytes' END \
         FROM sqlite_schema m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
    const COLUMNS_POSTGRES: &str = "SELECT table_name || '.' || column_name || ' ' || \
         CASE is_nullable WHEN 'NO' THEN 'must' ELSE 'may' END || ' ' || \
         CASE data_type WHEN 'bigint' THEN 'integer' WHEN 'text' THEN 'text' ELSE 'bytes' END \
         FROM information_schema.columns WHERE table_schema = 'public'";
    const INDEXES_SQLITE: &str = "SELECT name FROM sqlite_schema \
         WHERE type = 'index' AND sql IS NOT NULL";
    const INDEXES_POSTGRES: &str = "SELECT indexname::text FROM pg_indexes \
         WHERE schemaname = 'public' \
         AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'";

    const LATER: &[Migration] = &[
        MIGRATIONS[0],
        MIGRATIONS[1],
        MIGRATIONS[2],
        MIGRATIONS[3],
        MIGRATIONS[4],
        Migration {
            name: "0006_note",
            sqlite: "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('made')",
            postgres: "CREATE TABLE note (text text); INSERT INTO note VALUES ('made')",
        },
    ];
    const BROKEN: &[Migration] = &[
        MIGRATIONS[0],
        MIGRATIONS[1],
        MIGRATIONS[2],
        MIGRATIONS[3],
        MIGRATIONS[4],
        Migration {
            name: "0006_broken",
            sqlite: "CREATE TABLE note (text TEXT); SELECT broken",
            postgres: "CREATE TABLE note (text text); SELECT broken",
        },
    ];

    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let name = format!("freistadt-migrate-{name}-{}", std::process::id());
            Scratch(std::env::temp_dir().join(name))
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    async fn list(
        database: &Database,
        sqlite: &'static str,
        postgres: &'static str,
    ) -> Vec<String> {
        let mut transaction = database.begin_read().await.unwrap();
        let text = match database {
            Database::Sqlite { .. } => sqlite,
            Database::Postgres(_) => postgres,
        };
        let mut lines: Vec<String> = both!(&mut transaction, |c| {
            sqlx::query_scalar(text).fetch_all(c).await.unwrap()
        });
        lines.sort();
        lines
    }

    #[tokio::test]
    async fn both_databases_have_the_same_columns_and_indexes() {
        let folder = Scratch::new("columns");
        let sqlite = Store::open(&Location::folder(&folder.0)).await.unwrap();
        let server = TestPostgres::new().unwrap();
        let location = Location::parse(server.url()).unwrap();
        let postgres = Store::open(&location).await.unwrap();
        for (texts, least) in [
            ((COLUMNS_SQLITE, COLUMNS_POSTGRES), 50),
            ((INDEXES_SQLITE, INDEXES_POSTGRES), 4),
        ] {
            let ours = list(&sqlite.database, texts.0, texts.1).await;
            let theirs = list(&postgres.database, texts.0, texts.1).await;
            assert_eq!(ours, theirs);
            assert!(ours.len() >= least, "{ours:?}");
        }
        postgres.close().await;
    }

    #[tokio::test]
    async fn data_are_copied_before_their_form_changes_and_never_read_by_an_older_program() {
        let folder = Scratch::new("later");
        let location = Location::folder(&folder.0);
        let store = Store::open(&location).await.unwrap();
        let file = folder.0.join("freistadt.sqlite");
        let copy = folder.0.join("freistadt.sqlite.form-5");

        let broken = migrate(&store.database, BROKEN, Some(&file)).await;
        assert!(matches!(broken, Err(OpenError::Query(_))));
        assert!(copy.exists());
        Store::open(&location)
            .await
            .expect("the old form is still there");

        migrate(&store.database, LATER, Some(&file)).await.unwrap();
        migrate(&store.database, LATER, Some(&file)).await.unwrap();
        let older = Store::open(&location).await;
        assert!(matches!(
            older,
            Err(OpenError::Newer { found: 6, known: 5 })
        ));

        let other = Scratch::new("copy");
        fs::create_dir(&other.0).unwrap();
        fs::rename(&copy, other.0.join("freistadt.sqlite")).unwrap();
        let copied = Store::open(&Location::folder(&other.0)).await;
        copied.expect("the copy is a store");
    }

    #[tokio::test]
    async fn postgres_takes_a_step_whole_or_not_at_all() {
        let server = TestPostgres::new().unwrap();
        let location = Location::parse(server.url()).unwrap();
        let store = Store::open(&location).await.unwrap();
        assert!(migrate(&store.database, BROKEN, None).await.is_err());
        migrate(&store.database, LATER, None).await.unwrap();
        let older = Store::open(&location).await;
        assert!(matches!(
            older,
            Err(OpenError::Newer { found: 6, known: 5 })
        ));
        store.close().await;
    }
}
