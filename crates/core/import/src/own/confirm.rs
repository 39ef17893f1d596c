//! Confirmations in our own workbook: a day or "stimmt so" in a row, or one cell for all rows.

use freistadt_interchange::{Cell, ReadWorkbook};
use freistadt_l10n::{Language, args, message};
use freistadt_model::{Diagnostic, PartialDate, RecordRef, Value, ValueType};
use jiff::civil::Date;

use super::about::{confirmed_all, first_sheet};
use super::ask::CONFIRMED;
use super::read::{Reading, from_cell};
use super::sheet::language_of;
use crate::lists::words::value_key;

/// What people write instead of a day.
const YES: [&str; 9] = [
    "x",
    "ok",
    "ja",
    "yes",
    "stimmt",
    "stimmt so",
    "richtig",
    "correct",
    "confirmed",
];

/// The day on which somebody confirmed; unknown where the cell was emptied.
pub(crate) fn day(cell: &Cell, language: Language, as_of: Date) -> Option<Value> {
    let today = Value::Date(PartialDate::day(as_of));
    let said = value_key(&cell.to_text());
    let offered = value_key(&message(language, "workbook-correct", &args()));
    let yes = said == offered || YES.contains(&said.as_str());
    if yes || matches!(cell, Cell::Bool(true)) {
        return Some(today);
    }
    from_cell(cell, ValueType::Date, language)
}

/// Confirms every row that was read, where the first sheet says so and the row nothing else.
pub(crate) fn all(reading: &mut Reading<'_>, workbook: &ReadWorkbook) {
    let Some((row, cell)) = confirmed_all(workbook) else {
        return;
    };
    match day(cell, language_of(workbook), reading.as_of) {
        Some(Value::Date(on)) => {
            let rows: Vec<RecordRef> = reading.read.clone();
            for target in rows {
                confirm(reading, &target, on);
            }
        }
        _ => {
            let sheet = first_sheet(workbook).map_or("", |sheet| &sheet.name);
            let remark = Diagnostic::error("cell-not-readable")
                .text("found", cell.to_text())
                .field("field", format!("application.{CONFIRMED}"));
            reading.say(remark, sheet, Some(row.number), None);
        }
    }
}

/// A later confirmation stays.
fn confirm(reading: &mut Reading<'_>, target: &RecordRef, on: PartialDate) {
    let later = match reading.edited.value(target, CONFIRMED) {
        Some(Value::Date(before)) => before.last() >= on.last(),
        Some(_) => false,
        None => return,
    };
    if !later && !reading.confirmed.contains(target) {
        reading.edited.set(target, CONFIRMED, &Value::Date(on));
    }
}
