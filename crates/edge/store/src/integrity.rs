//! Looks through everything there is and lists what is not as it should be; repairs nothing.

use std::collections::BTreeMap;

use freistadt_model::RevisionId;
use futures_util::TryStreamExt as _;

use crate::backup::{RecordColumns, RevisionColumns, records};
use crate::database::{Doing as _, QueryError, Transaction, both};
use crate::revisions::read::{ReadError, decode};
use crate::revisions::rows::{Row, from_database};
use crate::{Store, sql};

/// What was looked through, and what was found.
#[derive(Debug, Default)]
pub struct Integrity {
    /// How many revisions.
    pub revisions: u64,
    /// How many rows of records.
    pub records: u64,
    /// What is wrong; empty if nothing is.
    pub problems: Vec<Problem>,
}

/// Something that is not as it should be.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// SQLite's own check of its file.
    #[error("the file is damaged: {0}")]
    File(String),
    /// A row that refers to one that is not there.
    #[error("a row refers to one that is not there: {0}")]
    Reference(String),
    /// The revisions of an organization are not counted from 1 without gaps.
    #[error("`{organization}` has a gap before revision {}", revision.0)]
    Gap {
        /// Whose.
        organization: String,
        /// The first one after the gap.
        revision: RevisionId,
    },
    /// A record with two states at once.
    #[error("record `{record}` of `{organization}` has two states as of revision {}", from.0)]
    Overlap {
        /// Whose.
        organization: String,
        /// Which, as `kind:id`.
        record: String,
        /// When the second one begins.
        from: RevisionId,
    },
    /// A row that is not what was written.
    #[error(transparent)]
    Record(ReadError),
}

/// A check that could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum IntegrityError {
    /// A statement failed.
    #[error("cannot look through the data")]
    Query {
        /// Which.
        #[source]
        source: QueryError,
    },
}

impl From<QueryError> for IntegrityError {
    fn from(source: QueryError) -> Self {
        IntegrityError::Query { source }
    }
}

impl Store {
    /// Checks every row of every table, and SQLite's file as such.
    pub async fn integrity(&self) -> Result<Integrity, IntegrityError> {
        let mut transaction = self.database.begin_read().await?;
        let mut integrity = Integrity::default();
        check_file(&mut transaction, &mut integrity).await?;
        check_revisions(&mut transaction, &mut integrity).await?;
        check_records(&mut transaction, &mut integrity).await?;
        Ok(integrity)
    }
}

async fn check_file(
    transaction: &mut Transaction,
    integrity: &mut Integrity,
) -> Result<(), QueryError> {
    let Transaction::Sqlite(transaction) = transaction else {
        return Ok(());
    };
    let file: Vec<String> = sqlx::query_scalar(sql::CHECK_FILE)
        .fetch_all(&mut **transaction)
        .await
        .doing("check", "file")?;
    let bad = file.into_iter().filter(|line| line != "ok");
    integrity.problems.extend(bad.map(Problem::File));
    let references: Vec<String> = sqlx::query_scalar(sql::CHECK_REFERENCES)
        .fetch_all(&mut **transaction)
        .await
        .doing("check", "references")?;
    let bad = references.into_iter().map(Problem::Reference);
    integrity.problems.extend(bad);
    Ok(())
}

async fn check_revisions(
    transaction: &mut Transaction,
    integrity: &mut Integrity,
) -> Result<(), QueryError> {
    let mut heads: BTreeMap<String, i64> = BTreeMap::new();
    let mut rows = both!(transaction, |c| {
        sqlx::query_as::<_, RevisionColumns>(sql::ALL_REVISIONS).fetch(c)
    });
    while let Some((organization, id, ..)) = rows.try_next().await.doing("read", "revision")? {
        integrity.revisions += 1;
        let head = heads.entry(organization.clone()).or_default();
        if id != *head + 1 {
            integrity.problems.push(Problem::Gap {
                organization,
                revision: from_database(id),
            });
        }
        *head = id;
    }
    Ok(())
}

async fn check_records(
    transaction: &mut Transaction,
    integrity: &mut Integrity,
) -> Result<(), QueryError> {
    let mut before: Option<(String, Row)> = None;
    let mut rows = records(transaction);
    while let Some(columns) = rows.try_next().await.doing("read", "record")? {
        integrity.records += 1;
        let (organization, row) = split(columns);
        if let Err(error) = decode(&organization, &row) {
            integrity.problems.push(Problem::Record(error));
        }
        if let Some((theirs, before)) = &before
            && *theirs == organization
            && (&before.kind, &before.id) == (&row.kind, &row.id)
            && before.to.is_none_or(|to| to > row.from)
        {
            integrity.problems.push(Problem::Overlap {
                organization: organization.clone(),
                record: row.name(),
                from: row.from,
            });
        }
        before = Some((organization, row));
    }
    Ok(())
}

fn split(columns: RecordColumns) -> (String, Row) {
    let (organization, kind, id, from, to, body, sha256) = columns;
    (organization, Row::from((kind, id, from, to, body, sha256)))
}
