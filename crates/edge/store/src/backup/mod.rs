//! Writes a backup while others go on working: one state of everything, to a file that appears
//! whole and verified or not at all.

pub(crate) mod access;
pub(crate) mod file;
pub(crate) mod restore;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};

use freistadt_interchange::decode_record;
use freistadt_model::Kind;
use futures_util::TryStreamExt as _;
use serde_json::value::RawValue;
use tokio::sync::mpsc;

use crate::backup::access::{access_lines, is_readable};
use crate::backup::file::{
    End, FileDamage, FileError, Line, OrganizationLine, RecordLine, RevisionLine, Writer,
};
use crate::database::{Doing as _, QueryError, Transaction, both};
use crate::revisions::read::ReadError;
use crate::revisions::rows::{Body, Damage, Row, to_database};
use crate::{Store, sql};

/// A backup that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many organizations it holds.
    pub organizations: u64,
    /// How many revisions, of all organizations.
    pub revisions: u64,
    /// How many rows of records, of all revisions.
    pub records: u64,
    /// How many accounts.
    pub accounts: u64,
    /// How many named views.
    pub views: u64,
    /// How many feeds.
    pub feeds: u64,
    /// How many organizations are told of regularly.
    pub digest_settings: u64,
    /// SHA-256 of everything before the last line, hexadecimal.
    pub sha256: String,
}

/// A backup that was not written.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file cannot be written.
    #[error("cannot write the backup to `{}`", path.display())]
    Write {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// No room.
    #[error("no space left for the backup in `{}`", path.display())]
    NoSpace {
        /// Which file.
        path: PathBuf,
        /// What was being written.
        #[source]
        source: io::Error,
    },
    /// What was written reads differently.
    #[error("the backup in `{}` did not pass its check", path.display())]
    Unverified {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        #[source]
        source: FileError,
    },
    /// The data cannot be read, or are damaged.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A statement failed.
    #[error(transparent)]
    Query(#[from] QueryError),
}

impl From<End> for Verified {
    fn from(end: End) -> Self {
        Verified {
            organizations: end.organizations,
            revisions: end.revisions,
            records: end.records,
            accounts: end.accounts,
            views: end.views,
            feeds: end.feeds,
            digest_settings: end.digest_settings,
            sha256: end.sha256,
        }
    }
}

impl Store {
    /// Writes one state of all organizations to the file, in place of an older one. The same
    /// state gives the same bytes, whichever database it comes from.
    pub async fn backup(&self, path: &Path) -> Result<Verified, BackupError> {
        let unfinished = Unfinished::beside(path);
        let (sender, receiver) = mpsc::channel(4);
        let file = unfinished.0.clone();
        let written = tokio::task::spawn_blocking(move || write_file(&file, receiver));
        let sent = self.send_all(sender).await;
        let written = written.await.expect("writing does not panic");
        let wrong = |source| write_error(path, source);
        let end = match (sent, written) {
            // The reason why nobody listened any more.
            (_, Err(source)) => return Err(wrong(source)),
            (Err(error), Ok(_)) => return Err(error),
            (Ok(()), Ok(end)) => end,
        };
        let (from, to) = (unfinished.0.clone(), path.to_owned());
        let published = tokio::task::spawn_blocking(move || publish(&from, &to, &end));
        published.await.expect("publishing does not panic")
    }

    async fn send_all(&self, to: mpsc::Sender<Vec<Line>>) -> Result<(), BackupError> {
        let mut transaction = self.database.begin_read().await?;
        send_heads(&mut transaction, &to).await?;
        send_records(&mut transaction, &to).await?;
        // That nobody listens is noticed and explained by whoever wrote.
        let _ = to.send(access_lines(&mut transaction).await?).await;
        Ok(())
    }
}

async fn send_records(
    transaction: &mut Transaction,
    to: &mpsc::Sender<Vec<Line>>,
) -> Result<(), BackupError> {
    let mut chunks = records(transaction).try_chunks(sql::CHUNK);
    loop {
        let chunk = chunks.try_next().await.map_err(|error| error.1);
        let Some(chunk) = chunk.doing("read table", "record")? else {
            return Ok(());
        };
        let lines = chunk
            .into_iter()
            .map(record_line)
            .collect::<Result<_, _>>()?;
        if to.send(lines).await.is_err() {
            return Ok(());
        }
    }
}

async fn send_heads(
    transaction: &mut Transaction,
    to: &mpsc::Sender<Vec<Line>>,
) -> Result<(), BackupError> {
    let organizations: Vec<(String, i64)> = both!(&mut *transaction, |c| {
        sqlx::query_as(sql::ALL_ORGANIZATIONS).fetch_all(c).await
    })
    .doing("read table", "organization")?;
    let organization = |(id, created_at)| Line::Organization(OrganizationLine { id, created_at });
    let lines = organizations.into_iter().map(organization).collect();
    // That nobody listens is noticed and explained by whoever wrote.
    let _ = to.send(lines).await;
    let mut chunks = both!(transaction, |c| {
        sqlx::query_as::<_, RevisionColumns>(sql::ALL_REVISIONS).fetch(c)
    })
    .try_chunks(sql::CHUNK);
    loop {
        let chunk = chunks.try_next().await.map_err(|error| error.1);
        let Some(chunk) = chunk.doing("read table", "revision")? else {
            return Ok(());
        };
        let lines = chunk.into_iter().map(revision_line).collect();
        if to.send(lines).await.is_err() {
            return Ok(());
        }
    }
}

/// The columns of a revision, with its organization.
pub(crate) type RevisionColumns = (
    String,
    i64,
    String,
    String,
    String,
    i64,
    String,
    Option<String>,
    String,
);

/// The columns of a record, with its organization.
pub(crate) type RecordColumns = (String, String, String, i64, Option<i64>, Body, Vec<u8>);

/// All rows of the table of records, in the order of the key.
pub(crate) fn records(
    transaction: &mut Transaction,
) -> futures_util::stream::BoxStream<'_, Result<RecordColumns, sqlx::Error>> {
    both!(transaction, |c| sqlx::query_as(sql::ALL_RECORDS).fetch(c))
}

