//! The two databases behind one face: pools, transactions, and what a failed statement means.

pub(crate) mod location;
pub(crate) mod migrate;
pub(crate) mod open;

use std::fmt::Display;

use sqlx::{AssertSqlSafe, PgPool, Postgres, Sqlite, SqlitePool};

use crate::sql::{self, Pair, Written};

/// The pools.
#[derive(Debug, Clone)]
pub(crate) enum Database {
    Sqlite {
        /// One connection: SQLite has one writer at a time, and queueing here is fair.
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction; dropped without commit, it is rolled back.
pub(crate) enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Runs the same call on a transaction's connection, whichever database it belongs to.
macro_rules! both {
    ($transaction:expr, |$connection:ident| $call:expr) => {
        match $transaction {
            $crate::database::Transaction::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $call
            }
            $crate::database::Transaction::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $call
            }
        }
    };
}
pub(crate) use both;

/// Runs one statement with its values; how many rows it changed.
macro_rules! execute {
    ($transaction:expr, $text:expr $(, $value:expr)*) => {
        $crate::database::both!($transaction, |c| sqlx::query($text)
            $( .bind($value) )*
            .execute(c)
            .await
            .map(|done| done.rows_affected()))
    };
}
pub(crate) use execute;

/// A statement that failed.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action}")]
pub struct QueryError {
    action: String,
    source: sqlx::Error,
}

/// Says what a statement was for when it fails.
pub(crate) trait Doing<T> {
    /// `cannot {verb} {object}`.
    fn doing(self, verb: &str, object: impl Display) -> Result<T, QueryError>;
}

impl<T> Doing<T> for Result<T, sqlx::Error> {
    fn doing(self, verb: &str, object: impl Display) -> Result<T, QueryError> {
        self.map_err(|source| QueryError {
            action: format!("{verb} `{object}`"),
            source,
        })
    }
}

impl QueryError {
    /// Whether the database found no room for what it was to write.
    pub fn is_no_space(&self) -> bool {
        let Some(code) = self
            .source
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code)
        else {
            return false;
        };
        // SQLite: FULL, IOERR_WRITE (a file that may not grow, a quota), IOERR_SHMSIZE.
        // PostgreSQL: disk_full.
        ["13", "778", "4874", "53100"].contains(&code.as_ref())
    }
}

impl Database {
    /// Begins to read one state of the data.
    pub(crate) async fn begin_read(&self) -> Result<Transaction, QueryError> {
        let begun = match self {
            Database::Sqlite { readers, .. } => readers
                .begin_with(sql::BEGIN_READ.sqlite)
                .await
                .map(Transaction::Sqlite),
            Database::Postgres(pool) => pool
                .begin_with(sql::BEGIN_READ.postgres)
                .await
                .map(Transaction::Postgres),
        };
        begun.doing("begin to read from", self.name())
    }

    /// Begins to write; waits for other writers.
    pub(crate) async fn begin_write(&self) -> Result<Transaction, QueryError> {
        let begun = match self {
            Database::Sqlite { writer, .. } => writer
                .begin_with(sql::BEGIN_WRITE.sqlite)
                .await
                .map(Transaction::Sqlite),
            Database::Postgres(pool) => begin_postgres(pool).await.map(Transaction::Postgres),
        };
        begun.doing("begin to write to", self.name())
    }

    /// Closes all connections.
    pub(crate) async fn close(&self) {
        match self {
            Database::Sqlite { writer, readers } => {
                readers.close().await;
                // Last, so that it can move what is in the write-ahead log into the file.
                writer.close().await;
            }
            Database::Postgres(pool) => pool.close().await,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Database::Sqlite { .. } => "SQLite",
            Database::Postgres(_) => "PostgreSQL",
        }
    }
}

async fn begin_postgres(
    pool: &PgPool,
) -> Result<sqlx::Transaction<'static, Postgres>, sqlx::Error> {
    let mut transaction = pool.begin_with(sql::BEGIN_WRITE.postgres).await?;
    sqlx::query(sql::PLAN_ANEW)
        .execute(&mut *transaction)
        .await?;
    Ok(transaction)
}

impl Transaction {
    /// The text for this transaction's database.
    pub(crate) fn text(&self, pair: Pair) -> &'static str {
        match self {
            Transaction::Sqlite(_) => pair.sqlite,
            Transaction::Postgres(_) => pair.postgres,
        }
    }

    /// The same for a text that was written out.
    pub(crate) fn written(&self, text: Written) -> AssertSqlSafe<String> {
        AssertSqlSafe(match self {
            Transaction::Sqlite(_) => text.sqlite,
            Transaction::Postgres(_) => text.postgres,
        })
    }

    /// Makes everything permanent; on return it survives a loss of power.
    pub(crate) async fn commit(self) -> Result<(), QueryError> {
        let done = match self {
            Transaction::Sqlite(transaction) => transaction.commit().await,
            Transaction::Postgres(transaction) => transaction.commit().await,
        };
        done.doing("commit", "transaction")
    }
}
