//! Several lists on one sheet, one below the other: where each of them begins.
//!
//! Lists side by side are not taken apart: nothing tells them from one list with an empty column.

use freistadt_interchange::{Cell, Row};

use crate::lists::headings::{clean, is_known};

/// Signs that the heading of a column has at most, where a second list is looked for.
const LONGEST: usize = 60;

/// The rows of each list with its titles; all rows where there is but one.
pub(crate) fn tables(rows: &[Row]) -> Vec<&[Row]> {
    let mut starts = Vec::new();
    let mut headings: Option<Vec<String>> = None;
    for at in 0..rows.len() {
        let Some(start) = after_a_gap(rows, at) else {
            continue;
        };
        let Some(found) = headings_in(&rows[at]) else {
            continue;
        };
        // Headings that come again head the same list.
        if headings.as_ref().is_some_and(|known| *known != found) {
            starts.push(start);
        }
        headings = Some(found);
    }
    let mut tables = Vec::with_capacity(starts.len() + 1);
    let mut rest = rows;
    for start in starts.iter().rev() {
        let (before, table) = rest.split_at(*start);
        tables.insert(0, table);
        rest = before;
    }
    tables.insert(0, rest);
    tables
}

/// Where the titles of a list begin whose headings stand in this row: an empty row is above them.
fn after_a_gap(rows: &[Row], at: usize) -> Option<usize> {
    let is_below = |at: usize| at > 0 && rows[at].number == rows[at - 1].number + 1;
    let is_title = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
    let mut start = at;
    while is_below(start) && is_title(&rows[start - 1]) {
        start -= 1;
    }
    (!is_below(start)).then_some(start)
}

/// The texts of a row of headings: short ones only, most of them known.
fn headings_in(row: &Row) -> Option<Vec<String>> {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let mut texts = Vec::new();
    for cell in filled {
        match cell {
            Cell::Text(text) if text.len() <= LONGEST && text.contains(char::is_alphabetic) => {
                texts.push(clean(cell));
            }
            _ => return None,
        }
    }
    let allowed = texts.len() / 3;
    let unknown = texts.iter().filter(|text| !is_known(text));
    let few = unknown.take(allowed + 1).count() <= allowed;
    (texts.len() >= 3 && few).then_some(texts)
}
