//! Opens a store: folders, connections and their settings, the server's version.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, SqliteConnection};

use crate::database::location::{FILE, Location, Place};
use crate::database::migrate::{self, MIGRATIONS};
use crate::database::{Database, Doing as _, QueryError};
use crate::{Store, sql};

/// How long a writer waits for another process that writes; an import takes seconds.
const BUSY: Duration = Duration::from_secs(30);
/// How long one waits for a connection behind other writers of this process.
const QUEUE: Duration = Duration::from_secs(300);
/// How long the server may take to answer the first time.
const CONNECT: Duration = Duration::from_secs(10);
const READERS: u32 = 4;
const CONNECTIONS: u32 = 8;
/// PostgreSQL 14, as `server_version_num` counts.
const OLDEST_POSTGRES: i64 = 140_000;

/// A store that does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder cannot be made.
    #[error("cannot create the data folder `{}`", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// No connection.
    #[error("cannot open the data in `{location}`")]
    Connect {
        /// Where.
        location: Location,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// A server that is too old.
    #[error("the server of `{location}` is older than PostgreSQL 14 (its version: {found})")]
    OldServer {
        /// Where.
        location: Location,
        /// `server_version_num`.
        found: i64,
    },
    /// Written by a later version of the program.
    #[error("the data have form {found}, this program knows {known}")]
    Newer {
        /// Newest migration in the data.
        found: i64,
        /// Newest migration of the program.
        known: i64,
    },
    /// The copy that is made before a migration.
    #[error("cannot copy the data to `{}` before changing their form", path.display())]
    Copy {
        /// Where the copy was to lie.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// No room.
    #[error("no space left to open the data")]
    NoSpace {
        /// What was being written.
        #[source]
        source: QueryError,
    },
    /// A statement failed.
    #[error(transparent)]
    Query(QueryError),
}

impl From<QueryError> for OpenError {
    fn from(source: QueryError) -> Self {
        if source.is_no_space() {
            return OpenError::NoSpace { source };
        }
        OpenError::Query(source)
    }
}

impl Store {
    /// Opens the store, makes it if there is none, and brings its tables to the present form.
    pub async fn open(location: &Location) -> Result<Self, OpenError> {
        let connect = |source| OpenError::Connect {
            location: location.clone(),
            source,
        };
        let database = match &location.0 {
            Place::Folder(folder) => {
                create_folder(folder)?;
                sqlite(&folder.join(FILE)).await.map_err(connect)?
            }
            Place::Postgres(options) => {
                let pool = postgres(options).await.map_err(connect)?;
                check_server(&pool, location).await?;
                Database::Postgres(pool)
            }
        };
        let file = location.as_folder().map(|folder| folder.join(FILE));
        migrate::migrate(&database, MIGRATIONS, file.as_deref()).await?;
        Ok(Store { database })
    }
}

/// A new folder is for its owner alone: chains and contracts are not for other accounts.
fn create_folder(folder: &Path) -> Result<(), OpenError> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .recursive(true)
        .create(folder)
        .map_err(|source| OpenError::Folder {
            path: folder.to_owned(),
            source,
        })
}

/// `FULL`: a confirmed change also survives a loss of power. With `NORMAL`, a write-ahead log
/// would lose the last ones; the price is one `fsync` per change.
async fn sqlite(file: &Path) -> Result<Database, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("trusted_schema", "OFF")
        .optimize_on_close(true, None)
        .row_buffer_size(sql::CHUNK)
        .disable_statement_logging();
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .after_release(|connection, _| Box::pin(is_usable(connection)))
        .acquire_timeout(QUEUE)
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(QUEUE)
        .connect_with(
            options
                .optimize_on_close(false, None)
                .pragma("query_only", "ON"),
        )
        .await?;
    Ok(Database::Sqlite { writer, readers })
}

/// When the disk is full SQLite rolls back by itself, sqlx's own rollback then fails, and the
/// connection counts as inside a transaction for ever: it is closed instead of being used again.
async fn is_usable(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The rollback is only queued when a transaction is dropped; the ping waits for it.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

async fn postgres(options: &PgConnectOptions) -> Result<PgPool, sqlx::Error> {
    let options = options
        .clone()
        .application_name("freistadt")
        .disable_statement_logging();
    // One attempt first: the pool would go on trying for as long as it lets writers queue.
    tokio::time::timeout(CONNECT, PgConnection::connect_with(&options))
        .await
        .map_err(|_| sqlx::Error::PoolTimedOut)??
        .close()
        .await?;
    PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(QUEUE)
        .connect_with(options)
        .await
}

async fn check_server(pool: &PgPool, location: &Location) -> Result<(), OpenError> {
    let found: i64 = sqlx::query_scalar(sql::POSTGRES_VERSION)
        .fetch_one(pool)
        .await
        .doing("ask for the version of", location)?;
    if found < OLDEST_POSTGRES {
        return Err(OpenError::OldServer {
            location: location.clone(),
            found,
        });
    }
    Ok(())
}
