//! One row with its columns' meanings.

use std::borrow::Cow;

use freistadt_interchange::{Cell, Row};
use freistadt_model::Location;

use crate::cells::{Said, is_as_above, said, tidy_text};
use crate::lists::sheets::{SheetColumn, TableView};
use crate::lists::target::Target;

pub(super) struct RowView<'t> {
    pub(super) table: &'t TableView<'t>,
    pub(super) number: u32,
    cells: Cow<'t, [Cell]>,
    /// Columns whose cell is too long to be taken, with its length.
    pub(super) too_long: Vec<(&'t SheetColumn, usize)>,
}

/// Signs that a name may have; names of real things have a tenth of it.
const LONGEST_NAME: usize = 10_000;

/// Signs that any other text may have: as many as fit into a cell of Excel.
const LONGEST_TEXT: usize = 32_767;

/// How many signs the cell of a column may have.
pub(super) fn longest(column: &SheetColumn) -> usize {
    match column.target {
        Some(Target::Field(_, "note" | "purpose" | "text" | "price_clause" | "deletion")) => {
            LONGEST_TEXT
        }
        _ => LONGEST_NAME,
    }
}

/// The columns whose cells are longer than that.
fn too_long<'t>(table: &'t TableView<'t>, cells: &[Cell]) -> Vec<(&'t SheetColumn, usize)> {
    let length = |column: &&'t SheetColumn| match cells.get(column.index) {
        Some(Cell::Text(text)) if text.len() > LONGEST_NAME => text.chars().count(),
        _ => 0,
    };
    let columns = table.columns.iter().map(|column| (column, length(&column)));
    columns
        .filter(|(column, length)| *length > longest(column))
        .collect()
}

impl<'t> RowView<'t> {
    /// Takes the row; cells that say "dito" get the value from the row above.
    pub(super) fn new(
        table: &'t TableView<'t>,
        row: &'t Row,
        above: &mut Option<Cow<'t, [Cell]>>,
    ) -> Self {
        let mut cells = Cow::Borrowed(row.cells.as_slice());
        if row.cells.iter().any(is_as_above) {
            let above = above.as_deref().unwrap_or_default();
            for (index, cell) in cells.to_mut().iter_mut().enumerate() {
                if is_as_above(cell) {
                    *cell = above.get(index).cloned().unwrap_or_default();
                }
            }
        }
        let too_long = too_long(table, &cells);
        for (column, _) in &too_long {
            cells.to_mut()[column.index] = Cell::Empty;
        }
        *above = Some(cells.clone());
        RowView {
            table,
            number: row.number,
            cells,
            too_long,
        }
    }

    pub(super) fn place(&self, column: Option<&SheetColumn>) -> Location {
        self.table.place(self.number, column)
    }

    pub(super) fn cell(&self, column: &SheetColumn) -> &Cell {
        self.cells.get(column.index).unwrap_or(&Cell::Empty)
    }

    /// The columns with this target that say something here.
    pub(super) fn columns(&self, target: Target) -> impl Iterator<Item = &'t SheetColumn> + '_ {
        self.table
            .columns
            .iter()
            .filter(move |column| column.target == Some(target) && !self.cell(column).is_empty())
    }

    /// The text of the first column with this target that says something.
    pub(super) fn text(&self, target: Target) -> Option<String> {
        let column = self.columns(target).next()?;
        (said(self.cell(column)) == Said::Something).then(|| tidy_text(self.cell(column)))
    }

    /// The text that a field without a type of its own takes from the first such column: there
    /// "laufend" is a word like any other.
    pub(super) fn written(&self, target: Target) -> Option<String> {
        let column = self.columns(target).next()?;
        let cell = self.cell(column);
        matches!(said(cell), Said::Something | Said::NoEnd).then(|| tidy_text(cell))
    }

    pub(super) fn says_something(&self) -> bool {
        self.table.columns.iter().any(|column| {
            let cell = self.cell(column);
            let fails = matches!(cell, Cell::Failed(_));
            column.target.is_some_and(Target::is_imported) && !fails && !cell.is_empty()
        })
    }

    /// The filled cells with their columns' places.
    pub(super) fn filled(&self) -> impl Iterator<Item = &Cell> + Clone {
        self.cells.iter().filter(|cell| !cell.is_empty())
    }

    /// The first filled cells, for a message or a makeshift name; failed ones only if there is
    /// nothing else.
    pub(super) fn excerpt(&self) -> String {
        let good = self
            .filled()
            .filter(|cell| !matches!(cell, Cell::Failed(_)));
        let mut texts: Vec<String> = good.take(3).map(Cell::to_text).collect();
        if texts.is_empty() {
            texts.extend(self.filled().take(3).map(Cell::to_text));
        }
        texts.join(" | ").chars().take(80).collect()
    }
}

/// Parts of a cell that holds several things.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Parts of a cell that names several applications or services.
pub(super) fn split_loosely(text: &str) -> Vec<String> {
    text.split([';', '\n', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
