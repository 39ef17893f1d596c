//! Use cases as the front ends call them, on SQLite and PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails must be loud, in its helpers, too"
)]

mod accounts;
mod admission;
mod ask;
mod digest;
mod folded;
mod frame;
mod kept;
mod outside;
mod place;
mod pull;
mod questions;
mod results;
mod sign_in;
mod staged;
