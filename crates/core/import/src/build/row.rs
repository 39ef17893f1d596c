//! One row with its columns' meanings.

use freistadt_interchange::{Cell, Row};
use freistadt_model::{
    Application, DataObject, Diagnostic, Kind, Location, Product, PublicService, RecordRef, Value,
    ValueType,
};

use super::Builder;
use crate::cells::{self, Said, is_as_above, is_person, said, tidy_text};
use crate::sheets::{SheetColumn, TableView};
use crate::words::{Target, heading_key, value_key};

pub(super) struct RowView<'t> {
    pub(super) table: &'t TableView<'t>,
    pub(super) number: u32,
    cells: std::borrow::Cow<'t, [Cell]>,
}

impl<'t> RowView<'t> {
    /// Takes the row; cells that say "dito" get the value from the row above.
    pub(super) fn new(table: &'t TableView<'t>, row: &'t Row, above: &mut Vec<Cell>) -> Self {
        let mut cells = std::borrow::Cow::Borrowed(row.cells.as_slice());
        if row.cells.iter().any(is_as_above) {
            for (index, cell) in cells.to_mut().iter_mut().enumerate() {
                if is_as_above(cell) {
                    *cell = above.get(index).cloned().unwrap_or_default();
                }
            }
        }
        above.clear();
        above.extend_from_slice(&cells);
        RowView {
            table,
            number: row.number,
            cells,
        }
    }

    pub(super) fn place(&self, column: Option<&SheetColumn>) -> Location {
        self.table.place(self.number, column)
    }

    pub(super) fn cell(&self, column: &SheetColumn) -> &Cell {
        self.cells.get(column.index).unwrap_or(&Cell::Empty)
    }

    /// The columns with this target that say something here.
    pub(super) fn columns(&self, target: Target) -> impl Iterator<Item = &SheetColumn> {
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

    pub(super) fn says_something(&self) -> bool {
        self.table.columns.iter().any(|column| {
            column.target.is_some_and(Target::is_imported) && !self.cell(column).is_empty()
        })
    }

    pub(super) fn is_repeated_heading(&self) -> bool {
        let filled = self
            .table
            .columns
            .iter()
            .filter(|column| !self.cell(column).is_empty());
        let same = filled.clone().filter(|column| {
            !column.heading.is_empty()
                && heading_key(&column.heading) == heading_key(&self.cell(column).to_text())
        });
        let same = same.count();
        same >= 2 && same * 2 > filled.count()
    }

    /// A sum below the list: a first word that says so, and amounts.
    pub(super) fn is_sum(&self) -> bool {
        let first = self
            .cells
            .iter()
            .find(|cell| !cell.is_empty())
            .map(Cell::to_text)
            .unwrap_or_default();
        let word = value_key(&first);
        let filled = self.cells.iter().filter(|cell| !cell.is_empty()).count();
        let says = [
            "summe",
            "gesamt",
            "gesamtsumme",
            "total",
            "zwischensumme",
            "sum",
            "gesamtergebnis",
            "grand total",
        ];
        says.contains(&word.trim_end_matches([':', '.']).trim())
            && filled * 2 <= self.table.columns.len().max(2)
    }

    /// The first filled cells, for a message.
    pub(super) fn excerpt(&self) -> String {
        let texts = self
            .cells
            .iter()
            .filter(|cell| !cell.is_empty())
            .take(3)
            .map(Cell::to_text);
        texts
            .collect::<Vec<_>>()
            .join(" | ")
            .chars()
            .take(80)
            .collect()
    }

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
            builder.say(
                Diagnostic::note("persons-not-imported")
                    .number("count", 1)
                    .at(self.place(Some(column))),
            );
            return Value::Unknown;
        }
        match cells::type_of(kind, field) {
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
        match said(cell) {
            Said::Something => {}
            Said::NotApplicable => return Value::NotApplicable,
            Said::Nothing | Said::Unknown | Said::NoEnd => return Value::Unknown,
        }
        let text = tidy_text(cell);
        let names = builder.names_in(&text, of);
        let records: Vec<Value> = names
            .iter()
            .filter_map(|name| builder.record_named(of, name))
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

impl Builder<'_> {
    pub(super) fn not_read(
        &mut self,
        code: &'static str,
        kind: Kind,
        field: &str,
        found: &str,
        place: Location,
    ) {
        let found: String = found.chars().take(80).collect();
        let remark = Diagnostic::warning(code)
            .text("found", found)
            .field("field", format!("{}.{field}", kind.code()));
        self.say(remark.at(place));
    }

    /// The names in a cell. A slash separates only where every part is a known name.
    fn names_in(&self, text: &str, of: Kind) -> Vec<String> {
        let parts: Vec<String> = split(text).map(str::to_owned).collect();
        let [single] = &parts[..] else { return parts };
        let halves: Vec<&str> = single.split('/').map(str::trim).collect();
        let known = |name: &&str| {
            self.names
                .find::<freistadt_model::Organization>(name)
                .is_some()
                || crate::words::words()
                    .values
                    .own_organization
                    .contains(&value_key(name))
        };
        let any_own = |halves: &[&str]| {
            halves.iter().any(|h| {
                crate::words::words()
                    .values
                    .own_organization
                    .contains(&value_key(h))
            })
        };
        let separate = of == Kind::Organization
            && halves.len() > 1
            && halves.iter().all(|half| !half.is_empty())
            && (halves.iter().all(known) || any_own(&halves));
        if separate {
            halves.into_iter().map(str::to_owned).collect()
        } else {
            parts
        }
    }

    fn record_named(&mut self, of: Kind, name: &str) -> Option<RecordRef> {
        match of {
            Kind::Organization => Some(self.organization(name).to_ref()),
            Kind::Product => Some(self.named::<Product>(name).to_ref()),
            Kind::Application => Some(self.named::<Application>(name).to_ref()),
            Kind::PublicService => Some(self.named::<PublicService>(name).to_ref()),
            Kind::DataObject => Some(self.named::<DataObject>(name).to_ref()),
            Kind::Contract => Some(self.named::<freistadt_model::Contract>(name).to_ref()),
            Kind::Function => Some(self.named::<freistadt_model::Function>(name).to_ref()),
            Kind::Node => Some(self.named::<freistadt_model::Node>(name).to_ref()),
            Kind::Source
            | Kind::Control
            | Kind::Component
            | Kind::Group
            | Kind::Dependency
            | Kind::CostLine
            | Kind::Claim
            | Kind::ColumnMapping => None,
        }
    }
}
