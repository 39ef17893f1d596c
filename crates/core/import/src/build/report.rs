//! What was recognised of a sheet, for people who check it.

use freistadt_interchange::Cell;

use crate::cells::remark_text::names_persons;
use crate::lists::codes;
use crate::lists::sheets::{SheetColumn, SheetKind, TableView};
use crate::lists::target::Target;

/// What was recognised of one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetReport {
    /// The file.
    pub file: String,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// Which kind of list.
    pub kind: SheetKind,
    /// The row of the headings.
    pub heading_row: u32,
    /// Rows below the headings.
    pub rows: usize,
    /// Columns that are taken, or counted or left out on purpose, of all that say something.
    pub columns: (usize, usize),
    /// Every column that says something; none of a list of devices, which may name persons.
    pub read: Vec<ColumnReport>,
}

/// What was recognised of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnReport {
    /// The heading as written; may be empty.
    pub heading: String,
    /// What the column fills.
    pub target: Option<Target>,
    /// Whether somebody decided so.
    pub decided: bool,
    /// How many of its cells say something.
    pub filled: usize,
    /// Some of them; none where they name persons.
    pub examples: Vec<String>,
    /// Codes of protection needs in it, and what each means where somebody has said so.
    pub codes: Vec<(String, Option<&'static str>)>,
}

/// So many examples of a column are shown.
const EXAMPLES: usize = 2;
/// So many letters of each.
const LETTERS: usize = 40;
/// So many rows are looked at for examples.
const LOOKED_AT: usize = 200;

pub(super) fn report(view: &TableView<'_>) -> SheetReport {
    let filled = view.columns.iter().filter(|column| column.filled > 0);
    let known = filled
        .clone()
        .filter(|column| !super::is_left_out(column))
        .count();
    let shown = view.kind != SheetKind::Clients;
    SheetReport {
        file: view.file.to_owned(),
        sheet: view.sheet.name.clone(),
        kind: view.kind,
        heading_row: heading_row(view),
        rows: view.rows.len(),
        columns: (known, filled.clone().count()),
        read: filled
            .filter(|_| shown)
            .map(|column| column_report(view, column))
            .collect(),
    }
}

/// The row just above the first one below the headings, or the one after the titles.
fn heading_row(view: &TableView<'_>) -> u32 {
    let after_titles = view.title.last().map_or(0, |row| row.number);
    let rows = view.all.iter().map(|row| row.number);
    rows.filter(|number| *number > after_titles)
        .min()
        .unwrap_or(1)
}

fn column_report(view: &TableView<'_>, column: &SheetColumn) -> ColumnReport {
    let codes = if codes::is_protection(column) {
        codes::used(column, view.rows)
    } else {
        Vec::new()
    };
    ColumnReport {
        heading: column.heading.clone(),
        target: column.target,
        decided: column.decided,
        filled: column.filled,
        examples: examples(view, column),
        codes,
    }
}

fn examples(view: &TableView<'_>, column: &SheetColumn) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    if column.target == Some(Target::Person) {
        return examples;
    }
    let rows = view.rows.iter().take(LOOKED_AT);
    let cells = rows.filter_map(|row| row.cells.get(column.index));
    let texts = cells.filter(|cell| !cell.is_empty()).map(Cell::to_text);
    for text in texts.filter(|text| !names_persons(text)) {
        let short: String = text.trim().chars().take(LETTERS).collect();
        if !examples.contains(&short) {
            examples.push(short);
        }
        if examples.len() == EXAMPLES {
            break;
        }
    }
    examples
}
