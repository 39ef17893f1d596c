//! Our own workbook: one sheet per kind, one column per field, read back field by field.
//!
//! It carries the number of the revision it was written from. Read back, each cell is compared
//! with that revision, so that exactly the edited cells change, whatever happened since.

use freistadt_interchange::{Cell, Column, ReadWorkbook, SheetOut};
use freistadt_l10n::{Language, code_label, field_help, field_label, kind_plural, message};
use freistadt_model::{
    AnyRecord, Diagnostic, FieldInfo, Kind, Landscape, Location, RecordRef, RevisionId, Value,
    ValueType,
};
use jiff::civil::Date;

/// First cell of the sheet that says what the workbook is.
const MARK: &str = "Freistadt";

/// The kinds that people edit in a workbook; what the program keeps for itself is left out.
pub(crate) const SHEETS: [Kind; 13] = [
    Kind::Application,
    Kind::Contract,
    Kind::Organization,
    Kind::PublicService,
    Kind::Product,
    Kind::CostLine,
    Kind::Dependency,
    Kind::Group,
    Kind::Node,
    Kind::Component,
    Kind::DataObject,
    Kind::Function,
    Kind::Control,
];

/// The landscape as a workbook that can be edited and read back.
pub fn own_workbook(
    landscape: &Landscape,
    revision: RevisionId,
    language: Language,
) -> Vec<SheetOut> {
    let mut sheets = vec![about(revision, language)];
    for kind in SHEETS {
        let fields = kind.fields();
        let rows = landscape
            .records(kind)
            .iter()
            .map(|record| row(record, &fields, language))
            .collect();
        sheets.push(sheet_of(kind, rows, language));
    }
    sheets
}

/// How the ids of example rows begin; such rows show how it is done and are not imported.
const EXAMPLE: &str = "beispiel-";

/// An empty workbook to fill in, with three example rows of the most asked kinds.
pub fn template(examples: &Landscape, language: Language) -> Vec<SheetOut> {
    let mut sheets = vec![about(RevisionId(0), language)];
    for kind in [
        Kind::Application,
        Kind::Contract,
        Kind::Organization,
        Kind::PublicService,
        Kind::CostLine,
    ] {
        let fields = kind.fields();
        let rows = examples
            .records(kind)
            .iter()
            .take(3)
            .enumerate()
            .map(|(number, record)| {
                let mut cells = row(record, &fields, language);
                cells[0] = Cell::Text(format!("{EXAMPLE}{}", number + 1).into());
                cells
            })
            .collect();
        sheets.push(sheet_of(kind, rows, language));
    }
    sheets
}

fn about(revision: RevisionId, language: Language) -> SheetOut {
    #[expect(
        clippy::cast_precision_loss,
        reason = "revisions are counted in thousands"
    )]
    let number = revision.0 as f64;
    let text = |key: &str| Cell::Text(message(language, key, &freistadt_l10n::args()).into());
    SheetOut {
        name: message(language, "workbook-about", &freistadt_l10n::args()),
        title: Vec::new(),
        columns: vec![
            Column {
                heading: MARK.into(),
                width: 24,
                ..Column::default()
            },
            Column {
                heading: language.code().into(),
                width: 90,
                ..Column::default()
            },
        ],
        rows: vec![
            vec![text("workbook-revision"), Cell::Number(number)],
            vec![text("workbook-how"), text("workbook-how-text")],
            vec![text("workbook-unknown"), text("workbook-unknown-text")],
            vec![text("workbook-persons"), text("workbook-persons-text")],
        ],
    }
}

fn sheet_of(kind: Kind, rows: Vec<Vec<Cell>>, language: Language) -> SheetOut {
    SheetOut {
        name: sheet_name(kind, language),
        title: Vec::new(),
        columns: columns(kind, language),
        rows,
    }
}

fn sheet_name(kind: Kind, language: Language) -> String {
    kind_plural(language, kind).chars().take(31).collect()
}

fn columns(kind: Kind, language: Language) -> Vec<Column> {
    let id = Column {
        heading: message(language, "column-id", &freistadt_l10n::args()),
        comment: message(language, "column-id.help", &freistadt_l10n::args()),
        width: 16,
        ..Column::default()
    };
    let field = |info: &FieldInfo| Column {
        heading: field_label(language, kind, info.name),
        comment: field_help(language, kind, info.name),
        choices: match info.value_type {
            ValueType::Code(set) => set
                .codes
                .iter()
                .map(|code| code_label(language, set.name, code))
                .collect(),
            _ => Vec::new(),
        },
        width: if info.name == "name" { 34 } else { 18 },
        number_format: match info.value_type {
            ValueType::Money => "#,##0.00",
            _ => "",
        },
    };
    std::iter::once(id)
        .chain(kind.fields().iter().map(field))
        .collect()
}

