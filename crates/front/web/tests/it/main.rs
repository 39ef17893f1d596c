//! Tests of pages: as text for all of them, and in a real browser.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails must be loud, in its helpers, too"
)]

mod access;
mod alternatives;
mod ask;
mod assets;
mod browser;
mod check;
mod dependence;
mod digest;
mod first_start;
mod frame;
mod import;
mod instruments;
mod look;
mod next;
mod pages;
mod paths;
mod proposals;
mod records;
mod seen;
mod site;
mod steps;
mod unite;
mod whatif;
