//! Keeps every revision of every organization's landscape, in SQLite or PostgreSQL, and beside it
//! accounts, sessions, named views, feeds, digests and uploaded files.
//!
//! The only crate with SQL. It knows neither users nor permissions nor the time: who asks has
//! been authorized by `app`, and "now" is an argument.

mod backup;
mod beside;
mod database;
mod integrity;
mod revisions;
mod sql;

pub use backup::file::{FileDamage, FileError};
pub use backup::restore::RestoreError;
pub use backup::{BackupError, Verified};
pub use beside::access::AccessError;
pub use beside::accounts::{Account, PasswordHash};
pub use beside::catalogue::{CatalogueEntry, CatalogueState};
pub use beside::digest::{Delivery, DigestSetting, SigningKey, StoredDigest};
pub use beside::secret::{Secret, fingerprint};
pub use beside::sessions::{Attempts, Session};
pub use beside::uploads::{PART, Upload};
pub use beside::views::{Feed, View};
pub use database::QueryError;
pub use database::location::{Location, LocationError};
pub use database::open::OpenError;
pub use integrity::{Integrity, IntegrityError, Problem};
pub use revisions::apply::{Applied, ApplyError, CreateError, Note, Unfit};
pub use revisions::findings::Standing;
pub use revisions::read::{Entry, ReadError, RecordVersion};
pub use revisions::rows::Damage;
pub use revisions::undo::UndoError;

/// A handle on the data; clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    database: database::Database,
}

impl Store {
    /// Closes all connections; what is under way is finished first.
    pub async fn close(&self) {
        self.database.close().await;
    }
}
