//! Our own workbook: one sheet per kind, one column per field. For a unit: its records, with what
//! is known and what is asked.
//!
//! It carries the number of the revision it was written from: on a sheet of its own and in the
//! heading of each sheet's ids, because people send single sheets on. How it is read back is in
//! `read`.

use freistadt_interchange::{Cell, Column, SheetOut};
use freistadt_l10n::{Language, code_label, field_help, field_label, kind_plural, message};
use freistadt_model::{AnyRecord, FieldInfo, Kind, Landscape, RevisionId, Value, ValueType};
use jiff::civil::Date;

use super::about::{about, mark};
use super::names::Names;
use super::part::Part;
use super::read::from_cell;

/// First cell of the sheet that says what the workbook is.
pub(crate) const MARK: &str = "Freistadt";

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
    let town = landscape.find(&landscape.municipality());
    let town = town.map(|it| it.name.as_str()).filter(|it| !it.is_empty());
    let mut sheets = vec![about(revision, town, language)];
    let names = Names::of(landscape);
    for kind in SHEETS {
        let fields = kind.fields();
        let rows = landscape
            .records(kind)
            .iter()
            .map(|record| row(record, &fields, &names, language))
            .collect();
        sheets.push(sheet_of(kind, rows, revision, language));
    }
    sheets
}

/// How the ids of example rows begin; such rows show how it is done and are not imported.
pub(crate) const EXAMPLE: &str = "beispiel-";

/// An empty workbook to fill in, with three example rows of the most asked kinds.
pub fn template(examples: &Landscape, language: Language) -> Vec<SheetOut> {
    let mut sheets = vec![about(RevisionId(0), None, language)];
    let names = Names::of(examples);
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
                let mut cells = row(record, &fields, &names, language);
                cells[0] = Cell::Text(format!("{EXAMPLE}{}", number + 1).into());
                cells
            })
            .collect();
        sheets.push(sheet_of(kind, rows, RevisionId(0), language));
    }
    sheets
}

fn sheet_of(
    kind: Kind,
    rows: Vec<Vec<Cell>>,
    revision: RevisionId,
    language: Language,
) -> SheetOut {
    let fields = kind.fields();
    let fields = fields.iter().map(|info| column(kind, info, language));
    SheetOut {
        name: sheet_name(kind, language),
        columns: std::iter::once(id_column(revision, None, language))
            .chain(fields)
            .collect(),
        rows,
        ..SheetOut::default()
    }
}

pub(crate) fn sheet_name(kind: Kind, language: Language) -> String {
    kind_plural(language, kind).chars().take(31).collect()
}

/// The heading of the column of ids, before the mark.
pub(crate) fn id_heading(language: Language) -> String {
    message(language, "column-id", &freistadt_l10n::args())
}

pub(crate) fn id_column(revision: RevisionId, part: Option<&Part>, language: Language) -> Column {
    Column {
        heading: format!("{} {}", id_heading(language), mark(revision, part)),
        comment: message(language, "column-id.help", &freistadt_l10n::args()),
        width: 24,
        ..Column::default()
    }
}

pub(crate) fn column(kind: Kind, info: &FieldInfo, language: Language) -> Column {
    Column {
        heading: field_label(language, kind, info.name),
        comment: comment(kind, info, language),
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
        ..Column::default()
    }
}

/// What to enter; of a list also how.
fn comment(kind: Kind, info: &FieldInfo, language: Language) -> String {
    let help = field_help(language, kind, info.name);
    match info.value_type {
        ValueType::List(_) => format!(
            "{help} {}",
            message(language, "form-several", &freistadt_l10n::args())
        ),
        _ => help,
    }
}

fn row(
    record: &AnyRecord,
    fields: &[FieldInfo],
    names: &Names<'_>,
    language: Language,
) -> Vec<Cell> {
    let id = Cell::Text(record.to_ref().id.as_ref().into());
    let cell = |info: &FieldInfo| shown(record, info, names, language);
    std::iter::once(id).chain(fields.iter().map(cell)).collect()
}

/// What the cell of a field shows.
pub(crate) fn shown(
    record: &AnyRecord,
    info: &FieldInfo,
    names: &Names<'_>,
    language: Language,
) -> Cell {
    let value = record.get(info.name);
    value.map_or(Cell::Empty, |value| {
        names.shown(&value, info.value_type, language)
    })
}

/// A value as people edit it: labels for terms, words for periods, real dates and
/// euro amounts, else canonical text.
pub(crate) fn to_cell(value: &Value, value_type: ValueType, language: Language) -> Cell {
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
        (Value::Text(_), ValueType::Period) => {
            Cell::Text(in_words(value, value_type, language).into())
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

/// A value in the words of the language where they are read back as the same, else canonical.
fn in_words(value: &Value, value_type: ValueType, language: Language) -> String {
    let words = freistadt_l10n::value(language, value, value_type);
    let read = from_cell(&Cell::Text(words.as_str().into()), value_type, language);
    if read.as_ref() == Some(value) {
        words
    } else {
        value.canonical()
    }
}

/// A day on which examples in the template are dated; templates do not depend on the day.
pub const TEMPLATE_DAY: Date = jiff::civil::date(2026, 1, 1);
