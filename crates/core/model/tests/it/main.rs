//! Tests of the model's nouns.

mod audience;
mod control;
mod notice;
mod proposals;
mod records;
mod unite;
mod units;
