//! What was paid, by organization and by kind, year by year.

use std::collections::{BTreeMap, BTreeSet};

use crate::costs::counted_lines;

use freistadt_model::{
    CostKind, CostLine, CostStage, Currency, Id, Landscape, Organization, Stated,
};

/// One row of amounts, one per year of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct CostRow<T> {
    /// To whom or what for; `None`: not said.
    pub of: Option<T>,
    /// Cents per year; `None` where there is no line.
    pub cents: Vec<Option<i64>>,
}

/// Cost lines year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct CostTable {
    /// The budget years that have lines, oldest first, and whether all their lines are planned.
    pub years: Vec<(u32, bool)>,
    /// The sums of the years.
    pub totals: Vec<i64>,
    /// By organization, the dearest in the last year first.
    pub by_organization: Vec<CostRow<Id<Organization>>>,
    /// By kind, the dearest in the last year first.
    pub by_kind: Vec<CostRow<CostKind>>,
    /// Lines without year, without amount or in another currency; they are in no sum.
    pub left_out: usize,
}

/// The table of a landscape's cost lines.
pub fn cost_table(landscape: &Landscape) -> CostTable {
    let mut lines = Vec::new();
    let mut left_out = 0;
    for line in counted_lines(landscape) {
        match (line.year.known(), line.amount.known()) {
            (Some(year), Some(money)) if money.currency == Currency::EUR => {
                lines.push((*year, money.cents, line));
            }
            _ => left_out += 1,
        }
    }
    let planned_only = |year: &u32| {
        let mut of_year = lines.iter().filter(|(of, _, _)| of == year);
        of_year.all(|(_, _, line)| line.stage == Stated::Known(CostStage::Planned))
    };
    let years: BTreeSet<u32> = lines.iter().map(|(year, _, _)| *year).collect();
    let years: Vec<u32> = years.into_iter().collect();
    let sum = |year: &u32| {
        let of_year = lines.iter().filter(|(of, _, _)| of == year);
        of_year.map(|(_, cents, _)| *cents).sum()
    };
    CostTable {
        totals: years.iter().map(sum).collect(),
        by_organization: rows(&lines, &years, |line| partner(landscape, line)),
        by_kind: rows(&lines, &years, |line| line.kind.known().copied()),
        years: years
            .iter()
            .map(|year| (*year, planned_only(year)))
            .collect(),
        left_out,
    }
}

fn partner(landscape: &Landscape, line: &CostLine) -> Option<Id<Organization>> {
    let by_contract = || {
        let contract = landscape.find(line.contract.known()?)?;
        contract.supplier.known()
    };
    line.organization.known().or_else(by_contract).cloned()
}

fn rows<T: Ord>(
    lines: &[(u32, i64, &CostLine)],
    years: &[u32],
    key: impl Fn(&CostLine) -> Option<T>,
) -> Vec<CostRow<T>> {
    let mut sums: BTreeMap<Option<T>, Vec<Option<i64>>> = BTreeMap::new();
    for (year, cents, line) in lines {
        let row = sums
            .entry(key(line))
            .or_insert_with(|| vec![None; years.len()]);
        if let Some(cell) = years
            .iter()
            .position(|of| of == year)
            .and_then(|at| row.get_mut(at))
        {
            *cell = Some(cell.unwrap_or(0).saturating_add(*cents));
        }
    }
    let mut rows: Vec<CostRow<T>> = sums
        .into_iter()
        .map(|(of, cents)| CostRow { of, cents })
        .collect();
    // The order of the keys breaks ties; what nobody is named for comes last.
    let last = |row: &CostRow<T>| row.cents.iter().rev().find_map(|cents| *cents);
    rows.sort_by_key(|row| (row.of.is_none(), std::cmp::Reverse(last(row))));
    rows
}
