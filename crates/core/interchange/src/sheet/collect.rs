//! Cells to rows, counted against the limits; and the remarks that a sheet collects on the way.

use freistadt_model::{Diagnostic, Location};

use super::failed::is_error;
use super::{Cell, Limits, ReadError, Row, Sheet};

/// A merged region of one column: first and last row from 1, column from 0.
pub(super) struct Merged {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) column: usize,
}

/// Merged regions of one sheet; who lays out forms with them has some thousands.
const MOST_MERGED: usize = 500_000;

/// Collects cells into rows and counts them, over all sheets of a file.
pub(super) struct Collector {
    pub(super) limits: Limits,
    cells: usize,
    text_bytes: usize,
    rows: Vec<Row>,
    merged: Vec<Merged>,
}

impl Collector {
    pub(super) fn new(limits: Limits) -> Self {
        Collector {
            limits,
            cells: 0,
            text_bytes: 0,
            rows: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// Puts a cell at its place, row from 1 and column from 0. Rows may come in any order.
    pub(super) fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), ReadError> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(too_large("columns", self.limits.columns));
        }
        let cell = match cell {
            // A file may hold only what was shown of a formula that failed.
            Cell::Text(text) if is_error(text.trim()) => Cell::Failed(text.trim().into()),
            other => other,
        };
        if let Cell::Text(text) = &cell {
            self.text_bytes += text.len();
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            if let Some(done) = self.rows.last_mut() {
                done.cells.shrink_to_fit();
            }
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
            return Err(too_large("cells", self.limits.cells));
        }
        if self.text_bytes > self.limits.text_bytes {
            return Err(too_large("text-bytes", self.limits.text_bytes));
        }
        Ok(())
    }

    /// Refuses one text that alone is longer than all text may be, before it is complete.
    pub(super) fn check_text(&self, bytes: usize) -> Result<(), ReadError> {
        if bytes > self.limits.text_bytes {
            return Err(too_large("text-bytes", self.limits.text_bytes));
        }
        Ok(())
    }

    /// Notes a merged region, to be filled when the sheet ends.
    pub(super) fn merge(&mut self, region: Merged) -> Result<(), ReadError> {
        if self.merged.len() >= MOST_MERGED {
            return Err(too_large("merged-regions", MOST_MERGED));
        }
        self.merged.push(region);
        Ok(())
    }

    /// Ends a sheet; the counts go on over the whole file.
    pub(super) fn sheet(&mut self, name: String) -> Result<Sheet, ReadError> {
        let mut rows = std::mem::take(&mut self.rows);
        if !rows.is_sorted_by_key(|row| row.number) {
            rows.sort_by_key(|row| row.number);
        }
        rows.dedup_by(|later, first| {
            let same = later.number == first.number;
            if same {
                join(&mut first.cells, std::mem::take(&mut later.cells));
            }
            same
        });
        let mut sheet = Sheet { name, rows };
        let mut merged = std::mem::take(&mut self.merged);
        merged.sort_unstable_by_key(|region| (region.column, region.first, region.last));
        self.fill_merged(&mut sheet, &merged)?;
        Ok(sheet)
    }

    /// Gives every cell of a merged region the value of its first one, so that a department
    /// written once beside twelve rows belongs to all twelve. Only regions of one column are
    /// filled: a title across the sheet is no value of each column.
    fn fill_merged(&mut self, sheet: &mut Sheet, merged: &[Merged]) -> Result<(), ReadError> {
        let mut filled = (usize::MAX, 0);
        for region in merged {
            // Regions never overlap in an honest file; in another they could cost any time.
            if filled.0 == region.column && region.first <= filled.1 {
                continue;
            }
            filled = (region.column, region.last);
            let Ok(start) = sheet
                .rows
                .binary_search_by_key(&region.first, |row| row.number)
            else {
                continue;
            };
            let value = sheet.rows[start].cells.get(region.column).cloned();
            let Some(value) = value.filter(|value| !value.is_empty()) else {
                continue;
            };
            let below = &mut sheet.rows[start + 1..];
            for row in below.iter_mut().take_while(|row| row.number <= region.last) {
                if row.cells.len() <= region.column {
                    self.cells += region.column + 1 - row.cells.len();
                    row.cells.resize(region.column + 1, Cell::Empty);
                }
                if let Cell::Text(text) = &value {
                    self.text_bytes += text.len();
                }
                row.cells[region.column] = value.clone();
                self.check()?;
            }
        }
        Ok(())
    }
}

/// A file may come back to a row; the first cell at a place stays.
fn join(first: &mut Vec<Cell>, later: Vec<Cell>) {
    first.resize(first.len().max(later.len()), Cell::Empty);
    for (cell, other) in first.iter_mut().zip(later) {
        if cell.is_empty() {
            *cell = other;
        }
    }
}

pub(super) fn too_large(what: &'static str, limit: impl TryInto<u64>) -> ReadError {
    ReadError::TooLarge {
        what,
        limit: limit.try_into().unwrap_or(u64::MAX),
    }
}

/// Cells of a sheet that all deserve the same remark: how many, and where the first one is.
#[derive(Default)]
pub(super) struct Affected {
    count: i64,
    first: Option<(u32, usize)>,
}

impl Affected {
    pub(super) fn add(&mut self, row: u32, column: usize) {
        self.count += 1;
        self.first.get_or_insert((row, column));
    }

    /// One remark for all of them, at the first.
    pub(super) fn remark(self, code: &'static str, sheet: &str) -> Option<Diagnostic> {
        let (row, column) = self.first?;
        let location = Location {
            sheet: Some(sheet.to_owned()),
            row: Some(row),
            column: Some(column_letters(column)),
            ..Location::default()
        };
        let remark = Diagnostic::warning(code).number("count", self.count);
        Some(remark.at(location))
    }
}

/// A place that is a whole sheet.
pub(super) fn in_sheet(name: &str) -> Location {
    Location {
        sheet: Some(name.to_owned()),
        ..Location::default()
    }
}

/// The name of a column, `A` for 0.
fn column_letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => break,
        }
    }
    letters.into_iter().rev().collect()
}
