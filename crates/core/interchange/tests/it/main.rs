//! Tests of the readers and writers from outside, against files of other programs and of nobody's.

#![expect(
    clippy::unwrap_used,
    reason = "what the tests share may stop a test, as the tests themselves may"
)]

mod bad;
mod bad_packages;
mod conformance;
mod csv;
mod files;
mod foreign;
mod fuzz;
mod json;
mod lines;
mod workbook;
mod xls;
mod xlsx;
