//! What is kept beside the landscapes: who may come in, what waits, what is told regularly.

pub(crate) mod access;
pub(crate) mod accounts;
pub(crate) mod catalogue;
pub(crate) mod digest;
pub(crate) mod secret;
pub(crate) mod sessions;
pub(crate) mod uploads;
pub(crate) mod views;