fn row(record: &AnyRecord, fields: &[FieldInfo], language: Language) -> Vec<Cell> {
    let id = Cell::Text(record.to_ref().id.as_ref().into());
    let cell = |info: &FieldInfo| {
        record
            .get(info.name)
            .map_or(Cell::Empty, |v| to_cell(&v, info.value_type, language))
    };
    std::iter::once(id).chain(fields.iter().map(cell)).collect()
}

/// A value as people edit it: labels for terms, real dates and euro amounts, else canonical text.
fn to_cell(value: &Value, value_type: ValueType, language: Language) -> Cell {
    match (value, value_type) {
        (Value::Unknown, _) => Cell::Empty,
        (Value::NotApplicable, _) => {
            Cell::Text(code_label(language, "answer", "not-applicable").into())
        }
        (Value::Code(code), ValueType::Code(set)) => {
            Cell::Text(code_label(language, set.name, code).into())
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of people and years")]
        (Value::Integer(number), _) => Cell::Number(*number as f64),
        (Value::Date(date), _) => date
            .exact()
            .map_or_else(|| Cell::Text(date.to_string().into()), Cell::Date),
        #[expect(
            clippy::cast_precision_loss,
            reason = "checked: read back it is the same"
        )]
        (Value::Money(money), _)
            if money.currency == freistadt_model::Currency::EUR
                && money.cents.abs() < 1_000_000_000_000 =>
        {
            Cell::Number(money.cents as f64 / 100.0)
        }
        (Value::Reference(target), ValueType::Reference(_)) => {
            Cell::Text(target.id.as_ref().into())
        }
        (Value::List(list), ValueType::List(item)) => {
            let parts: Vec<String> = list
                .iter()
                .map(|v| to_cell(v, *item, language).to_text())
                .collect();
            if parts.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(parts.join("; ").into())
            }
        }
        (other, _) => Cell::Text(other.canonical().into()),
    }
}

/// The revision that a workbook of ours was written from; `None` if it is not ours.
pub fn own_revision(workbook: &ReadWorkbook) -> Option<RevisionId> {
    let about = workbook.sheets.iter().find(|sheet| {
        sheet
            .rows
            .first()
            .and_then(|row| row.cells.first())
            .is_some_and(|cell| cell.to_text() == MARK)
    })?;
    match about.rows.get(1)?.cells.get(1)? {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked just before"
        )]
        Cell::Number(number) if *number >= 0.0 && number.fract() == 0.0 && *number < 1e15 => {
            Some(RevisionId(*number as u64))
        }
        _ => None,
    }
}

/// The landscape that a workbook of ours describes: the revision it was written from with every
/// edited cell. Rows whose id is not known are new; rows that were deleted stay.
pub fn own_changes(
    file: &str,
    workbook: &ReadWorkbook,
    base: &Landscape,
) -> (Landscape, Vec<Diagnostic>) {
    let mut edited = base.clone();
    let mut diagnostics = Vec::new();
    for sheet in &workbook.sheets {
        let known = Language::ALL.iter().find_map(|language| {
            SHEETS
                .iter()
                .find(|kind| sheet_name(**kind, *language) == sheet.name)
                .map(|kind| (*kind, *language))
        });
        let Some((kind, language)) = known else {
            continue;
        };
        read_sheet(file, sheet, kind, language, &mut edited, &mut diagnostics);
    }
    (edited, diagnostics)
}

fn read_sheet(
    file: &str,
    sheet: &freistadt_interchange::Sheet,
    kind: Kind,
    language: Language,
    edited: &mut Landscape,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some((head, rows)) = sheet.rows.split_first() else {
        return;
    };
    let fields = kind.fields();
    let columns: Vec<Option<FieldInfo>> = head
        .cells
        .iter()
        .map(|cell| {
            fields
                .iter()
                .find(|info| field_label(language, kind, info.name) == cell.to_text())
                .copied()
        })
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    for row in rows {
        let id = match row
            .cells
            .first()
            .map(Cell::to_text)
            .filter(|id| !id.trim().is_empty())
        {
            Some(id) => id,
            None => free_id(edited, kind, &row_name(&row.cells, &columns)),
        };
        if id.starts_with(EXAMPLE) {
            continue;
        }
        let target = RecordRef::new(kind, id.as_str());
        if !seen.insert(id.clone()) {
            // The first row stands: a second one would silently take its facts away.
            let place = Location {
                file: Some(file.to_owned()),
                sheet: Some(sheet.name.clone()),
                row: Some(row.number),
                ..Location::default()
            };
            diagnostics.push(
                Diagnostic::error("row-with-known-id")
                    .text("id", id)
                    .at(place),
            );
            continue;
        }
        if !edited.contains(&target) {
            edited.insert(kind.new_record(&id));
        }
        for (index, info) in columns.iter().enumerate() {
            let Some(info) = info else { continue };
            let cell = row.cells.get(index).unwrap_or(&Cell::Empty);
            let present = edited.value(&target, info.name).unwrap_or(Value::Unknown);
            // An untouched cell is not read at all: what it shows is what the revision says.
            if same_text(&to_cell(&present, info.value_type, language), cell) {
                continue;
            }
            match from_cell(cell, info.value_type, language) {
                Some(value) if edit(edited, &target, *info, &value) => {}
                _ => {
                    let place = Location {
                        file: Some(file.to_owned()),
                        sheet: Some(sheet.name.clone()),
                        row: Some(row.number),
                        column: Some(field_label(language, kind, info.name)),
                        line: None,
                    };
                    let remark =
                        Diagnostic::error("cell-not-readable").text("found", cell.to_text());
                    diagnostics.push(
                        remark
                            .field("field", format!("{}.{}", kind.code(), info.name))
                            .at(place),
                    );
                }
            }
        }
    }
}

