//! Lists of bookings: amounts on two sides of a ledger. Most of them are what was paid; what stands on
//! the other side are refunds. Which side that is differs: the account of an expense has payments in
//! debit, the account of a supplier has its invoices in credit.

use freistadt_interchange::{Cell, Row};
use freistadt_model::Kind;

use crate::lists::content::{is_number, tenths};
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;
use crate::lists::words::value_key;

const AMOUNT: Target = Target::Field(Kind::CostLine, "amount");

/// A side of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// "Soll".
    Debit,
    /// "Haben".
    Credit,
}

impl Side {
    /// What a cell calls a side.
    fn parse(cell: &Cell) -> Option<Side> {
        let Cell::Text(text) = cell else { return None };
        match value_key(text).as_str() {
            "s" | "soll" | "d" | "dr" | "debit" => Some(Side::Debit),
            "h" | "haben" | "c" | "cr" | "credit" => Some(Side::Credit),
            _ => None,
        }
    }

    /// The side on which most rows have an amount; debit if there are no sides.
    pub(crate) fn of_most(columns: &[SheetColumn], rows: &[Row]) -> Side {
        let sides = rows.iter().flat_map(|row| {
            let amounts = columns.iter().filter(|it| has_amount(it, row));
            amounts.filter_map(|it| Some(side(columns, it, |by| row.cells.get(by.index))?.0))
        });
        let lean: i64 = sides.map(|it| if it == Side::Debit { 1 } else { -1 }).sum();
        if lean < 0 { Side::Credit } else { Side::Debit }
    }

    /// What is remarked where an amount on this side is taken off.
    pub(crate) fn taken_off(self) -> &'static str {
        match self {
            Side::Debit => "taken-off-debit",
            Side::Credit => "taken-off-credit",
        }
    }
}

/// On which side the amount of a column stands in a row, and which column says so.
pub(crate) fn side<'a, 'c>(
    columns: &'a [SheetColumn],
    amount: &'a SheetColumn,
    cell: impl FnOnce(&SheetColumn) -> Option<&'c Cell>,
) -> Option<(Side, &'a SheetColumn)> {
    match amount.target {
        Some(Target::Debit) => return Some((Side::Debit, amount)),
        Some(Target::Credit) => return Some((Side::Credit, amount)),
        _ => {}
    }
    let mut named = columns.iter();
    let named = named.find(|it| it.target == Some(Target::DebitCredit))?;
    Some((Side::parse(cell(named)?)?, named))
}

fn has_amount(column: &SheetColumn, row: &Row) -> bool {
    let counts = matches!(
        column.target,
        Some(Target::Debit | Target::Credit | Target::YearAmount(_))
    );
    (counts || column.target == Some(AMOUNT))
        && row.cells.get(column.index).is_some_and(|it| !it.is_empty())
}

/// "Kreditor" above numbers has those under which the treasury knows the creditors.
pub(crate) fn numbers(columns: &mut [SheetColumn], rows: &[Row]) {
    const NUMBER: Target = Target::Field(Kind::Organization, "creditor_numbers");
    if columns.iter().any(|it| it.target == Some(NUMBER)) {
        return;
    }
    let numbered = columns.iter_mut().find(|column| {
        let creditor = Some(Target::Field(Kind::CostLine, "organization"));
        !column.decided && column.target == creditor && tenths(rows, column.index, is_number) >= 8
    });
    if let Some(column) = numbered {
        column.target = Some(NUMBER);
    }
}

/// What one heading cannot say: without a column for the other side "Soll" is a plan and "Haben" says
/// nothing, beside a column of amounts both only repeat it, and where amounts have signs already, their
/// side says it once more.
pub(crate) fn settle(columns: &mut [SheetColumn], rows: &[Row]) {
    let has = |target| columns.iter().any(|it| it.target == Some(target));
    let two_sided = has(Target::Debit) && has(Target::Credit);
    let one_amount = has(AMOUNT);
    let signed = columns.iter().any(|column| {
        let mut cells = rows.iter().filter_map(|row| row.cells.get(column.index));
        has_sides(column) && cells.any(is_negative)
    });
    for column in columns.iter_mut().filter(|it| !it.decided) {
        match column.target {
            Some(Target::Debit | Target::Credit) if two_sided && one_amount => {
                column.say_elsewhere();
            }
            Some(Target::Debit) if !two_sided => {
                column.target = (!one_amount).then_some(AMOUNT);
            }
            Some(Target::Credit) if !two_sided => column.target = None,
            Some(Target::DebitCredit) if signed => column.say_elsewhere(),
            _ => {}
        }
    }
}

fn has_sides(column: &SheetColumn) -> bool {
    column.target == Some(AMOUNT) || matches!(column.target, Some(Target::YearAmount(_)))
}

fn is_negative(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => *number < 0.0,
        Cell::Text(text) => {
            let text = text.trim();
            text.starts_with(['-', '−', '(']) || text.ends_with(['-', '−'])
        }
        _ => false,
    }
}
