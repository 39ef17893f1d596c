//! One function per intention of a user: what the command line and the pages call.
//!
//! The clock is read here and nowhere below. Files are read here for the command line; below
//! they are bytes.

mod actor;
mod clock;
mod data;
mod files;
mod history;
mod import;
mod input;
mod overview;
mod sample;
mod transfer;

pub use actor::{Editor, Viewer, local_access};
pub use clock::today;
pub use data::{Data, DataError, holds_data};
pub use files::{Assessed, Inspected, assess_files, inspect_files, template_workbook};
pub use import::{ImportError, ImportRequest, Imported, exported_owner};
pub use input::{InputFile, Unusable, read_input, read_mappings};
pub use overview::Overview;
pub use sample::{load_sample, sample_lists};
pub use transfer::ExportError;

pub use freistadt_import::{Decisions, LookAlike, Merge, Prefer, SheetKind, SheetReport, Unmapped};
pub use freistadt_indicators as indicators;
pub use freistadt_store::{
    Applied, ApplyError, BackupError, CreateError, Entry, ReadError as StoreReadError,
    RestoreError, UndoError, Verified,
};
