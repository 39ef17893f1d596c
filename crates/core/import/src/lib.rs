//! Foreign records to landscape and back: recognise lists, read their cells, match, compare.

mod build;
mod cells;
mod compare;
mod lists;
mod own;
mod sample;
mod town_lists;
mod typed;

pub use build::{
    ColumnReport, Incoming, LookAlike, SheetReport, Unmapped, file_family, read_tables,
};
pub use cells::is_person;
pub use compare::alike::{AlikePair, Resemblance, alike_pairs};
pub use compare::merge::{Decisions, Merge, Prefer, merge};
pub use lists::sheets::{AUTOMATIC, SheetColumn, SheetKind, TableView};
pub use lists::taken::choices;
pub use lists::target::Target;
pub use own::{
    AskedFields, OwnEdits, Part, PartRecords, TEMPLATE_DAY, open_questions, own_alone, own_changes,
    own_merge, own_part, own_revision, own_workbook, part_workbook, parts, template,
};
pub use sample::{SAMPLE_OWNER, SampleError, sample_municipality};
pub use town_lists::town_lists;
pub use typed::{new_id, set_typed, text_to_type, typed_cell, typed_value};
