//! What connected catalogues told, and how far they were read. All of it can be asked for again: a
//! backup has none of it.

use jiff::Timestamp;

use crate::beside::access::{AccessError, stored_time};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::{Store, sql};

/// How far a catalogue was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueState {
    /// The number of the run; entries of older ones go when it is complete.
    pub run: i64,
    /// Where a run that broke off goes on; empty where none did.
    pub place: String,
    /// The mark of the version that is known; empty where there is none.
    pub etag: String,
    /// The day of that version, as the server wrote it.
    pub modified: String,
    /// When it was asked last.
    pub tried_at: Timestamp,
    /// When a run was complete last.
    pub complete_at: Option<Timestamp>,
    /// Why the last run is not complete, as a code; empty where it is.
    pub problem: String,
}

/// What a catalogue told of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// Which catalogue.
    pub source: String,
    /// Which thing.
    pub key: String,
    /// In which run it was seen last.
    pub run: i64,
    /// The mark of its version; empty where there is none.
    pub etag: String,
    /// The day of its version, as the server wrote it.
    pub modified: String,
    /// What was told, in a form of the caller's.
    pub body: String,
}

type StateColumns = (i64, String, String, String, i64, Option<i64>, String);
type EntryColumns = (String, String, i64, String, String, String);

impl Store {
    /// How far a catalogue was read; `None` if it never was.
    pub async fn catalogue_state(
        &self,
        organization: &str,
        source: &str,
    ) -> Result<Option<CatalogueState>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<StateColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::CATALOGUE_STATE)
                .bind(organization)
                .bind(source)
                .fetch_optional(c)
                .await
        })
        .doing("read the state of catalogue", source)?;
        Ok(row.map(state))
    }

    /// What all catalogues told.
    pub async fn catalogue_entries(
        &self,
        organization: &str,
    ) -> Result<Vec<CatalogueEntry>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<EntryColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::CATALOGUE_ENTRIES)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list catalogue entries of", organization)?;
        Ok(rows.into_iter().map(entry).collect())
    }

    /// Keeps a part of a run together with how far it came; where the run is complete, what older
    /// runs told and this one did not goes.
    pub async fn keep_catalogue(
        &self,
        organization: &str,
        source: &str,
        state: &CatalogueState,
        entries: &[CatalogueEntry],
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        for it in entries {
            execute!(
                &mut transaction,
                sql::PUT_CATALOGUE_ENTRY,
                organization,
                source,
                &it.key,
                it.run,
                &it.etag,
                &it.modified,
                &it.body
            )
            .doing("keep catalogue entry", &it.key)?;
        }
        if state.complete_at == Some(state.tried_at) {
            execute!(
                &mut transaction,
                sql::DELETE_CATALOGUE_BEFORE,
                organization,
                source,
                state.run
            )
            .doing("tidy catalogue", source)?;
        }
        execute!(
            &mut transaction,
            sql::PUT_CATALOGUE_STATE,
            organization,
            source,
            state.run,
            &state.place,
            &state.etag,
            &state.modified,
            state.tried_at.as_millisecond(),
            state.complete_at.map(Timestamp::as_millisecond),
            &state.problem
        )
        .doing("keep the state of catalogue", source)?;
        Ok(transaction.commit().await?)
    }

    /// Forgets what a catalogue told.
    pub async fn forget_catalogue(
        &self,
        organization: &str,
        source: &str,
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        for statement in [sql::DELETE_CATALOGUE_STATE, sql::DELETE_CATALOGUE_ENTRIES] {
            execute!(&mut transaction, statement, organization, source)
                .doing("forget catalogue", source)?;
        }
        Ok(transaction.commit().await?)
    }
}

fn state(columns: StateColumns) -> CatalogueState {
    let (run, place, etag, modified, tried_at, complete_at, problem) = columns;
    CatalogueState {
        run,
        place,
        etag,
        modified,
        tried_at: stored_time(tried_at),
        complete_at: complete_at.map(stored_time),
        problem,
    }
}

fn entry((source, key, run, etag, modified, body): EntryColumns) -> CatalogueEntry {
    CatalogueEntry {
        source,
        key,
        run,
        etag,
        modified,
        body,
    }
}
