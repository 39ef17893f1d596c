//! What the cells of a row say, as values of fields.

use freistadt_interchange::Cell;
use freistadt_model::{Diagnostic, Kind, RecordRef, Value, ValueType};

use super::builder::Builder;
use super::inventory::is_own_development;
use super::row::{RowView, split};
use crate::cells::{self, Said, is_person, said, tidy_text};
use crate::lists::codes;
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;
use crate::lists::words::{value_key, words};

const OPERATOR: Target = Target::Field(Kind::Application, "operator");
const MANUFACTURER: Target = Target::Field(Kind::Product, "manufacturer");

impl RowView<'_> {
    /// Reads the column's cell as the field's type. What cannot be read is said and unknown.
    pub(super) fn read(
        &self,
        builder: &mut Builder<'_>,
        column: &SheetColumn,
        subject: Option<RecordRef>,
    ) -> Value {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Value::Unknown;
        }
        let Some(Target::Field(kind, field)) = column.target else {
            return Value::Unknown;
        };
        if field == "unit" && is_person(&tidy_text(cell)) {
            builder.remarks.person(&self.place(Some(column)), 1);
            return Value::Unknown;
        }
        if field == "note" {
            return builder.remark(self, column);
        }
        if codes::is_protection(column) {
            return self.level(builder, column, kind, field);
        }
        match column.value_type {
            ValueType::Reference(of) => {
                self.references(builder, column, of, subject.map(|s| (s, field)))
            }
            ValueType::List(ValueType::Reference(of)) => {
                let of = *of;
                match self.references(builder, column, of, None) {
                    Value::Reference(one) => Value::List(vec![Value::Reference(one)]),
                    other => other,
                }
            }
            ValueType::List(_) => match said(cell) {
                Said::Something => Value::List(
                    split(&tidy_text(cell))
                        .map(|t| Value::Text(t.into()))
                        .collect(),
                ),
                _ => Value::Unknown,
            },
            plain if is_yes_or_no(column, cell) => cells::yes_or_no(&column.heading, cell, plain),
            plain => match cells::read(cell, plain, column.style, column.hints) {
                Ok(value) => value,
                Err(code) => {
                    builder.not_read(
                        code,
                        kind,
                        field,
                        &tidy_text(cell),
                        self.place(Some(column)),
                    );
                    Value::Unknown
                }
            },
        }
    }

    /// A protection need in words, or in codes that somebody has explained.
    fn level(
        &self,
        builder: &mut Builder<'_>,
        column: &SheetColumn,
        kind: Kind,
        field: &str,
    ) -> Value {
        let cell = self.cell(column);
        if let Some(nothing) = said(cell).no_value() {
            return nothing;
        }
        let text = tidy_text(cell);
        match codes::level(column, &text) {
            Some(level) => Value::Code(level),
            None if codes::is_open(column, &text) => Value::Unknown,
            None => {
                let place = self.place(Some(column));
                builder.not_read("cell-not-a-term", kind, field, &text, place);
                Value::Unknown
            }
        }
    }

    /// The maker whom the row names, where its operator is "Hersteller".
    fn maker_meant(&self, column: &SheetColumn, text: &str) -> Option<String> {
        let is_asked = column.target == Some(OPERATOR);
        let words = &words().values.maker;
        let means_it = |text: &str| words.contains(&value_key(text));
        (is_asked && means_it(text)).then_some(())?;
        let maker = self.text(MANUFACTURER)?;
        let one = split(&maker).count() == 1;
        (one && !means_it(&maker) && !is_own_development(&maker)).then_some(maker)
    }

    /// The records that a cell names. Several names where the field takes one leave it unknown;
    /// each name is kept as a claim.
    fn references(
        &self,
        builder: &mut Builder<'_>,
        column: &SheetColumn,
        of: Kind,
        single: Option<(RecordRef, &'static str)>,
    ) -> Value {
        let cell = self.cell(column);
        if let Some(nothing) = said(cell).no_value() {
            return nothing;
        }
        let text = tidy_text(cell);
        let text = self.maker_meant(column, &text).unwrap_or(text);
        let names = builder.names_in(&text, of);
        let records: Vec<Value> = names
            .iter()
            .filter_map(|name| match column.target {
                // Who is paid must be somebody, or the amount would be lost.
                Some(Target::Field(Kind::CostLine, _)) if of == Kind::Organization => {
                    Some(builder.organization(name).to_ref())
                }
                _ => builder.record_named(of, name, || self.place(Some(column))),
            })
            .map(Value::Reference)
            .collect();
        match (records.len(), single) {
            (0, _) => Value::Unknown,
            (1, _) => records.into_iter().next().unwrap_or(Value::Unknown),
            (_, None) => Value::List(records),
            (_, Some((subject, field))) => {
                for record in &records {
                    builder.claim(subject.clone(), field, record);
                }
                let remark = Diagnostic::warning("several-names-in-one-cell").text("found", text);
                builder.say(remark.at(self.place(Some(column))));
                Value::Unknown
            }
        }
    }
}

/// "ja" or "x" below "Cloud" or "SaaS", where the column asks how something is hosted.
fn is_yes_or_no(column: &SheetColumn, cell: &Cell) -> bool {
    column.target == Some(Target::Field(Kind::Application, "hosting")) && cells::is_answer(cell)
}
