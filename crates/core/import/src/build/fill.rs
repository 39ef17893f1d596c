//! Columns of a row into the fields of a record.

use freistadt_model::{Diagnostic, Kind, Money, Record, Tabled, Value};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{self, tidy_text};
use crate::lists::prices::PER_YEAR;
use crate::lists::target::Target;

impl Builder<'_> {
    /// Fills every field of the record that a column of the row names. What another list or row said
    /// before stays, and the difference is remarked.
    pub(super) fn fill<R: Record>(&mut self, row: &RowView<'_>, record: &mut R) {
        let mut as_written = Vec::new();
        let mut costed = false;
        for column in &row.table.columns {
            let Some(Target::Field(kind, field)) = column.target else {
                continue;
            };
            if kind != <R as Tabled>::KIND || is_resolved_elsewhere(kind, field) {
                continue;
            }
            let value = row.read(self, column, Some(record.id().to_ref()));
            let cell = row.cell(column);
            if cells::is_range(cell, column) {
                as_written.push(format!("{}: {}", column.heading, tidy_text(cell)));
            }
            if !value.says_something() {
                continue;
            }
            let old = record.get(field).unwrap_or(Value::Unknown);
            match (old, value) {
                (Value::List(mut all), Value::List(new)) => {
                    all.extend(new);
                    all.dedup();
                    record.set(field, &Value::List(all));
                }
                // Licence, maintenance and operation in columns of their own.
                (Value::Money(sum), Value::Money(part))
                    if costed
                        && column.target == Some(PER_YEAR)
                        && sum.currency == part.currency =>
                {
                    let cents = sum.cents.saturating_add(part.cents);
                    record.set(field, &Value::Money(Money { cents, ..sum }));
                }
                (old, new) if old.says_something() && old != new => {
                    let remark = Diagnostic::warning("lists-disagree")
                        .text("found", new.canonical())
                        .text("kept", old.canonical())
                        .text("name", record.title())
                        .field("field", format!("{}.{field}", kind.code()));
                    self.say(remark.at(row.place(Some(column))));
                }
                (_, new) => {
                    record.set(field, &new);
                }
            }
            costed |= column.target == Some(PER_YEAR);
        }
        note_as_written(record, as_written);
    }
}

/// What says more than its field can hold stays in the note.
fn note_as_written<R: Record>(record: &mut R, texts: Vec<String>) {
    for text in texts {
        let note = match record.get("note") {
            Some(Value::Text(note)) if note.contains(&text) => continue,
            Some(Value::Text(note)) if !note.is_empty() => format!("{note}\n{text}"),
            _ => text,
        };
        record.set("note", &Value::Text(note));
    }
}

/// Fields whose cell names something that other columns or sheets say more about.
fn is_resolved_elsewhere(kind: Kind, field: &str) -> bool {
    matches!(
        (kind, field),
        (Kind::Application | Kind::PublicService, "name")
            | (Kind::Application, "product")
            | (Kind::Contract | Kind::DataObject, "applications")
            | (Kind::CostLine, "year")
            | (
                Kind::DataObject,
                "name" | "agreement" | "impact_assessment.done" | "third_country_instrument"
            )
    )
}
