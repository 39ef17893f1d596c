//! Foreign records to landscape and back: recognise lists, read their cells, match, compare.

mod build;
mod cells;
mod evidence;
mod merge;
mod notice_text;
mod own;
mod sample;
mod sheets;
mod town_lists;
mod words;

pub use build::{Incoming, LookAlike, SheetReport, Unmapped, file_family, read_tables};
pub use merge::{Decisions, Merge, Prefer, merge};
pub use own::{TEMPLATE_DAY, own_changes, own_merge, own_revision, own_workbook, template};
pub use sample::{SAMPLE_OWNER, SampleError, sample_municipality};
pub use sheets::{SheetColumn, SheetKind, TableView};
pub use town_lists::town_lists;
pub use words::Target;
