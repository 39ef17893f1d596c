//! Every state of every landscape: written once, read again, never changed.

pub(crate) mod apply;
pub(crate) mod findings;
pub(crate) mod read;
pub(crate) mod rows;
pub(crate) mod undo;
pub(crate) mod write;
