//! Puts a backup in place of everything there is, in one transaction; a file that is not whole
//! changes nothing.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use sqlx::AssertSqlSafe;
use tokio::sync::mpsc;

use crate::backup::access::{insert_account, insert_digest_setting, insert_feed, insert_view};
use crate::backup::file::{
    self, End, FileDamage, FileError, Line, OrganizationLine, RecordLine, RevisionLine,
    WITH_ACCOUNTS, WITH_DIGESTS,
};
use crate::backup::{Verified, verify};
use crate::database::{Doing as _, QueryError, Transaction, both};
use crate::revisions::rows::fingerprint;
use crate::{Store, sql};

/// A backup that was not restored; the data are what they were.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The file cannot be used.
    #[error("cannot restore `{}`", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: FileError,
    },
    /// No room.
    #[error("no space left to restore `{}`", path.display())]
    NoSpace {
        /// Which file.
        path: PathBuf,
        /// What was being written.
        #[source]
        source: QueryError,
    },
    /// A statement failed: the database, or rows that contradict each other.
    #[error("cannot restore `{}`", path.display())]
    Query {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: QueryError,
    },
}

impl Store {
    /// Replaces all data by those of the backup. One that was written before there were accounts
    /// says nothing about them: accounts, views and feeds of its organizations stay; likewise
    /// settings of digests. Everybody
    /// is signed out, and uploads that wait are gone.
    pub async fn restore(&self, path: &Path) -> Result<Verified, RestoreError> {
        let wrong = |source| RestoreError::File {
            path: path.to_owned(),
            source,
        };
        let file = path.to_owned();
        let verified = tokio::task::spawn_blocking(move || verify(&file));
        let (form, verified) = verified
            .await
            .expect("verifying does not panic")
            .map_err(wrong)?;
        match self.replace_all(path, form, &verified).await {
            Ok(Ok(())) => Ok(verified.into()),
            Ok(Err(source)) => Err(wrong(source)),
            Err(source) if source.is_no_space() => Err(RestoreError::NoSpace {
                path: path.to_owned(),
                source,
            }),
            Err(source) => Err(RestoreError::Query {
                path: path.to_owned(),
                source,
            }),
        }
    }

    async fn replace_all(
        &self,
        path: &Path,
        form: u64,
        verified: &End,
    ) -> Result<Result<(), FileError>, QueryError> {
        let mut transaction = self.database.begin_write().await?;
        delete_all(&mut transaction, form).await?;
        let (sender, receiver) = mpsc::channel(4);
        let file = path.to_owned();
        let read = tokio::task::spawn_blocking(move || read_chunks(&file, &sender));
        insert_all(&mut transaction, receiver).await?;
        run_all(&mut transaction, &LOST).await?;
        match read.await.expect("reading does not panic") {
            Err(error) => Ok(Err(error)),
            // Somebody wrote to the file since it was verified.
            Ok(end) if end != *verified => Ok(Err(FileError::Damaged {
                line: 1,
                damage: FileDamage::Checksum,
            })),
            Ok(_) => transaction.commit().await.map(Ok),
        }
    }
}

/// Rows of one table.
enum Chunk {
    Organization(OrganizationLine),
    Revision(RevisionLine),
    Records(Vec<RecordLine>),
    /// Another line, of a small table.
    Other(Box<Line>),
}

fn read_chunks(path: &Path, to: &mpsc::Sender<Chunk>) -> Result<End, FileError> {
    let file = File::open(path).map_err(|source| FileError::Io { source })?;
    let mut records = Vec::new();
    // That nobody listens is explained by the statement that failed.
    let send = |chunk| drop(to.blocking_send(chunk));
    let end = file::read::<FileError>(BufReader::new(file), |line| {
        match line {
            Line::Organization(row) => send(Chunk::Organization(row)),
            Line::Revision(row) => send(Chunk::Revision(row)),
            Line::Record(row) => records.push(row),
            line @ (Line::Account(_) | Line::View(_) | Line::Feed(_) | Line::DigestSetting(_)) => {
                send(Chunk::Other(Box::new(line)));
            }
            Line::FreistadtBackup { .. } | Line::End(_) => {}
        }
        if records.len() == sql::CHUNK {
            send(Chunk::Records(std::mem::take(&mut records)));
        }
        Ok(())
    })?;
    if !records.is_empty() {
        send(Chunk::Records(records));
    }
    Ok(end)
}

