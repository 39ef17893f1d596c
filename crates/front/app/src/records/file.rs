//! A list as it is seen, as a file: the same rows, columns and order, nothing that the reader of
//! the file may not see.

use freistadt_import::typed_cell;
use freistadt_interchange::{Cell, Column as ColumnOut, SheetOut, write_csv, write_workbook};
use freistadt_l10n::{Language, kind_plural, message};
use freistadt_model::{Audience, Kind, Landscape, Value, ValueType};
use jiff::civil::Date;

use super::columns::{Column, columns};
use super::list::{ListQuery, Listed, Start};
use super::name::{record_name, value_text};
use crate::Viewer;
use crate::data::{Data, calculate};
use crate::transfer::ExportError;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A workbook.
    Xlsx,
    /// Lines of text.
    Csv,
}

/// Which list, for whom, in which form.
#[derive(Debug, Clone)]
pub struct ListFile {
    /// What is listed; the place in it does not matter.
    pub query: ListQuery,
    /// In which form.
    pub format: FileFormat,
    /// Who will read the file.
    pub audience: Audience,
    /// In which language the headings are.
    pub language: Language,
    /// The day.
    pub as_of: Date,
}

impl Data {
    /// A list as a file.
    pub async fn list_file(
        &self,
        viewer: &Viewer,
        mut wanted: ListFile,
    ) -> Result<Vec<u8>, ExportError> {
        wanted.query.start = Start::First;
        wanted.query.limit = usize::MAX;
        let listed = self
            .list(viewer, wanted.query.clone(), wanted.as_of)
            .await?;
        calculate(move || {
            let sheet = sheet(&listed, &wanted);
            match wanted.format {
                FileFormat::Csv => Ok(write_csv(&sheet)),
                FileFormat::Xlsx => Ok(write_workbook(&[sheet])?),
            }
        })
        .await?
    }
}

fn sheet(listed: &Listed, wanted: &ListFile) -> SheetOut {
    let (kind, language) = (wanted.query.kind, wanted.language);
    let shown: Vec<(usize, Column)> = columns(kind)
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, column)| column.audience(kind).reaches(wanted.audience))
        .collect();
    let headings = shown.iter().map(|(_, column)| column.label(kind, language));
    let named = message(language, "list-name", &freistadt_l10n::args());
    let headings = std::iter::once(named).chain(headings);
    let column = |heading| ColumnOut {
        heading,
        width: 24,
        ..ColumnOut::default()
    };
    let landscape = &listed.revision.landscape;
    let rows = listed.rows.iter().map(|row| {
        let name = record_name(landscape, &row.target, language);
        let cells = shown.iter().map(|(index, column)| {
            let value = row.cells.get(*index).unwrap_or(&Value::Unknown);
            cell(landscape, value, column.value_type(kind), language)
        });
        std::iter::once(Cell::Text(name.into()))
            .chain(cells)
            .collect()
    });
    SheetOut {
        name: sheet_name(kind, language),
        title: Vec::new(),
        columns: headings.map(column).collect(),
        rows: rows.collect(),
        ..SheetOut::default()
    }
}

fn sheet_name(kind: Kind, language: Language) -> String {
    kind_plural(language, kind).chars().take(31).collect()
}

/// Numbers, days and amounts stay what they are; everything else is what people read.
fn cell(landscape: &Landscape, value: &Value, value_type: ValueType, language: Language) -> Cell {
    match value {
        Value::Unknown => Cell::Empty,
        Value::Integer(_) | Value::Date(_) | Value::Money(_) => {
            typed_cell(value, value_type, language)
        }
        _ => Cell::Text(value_text(landscape, value, value_type, language).into()),
    }
}
