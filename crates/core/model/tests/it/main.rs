//! Tests of the model's nouns.

mod control;
mod notice;
mod records;
mod units;
