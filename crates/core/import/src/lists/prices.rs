//! Which columns are prices, quantities, parts and totals: a heading alone cannot say it. "Entgelt" is
//! a price beside "Jahresentgelt", and "Wartungskosten" a part beside "Lizenzkosten".

use freistadt_model::Kind;

use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;

const AMOUNT: Target = Target::Field(Kind::CostLine, "amount");

/// What a contract costs per year.
pub(crate) const PER_YEAR: Target = Target::Field(Kind::Contract, "cost_per_year");

/// Words of headings above one part of the yearly cost; two with the same word are no two parts.
const PARTS: [&[&str]; 6] = [
    &["lizenz", "licence", "license", "nutzung"],
    &["wartung", "pflege", "maintenance"],
    &["betrieb", "hosting", "operation", "rz-"],
    &["support", "service"],
    &["miete", "leasing", "rent"],
    &["umlage"],
];

/// Whether several columns of yearly cost are parts of it: each names another part, and all are net or
/// all gross.
pub(crate) fn add_up(columns: &[SheetColumn]) -> bool {
    let yearly: Vec<&SheetColumn> = columns
        .iter()
        .filter(|c| c.target == Some(PER_YEAR))
        .collect();
    let part = |column: &&SheetColumn| {
        let heading = column.heading.to_lowercase();
        PARTS
            .iter()
            .position(|words| words.iter().any(|word| heading.contains(word)))
    };
    let mut parts: Vec<Option<usize>> = yearly.iter().map(part).collect();
    parts.sort_unstable();
    parts.dedup();
    let alike = |column: &&SheetColumn| {
        column.hints.tax == yearly[0].hints.tax
            && column.hints.per_year.is_none_or(|times| times == 1)
    };
    yearly.len() > 1
        && parts.len() == yearly.len()
        && !parts.contains(&None)
        && yearly.iter().all(alike)
}

/// Beside "Gesamtkosten" the other columns of yearly cost are parts that it holds already.
pub(crate) fn keep_the_sum(columns: &mut [SheetColumn]) {
    let is_yearly = |column: &SheetColumn| column.target == Some(PER_YEAR);
    let most = columns
        .iter()
        .filter(|c| is_yearly(c))
        .map(|c| c.filled)
        .max();
    let sum = columns.iter().position(|column| {
        let heading = column.heading.to_lowercase();
        let total = ["gesamt", "summe", "total"]
            .iter()
            .any(|word| heading.contains(word));
        is_yearly(column) && total && Some(column.filled) == most
    });
    let Some(sum) = sum else { return };
    for (at, column) in columns.iter_mut().enumerate() {
        if at != sum && is_yearly(column) {
            column.say_elsewhere();
        }
    }
}

/// Words of headings above what is paid in all.
const TOTAL: [&str; 6] = ["gesamt", "jahres", "summe", "total", "annual", "p. a."];

/// Words of headings above what one price is for.
const PER: [&str; 5] = [
    "einheit",
    "me",
    "mengeneinheit",
    "unit",
    "abrechnungseinheit",
];

/// Words of headings above what one unit costs.
const PRICE: [&str; 4] = ["entgelt", "preis", "price", "tarif"];

/// First words of headings above quantities: "Menge Musterhausen".
const QUANTITY: [&str; 5] = ["menge", "anzahl", "stück", "quantity", "qty"];

/// Gives each column of a provider's list its part.
pub(crate) fn settle(columns: &mut [SheetColumn]) {
    let has = |columns: &[SheetColumn], target| columns.iter().any(|c| c.target == Some(target));
    if !has(columns, Target::Quantity) {
        let open = |column: &&mut SheetColumn| {
            let first = column.heading.split_whitespace().next().unwrap_or_default();
            column.target.is_none() && QUANTITY.contains(&first.to_lowercase().as_str())
        };
        if let Some(column) = columns.iter_mut().find(open) {
            column.target = Some(Target::Quantity);
        }
    }
    let amounts: Vec<usize> = (0..columns.len())
        .filter(|at| columns[*at].target == Some(AMOUNT))
        .collect();
    let is_total = |column: &SheetColumn| {
        let heading = column.heading.to_lowercase();
        TOTAL.iter().any(|word| heading.contains(word))
    };
    let total = amounts.iter().copied().find(|at| is_total(&columns[*at]));
    let total = match (total, amounts.last()) {
        (None, Some(only)) if amounts.len() == 1 && is_a_price(columns, &columns[*only]) => {
            columns[*only].target = Some(Target::UnitPrice);
            return;
        }
        (total, last) => total.or(last.copied()),
    };
    for at in amounts.into_iter().filter(|at| Some(*at) != total) {
        let free = !has(columns, Target::UnitPrice);
        columns[at].target = free.then_some(Target::UnitPrice);
    }
}

/// Whether the only amount is the price of a unit: a column says of which, and none how many, or the
/// heading calls it a price.
fn is_a_price(columns: &[SheetColumn], amount: &SheetColumn) -> bool {
    let per = |column: &SheetColumn| PER.contains(&column.heading.to_lowercase().as_str());
    let named = |target| columns.iter().any(|column| column.target == Some(target));
    let heading = amount.heading.to_lowercase();
    let priced = PRICE.iter().any(|word| heading.contains(word));
    columns.iter().any(per) && !named(Target::UnitPrice) && (priced || !named(Target::Quantity))
}
