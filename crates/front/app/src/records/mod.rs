//! Records of any kind: lists of them, one of them, changes by hand.

mod by_hand;
mod columns;
mod edit;
mod file;
mod list;
mod name;
mod told;
mod view;

pub(crate) use by_hand::{by_hand, claim};
pub use columns::{Column, Row, columns, filters};
pub use edit::{EditError, Edited, Edits, ListConfirmed};
pub use file::{FileFormat, ListFile};
pub use list::{Facet, ListQuery, Listed, Sort, Start};
pub use name::{record_name, value_text};
pub use told::{implied, told};
pub use view::{Fact, Neighbour, Past, RecordView, Referring};
