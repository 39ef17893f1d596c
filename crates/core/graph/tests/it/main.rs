//! The engine against the meaning of `docs/dependence.md`, enumerated.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "a test that fails must be loud, and its numbers are small"
)]

mod around;
mod brute;
mod cuts;
mod meaning;
mod paper;
mod random;
mod reasons;
