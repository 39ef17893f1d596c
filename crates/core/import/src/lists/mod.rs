//! What a sheet is: where its lists begin, which kind of list each is, and what its columns mean.

mod content;
mod evidence;
mod headings;
mod machines;
mod persons;
mod settle;
mod spellings;

pub(crate) mod codes;
pub(crate) mod heading_words;
pub(crate) mod ledger;
pub(crate) mod meaning;
#[cfg(test)]
mod meaning_tests;
pub(crate) mod prices;
pub(crate) mod sheets;
pub(crate) mod tables;
pub(crate) mod taken;
pub(crate) mod target;
pub(crate) mod words;
