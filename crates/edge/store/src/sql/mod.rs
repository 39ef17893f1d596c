//! Every statement of the project, one constant each, the same text for both databases; where
//! they differ, a pair. Rows of many values are written out here, too, with placeholders only.

mod access;
mod catalogue;
mod digest;
mod findings;
mod kept;

use std::fmt::Write as _;

pub(crate) use access::*;
pub(crate) use catalogue::*;
pub(crate) use digest::*;
pub(crate) use findings::*;
pub(crate) use kept::*;

/// A statement that differs between the databases.
#[derive(Clone, Copy)]
pub(crate) struct Pair {
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

/// How many records one statement names: far below what the databases bind (32,766 and 65,535
/// values). SQLite finds `$n` by a walk through all names of a statement, so that more than some
/// hundred values per statement cost more than they save.
pub(crate) const CHUNK: usize = 100;

pub(crate) const BEGIN_READ: Pair = Pair {
    sqlite: "BEGIN",
    postgres: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
};
/// Takes SQLite's write lock at once; a lock taken later would fail instead of waiting.
pub(crate) const BEGIN_WRITE: Pair = Pair {
    sqlite: "BEGIN IMMEDIATE",
    postgres: "BEGIN",
};

/// A plan that was made while the table was empty must not be kept while it grows: PostgreSQL
/// keeps plans after five calls, and one large import took a minute instead of seconds.
pub(crate) const PLAN_ANEW: &str = "SET LOCAL plan_cache_mode = force_custom_plan";

// Migration.
pub(crate) const CREATE_MIGRATION: &str =
    "CREATE TABLE IF NOT EXISTS migration (number bigint PRIMARY KEY, name text NOT NULL)";
pub(crate) const CREATE_MIGRATION_SQLITE: &str = "CREATE TABLE IF NOT EXISTS migration \
     (number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT";
/// Programs that start together migrate one after the other; SQLite's write lock does the same.
pub(crate) const LOCK_MIGRATION: &str = "SELECT pg_advisory_xact_lock(7309453286)";
pub(crate) const NEWEST_MIGRATION: &str = "SELECT coalesce(max(number), 0) FROM migration";
pub(crate) const ADD_MIGRATION: &str = "INSERT INTO migration (number, name) VALUES ($1, $2)";
pub(crate) const POSTGRES_VERSION: &str =
    "SELECT CAST(current_setting('server_version_num') AS bigint)";
pub(crate) const COPY_SQLITE: &str = "VACUUM INTO $1";

// Organizations and revisions.
pub(crate) const ORGANIZATIONS: &str = "SELECT id FROM organization ORDER BY id";
pub(crate) const ADD_ORGANIZATION: &str =
    "INSERT INTO organization (id, created_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
pub(crate) const HEAD: &str = "SELECT \
     (SELECT coalesce(max(id), 0) FROM revision WHERE organization = $1) \
     FROM organization WHERE id = $1";
/// Writers to one organization come one after the other, and after a restore; SQLite's write
/// lock does the same.
pub(crate) const LOCK_ORGANIZATION: Pair = Pair {
    sqlite: "SELECT 1 FROM organization WHERE id = $1",
    postgres: "SELECT 1 FROM organization WHERE id = $1 FOR UPDATE",
};
pub(crate) const ADD_REVISION: &str = "INSERT INTO revision \
     (organization, id, parent, author, function, reason, at, change_set, undoes, unit) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
     ON CONFLICT (organization, id) DO NOTHING";
pub(crate) const HISTORY: &str = "SELECT id, author, function, reason, at, change_set, undoes, unit \
     FROM revision WHERE organization = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
pub(crate) const REVISION_OF: &str =
    "SELECT id FROM revision WHERE organization = $1 AND change_set = $2";

// Records.
pub(crate) const RECORDS_NOW: &str = "SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND to_revision IS NULL";
pub(crate) const RECORDS_THEN: &str = "SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND from_revision <= $2 \
     AND (to_revision IS NULL OR to_revision > $2)";
pub(crate) const RECORDS_CHANGED: &str = "SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND from_revision = $2 \
     UNION ALL SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND to_revision = $2";
pub(crate) const RECORD_HISTORY: &str = "SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND kind = $2 AND id = $3 ORDER BY from_revision";
const CURRENT: &str = "SELECT kind, id, from_revision, to_revision, body, sha256 \
     FROM record WHERE organization = $1 AND kind = $2 AND to_revision IS NULL AND id IN ";
const CLOSE: &str = "UPDATE record SET to_revision = $3 \
     WHERE organization = $1 AND kind = $2 AND to_revision IS NULL AND id IN ";
/// The same for PostgreSQL, followed by the ids and [`ONE_BY_ONE`].
const CURRENT_POSTGRES: &str = "SELECT present.kind, present.id, present.from_revision, \
     present.to_revision, present.body, present.sha256 FROM (VALUES ";
const CLOSE_POSTGRES: &str = "UPDATE record SET to_revision = $3 \
     WHERE ctid = ANY (ARRAY (SELECT present.ctid FROM (VALUES ";
/// One look-up per id, whatever the planner believes: without statistics it takes the partial
/// index for nearly empty and reads all of it for every statement.
const ONE_BY_ONE: &str = ") AS wanted (id) CROSS JOIN LATERAL (SELECT ctid, record.* FROM record \
     WHERE organization = $1 AND kind = $2 AND id = wanted.id AND to_revision IS NULL \
     LIMIT 1) AS present";
const ADD_RECORDS: &str = "INSERT INTO record \
     (organization, from_revision, kind, id, body, sha256) VALUES ";

// Everything, for backup and inspection; in the order of the keys.
pub(crate) const ALL_ORGANIZATIONS: &str = "SELECT id, created_at FROM organization ORDER BY id";
pub(crate) const ALL_REVISIONS: &str = "SELECT organization, id, author, function, reason, at, change_set, undoes, unit \
     FROM revision ORDER BY organization, id";
pub(crate) const ALL_RECORDS: &str = "SELECT organization, kind, id, from_revision, to_revision, body, sha256 \
     FROM record ORDER BY organization, kind, id, from_revision";

// Restore.
/// Keeps writers out while everything is replaced; in SQLite the write lock has done so already.
/// Tables that refer to the organization at the end of a transaction come first, so that nobody
/// holds one of them and waits for the organization.
pub(crate) const LOCK_ALL: Pair = Pair {
    sqlite: "SELECT 1",
    postgres: "LOCK TABLE account, saved_view, feed, digest_setting, organization, revision, record \
         IN EXCLUSIVE MODE",
};
pub(crate) const DELETE_RECORDS: &str = "DELETE FROM record";
pub(crate) const DELETE_REVISIONS: &str = "DELETE FROM revision";
pub(crate) const DELETE_ORGANIZATIONS: &str = "DELETE FROM organization";
const RESTORE_RECORDS: &str = "INSERT INTO record \
     (organization, kind, id, from_revision, to_revision, body, sha256) VALUES ";

// Inspection of SQLite's file.
pub(crate) const CHECK_FILE: &str = "SELECT integrity_check FROM pragma_integrity_check";
pub(crate) const CHECK_REFERENCES: &str =
    "SELECT \"table\" || ' ' || coalesce(rowid, 0) FROM pragma_foreign_key_check";

/// A statement whose text depends on the number of its values.
pub(crate) struct Written {
    pub(crate) sqlite: String,
    pub(crate) postgres: String,
}

/// `$1` organization, `$2` kind, then `count` ids.
pub(crate) fn current(count: usize) -> Written {
    let mut sqlite = CURRENT.to_owned();
    push_row(&mut sqlite, 3, count);
    let mut postgres = CURRENT_POSTGRES.to_owned();
    push_rows(&mut postgres, 3, count);
    postgres.push_str(ONE_BY_ONE);
    Written { sqlite, postgres }
}

/// `$1` organization, `$2` kind, `$3` the revision that closes, then `count` ids.
pub(crate) fn close(count: usize) -> Written {
    let mut sqlite = CLOSE.to_owned();
    push_row(&mut sqlite, 4, count);
    let mut postgres = CLOSE_POSTGRES.to_owned();
    push_rows(&mut postgres, 4, count);
    postgres.push_str(ONE_BY_ONE);
    postgres.push_str("))");
    Written { sqlite, postgres }
}

/// `$1` organization, `$2` revision, `$3` kind, then id, body and SHA-256 of `count` records.
pub(crate) fn add_records(count: usize) -> String {
    let mut text = ADD_RECORDS.to_owned();
    for index in 0..count {
        let first = 4 + 3 * index;
        let separator = if index == 0 { "" } else { ", " };
        let (body, sha256) = (first + 1, first + 2);
        write!(
            text,
            "{separator}($1, $2, $3, ${first}, ${body}, ${sha256})"
        )
        .expect("a text takes every write");
    }
    text
}

/// All seven columns of `count` records.
pub(crate) fn restore_records(count: usize) -> String {
    let mut text = RESTORE_RECORDS.to_owned();
    for index in 0..count {
        if index > 0 {
            text.push_str(", ");
        }
        push_row(&mut text, 1 + 7 * index, 7);
    }
    text
}

/// `($first, …)`, `count` placeholders.
fn push_row(text: &mut String, first: usize, count: usize) {
    for index in 0..count {
        let before = if index == 0 { '(' } else { ',' };
        let number = first + index;
        write!(text, "{before}${number}").expect("a text takes every write");
    }
    text.push(')');
}

/// `($first), ($second), …`, `count` rows of one placeholder.
fn push_rows(text: &mut String, first: usize, count: usize) {
    for index in 0..count {
        let separator = if index == 0 { "" } else { ", " };
        text.push_str(separator);
        push_row(text, first + index, 1);
    }
}

/// Every statement that SQLite gets.
#[cfg(test)]
pub(crate) fn all_sqlite() -> Vec<String> {
    let own = [
        BEGIN_READ.sqlite,
        BEGIN_WRITE.sqlite,
        CREATE_MIGRATION_SQLITE,
        COPY_SQLITE,
        LOCK_ORGANIZATION.sqlite,
        LOCK_ALL.sqlite,
        CHECK_FILE,
        CHECK_REFERENCES,
    ];
    own.into_iter()
        .map(str::to_owned)
        .chain(shared())
        .chain(
            [1, CHUNK]
                .into_iter()
                .flat_map(|count| [current(count).sqlite, close(count).sqlite]),
        )
        .collect()
}

/// Every statement that PostgreSQL gets.
#[cfg(test)]
pub(crate) fn all_postgres() -> Vec<String> {
    let own = [
        BEGIN_READ.postgres,
        BEGIN_WRITE.postgres,
        PLAN_ANEW,
        CREATE_MIGRATION,
        LOCK_MIGRATION,
        POSTGRES_VERSION,
        LOCK_ORGANIZATION.postgres,
        LOCK_ALL.postgres,
    ];
    own.into_iter()
        .map(str::to_owned)
        .chain(shared())
        .chain(
            [1, CHUNK]
                .into_iter()
                .flat_map(|count| [current(count).postgres, close(count).postgres]),
        )
        .collect()
}

#[cfg(test)]
fn shared() -> Vec<String> {
    let mut texts: Vec<String> = [
        NEWEST_MIGRATION,
        ADD_MIGRATION,
        ORGANIZATIONS,
        ADD_ORGANIZATION,
        HEAD,
        ADD_REVISION,
        HISTORY,
        REVISION_OF,
        RECORDS_NOW,
        RECORDS_THEN,
        RECORDS_CHANGED,
        RECORD_HISTORY,
        ALL_ORGANIZATIONS,
        ALL_REVISIONS,
        ALL_RECORDS,
        DELETE_RECORDS,
        DELETE_REVISIONS,
        DELETE_ORGANIZATIONS,
    ]
    .map(str::to_owned)
    .into();
    texts.extend(
        [
            access::ALL,
            catalogue::ALL,
            digest::ALL,
            findings::ALL,
            kept::ALL,
        ]
        .concat()
        .into_iter()
        .map(str::to_owned),
    );
    for count in [1, CHUNK] {
        texts.extend([add_records(count), restore_records(count)]);
    }
    texts
}

#[cfg(test)]
mod tests {
    use freistadt_testkit::postgres::TestPostgres;
    use sqlx::{AssertSqlSafe, Executor as _, SqlSafeStr as _};

