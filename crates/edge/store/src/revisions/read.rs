//! Reads: heads, whole landscapes of any revision, histories, change sets.

use freistadt_model::{AnyRecord, Change, ChangeSet, Landscape, RecordRef, Revision, RevisionId};
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use tokio::sync::mpsc;

use crate::database::{Doing as _, QueryError, Transaction, both};
use crate::revisions::apply::Note;
use crate::revisions::rows::{Columns, Damage, Row, from_database, to_database};
use crate::{Store, sql};

/// Something that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such organization.
    #[error("there is no organization `{organization}`")]
    NoOrganization {
        /// Its id.
        organization: String,
    },
    /// There is no such revision.
    #[error("`{organization}` has no revision {}, the newest is {}", revision.0, head.0)]
    NoRevision {
        /// Whose.
        organization: String,
        /// Which.
        revision: RevisionId,
        /// The newest one.
        head: RevisionId,
    },
    /// There is no such change set.
    #[error("`{organization}` has no change set `{change_set}`")]
    NoChangeSet {
        /// Whose.
        organization: String,
        /// Its id.
        change_set: String,
    },
    /// A row that is not what was written.
    #[error("record `{record}` of `{organization}`, as of revision {}, is damaged", from.0)]
    Damaged {
        /// Whose.
        organization: String,
        /// Which record, as `kind:id`.
        record: String,
        /// The revision that wrote it.
        from: RevisionId,
        /// What is wrong.
        #[source]
        source: Damage,
    },
    /// A statement failed.
    #[error(transparent)]
    Query(#[from] QueryError),
}

/// One revision, without its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which state it made.
    pub revision: RevisionId,
    /// The change set that made it.
    pub change_set: String,
    /// The change set that it takes back.
    pub undoes: Option<String>,
    /// Who, when, with what and why.
    pub note: Note,
}

/// A record as it was for a while.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordVersion {
    /// The first revision that has it so.
    pub from: RevisionId,
    /// The first revision that has it so no more; `None`: it still is.
    pub to: Option<RevisionId>,
    /// The record.
    pub record: AnyRecord,
}

/// The columns of a revision.
pub(crate) type EntryColumns = (
    i64,
    String,
    String,
    String,
    i64,
    String,
    Option<String>,
    String,
);

impl From<EntryColumns> for Entry {
    fn from(columns: EntryColumns) -> Self {
        let (id, author, function, reason, at, change_set, undoes, unit) = columns;
        Entry {
            revision: from_database(id),
            change_set,
            undoes,
            note: Note {
                author,
                unit,
                function,
                reason,
                at: Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH),
            },
        }
    }
}

impl Store {
    /// The ids of all organizations, sorted.
    pub async fn organizations(&self) -> Result<Vec<String>, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        let ids = both!(&mut transaction, |c| {
            sqlx::query_scalar(sql::ORGANIZATIONS).fetch_all(c).await
        });
        Ok(ids.doing("list", "organization")?)
    }

    /// The newest revision, 0 before the first; `None` if there is no such organization.
    pub async fn head(&self, organization: &str) -> Result<Option<RevisionId>, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        Ok(head(&mut transaction, organization).await?)
    }

    /// The whole landscape as of the revision, by default the newest.
    pub async fn load(
        &self,
        organization: &str,
        revision: Option<RevisionId>,
    ) -> Result<Revision, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        let head = existing_head(&mut transaction, organization).await?;
        let id = revision.unwrap_or(head);
        if id > head {
            return Err(ReadError::NoRevision {
                organization: organization.into(),
                revision: id,
                head,
            });
        }
        let landscape = read_landscape(&mut transaction, organization, id, head).await?;
        Ok(Revision { id, landscape })
    }

    /// The revisions before the given one, newest first.
    pub async fn history(
        &self,
        organization: &str,
        before: Option<RevisionId>,
        limit: u32,
    ) -> Result<Vec<Entry>, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        existing_head(&mut transaction, organization).await?;
        let before = before.map_or(i64::MAX, to_database);
        let rows: Vec<EntryColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::HISTORY)
                .bind(organization)
                .bind(before)
                .bind(i64::from(limit))
                .fetch_all(c)
                .await
        })
        .doing("read the history of", organization)?;
        Ok(rows.into_iter().map(Entry::from).collect())
    }

    /// What the change set changed, recomputed from the rows before and after.
    pub async fn change_set(&self, organization: &str, id: &str) -> Result<ChangeSet, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        existing_head(&mut transaction, organization).await?;
        let number: Option<i64> = both!(&mut transaction, |c| {
            sqlx::query_scalar(sql::REVISION_OF)
                .bind(organization)
                .bind(id)
                .fetch_optional(c)
                .await
        })
        .doing("look for change set", id)?;
        let number = number.ok_or_else(|| ReadError::NoChangeSet {
            organization: organization.into(),
            change_set: id.into(),
        })?;
        read_changes(&mut transaction, organization, number).await
    }

    /// Every state a record ever had, oldest first; empty if it never was.
    pub async fn record_history(
        &self,
        organization: &str,
        target: &RecordRef,
    ) -> Result<Vec<RecordVersion>, ReadError> {
        let mut transaction = self.database.begin_read().await?;
        existing_head(&mut transaction, organization).await?;
        let rows: Vec<Columns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::RECORD_HISTORY)
                .bind(organization)
                .bind(target.kind.code())
                .bind(&*target.id)
                .fetch_all(c)
                .await
        })
        .doing("read the history of", target)?;
        let mut versions = Vec::with_capacity(rows.len());
        for row in rows.into_iter().map(Row::from) {
            versions.push(RecordVersion {
                from: row.from,
                to: row.to,
                record: decode(organization, &row)?,
            });
        }
        Ok(versions)
    }
}

