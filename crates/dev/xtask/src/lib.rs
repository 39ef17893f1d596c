//! The project's chores, one file per verb; `cargo xtask` without a verb lists them.
//!
//! A library with a thin binary, so that `tidy` can be a test as well. Chores call the tools
//! that are there (cargo, npm, apt-get) and keep no state of their own.

#![expect(
    clippy::print_stderr,
    reason = "chores talk to the person at the terminal; results for programs go to stdout"
)]

pub mod assets;
pub mod bench;
pub mod demo;
pub mod needs;
pub mod process;
pub mod test;
pub mod tidy;
pub mod workspace;
