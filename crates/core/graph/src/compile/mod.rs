//! From a landscape to networks of failure: what counts there, who needs whom, what fails by itself.

pub(crate) mod facts;
pub(crate) mod making;
pub(crate) mod needs;
pub(crate) mod own;
pub(crate) mod plane;
pub(crate) mod things;
