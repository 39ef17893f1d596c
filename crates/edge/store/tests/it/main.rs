//! Tests of the store, on SQLite and PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails must be loud, in its helpers, too"
)]

mod backup;
mod full;
mod full_postgres;
mod kill;
mod place;
mod random;
mod story;
mod town;
mod writers;
