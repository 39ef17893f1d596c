//! Tests of the store, on SQLite and PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails must be loud, in its helpers, too"
)]

mod access;
mod backup;
mod backup_access;
mod digest;
mod full;
mod full_postgres;
mod kept;
mod kill;
mod place;
mod random;
mod story;
mod town;
mod upgrade;
mod writers;
