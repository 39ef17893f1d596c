//! Instruments: answers in a file, and answers about the landscape.

mod file;

pub use file::{Gate, NotAGate, ScoredFile, score_file};
