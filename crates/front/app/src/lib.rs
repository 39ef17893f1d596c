//! One function per intention of a user: what the command line and the pages call.
//!
//! The clock is read here and nowhere below. Files are read here for the command line; below
//! they are bytes.

mod clock;
mod files;
mod input;

pub use clock::today;
pub use files::{
    Assessed, Inspected, assess_files, inspect_files, sample_lists, template_workbook,
};
pub use input::{InputFile, Unusable, read_input, read_mappings};

pub use freistadt_import::{LookAlike, SheetKind, SheetReport, Unmapped};
pub use freistadt_indicators as indicators;
