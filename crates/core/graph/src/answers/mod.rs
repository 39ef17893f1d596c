//! What comes of it: for one exit, for each, for sets of them, and why.

pub(crate) mod around;
pub(crate) mod birnbaum;
pub(crate) mod cutsets;
pub(crate) mod impact;
pub(crate) mod outcome;
pub(crate) mod pairs;
pub(crate) mod reasons;
