//! Writes the rows of a revision: whole or not at all, record after record in chunks, so that a
//! large change set never lies in memory twice.

use std::collections::BTreeMap;

use freistadt_interchange::encode_record;
use freistadt_model::{AnyRecord, Change, ChangeSet, FieldChange, Kind, RecordRef, RevisionId};
use sqlx::AssertSqlSafe;

use crate::database::{Doing as _, QueryError, Transaction, both};
use crate::revisions::apply::{Applied, ApplyError, Note, Unfit};
use crate::revisions::read::{decode, head};
use crate::revisions::rows::{
    Columns, Row, fingerprint, is_storable, is_storable_ref, to_database,
};
use crate::{Store, sql};

/// Which revision is being written.
pub(crate) struct Writing<'a> {
    pub(crate) organization: &'a str,
    pub(crate) parent: RevisionId,
    pub(crate) undoes: Option<&'a str>,
}

impl Store {
    pub(crate) async fn write(
        &self,
        writing: &Writing<'_>,
        changes: &ChangeSet,
        note: &Note,
    ) -> Result<Applied, ApplyError> {
        let written = self.try_write(writing, changes, note).await;
        written.map_err(|error| match error {
            ApplyError::Query(source) if source.is_no_space() => ApplyError::NoSpace {
                organization: writing.organization.into(),
                source,
            },
            error => error,
        })
    }

    async fn try_write(
        &self,
        writing: &Writing<'_>,
        changes: &ChangeSet,
        note: &Note,
    ) -> Result<Applied, ApplyError> {
        check_texts(changes, note)?;
        let mut transaction = self.database.begin_write().await?;
        let applied = add_revision(&mut transaction, writing, note).await?;
        for chunk in by_record(changes).chunk_by(|a, b| a[0].0.kind == b[0].0.kind) {
            for chunk in chunk.chunks(sql::CHUNK) {
                write_chunk(&mut transaction, writing.organization, &applied, chunk).await?;
            }
        }
        transaction.commit().await?;
        Ok(applied)
    }
}

fn check_texts(changes: &ChangeSet, note: &Note) -> Result<(), ApplyError> {
    for text in [&note.author, &note.unit, &note.function, &note.reason] {
        if !is_storable(text) {
            return Err(ApplyError::Unstorable { text: text.clone() });
        }
    }
    for change in &changes.changes {
        let target = change.target();
        if !is_storable_ref(&target) {
            return Err(ApplyError::Unstorable {
                text: target.to_string(),
            });
        }
    }
    Ok(())
}

/// Adds the row of the revision; of two writers that do so at once, the second finds it there.
async fn add_revision(
    transaction: &mut Transaction,
    writing: &Writing<'_>,
    note: &Note,
) -> Result<Applied, ApplyError> {
    let organization = writing.organization;
    let missing = || ApplyError::NoOrganization {
        organization: organization.into(),
    };
    let lock = transaction.text(sql::LOCK_ORGANIZATION);
    both!(&mut *transaction, |c| sqlx::query(lock)
        .bind(organization)
        .execute(c)
        .await
        .map(|_| ()))
    .doing("wait for other writers to", organization)?;
    let found = head(transaction, organization).await?.ok_or_else(missing)?;
    if found != writing.parent {
        return Err(ApplyError::Stale { head: found });
    }
    let revision = RevisionId(found.0 + 1);
    let change_set = format!("c{}", revision.0);
    let parent = (found.0 > 0).then(|| to_database(found));
    let added = both!(&mut *transaction, |c| {
        sqlx::query(sql::ADD_REVISION)
            .bind(organization)
            .bind(to_database(revision))
            .bind(parent)
            .bind(&note.author)
            .bind(&note.function)
            .bind(&note.reason)
            .bind(note.at.as_millisecond())
            .bind(&change_set)
            .bind(writing.undoes)
            .bind(&note.unit)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })
    .doing("add a revision to", organization)?;
    if added == 0 {
        let head = head(transaction, organization).await?.ok_or_else(missing)?;
        return Err(ApplyError::Stale { head });
    }
    Ok(Applied {
        revision,
        change_set,
    })
}

/// A change with its record; those of one record stand together, in their order.
type Step<'a> = (RecordRef, &'a Change);

