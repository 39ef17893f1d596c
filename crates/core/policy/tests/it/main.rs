//! Tests of rules: meaning, catalogue, frames, bad input.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails must be loud, in its helpers, too"
)]

mod bad;
mod meaning;
mod town;
