//! What a rise in prices costs, and when one can leave.

use std::collections::BTreeSet;

use freistadt_indicators::yearly_cost;
use freistadt_model::{Contract, Id, Inaction, Landscape, Organization, Ratio};
use jiff::civil::Date;

/// What it costs if contract partners multiply their prices.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceRise {
    /// By how much.
    pub factor: Ratio,
    /// What is paid more per year, in cents; `None` if no yearly cost is known.
    pub extra_cents: Option<i64>,
    /// Running contracts with them, and how many of these have a known yearly cost.
    pub contracts: usize,
    /// How many of these have a known yearly cost.
    pub known: usize,
    /// The last day of the last of them, where each ends by our own notice or by itself; `None` where
    /// one does not, or nobody knows when.
    pub free_on: Option<Date>,
}

/// Works it out from the running contracts with the organizations.
pub(super) fn price_rise(
    landscape: &Landscape,
    organizations: &BTreeSet<Id<Organization>>,
    factor: Ratio,
    as_of: Date,
) -> PriceRise {
    let running = landscape.contracts.values().filter(|contract| {
        let theirs = contract.supplier.known();
        contract.runs_on(as_of) && theirs.is_some_and(|it| organizations.contains(it))
    });
    let running: Vec<&Contract> = running.collect();
    let known: Vec<i64> = running.iter().filter_map(|it| yearly_cost(it)).collect();
    let ends: Option<Vec<Date>> = running.iter().map(|it| leaves_on(it, as_of)).collect();
    PriceRise {
        factor,
        extra_cents: (!known.is_empty()).then(|| more(known.iter().sum(), factor)),
        contracts: running.len(),
        known: known.len(),
        free_on: ends.and_then(|ends| ends.into_iter().max()),
    }
}

/// The last day of a contract if we give notice now, or by itself if that is sooner.
fn leaves_on(contract: &Contract, as_of: Date) -> Option<Date> {
    let by_notice = contract.next_termination(as_of).map(|it| it.ends);
    let by_itself = match contract.inaction(as_of) {
        Inaction::Ends { on, .. } => Some(on),
        _ => None,
    };
    by_notice.into_iter().chain(by_itself).min()
}

/// Whole cents more, rounded half up.
fn more(cents: i64, factor: Ratio) -> i64 {
    let total = factor.times(i128::from(cents));
    i64::try_from(total)
        .unwrap_or(i64::MAX)
        .saturating_sub(cents)
}