fn by_record(changes: &ChangeSet) -> Vec<Vec<Step<'_>>> {
    let mut steps: Vec<Step<'_>> = changes
        .changes
        .iter()
        .map(|change| (change.target(), change))
        .collect();
    steps.sort_by(|a, b| a.0.cmp(&b.0));
    steps
        .chunk_by(|a, b| a.0 == b.0)
        .map(<[Step<'_>]>::to_vec)
        .collect()
}

/// Writes records of one kind: closes the rows that end, adds those that begin.
async fn write_chunk(
    transaction: &mut Transaction,
    organization: &str,
    applied: &Applied,
    chunk: &[Vec<Step<'_>>],
) -> Result<(), ApplyError> {
    let kind = chunk[0][0].0.kind;
    let ids: Vec<&str> = chunk.iter().map(|steps| &*steps[0].0.id).collect();
    let present = present(transaction, organization, kind, &ids).await?;
    let mut closed = Vec::new();
    let mut added = Vec::new();
    for steps in chunk {
        let target = &steps[0].0;
        let before = present.get(&*target.id);
        let after = after(before, steps)?;
        if before == after.as_deref() {
            continue;
        }
        if before.is_some() {
            closed.push(&*target.id);
        }
        if let Some(record) = after {
            added.push((&*target.id, encode_record(&record)));
        }
    }
    close(transaction, organization, applied.revision, kind, &closed).await?;
    add(transaction, organization, applied.revision, kind, added).await?;
    Ok(())
}

async fn present(
    transaction: &mut Transaction,
    organization: &str,
    kind: Kind,
    ids: &[&str],
) -> Result<BTreeMap<String, AnyRecord>, ApplyError> {
    let text = transaction.written(sql::current(ids.len()));
    let rows: Vec<Columns> = both!(transaction, |c| {
        let mut query = sqlx::query_as(text).bind(organization).bind(kind.code());
        for id in ids {
            query = query.bind(*id);
        }
        query.fetch_all(c).await
    })
    .doing("read the present records of", organization)?;
    let mut present = BTreeMap::new();
    for row in rows.into_iter().map(Row::from) {
        let record = decode(organization, &row).map_err(|source| ApplyError::Read {
            source: Box::new(source),
        })?;
        present.insert(row.id, record);
    }
    Ok(present)
}

/// A record after its changes: borrowed where a change brings it whole.
enum After<'a> {
    Theirs(&'a AnyRecord),
    Own(Box<AnyRecord>),
}

impl std::ops::Deref for After<'_> {
    type Target = AnyRecord;
    fn deref(&self) -> &AnyRecord {
        match self {
            After::Theirs(record) => record,
            After::Own(record) => record,
        }
    }
}

fn after<'a>(
    before: Option<&'a AnyRecord>,
    steps: &[Step<'a>],
) -> Result<Option<After<'a>>, ApplyError> {
    let mut state = before.map(After::Theirs);
    for (target, change) in steps {
        let unfit = |unfit| ApplyError::Unfit {
            target: target.clone(),
            unfit,
        };
        state = match (change, state) {
            (Change::Add(record), None) => Some(After::Theirs(record)),
            (Change::Add(_), Some(_)) => return Err(unfit(Unfit::Exists)),
            (Change::Remove(record), Some(state)) if *state == *record => None,
            (Change::Remove(_), Some(_)) => return Err(unfit(Unfit::Other)),
            (Change::Edit { fields, .. }, Some(state)) => {
                let mut record = state.clone();
                edit(&mut record, fields).map_err(unfit)?;
                Some(After::Own(Box::new(record)))
            }
            (Change::Remove(_) | Change::Edit { .. }, None) => return Err(unfit(Unfit::Missing)),
        };
    }
    Ok(state)
}

fn edit(record: &mut AnyRecord, fields: &[FieldChange]) -> Result<(), Unfit> {
    for change in fields {
        let fits = record.get(change.field).as_ref() == Some(&change.old)
            && record.set(change.field, &change.new);
        if !fits {
            return Err(Unfit::Field(change.field));
        }
    }
    Ok(())
}

async fn close(
    transaction: &mut Transaction,
    organization: &str,
    revision: RevisionId,
    kind: Kind,
    ids: &[&str],
) -> Result<(), QueryError> {
    if ids.is_empty() {
        return Ok(());
    }
    let text = transaction.written(sql::close(ids.len()));
    both!(transaction, |c| {
        let mut query = sqlx::query(text)
            .bind(organization)
            .bind(kind.code())
            .bind(to_database(revision));
        for id in ids {
            query = query.bind(*id);
        }
        query.execute(c).await.map(|_| ())
    })
    .doing("close records of", organization)
}

async fn add(
    transaction: &mut Transaction,
    organization: &str,
    revision: RevisionId,
    kind: Kind,
    records: Vec<(&str, String)>,
) -> Result<(), QueryError> {
    if records.is_empty() {
        return Ok(());
    }
    let text = sql::add_records(records.len());
    both!(transaction, |c| {
        let mut query = sqlx::query(AssertSqlSafe(text))
            .bind(organization)
            .bind(to_database(revision))
            .bind(kind.code());
        for (id, body) in records {
            let sha256 = fingerprint(organization, kind.code(), id, &body);
            query = query.bind(id).bind(body).bind(sha256.to_vec());
        }
        query.execute(c).await.map(|_| ())
    })
    .doing("add records to", organization)
}
