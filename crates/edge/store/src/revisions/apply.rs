//! What writers ask for: a new organization, a change set as a new revision. How the rows of a
//! revision come about stands in `write`.

use freistadt_model::{ChangeSet, RecordRef, RevisionId};
use jiff::Timestamp;

use crate::database::{Doing as _, QueryError, both};
use crate::revisions::read::ReadError;
use crate::revisions::rows::is_storable;
use crate::revisions::write::Writing;
use crate::{Store, sql};

/// Who changes something, with what, why and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The user's name within the installation.
    pub author: String,
    /// The author's function within the administration, e.g. `IT-Abteilung`; may be empty.
    pub unit: String,
    /// Which function of the program was used, e.g. `import`.
    pub function: String,
    /// Why.
    pub reason: String,
    /// When; kept to the millisecond.
    pub at: Timestamp,
}

/// A change that was confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The new revision.
    pub revision: RevisionId,
    /// The id of the change set, by which it can be undone.
    pub change_set: String,
}

/// An organization that was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// It is there already.
    #[error("there is an organization `{organization}` already")]
    Exists {
        /// Its id.
        organization: String,
    },
    /// An id that is empty or holds a NUL.
    #[error("an organization cannot have the id `{}`", organization.escape_debug())]
    Unstorable {
        /// The id.
        organization: String,
    },
    /// No room.
    #[error("no space left for organization `{organization}`")]
    NoSpace {
        /// Its id.
        organization: String,
        /// What was being written.
        #[source]
        source: QueryError,
    },
    /// A statement failed.
    #[error(transparent)]
    Query(QueryError),
}

/// A change set that was not applied; nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// There is no such organization.
    #[error("there is no organization `{organization}`")]
    NoOrganization {
        /// Its id.
        organization: String,
    },
    /// Somebody else was faster; the changes were made for another state.
    #[error("the changes were made for another revision than the newest, {}", head.0)]
    Stale {
        /// The newest revision.
        head: RevisionId,
    },
    /// A change that does not fit the revision it was made for.
    #[error("the change of `{target}` does not fit: {unfit}")]
    Unfit {
        /// Which record.
        target: RecordRef,
        /// Why.
        unfit: Unfit,
    },
    /// A text that PostgreSQL cannot store, or an empty id.
    #[error("`{}` cannot be stored: it is empty or holds a NUL", text.escape_debug())]
    Unstorable {
        /// The text.
        text: String,
    },
    /// The record that is to change is damaged.
    #[error("cannot read what is to change")]
    Read {
        /// Which, and how.
        #[source]
        source: Box<ReadError>,
    },
    /// No room.
    #[error("no space left for a new revision of `{organization}`")]
    NoSpace {
        /// Whose.
        organization: String,
        /// What was being written.
        #[source]
        source: QueryError,
    },
    /// A statement failed.
    #[error(transparent)]
    Query(QueryError),
}

/// Why a change does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A record is to be added that is there.
    #[error("the record is there already")]
    Exists,
    /// A record is to be changed or removed that is not there.
    #[error("there is no such record")]
    Missing,
    /// The record to be removed looks different.
    #[error("the record is another")]
    Other,
    /// The field has another value than the change expects, or cannot take the new one.
    #[error("field `{0}` has another value, or cannot take the new one")]
    Field(&'static str),
}

impl Store {
    /// Makes an organization without any record; its landscape is revision 0.
    pub async fn create_organization(
        &self,
        organization: &str,
        at: Timestamp,
    ) -> Result<(), CreateError> {
        if organization.is_empty() || !is_storable(organization) {
            return Err(CreateError::Unstorable {
                organization: organization.into(),
            });
        }
        let made = self.try_create(organization, at).await;
        match made {
            Ok(0) => Err(CreateError::Exists {
                organization: organization.into(),
            }),
            Ok(_) => Ok(()),
            Err(source) if source.is_no_space() => Err(CreateError::NoSpace {
                organization: organization.into(),
                source,
            }),
            Err(source) => Err(CreateError::Query(source)),
        }
    }

    async fn try_create(&self, organization: &str, at: Timestamp) -> Result<u64, QueryError> {
        let mut transaction = self.database.begin_write().await?;
        let made = both!(&mut transaction, |c| {
            sqlx::query(sql::ADD_ORGANIZATION)
                .bind(organization)
                .bind(at.as_millisecond())
                .execute(c)
                .await
                .map(|done| done.rows_affected())
        })
        .doing("create organization", organization)?;
        transaction.commit().await?;
        Ok(made)
    }

    /// Applies the changes to `parent`, which must still be the newest revision.
    pub async fn apply(
        &self,
        organization: &str,
        parent: RevisionId,
        changes: &ChangeSet,
        note: &Note,
    ) -> Result<Applied, ApplyError> {
        let writing = Writing {
            organization,
            parent,
            undoes: None,
        };
        self.write(&writing, changes, note).await
    }
}

impl From<QueryError> for ApplyError {
    fn from(source: QueryError) -> Self {
        ApplyError::Query(source)
    }
}
