//! Rows of recognised sheets to records, with names resolved against what is already known.

mod above;
mod between;
mod builder;
mod candidates;
mod contracts;
mod costs;
mod fill;
mod ids;
mod inventory;
pub(crate) mod mentions;
mod names;
mod notes;
mod other;
mod pending;
mod personal_data;
mod protection;
mod provider;
mod remarks;
mod report;
mod rhythm;
mod row;
mod rules;
mod services;
mod surroundings;
mod tax;
mod values;

use freistadt_interchange::ReadWorkbook;
use freistadt_model::{ColumnMapping, Diagnostic, Landscape, Location, slug};
use jiff::civil::Date;

use crate::cells::remark_text::names_persons;
use crate::lists::sheets::{SheetColumn, SheetKind, TableView, recognise};
use crate::lists::tables::tables;
use crate::lists::target::Target;
use crate::own::has_lost_its_mark;
use builder::Builder;

use report::report;

pub use names::LookAlike;
pub use report::{ColumnReport, SheetReport};

/// A column or sheet that did not reach the landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmapped {
    /// Where it stands, without a row.
    pub place: Location,
    /// The heading as written, or the name of the sheet.
    pub what: String,
    /// How many cells or rows say something there.
    pub count: usize,
    /// One of them.
    pub example: String,
}

/// What files say, as a landscape of its own beside the present one.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// The records. Those whose id the present landscape knows too hold only what the files say.
    pub landscape: Landscape,
    /// What was recognised.
    pub sheets: Vec<SheetReport>,
    /// What was not.
    pub unmapped: Vec<Unmapped>,
    /// Remarks in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Organizations that look alike and were kept apart.
    pub look_alikes: Vec<LookAlike>,
    /// Rows below headings.
    pub rows: usize,
}

/// Reads files together, so that one organization in two lists is one record. Stops early, with
/// what there is so far, when `stop` says so.
pub fn read_tables(
    files: &[(String, ReadWorkbook)],
    present: &Landscape,
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Incoming {
    let mut builder = Builder::new(present, as_of);
    let mut sheets = Vec::new();
    let mut unmapped = Vec::new();
    let mut views = Vec::new();
    for (file, workbook) in files {
        builder.take_remarks(file, workbook);
        if has_lost_its_mark(workbook) {
            builder.lost_mark(file);
        }
        let family = file_family(file);
        for sheet in &workbook.sheets {
            let mappings: Vec<&ColumnMapping> = present
                .mappings
                .values()
                .filter(|mapping| mapping.file.is_empty() || mapping.file == family)
                .filter(|mapping| mapping.sheet.is_empty() || mapping.sheet == sheet.name)
                .collect();
            let mut remarks = Vec::new();
            for rows in tables(&sheet.rows) {
                match recognise(file, sheet, rows, &mappings, &mut remarks) {
                    Some(view) => views.push(view),
                    None => builder.empty_sheet(file, &sheet.name),
                }
            }
            for remark in remarks {
                builder.say(remark);
            }
        }
    }
    for view in &views {
        unmapped.extend(unmapped_columns(view));
        sheets.push(report(view));
    }
    // Applications before what refers to them, in whatever order the sheets stand.
    views.sort_by_key(|view| view.kind);
    for view in &views {
        builder.keys.expect(view);
        builder.expect_creditors(view);
    }
    for view in &views {
        builder.sheet(view, stop);
    }
    builder.insert_lines();
    builder.link_pending();
    let rows = views.iter().map(|view| view.rows.len()).sum();
    let look_alikes = names::look_alikes(present, &builder.out);
    Incoming {
        landscape: builder.out,
        sheets,
        unmapped,
        diagnostics: builder.remarks.into_list(),
        look_alikes,
        rows,
    }
}

/// A file's name without folder, ending, dates and numbers: next month's file has the same.
///
/// ```
/// use freistadt_import::file_family;
/// assert_eq!(file_family("C:\\Listen\\Verträge 2026-11 (2).xlsx"), file_family("Verträge_2026-12.xlsx"));
/// ```
pub fn file_family(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    slug(
        &stem
            .chars()
            .map(|c| if c.is_ascii_digit() { ' ' } else { c })
            .collect::<String>(),
    )
}

fn unmapped_columns(view: &TableView<'_>) -> Vec<Unmapped> {
    // What a list of devices holds is of no interest, and may name persons.
    if view.kind == SheetKind::Clients {
        return Vec::new();
    }
    let open = view
        .columns
        .iter()
        .filter(|column| is_left_out(column) && column.filled > 0);
    open.map(|column| {
        let cells = view
            .rows
            .iter()
            .filter_map(|row| row.cells.get(column.index));
        let example = cells
            .filter(|cell| !cell.is_empty())
            .map(freistadt_interchange::Cell::to_text)
            .find(|text| !names_persons(text))
            .unwrap_or_default();
        let what = if column.heading.is_empty() {
            letters(column.index)
        } else {
            column.heading.clone()
        };
        Unmapped {
            place: view.place_of(Some(column)),
            what,
            count: column.filled,
            example: example.chars().take(60).collect(),
        }
    })
    .collect()
}

/// Whether a column reaches nothing without anybody having said so: not recognised, or recognised and
/// without a field. Persons are counted apart.
pub(super) fn is_left_out(column: &SheetColumn) -> bool {
    let chosen = column.decided || column.elsewhere;
    column.target.is_none() || (column.target == Some(Target::Evidence) && !chosen)
}

/// The letters of a column without heading: A, B, …, Z, AA.
fn letters(index: usize) -> String {
    let mut letters = String::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters
}
