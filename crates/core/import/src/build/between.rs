//! Lines between the rows of a list: headings that come again, sums, units, years.

use freistadt_interchange::Cell;
use freistadt_model::Kind;

use super::row::RowView;
use crate::cells::{self, Said, UnitHints, said, tidy_text};
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::target::Target;
use crate::lists::words::heading_key;

impl RowView<'_> {
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
