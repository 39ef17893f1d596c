//! One row with its columns' meanings.

use std::borrow::Cow;

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Diagnostic, Kind, Location, RecordRef, Value, ValueType};

use super::builder::Builder;
use super::inventory::is_own_development;
use crate::cells::{self, Said, UnitHints, is_as_above, is_person, said, tidy_text};
use crate::lists::codes;
use crate::lists::sheets::{SheetColumn, SheetKind, TableView};
use crate::lists::target::Target;
use crate::lists::words::{heading_key, value_key, words};

const OPERATOR: Target = Target::Field(Kind::Application, "operator");
const MANUFACTURER: Target = Target::Field(Kind::Product, "manufacturer");

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

    pub(super) fn is_repeated_heading(&self) -> bool {
        let filled = self
            .table
            .columns
            .iter()
            .filter(|column| !self.cell(column).is_empty());
        let same = filled
            .clone()
            .filter(|column| repeats(&column.heading, self.cell(column)));
        let same = same.count();
        same >= 2 && same * 2 > filled.count()
    }

    /// The filled cells with their columns' places.
    fn filled(&self) -> impl Iterator<Item = &Cell> + Clone {
        self.cells.iter().filter(|cell| !cell.is_empty())
    }

    /// A sum below the list: a first word that says so, and nothing but amounts behind it.
    pub(super) fn is_sum(&self) -> bool {
        let mut filled = self.filled();
        let Some(Cell::Text(first)) = filled.next() else {
            return false;
        };
        let word = first
            .split(|c: char| !c.is_alphabetic() && c != '-')
            .find(|word| !word.is_empty())
            .unwrap_or_default()
            .to_lowercase();
        let is_amount = |cell: &Cell| match cell {
            Cell::Number(_) => true,
            Cell::Text(text) => cells::looks_like_amount(text),
            _ => false,
        };
        SUM_WORDS.contains(&word.as_str())
            && filled.clone().all(is_amount)
            && (filled.next().is_some() || first.split_whitespace().count() == 1)
    }

    /// The text of a line between the rows: one cell only, which names a unit or stands where no
    /// name is expected.
    pub(super) fn section(&self) -> Option<String> {
        if !self.too_long.is_empty() {
            return None;
        }
        let mut filled = self.filled();
        let (Some(Cell::Text(only)), None) = (filled.next(), filled.next()) else {
            return None;
        };
        let columns = &self.table.columns;
        let named = columns.iter().find(|column| {
            let is_name = matches!(
                column.target,
                Some(
                    Target::Field(_, "name" | "product" | "number" | "organization")
                        | Target::Field(Kind::CostLine, "text")
                )
            );
            is_name && !self.cell(column).is_empty()
        });
        let wide = columns.iter().filter(|column| column.filled > 0).count() >= 3;
        let is_name = named.is_some_and(|column| !is_no_number(column, only));
        (wide && said(&Cell::Text(only.clone())) == Said::Something)
            .then(|| tidy_text(&Cell::Text(only.clone())).replace('\n', " "))
            .filter(|text| !is_name || names_a_unit(text) || text.starts_with('*'))
    }

    /// The year of a line between payments: "2024", "Haushaltsjahr 2024".
    pub(super) fn year_line(&self) -> Option<u32> {
        let mut filled = self.filled();
        let (Some(only), None) = (filled.next(), filled.next()) else {
            return None;
        };
        let paid = matches!(self.table.kind, SheetKind::Creditors | SheetKind::Provider);
        let year = UnitHints::of(&tidy_text(only)).year;
        year.filter(|_| paid)
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
        match said(cell) {
            Said::Something => {}
            Said::NotApplicable => return Value::NotApplicable,
            Said::Nothing | Said::Unknown | Said::NoEnd => return Value::Unknown,
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
        match said(cell) {
            Said::Something => {}
            Said::NotApplicable => return Value::NotApplicable,
            Said::Nothing | Said::Unknown | Said::NoEnd => return Value::Unknown,
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

/// "Rahmenverträge" in the column of contract numbers: a line between the rows has words, a number
/// has digits.
fn is_no_number(column: &SheetColumn, text: &str) -> bool {
    let number = matches!(
        column.target,
        Some(Target::Field(Kind::Contract, "number" | "file_reference"))
    );
    number && !text.contains(|c: char| c.is_ascii_digit())
}

/// First words of rows that add up what stands above, or belong to the total of an invoice.
const SUM_WORDS: [&str; 34] = [
    "summe",
    "summen",
    "gesamt",
    "gesamtsumme",
    "gesamtbetrag",
    "gesamtergebnis",
    "zwischensumme",
    "teilsumme",
    "endsumme",
    "endbetrag",
    "übertrag",
    "nettobetrag",
    "rechnungsbetrag",
    "zzgl",
    "mwst",
    "umsatzsteuer",
    "total",
    "subtotal",
    "sum",
    "grand",
    "gesamtausgaben",
    "gesamtauszahlungen",
    "gesamtkosten",
    "gesamtaufwand",
    "gesamtaufwendungen",
    "gesamtvolumen",
    "gesamtwert",
    "jahressumme",
    "insgesamt",
    "zusammen",
    "differenz",
    "durchschnitt",
    "average",
    "ust",
];

/// Whether a cell repeats its column's heading. Most cells differ in the first letter.
fn repeats(heading: &str, cell: &Cell) -> bool {
    let first = |text: &str| text.chars().flat_map(char::to_lowercase).next();
    match cell {
        Cell::Text(text) => {
            // Below a group only the group's word is repeated.
            first(heading) == first(text.trim_start())
                && heading_key(heading).starts_with(&heading_key(text))
        }
        _ => false,
    }
}

/// Whether a text names a unit of the administration: "Amt 32 – Bürgerservice", "FB 3".
pub(super) fn names_a_unit(text: &str) -> bool {
    const UNITS: [&str; 20] = [
        "amt",
        "fachamt",
        "fachbereich",
        "fb",
        "dezernat",
        "abteilung",
        "abt",
        "sachgebiet",
        "sg",
        "referat",
        "stabsstelle",
        "fachdienst",
        "fd",
        "eigenbetrieb",
        "geschäftsbereich",
        "gb",
        "department",
        "division",
        "dept",
        "team",
    ];
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    let second = words.next();
    UNITS.contains(&first.as_str()) && second.is_some()
        || first.ends_with("amt") && second.is_none() && first.len() > 5
        || first.len() <= 3
            && first.bytes().all(|byte| byte.is_ascii_digit())
            && second.is_some_and(|word| word.ends_with("amt"))
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
