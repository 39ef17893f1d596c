//! What was read against what is there: changes and contradictions, and who may be one.

pub(crate) mod alike;
pub(crate) mod merge;
pub(crate) mod misspelt;
