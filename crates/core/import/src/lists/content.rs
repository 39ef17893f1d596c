//! Whether what stands in a column fits what its heading seems to mean.

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Kind, ValueType};

use crate::cells;
use crate::lists::machines;
use crate::lists::target::Target;

/// What cells of a column show, in shares of ten.
pub(super) fn tenths(rows: &[Row], index: usize, is: impl Fn(&Cell) -> bool) -> usize {
    let cells = || {
        rows.iter()
            .filter_map(|row| row.cells.get(index))
            .filter(|cell| !cell.is_empty())
    };
    let all = cells().count().max(1);
    cells().filter(|cell| is(cell)).count() * 10 / all
}

/// Whether the column's content fits: names are no amounts, versions no dates, and so on.
pub(super) fn fits_content(target: Target, rows: &[Row], index: usize) -> bool {
    let is_amount = |cell: &Cell| match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => cells::looks_like_amount(text),
        _ => false,
    };
    let is_date = |cell: &Cell| match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => text.len() > 4 && cells::date(cell, cells::DateOrder::DayMonth).is_ok(),
        _ => false,
    };
    match target {
        Target::Field(_, "confirmed_on") => tenths(rows, index, is_date) >= 8,
        // "Host" is who runs it, or what it runs on.
        Target::Field(Kind::Application, "operator") => !machines::are_in(rows, index),
        Target::Field(Kind::Application, "name")
            if machines::are_in(rows, index) || machines::are_systems_in(rows, index) =>
        {
            false
        }
        Target::Field(Kind::Application, "version") => tenths(rows, index, is_date) < 8,
        // "LS-001" is the number of a service note, not what it is about.
        Target::Field(Kind::Contract, "name") => {
            tenths(rows, index, is_amount) < 8 && tenths(rows, index, is_code) < 8
        }
        // Offices have numbers: "Amt" with 10, 32, 50 is no column of amounts.
        Target::Field(Kind::Contract, "value") => tenths(rows, index, is_money) >= 5,
        Target::Field(_, "unit") => tenths(rows, index, is_money) < 5,
        Target::Field(kind, "name") if kind != Kind::CostLine => tenths(rows, index, is_amount) < 8,
        Target::Field(kind, field) if cells::type_of(kind, field) == ValueType::Money => {
            tenths(rows, index, is_amount) >= 8
        }
        _ => true,
    }
}

/// An amount that is not a small whole number.
fn is_money(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.abs() >= 1_000.0 || number.fract() != 0.0,
        Cell::Text(text) => {
            cells::looks_like_amount(text)
                && (text.contains(['.', ',', '€', '$']) || text.trim().len() > 3)
        }
        _ => false,
    }
}

/// A whole number of several digits, as treasuries give them.
pub(super) fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.fract() == 0.0,
        Cell::Text(text) => {
            let text = text.trim();
            text.len() > 2 && text.chars().all(|it| it.is_ascii_digit())
        }
        _ => false,
    }
}

pub(super) fn is_code(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text)
        if !text.trim().contains(char::is_whitespace) && text.chars().any(|c| c.is_ascii_digit()))
}
