//! Tests of what is proposed and why.

mod proposals;
mod recognition;
mod town;
mod unit;
