//! What must be decided by when.

use freistadt_model::{Contract, Deadlines, Id, Inaction, Landscape, LeadTimes};
use jiff::civil::Date;

use crate::costs::yearly_cost;

/// A contract about which something must be decided within a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Which contract.
    pub contract: Id<Contract>,
    /// Its three dates and what happens if nobody acts.
    pub deadlines: Deadlines,
    /// The day that orders the list: last day of receipt, else the end.
    pub by: Date,
    /// Yearly cost in cents, if known.
    pub cost_cents: Option<i64>,
}

impl Decision {
    /// Whether the contract simply goes on if nobody acts: notice is possible, not pressing.
    pub(crate) fn goes_on(&self) -> bool {
        self.deadlines.inaction == Inaction::GoesOn
    }
}

/// Contracts that can or must be acted upon within a year of the day, earliest first.
pub fn decisions(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Vec<Decision> {
    let mut due: Vec<Decision> = landscape
        .contracts
        .values()
        .filter_map(|contract| {
            let deadlines = contract.deadlines(as_of, lead);
            let end = match deadlines.inaction {
                Inaction::Ends { on, .. } => Some(on),
                Inaction::Extends { .. }
                | Inaction::GoesOn
                | Inaction::HasEnded { .. }
                | Inaction::Unknown => None,
            };
            let by = deadlines.termination.map(|t| t.received_by).or(end)?;
            deadlines.due_within_a_year(as_of).then(|| Decision {
                contract: contract.id.clone(),
                deadlines,
                by,
                cost_cents: yearly_cost(contract),
            })
        })
        .collect();
    due.sort_by(|a, b| a.by.cmp(&b.by).then(a.contract.cmp(&b.contract)));
    due
}