/// The newest revision, 0 before the first; `None` if there is no such organization.
pub(crate) async fn head(
    transaction: &mut Transaction,
    organization: &str,
) -> Result<Option<RevisionId>, QueryError> {
    let head: Option<i64> = both!(transaction, |c| {
        sqlx::query_scalar(sql::HEAD)
            .bind(organization)
            .fetch_optional(c)
            .await
    })
    .doing("read the newest revision of", organization)?;
    Ok(head.map(from_database))
}

async fn existing_head(
    transaction: &mut Transaction,
    organization: &str,
) -> Result<RevisionId, ReadError> {
    head(transaction, organization)
        .await?
        .ok_or_else(|| ReadError::NoOrganization {
            organization: organization.into(),
        })
}

/// Reads rows here and decodes them on a thread of its own: decoding costs more than reading.
async fn read_landscape(
    transaction: &mut Transaction,
    organization: &str,
    revision: RevisionId,
    head: RevisionId,
) -> Result<Landscape, ReadError> {
    let (sender, receiver) = mpsc::channel(4);
    let owner = organization.to_owned();
    let assembled = tokio::task::spawn_blocking(move || assemble(&owner, receiver));
    let rows = both!(transaction, |c| {
        let query = if revision == head {
            sqlx::query_as::<_, Columns>(sql::RECORDS_NOW).bind(organization)
        } else {
            sqlx::query_as::<_, Columns>(sql::RECORDS_THEN)
                .bind(organization)
                .bind(to_database(revision))
        };
        query.fetch(c)
    });
    let mut rows = rows.try_chunks(sql::CHUNK);
    loop {
        let chunk = rows.try_next().await.map_err(|error| error.1);
        let Some(chunk) = chunk.doing("read the records of", organization)? else {
            break;
        };
        // Nobody listens any more once a row was found damaged.
        if sender.send(chunk).await.is_err() {
            break;
        }
    }
    drop(sender);
    assembled.await.expect("assembling does not panic")
}

fn assemble(
    organization: &str,
    mut chunks: mpsc::Receiver<Vec<Columns>>,
) -> Result<Landscape, ReadError> {
    let mut landscape = Landscape::new(organization);
    while let Some(chunk) = chunks.blocking_recv() {
        for row in chunk.into_iter().map(Row::from) {
            landscape.insert(decode(organization, &row)?);
        }
    }
    Ok(landscape)
}

async fn read_changes(
    transaction: &mut Transaction,
    organization: &str,
    number: i64,
) -> Result<ChangeSet, ReadError> {
    let mut rows = both!(transaction, |c| {
        sqlx::query_as::<_, Columns>(sql::RECORDS_CHANGED)
            .bind(organization)
            .bind(number)
            .fetch(c)
    });
    let mut before = Landscape::new(organization);
    let mut after = Landscape::new(organization);
    while let Some(columns) = rows
        .try_next()
        .await
        .doing("read the changes of", organization)?
    {
        let row = Row::from(columns);
        let record = decode(organization, &row)?;
        if row.from == from_database(number) {
            after.insert(record);
        } else {
            before.insert(record);
        }
    }
    Ok(differences(&before, &after))
}

/// The difference, plus records that were taken out and put in again with another source:
/// that is no field, so no edit can say it.
fn differences(before: &Landscape, after: &Landscape) -> ChangeSet {
    let mut changes = before.difference(after);
    for record in after.all() {
        let Some(old) = before.get(&record.to_ref()) else {
            continue;
        };
        if old.source() != record.source() {
            let target = record.to_ref();
            changes.changes.retain(
                |change| !matches!(change, Change::Edit { target: it, .. } if *it == target),
            );
            changes.changes.push(Change::Remove(old));
            changes.changes.push(Change::Add(record));
        }
    }
    changes
}

pub(crate) fn decode(organization: &str, row: &Row) -> Result<AnyRecord, ReadError> {
    row.decode(organization)
        .map_err(|source| ReadError::Damaged {
            organization: organization.into(),
            record: row.name(),
            from: row.from,
            source,
        })
}