/// What belongs to organizations that are gone now; their names may have come again.
const LOST: [&str; 4] = [
    sql::DELETE_LOST_ACCOUNTS,
    sql::DELETE_LOST_VIEWS,
    sql::DELETE_LOST_FEEDS,
    sql::DELETE_LOST_DIGEST_SETTINGS,
];

async fn delete_all(transaction: &mut Transaction, form: u64) -> Result<(), QueryError> {
    let lock = transaction.text(sql::LOCK_ALL);
    run_all(transaction, &[lock]).await?;
    if form >= WITH_ACCOUNTS {
        let access = [sql::DELETE_ACCOUNTS, sql::DELETE_VIEWS, sql::DELETE_FEEDS];
        run_all(transaction, &access).await?;
    }
    if form >= WITH_DIGESTS {
        run_all(transaction, &[sql::DELETE_DIGEST_SETTINGS]).await?;
    }
    let rest = [
        sql::DELETE_SESSIONS,
        sql::FORGET_DIGESTS,
        sql::FORGET_CATALOGUE_ENTRIES,
        sql::FORGET_CATALOGUE_STATES,
        sql::FORGET_FINDINGS,
        sql::FORGET_FINDING_STATES,
        sql::DELETE_UPLOADS,
        sql::DELETE_RECORDS,
        sql::DELETE_REVISIONS,
        sql::DELETE_ORGANIZATIONS,
    ];
    run_all(transaction, &rest).await
}

async fn run_all(
    transaction: &mut Transaction,
    statements: &[&'static str],
) -> Result<(), QueryError> {
    for statement in statements {
        both!(&mut *transaction, |c| sqlx::query(*statement)
            .execute(c)
            .await
            .map(|_| ()))
        .doing("exchange the tables by", statement)?;
    }
    Ok(())
}

async fn insert_all(
    transaction: &mut Transaction,
    mut chunks: mpsc::Receiver<Chunk>,
) -> Result<(), QueryError> {
    while let Some(chunk) = chunks.recv().await {
        match chunk {
            Chunk::Organization(row) => insert_organization(transaction, row).await?,
            Chunk::Revision(row) => insert_revision(transaction, row).await?,
            Chunk::Records(rows) => insert_records(transaction, rows).await?,
            Chunk::Other(line) => insert_other(transaction, *line).await?,
        }
    }
    Ok(())
}

async fn insert_other(transaction: &mut Transaction, line: Line) -> Result<(), QueryError> {
    match line {
        Line::Account(row) => insert_account(transaction, row).await,
        Line::View(row) => insert_view(transaction, row).await,
        Line::Feed(row) => insert_feed(transaction, row).await,
        Line::DigestSetting(row) => insert_digest_setting(transaction, row).await,
        Line::FreistadtBackup { .. }
        | Line::Organization(_)
        | Line::Revision(_)
        | Line::Record(_)
        | Line::End(_) => Ok(()),
    }
}

async fn insert_organization(
    transaction: &mut Transaction,
    row: OrganizationLine,
) -> Result<(), QueryError> {
    both!(transaction, |c| sqlx::query(sql::ADD_ORGANIZATION)
        .bind(row.id)
        .bind(row.created_at)
        .execute(c)
        .await
        .map(|_| ()))
    .doing("restore table", "organization")
}

async fn insert_revision(
    transaction: &mut Transaction,
    row: RevisionLine,
) -> Result<(), QueryError> {
    let parent = (row.id > 1).then_some(row.id - 1);
    both!(transaction, |c| sqlx::query(sql::ADD_REVISION)
        .bind(row.organization)
        .bind(row.id)
        .bind(parent)
        .bind(row.author)
        .bind(row.function)
        .bind(row.reason)
        .bind(row.at)
        .bind(row.change_set)
        .bind(row.undoes)
        .bind(row.unit)
        .execute(c)
        .await
        .map(|_| ()))
    .doing("restore table", "revision")
}

async fn insert_records(
    transaction: &mut Transaction,
    rows: Vec<RecordLine>,
) -> Result<(), QueryError> {
    let text = sql::restore_records(rows.len());
    both!(transaction, |c| {
        let mut query = sqlx::query(AssertSqlSafe(text));
        for row in rows {
            let body = row.body.get();
            let sha256 = fingerprint(&row.organization, &row.kind, &row.id, body);
            query = query
                .bind(row.organization)
                .bind(row.kind)
                .bind(row.id)
                .bind(row.from)
                .bind(row.to)
                .bind(body.to_owned())
                .bind(sha256.to_vec());
        }
        query.execute(c).await.map(|_| ())
    })
    .doing("restore table", "record")
}
