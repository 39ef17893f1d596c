//! Spreadsheets: bytes to sheets of cells, whatever the format, within bounded memory.

mod csv;
mod ods;
mod sniff;
mod write;
mod xls;
mod xlsx;

use freistadt_model::Diagnostic;
use jiff::civil::Date;

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
    /// A formula that failed, e.g. `#REF!`.
    Failed,
}

impl Cell {
    /// Whether the cell says nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) | Cell::Failed => false,
        }
    }

    /// The cell as people see it.
    pub fn to_text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Bool(true) => "ja".into(),
            Cell::Bool(false) => "nein".into(),
            Cell::Failed => "#FEHLER".into(),
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
    /// Columns.
    pub columns: usize,
    /// Bytes of text in all cells.
    pub text_bytes: usize,
}

impl Default for Limits {
    /// Chosen so that reading stays below 512 MiB of memory.
    fn default() -> Self {
        Limits {
            file_bytes: 100 << 20,
            inflated_bytes: 256 << 20,
            cells: 4_000_000,
            columns: 16_384,
            text_bytes: 96 << 20,
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
        /// Which bound: `bytes`, `inflated-bytes`, `cells`, `columns`, `text-bytes`.
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

/// Reads a spreadsheet; the format is recognised from the content.
pub fn read_workbook(bytes: &[u8], limits: Limits) -> Result<ReadWorkbook, ReadError> {
    if bytes.len() > limits.file_bytes {
        return Err(ReadError::TooLarge {
            what: "bytes",
            limit: limits.file_bytes as u64,
        });
    }
    let format = sniff::sniff(bytes)?;
    // Readers of others' making meet hostile bytes here; a panic of theirs is a damaged file.
    let read = std::panic::AssertUnwindSafe(|| match format {
        Format::Csv => csv::read(bytes, limits),
        Format::Xlsx => xlsx::read(bytes, limits),
        Format::Xls => xls::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
    });
    let (sheets, diagnostics) = std::panic::catch_unwind(read).unwrap_or_else(|_| {
        Err(ReadError::Damaged {
            detail: "the reader gave up".into(),
        })
    })?;
    Ok(ReadWorkbook {
        format,
        sheets,
        diagnostics,
    })
}

type Sheets = (Vec<Sheet>, Vec<Diagnostic>);

/// Collects cells into rows and counts them against the limits.
struct Collector {
    limits: Limits,
    cells: usize,
    text_bytes: usize,
    rows: Vec<Row>,
}

impl Collector {
    fn new(limits: Limits) -> Self {
        Collector {
            limits,
            cells: 0,
            text_bytes: 0,
            rows: Vec::new(),
        }
    }

    /// Puts a cell at its place, row from 1 and column from 0. Rows may come in any order.
    fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), ReadError> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            let limit = self.limits.columns as u64;
            return Err(ReadError::TooLarge {
                what: "columns",
                limit,
            });
        }
        if let Cell::Text(text) = &cell {
            self.text_bytes += text.len();
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            // A row costs about as much as a cell, even if it holds only one.
            self.cells += 1;
            self.rows.push(Row {
                number: row,
                cells: Vec::new(),
            });
        }
        let place = self.rows.len() - 1;
        let cells = &mut self.rows[place].cells;
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        self.check()
    }

    fn check(&self) -> Result<(), ReadError> {
        if self.cells > self.limits.cells {
            let limit = self.limits.cells as u64;
            return Err(ReadError::TooLarge {
                what: "cells",
                limit,
            });
        }
        if self.text_bytes > self.limits.text_bytes {
            let limit = self.limits.text_bytes as u64;
            return Err(ReadError::TooLarge {
                what: "text-bytes",
                limit,
            });
        }
        Ok(())
    }

    /// Ends a sheet; the counts go on over the whole file.
    fn sheet(&mut self, name: String) -> Sheet {
        let mut rows = std::mem::take(&mut self.rows);
        if !rows.is_sorted_by_key(|row| row.number) {
            rows.sort_by_key(|row| row.number);
        }
        // A file may come back to a row; the first cell at a place stays.
        rows.dedup_by(|later, first| {
            let same = later.number == first.number;
            if same {
                let width = first.cells.len().max(later.cells.len());
                first.cells.resize(width, Cell::Empty);
                for (cell, other) in first.cells.iter_mut().zip(later.cells.drain(..)) {
                    if cell.is_empty() {
                        *cell = other;
                    }
                }
            }
            same
        });
        Sheet { name, rows }
    }
}

/// Gives every cell of a merged region the value of its first one, so that a department written
/// once beside twelve rows belongs to all twelve. Only regions of one column are filled: a title
/// across the sheet is no value of each column.
fn fill_merged(sheet: &mut Sheet, regions: &[(u32, u32, usize)]) {
    for (first, last, column) in regions {
        let Ok(start) = sheet.rows.binary_search_by_key(first, |row| row.number) else {
            continue;
        };
        let Some(value) = sheet.rows[start].cells.get(*column).cloned() else {
            continue;
        };
        for row in sheet.rows[start + 1..]
            .iter_mut()
            .take_while(|row| row.number <= *last)
        {
            if row.cells.len() <= *column {
                row.cells.resize(*column + 1, Cell::Empty);
            }
            row.cells[*column] = value.clone();
        }
    }
}