fn revision_line(columns: RevisionColumns) -> Line {
    let (organization, id, author, function, reason, at, change_set, undoes, unit) = columns;
    Line::Revision(RevisionLine {
        organization,
        id,
        author,
        function,
        reason,
        at,
        change_set,
        undoes,
        unit,
    })
}

/// A damaged row is no backup: it is named instead.
fn record_line(columns: RecordColumns) -> Result<Line, ReadError> {
    let (organization, kind, id, from, to, body, sha256) = columns;
    let row = Row::from((kind, id, from, to, body, sha256));
    let damaged = |source| ReadError::Damaged {
        organization: organization.clone(),
        record: row.name(),
        from: row.from,
        source,
    };
    let body = row.checked_body(&organization).map_err(damaged)?;
    let body = RawValue::from_string(body.to_owned()).map_err(|_| damaged(Damage::Checksum))?;
    Ok(Line::Record(RecordLine {
        organization,
        kind: row.kind,
        id: row.id,
        from: to_database(row.from),
        to: row.to.map(to_database),
        body,
    }))
}

/// A backup is for its owner alone, like the data.
fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write_file(path: &Path, mut chunks: mpsc::Receiver<Vec<Line>>) -> io::Result<End> {
    let mut writer = Writer::new(BufWriter::new(create_private(path)?))?;
    while let Some(lines) = chunks.blocking_recv() {
        for line in lines {
            writer.write(&line)?;
        }
    }
    let (file, end) = writer.finish()?;
    file.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    Ok(end)
}

/// Reads back what was written, and only then gives it its name.
fn publish(from: &Path, to: &Path, written: &End) -> Result<Verified, BackupError> {
    let unverified = |source| BackupError::Unverified {
        path: to.to_owned(),
        source,
    };
    let (_, read) = verify(from).map_err(unverified)?;
    if read != *written {
        let damage = FileDamage::Checksum;
        return Err(unverified(FileError::Damaged { line: 1, damage }));
    }
    let renamed = fs::rename(from, to).and_then(|()| sync_folder(to));
    renamed.map_err(|source| write_error(to, source))?;
    Ok(read.into())
}

/// A name survives a loss of power only when its folder is written, too.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

/// Reads the whole backup: every line, every record, the checksum. Its form comes along.
pub(crate) fn verify(path: &Path) -> Result<(u64, End), FileError> {
    let file = File::open(path).map_err(|source| FileError::Io { source })?;
    let mut line_number = 0;
    let mut form = 0;
    let end = file::read(BufReader::new(file), |line| {
        line_number += 1;
        match line {
            Line::Record(row) => check_record(&row, line_number),
            Line::Feed(row) if !is_readable(&row) => Err(FileError::Damaged {
                line: line_number,
                damage: FileDamage::Line,
            }),
            Line::FreistadtBackup { version } => {
                form = version;
                Ok(())
            }
            Line::Organization(_)
            | Line::Revision(_)
            | Line::Account(_)
            | Line::View(_)
            | Line::Feed(_)
            | Line::DigestSetting(_)
            | Line::End(_) => Ok(()),
        }
    })?;
    Ok((form, end))
}

fn check_record(row: &RecordLine, line: u64) -> Result<(), FileError> {
    let readable = Kind::from_code(&row.kind)
        .is_some_and(|kind| decode_record(kind, &row.id, row.body.get()).is_ok());
    if readable {
        return Ok(());
    }
    Err(FileError::Damaged {
        line,
        damage: FileDamage::Record {
            organization: row.organization.clone(),
            record: format!("{}:{}", row.kind, row.id),
        },
    })
}

fn write_error(path: &Path, source: io::Error) -> BackupError {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            BackupError::NoSpace { path, source }
        }
        _ => BackupError::Write { path, source },
    }
}

/// A file that is removed unless it got its final name.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(path: &Path) -> Self {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        Unfinished(name.into())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After a success it is gone; after a failure that is reported already.
        let _ = fs::remove_file(&self.0);
    }
}
