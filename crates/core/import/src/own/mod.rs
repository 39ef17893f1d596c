//! Our own workbook, for everything or for what one unit knows: written, asked with, read back.

mod about;
mod alone;
mod ask;
mod confirm;
mod merge;
mod names;
mod part;
mod person;
mod place;
mod read;
mod reference;
mod rows;
mod scope;
mod sheet;
mod workbook;

pub use about::{own_part, own_revision};
pub use alone::own_alone;
pub use ask::{AskedFields, open_questions, part_workbook};
pub use merge::own_merge;
pub use part::{Part, PartRecords, parts};
pub use read::{OwnEdits, own_changes};
pub use workbook::{TEMPLATE_DAY, own_workbook, template};

pub(crate) use read::{edit, free_id, from_cell, has_lost_its_mark};
pub(crate) use workbook::to_cell;
