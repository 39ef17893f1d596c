//! The catalogue: what else there is, who uses it, and what is about to end.

mod publiccode;

pub use publiccode::{CheckedPubliccode, check_publiccode_file};
