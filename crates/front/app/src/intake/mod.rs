//! Files on their way into the landscape: read, compared, decided, applied.

pub(crate) mod contradictions;
pub(crate) mod file_age;
pub(crate) mod files;
pub(crate) mod import;
pub(crate) mod import_steps;
pub(crate) mod input;
pub(crate) mod own_claims;
pub(crate) mod staged;
pub(crate) mod uploads;
