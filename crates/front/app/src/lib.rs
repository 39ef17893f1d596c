//! One function per intention of a user: what the command line and the pages call.
//!
//! The clock is read here and nowhere below. Files are read here for the command line; below
//! they are bytes.

mod actor;
mod clock;
mod data;
mod deadlines;
mod files;
mod history;
mod import;
mod input;
mod overview;
mod records;
mod sample;
mod transfer;

pub use actor::{Editor, Viewer, local_access};
pub use clock::today;
pub use data::{Data, DataError, holds_data};
pub use deadlines::Calendar;
pub use files::{Assessed, Inspected, assess_files, inspect_files, template_workbook};
pub use history::ChangeView;
pub use import::{ImportError, ImportRequest, Imported, exported_owner};
pub use input::{InputFile, Unusable, read_input, read_mappings};
pub use overview::Overview;
pub use records::{
    Column, EditError, Edited, Edits, Facet, Fact, FileFormat, ListFile, ListQuery, Listed,
    Neighbour, Past, RecordView, Referring, Row, Sort, Start, columns, filters, record_name,
    value_text,
};
pub use sample::{is_sample, load_sample, sample_lists};
pub use transfer::ExportError;

pub use freistadt_import::{
    Decisions, LookAlike, Merge, Prefer, SheetKind, SheetReport, Unmapped, text_to_type,
    typed_value,
};
pub use freistadt_indicators as indicators;
pub use freistadt_store::{
    Applied, ApplyError, BackupError, CreateError, Entry, Note, ReadError as StoreReadError,
    RestoreError, UndoError, Verified,
};
