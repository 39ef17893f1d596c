//! Foreign records to landscape and back: recognise lists, read their cells, match, compare.

mod build;
mod cells;
mod notice_text;
mod sheets;
mod words;

pub use build::{Incoming, LookAlike, SheetReport, Unmapped, file_family, read_tables};
pub use sheets::{SheetColumn, SheetKind, TableView};
pub use words::Target;
