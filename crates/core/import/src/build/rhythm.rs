//! A column that says how often the amount of the row is due: "Zahlungsweise", "Turnus".

use freistadt_model::{Contract, Diagnostic, Kind, Money, Stated};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{self, Rhythm, Said, said, tidy_text};
use crate::lists::prices::PER_YEAR;
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;

const VALUE: Target = Target::Field(Kind::Contract, "value");

impl Builder<'_> {
    /// Turns an amount that nothing else says the time of into one per year, or paid once.
    pub(super) fn paid_in_rhythm(&mut self, row: &RowView<'_>, contract: &mut Contract) {
        let Some(column) = row.columns(Target::Rhythm).next() else {
            return;
        };
        let text = tidy_text(row.cell(column));
        if said(row.cell(column)) != Said::Something || cells::is_way_of_paying(&text) {
            return;
        }
        let Some(rhythm) = cells::rhythm(&text, column.hints.period) else {
            let remark = Diagnostic::warning("payment-rhythm-not-read").text("found", text);
            self.say(remark.at(row.place(Some(column))));
            return;
        };
        if is_open(row, PER_YEAR, &contract.cost_per_year) {
            let amount = std::mem::take(&mut contract.cost_per_year);
            put(rhythm, amount, contract);
        } else if contract.cost_per_year.is_unknown() && is_open(row, VALUE, &contract.value) {
            let amount = std::mem::take(&mut contract.value);
            put(rhythm, amount, contract);
        }
    }
}

/// Whether the amount is the one of this row's columns, and none of these says of which time it is.
/// What another list said is per year already.
fn is_open(row: &RowView<'_>, target: Target, amount: &Stated<Money>) -> bool {
    let written = row.columns(target).filter_map(|column| {
        let money = cells::amount(row.cell(column), column.style.numbers, column.hints);
        money.ok().map(|money| money.cents)
    });
    let written = written.fold(0, i64::saturating_add);
    let is_ours = amount.known().is_some_and(|money| money.cents == written);
    let mut columns = row.columns(target).peekable();
    is_ours && columns.peek().is_some() && columns.all(|column| is_silent(row, column))
}

/// Whether neither heading nor cell says how often the amount is due, or that it is all of it.
fn is_silent(row: &RowView<'_>, column: &SheetColumn) -> bool {
    let heading = column.heading.to_lowercase();
    let says = [
        "jahr", "jähr", "year", "annual", "annum", "p.a", "p. a", "gesamt", "total", "wert",
        "value", "volumen", "auftrag", "vertrag", "contract",
    ];
    let cell = tidy_text(row.cell(column)).to_lowercase();
    column.hints.per_year.is_none()
        && !says.iter().any(|word| heading.contains(word))
        && cells::times_per_year(&cell).is_none()
}

fn put(rhythm: Rhythm, amount: Stated<Money>, contract: &mut Contract) {
    match rhythm {
        Rhythm::Once if contract.cost_once.is_unknown() => contract.cost_once = amount,
        Rhythm::Once => {}
        Rhythm::Every { times, years } => {
            let yearly = amount.known().map(|money| Money {
                cents: money.cents.saturating_mul(times) / years,
                ..*money
            });
            contract.cost_per_year = yearly.map_or(Stated::Unknown, Stated::Known);
        }
    }
}