/// Sets a field; records that are named and not there yet come into being, so that a new partner
/// can be typed where it is needed.
pub(crate) fn edit(
    edited: &mut Landscape,
    target: &RecordRef,
    info: FieldInfo,
    value: &Value,
) -> bool {
    let settled = match value {
        Value::List(list) => Value::List(list.iter().map(|item| settle(edited, item)).collect()),
        single => settle(edited, single),
    };
    edited.set(target, info.name, &settled)
}

/// A reference by id, else by name, else to a new record of that name.
fn settle(edited: &mut Landscape, value: &Value) -> Value {
    let Value::Reference(wanted) = value else {
        return value.clone();
    };
    if edited.contains(wanted) || wanted.kind.field("name").is_none() {
        return value.clone();
    }
    let key = crate::words::value_key(&wanted.id);
    let named = edited
        .records(wanted.kind)
        .into_iter()
        .find(|record| crate::words::value_key(record.title()) == key);
    let found = named.map_or_else(
        || {
            let id = free_id(edited, wanted.kind, &wanted.id);
            let mut record = wanted.kind.new_record(&id);
            record.set("name", &Value::Text(wanted.id.to_string()));
            edited.insert(record);
            RecordRef::new(wanted.kind, id)
        },
        |record| record.to_ref(),
    );
    Value::Reference(found)
}

fn same_text(written: &Cell, found: &Cell) -> bool {
    match (written, found) {
        (Cell::Number(a), Cell::Number(b)) => (a - b).abs() < 0.004,
        (written, found) if written.is_empty() && found.is_empty() => true,
        // Readers take blanks off the ends; a text that begins or ends with one is untouched.
        _ => written.to_text().trim() == found.to_text().trim(),
    }
}

fn row_name(cells: &[Cell], columns: &[Option<FieldInfo>]) -> String {
    let named = columns
        .iter()
        .position(|info| info.is_some_and(|info| matches!(info.name, "name" | "text")));
    named
        .and_then(|at| cells.get(at))
        .map(Cell::to_text)
        .unwrap_or_default()
}

pub(crate) fn free_id(landscape: &Landscape, kind: Kind, name: &str) -> String {
    let wanted = freistadt_model::slug(name);
    let taken = |id: &str| landscape.contains(&RecordRef::new(kind, id));
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.clone())
        .chain(numbered)
        .find(|id| !taken(id))
        .unwrap_or(wanted)
}

pub(crate) fn from_cell(cell: &Cell, value_type: ValueType, language: Language) -> Option<Value> {
    if cell.is_empty() {
        return Some(Value::Unknown);
    }
    let text = crate::cells::tidy_text(cell);
    if text == code_label(language, "answer", "not-applicable") {
        return Some(Value::NotApplicable);
    }
    match value_type {
        ValueType::List(item) => text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| from_cell(&Cell::Text(part.into()), *item, language))
            .collect::<Option<Vec<_>>>()
            .map(Value::List),
        ValueType::Text => Some(Value::Text(match cell {
            Cell::Text(text) => text.to_string(),
            other => other.to_text(),
        })),
        ValueType::Reference(_) | ValueType::Thing | ValueType::DayPattern => {
            value_type.parse(&text).ok()
        }
        plain => {
            let style = crate::cells::ColumnStyle::default();
            let hints = crate::cells::UnitHints::default();
            value_type
                .parse(&text)
                .ok()
                .or_else(|| crate::cells::read(cell, plain, style, hints).ok())
        }
    }
}

/// A day on which examples in the template are dated; templates do not depend on the day.
pub const TEMPLATE_DAY: Date = jiff::civil::date(2026, 1, 1);
