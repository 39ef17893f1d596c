//! How failure spreads: many scenarios at once in passes, or one after the other.

pub(crate) mod counter;
pub(crate) mod pass;
pub(crate) mod rows;
pub(crate) mod spread;
pub(crate) mod sweep;
