//! The catalogue: what else there is, who uses it, and what is about to end.

mod alternatives;
mod events;
mod ours;
mod publiccode;
mod pull;

pub use alternatives::{WhatElse, measures_beside, what_else};
pub use events::{EventsImported, read_event_file};
pub use ours::{ForApplication, OwnFunction, OwnFunctions, for_application, own_functions};
pub use publiccode::{CheckedPubliccode, check_publiccode_file};
pub(crate) use pull::code as problem_code;
pub use pull::{ConnectedCatalogue, PullError, Pulled};
