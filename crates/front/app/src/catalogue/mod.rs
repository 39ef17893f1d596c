//! The catalogue: what else there is, who uses it, and what is about to end.

mod alternatives;
mod publiccode;

pub use alternatives::{WhatElse, measures_beside, what_else};
pub use publiccode::{CheckedPubliccode, check_publiccode_file};
