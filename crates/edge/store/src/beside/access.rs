//! What changes of accounts, views, feeds and uploads have in common: how they fail, and times.

use jiff::Timestamp;

use crate::database::QueryError;

/// Something about accounts, views, feeds or uploads that was not changed.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// It is there already.
    #[error("there is an account `{name}` already")]
    Exists {
        /// Its name.
        name: String,
    },
    /// There is no such thing.
    #[error("there is no `{name}`")]
    Unknown {
        /// Its name.
        name: String,
    },
    /// A text that is empty or holds a NUL.
    #[error("`{}` cannot be stored: it is empty or holds a NUL", name.escape_debug())]
    Unstorable {
        /// The text.
        name: String,
    },
    /// No room.
    #[error("no space left")]
    NoSpace {
        /// What was being written.
        #[source]
        source: QueryError,
    },
    /// A statement failed.
    #[error(transparent)]
    Query(QueryError),
}

impl From<QueryError> for AccessError {
    fn from(source: QueryError) -> Self {
        if source.is_no_space() {
            return AccessError::NoSpace { source };
        }
        AccessError::Query(source)
    }
}

/// A time as the databases keep it; no stored one is beyond the calendar.
pub(crate) fn stored_time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
}
