//! `cargo +nightly fuzz run spreadsheets -- -rss_limit_mb=512`, with the fixtures of
//! `crates/core/interchange/tests/fixtures` copied to `fuzz/corpus/spreadsheets`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| freistadt_interchange::fuzzing::read_anything(bytes));
