//! Any bytes as YAML. How to run it is in CONTRIBUTING.md.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| freistadt_interchange::fuzzing::read_any_yaml(bytes));
