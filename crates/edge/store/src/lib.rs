//! Keeps every revision of every organization's landscape, in SQLite or PostgreSQL, and beside it
//! accounts, sessions, named views, feeds, digests and uploaded files.
//!
//! The only crate with SQL. It knows neither users nor permissions nor the time: who asks has
//! been authorized by `app`, and "now" is an argument.

mod access;
mod accounts;
mod apply;
mod backup;
mod backup_access;
mod backup_file;
mod catalogue;
mod database;
mod digest;
mod findings;
mod integrity;
mod location;
mod migrate;
mod open;
mod read;
mod restore;
mod rows;
mod secret;
mod sessions;
mod sql;
mod undo;
mod uploads;
mod views;
mod write;

pub use access::AccessError;
pub use accounts::{Account, PasswordHash};
pub use apply::{Applied, ApplyError, CreateError, Note, Unfit};
pub use backup::{BackupError, Verified};
pub use backup_file::{FileDamage, FileError};
pub use catalogue::{CatalogueEntry, CatalogueState};
pub use database::QueryError;
pub use digest::{Delivery, DigestSetting, SigningKey, StoredDigest};
pub use findings::Standing;
pub use integrity::{Integrity, IntegrityError, Problem};
pub use location::{Location, LocationError};
pub use open::OpenError;
pub use read::{Entry, ReadError, RecordVersion};
pub use restore::RestoreError;
pub use rows::Damage;
pub use secret::{Secret, fingerprint};
pub use sessions::{Attempts, Session};
pub use undo::UndoError;
pub use uploads::{PART, Upload};
pub use views::{Feed, View};

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
