//! Foreign records to landscape and back: recognise lists, read their cells, match, compare.

mod alike;
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
mod notice_ends;
mod notice_text;
mod own;
mod own_about;
mod own_ask;
mod own_confirm;
mod own_merge;
mod own_names;
mod own_part;
mod own_person;
mod own_place;
mod own_read;
mod own_rows;
mod own_scope;
mod own_sheet;
mod persons;
mod prices;
mod sample;
mod sheets;
mod spellings;
mod tables;
mod target;
mod term_text;
mod town_lists;
mod typed;
mod words;

pub use alike::{AlikePair, Resemblance, alike_pairs};
pub use build::{
    ColumnReport, Incoming, LookAlike, SheetReport, Unmapped, file_family, read_tables,
};
pub use cells::is_person;
pub use meaning::choices;
pub use merge::{Decisions, Merge, Prefer, merge};
pub use own::{TEMPLATE_DAY, own_workbook, template};
pub use own_about::{own_part, own_revision};
pub use own_ask::{AskedFields, open_questions, part_workbook};
pub use own_merge::own_merge;
pub use own_part::{Part, PartRecords, parts};
pub use own_read::{OwnEdits, own_changes};
pub use sample::{SAMPLE_OWNER, SampleError, sample_municipality};
pub use sheets::{AUTOMATIC, SheetColumn, SheetKind, TableView};
pub use target::Target;
pub use town_lists::town_lists;
pub use typed::{new_id, set_typed, text_to_type, typed_cell, typed_value};