    use super::*;
    use crate::database::Database;
    use crate::{Location, Store};

    #[test]
    fn every_statement_is_registered() {
        let (statements, tests) = include_str!("mod.rs").split_once("mod tests {").unwrap();
        assert!(!tests.is_empty());
        let access = include_str!("access.rs");
        let kept = include_str!("kept.rs");
        let seen = [statements, access, kept].map(registered);
        assert!(seen.into_iter().all(|count| count > 20), "{seen:?}");
        assert!(registered(include_str!("digest.rs")) > 10);
    }

    fn registered(statements: &str) -> usize {
        let mut seen = 0;
        for line in statements.lines().map(str::trim) {
            let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
            let Some((name, _)) = line
                .strip_prefix("const ")
                .and_then(|it| it.split_once(':'))
            else {
                continue;
            };
            let words = statements.split(|c: char| !c.is_alphanumeric() && c != '_');
            let mentions = words.filter(|word| *word == name).count();
            assert!(mentions > 1, "{name} is not registered");
            seen += 1;
        }
        seen
    }

    #[tokio::test]
    async fn sqlite_prepares_every_statement() {
        let folder = std::env::temp_dir().join(format!("freistadt-sql-{}", std::process::id()));
        let store = Store::open(&Location::folder(&folder)).await.unwrap();
        let Database::Sqlite { writer, .. } = &store.database else {
            panic!("another database")
        };
        for text in all_sqlite() {
            let mut connection = writer.acquire().await.unwrap();
            let prepared = connection
                .prepare(AssertSqlSafe(text.clone()).into_sql_str())
                .await;
            assert!(prepared.is_ok(), "{text}: {}", prepared.unwrap_err());
        }
        store.close().await;
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[tokio::test]
    async fn postgres_prepares_every_statement() {
        let server = TestPostgres::new().unwrap();
        let store = Store::open(&Location::parse(server.url()).unwrap())
            .await
            .unwrap();
        let Database::Postgres(pool) = &store.database else {
            panic!("another database")
        };
        for text in all_postgres() {
            let mut connection = pool.acquire().await.unwrap();
            let prepared = connection
                .prepare(AssertSqlSafe(text.clone()).into_sql_str())
                .await;
            assert!(prepared.is_ok(), "{text}: {}", prepared.unwrap_err());
        }
        store.close().await;
    }
}
