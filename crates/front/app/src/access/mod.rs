//! Who may come in and who acts: accounts, sign-in, roles.

pub(crate) mod accounts;
pub(crate) mod actor;
pub(crate) mod admission;
pub(crate) mod hashing;
pub(crate) mod password;
pub(crate) mod rate;
pub(crate) mod role;
pub(crate) mod sign_in;
