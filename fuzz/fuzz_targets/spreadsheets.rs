//! Any bytes as a spreadsheet. How to run it is in CONTRIBUTING.md; the corpus begins with the
//! fixtures of `crates/core/interchange/tests/fixtures`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| freistadt_interchange::fuzzing::read_anything(bytes));
