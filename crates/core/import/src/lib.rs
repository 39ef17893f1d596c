//! Foreign records to landscape and back: recognise lists, read their cells, match, compare.

mod build;
mod cells;
mod codes;
mod evidence;
mod heading_words;
mod headings;
mod meaning;
#[cfg(test)]
mod meaning_tests;
mod merge;
mod notice_text;
mod own;
mod own_merge;
mod own_read;
mod own_rows;
mod own_sheet;
mod sample;
mod sheets;
mod spellings;
mod target;
mod term_text;
mod town_lists;
mod typed;
mod words;

pub use build::{
    ColumnReport, Incoming, LookAlike, SheetReport, Unmapped, file_family, read_tables,
};
pub use meaning::choices;
pub use merge::{Decisions, Merge, Prefer, merge};
pub use own::{TEMPLATE_DAY, own_workbook, template};
pub use own_merge::own_merge;
pub use own_read::{own_changes, own_revision};
pub use sample::{SAMPLE_OWNER, SampleError, sample_municipality};
pub use sheets::{AUTOMATIC, SheetColumn, SheetKind, TableView};
pub use target::Target;
pub use town_lists::town_lists;
pub use typed::{new_id, set_typed, text_to_type, typed_cell, typed_value};
