//! Tests of the model's nouns.

mod control;
mod notice;
mod proposals;
mod records;
mod units;
