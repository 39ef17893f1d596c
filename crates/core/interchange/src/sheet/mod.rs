//! Spreadsheets: bytes to sheets of cells, whatever the format, within bounded memory.

mod biff;
mod collect;
mod csv;
mod failed;
mod ods;
mod package;
mod saved;
mod serial;
mod sniff;
mod split;
mod write;
mod xls;
mod xlsx;
mod xlsx_cells;

use freistadt_model::Diagnostic;
use jiff::civil::Date;

pub use saved::last_saved;
pub use sniff::Format;
pub use write::{Column, SheetOut, WriteError, write_csv, write_workbook};

/// One cell as the file has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(Box<str>),
    /// A number.
    Number(f64),
    /// A day, from a cell that is formatted as a date.
    Date(Date),
    /// True or false.
    Bool(bool),
    /// A formula that failed, as it is shown, e.g. `#REF!`.
    Failed(Box<str>),
}

impl Cell {
    /// Whether the cell says nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) | Cell::Failed(_) => false,
        }
    }

    /// The cell as people see it.
    pub fn to_text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Failed(text) => text.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Bool(true) => "ja".into(),
            Cell::Bool(false) => "nein".into(),
        }
    }
}

/// A row with at least one cell that says something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// Its cells from the first column on, without empty ones at the end.
    pub cells: Vec<Cell>,
}

/// A sheet without its empty rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name; empty for CSV.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What a reader understood.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadWorkbook {
    /// The format that was recognised from the content.
    pub format: Format,
    /// The sheets in the file's order.
    pub sheets: Vec<Sheet>,
    /// Remarks.
    pub diagnostics: Vec<Diagnostic>,
}

/// Bounds within which a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of its parts when inflated, counted while inflating.
    pub inflated_bytes: u64,
    /// Cells up to the last filled one of each row.
    pub cells: usize,
    /// Rows of all sheets: each may become a record with its claims.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Bytes of text in all cells.
    pub text_bytes: usize,
}

impl Default for Limits {
    /// Chosen so that reading stays below 512 MiB of memory, and so does what is made of the rows.
    fn default() -> Self {
        Limits {
            file_bytes: 64 << 20,
            inflated_bytes: 256 << 20,
            cells: 4_000_000,
            rows: 100_000,
            columns: 16_384,
            text_bytes: 64 << 20,
        }
    }
}

/// Why nothing could be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// The workbook asks for a password.
    #[error("the workbook is encrypted")]
    Encrypted,
    /// The content is something else than its name says.
    #[error("the content is `{looks_like}`, no spreadsheet")]
    NotASpreadsheet {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// A bound was reached.
    #[error("more than {limit} {what}")]
    TooLarge {
        /// Which bound: one of [`Limits`] as `bytes`, `inflated-bytes`, `cells`, `rows`, `columns`,
        /// `text-bytes`, or a fixed one as `parts`, `sheets`, `relationships`, `number-formats`,
        /// `merged-regions`, `nested-elements`, `bytes-in-one-cell`.
        what: &'static str,
        /// The bound.
        limit: u64,
    },
    /// The format was recognised, but the content does not hold to it.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
}

impl ReadError {
    /// A reader panicked.
    pub(crate) fn gave_up() -> Self {
        ReadError::Damaged {
            detail: "the reader gave up".into(),
        }
    }
}

/// Reads a spreadsheet; the format is recognised from the content.
pub fn read_workbook(bytes: &[u8], limits: Limits) -> Result<ReadWorkbook, ReadError> {
    if bytes.len() > limits.file_bytes {
        return Err(ReadError::TooLarge {
            what: "bytes",
            limit: limits.file_bytes as u64,
        });
    }
    // Libraries of others' making meet hostile bytes here; a panic of theirs is a damaged file.
    let read = std::panic::AssertUnwindSafe(|| {
        let format = sniff::sniff(bytes)?;
        let (sheets, diagnostics) = match format {
            Format::Csv => csv::read(bytes, limits)?,
            Format::Xlsx => xlsx::read(bytes, limits)?,
            Format::Xls => xls::read(bytes, limits)?,
            Format::Ods => ods::read(bytes, limits)?,
        };
        let rows: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
        if rows > limits.rows {
            return Err(collect::too_large("rows", limits.rows));
        }
        Ok(ReadWorkbook {
            format,
            sheets,
            diagnostics,
        })
    });
    std::panic::catch_unwind(read).unwrap_or_else(|_| Err(ReadError::gave_up()))
}

type Sheets = (Vec<Sheet>, Vec<Diagnostic>);
