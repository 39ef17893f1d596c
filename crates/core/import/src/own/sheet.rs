//! One sheet of our own workbook: its kind, its language, its columns, by what its headings say.

use freistadt_interchange::{Cell, ReadWorkbook, Row, Sheet};
use freistadt_l10n::{Language, field_label};
use freistadt_model::{FieldInfo, Kind};

use super::ask::questions_heading;
use super::workbook::{MARK, SHEETS, id_heading, sheet_name};

/// How far down the headings are looked for: somebody may have put a title above.
const HEADING_ROWS: usize = 5;

/// So many headings of ours make a sheet that somebody renamed one of ours.
const FEWEST: usize = 5;

/// A sheet of ours.
pub(crate) struct OwnSheet<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) kind: Kind,
    pub(crate) language: Language,
    /// The column of the ids.
    pub(crate) id: Option<usize>,
    /// The field of each column, where it is one.
    pub(crate) columns: Vec<Option<FieldInfo>>,
    /// The rows below the headings.
    pub(crate) rows: &'a [Row],
    head: &'a Row,
}

/// Whether the sheet is the one that says what the workbook is.
pub(crate) fn is_about(sheet: &Sheet) -> bool {
    let first = sheet.rows.first().and_then(|row| row.cells.first());
    first.is_some_and(|cell| cell.to_text() == MARK)
}

/// The cells in which headings may stand.
pub(crate) fn first_cells(sheet: &Sheet) -> impl Iterator<Item = &Cell> {
    let rows = sheet.rows.iter().take(HEADING_ROWS);
    rows.flat_map(|row| &row.cells)
}

/// The language that most sheets are named in.
pub(crate) fn language_of(workbook: &ReadWorkbook) -> Language {
    let named = |language: Language| {
        let is_named = |sheet: &&Sheet| {
            SHEETS
                .iter()
                .any(|k| sheet_name(*k, language) == sheet.name)
        };
        workbook.sheets.iter().filter(is_named).count()
    };
    let languages = Language::ALL.iter().copied();
    languages
        .rev()
        .max_by_key(|language| named(*language))
        .unwrap_or(Language::German)
}

/// A sheet as one of ours: by its name, else by headings of which at least half are ours.
pub(crate) fn open(sheet: &Sheet) -> Option<OwnSheet<'_>> {
    let kinds = || {
        let languages = Language::ALL.iter().copied();
        languages.flat_map(|language| SHEETS.iter().map(move |kind| (*kind, language)))
    };
    let named = kinds().find(|(kind, language)| sheet_name(*kind, *language) == sheet.name);
    if let Some((kind, language)) = named {
        return divided(sheet, kind, language).filter(|own| own.id.is_some() || own.known() > 1);
    }
    // The sheet of a unit has fewer columns than its kind has fields; foreign lists know few.
    let fits = |own: &OwnSheet<'_>| {
        let named = own
            .head
            .cells
            .iter()
            .filter(|cell| !cell.is_empty())
            .count();
        let of_head = own.known() * 2 > named && own.known() >= FEWEST;
        own.id.is_some() && (of_head || own.known() * 2 > own.kind.fields().len())
    };
    kinds()
        .filter_map(|(kind, language)| divided(sheet, kind, language))
        .filter(fits)
        .max_by_key(OwnSheet::known)
}

/// The sheet at the row that has most of the kind's headings.
fn divided(sheet: &Sheet, kind: Kind, language: Language) -> Option<OwnSheet<'_>> {
    let fields = kind.fields();
    let labels: Vec<String> = fields
        .iter()
        .map(|info| field_label(language, kind, info.name))
        .collect();
    let field = |cell: &Cell| {
        let text = cell.to_text();
        let place = labels.iter().position(|label| label == text.trim());
        place.map(|place| fields[place])
    };
    let score = |row: &Row| {
        let known = row.cells.iter().filter(|cell| field(cell).is_some());
        known.count() + usize::from(row.cells.iter().any(|cell| is_id(cell, language)))
    };
    let rows = sheet.rows.iter().take(HEADING_ROWS).enumerate();
    let best = rows.max_by_key(|(at, row)| (score(row), std::cmp::Reverse(*at)));
    let (at, head) = best.filter(|(_, row)| score(row) > 0)?;
    Some(OwnSheet {
        sheet,
        kind,
        language,
        id: head.cells.iter().position(|cell| is_id(cell, language)),
        columns: head.cells.iter().map(field).collect(),
        rows: &sheet.rows[at + 1..],
        head,
    })
}

/// "Kennung", with or without the mark behind it.
fn is_id(cell: &Cell, language: Language) -> bool {
    let text = cell.to_text();
    let rest = text.trim().strip_prefix(&id_heading(language));
    rest.is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with(&format!("({MARK}")))
}

impl OwnSheet<'_> {
    fn known(&self) -> usize {
        self.columns.iter().filter(|info| info.is_some()).count()
    }

    /// The id in the row, if one is filled in.
    pub(crate) fn id_of(&self, row: &Row) -> Option<String> {
        let text = row.cells.get(self.id?)?.to_text();
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    }

    /// What the row calls its record.
    pub(crate) fn name_of(&self, row: &Row) -> String {
        let is_name = |info: &FieldInfo| matches!(info.name, "name" | "text");
        let at = self
            .columns
            .iter()
            .position(|info| info.as_ref().is_some_and(is_name));
        let cell = at.and_then(|at| row.cells.get(at));
        cell.map(Cell::to_text).unwrap_or_default()
    }

    /// Labels of those fields that no column has.
    pub(crate) fn missing_columns(&self, fields: &[FieldInfo]) -> Vec<String> {
        let has = |info: &FieldInfo| self.columns.iter().flatten().any(|f| f.name == info.name);
        let missing = fields.iter().filter(|info| !has(info));
        let mut labels: Vec<String> = missing
            .map(|info| field_label(self.language, self.kind, info.name))
            .collect();
        if self.id.is_none() {
            labels.insert(0, id_heading(self.language));
        }
        labels
    }

    /// Headings that are no field's label.
    pub(crate) fn foreign_columns(&self) -> Vec<String> {
        let questions = questions_heading(self.language);
        let columns = self.columns.iter().enumerate();
        let open = columns.filter(|(at, info)| info.is_none() && Some(*at) != self.id);
        open.filter_map(|(at, _)| self.head.cells.get(at))
            .filter(|cell| !cell.is_empty() && cell.to_text().trim() != questions)
            .map(|cell| cell.to_text().chars().take(60).collect())
            .collect()
    }
}
