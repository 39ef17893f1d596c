//! What must be decided by when.

use freistadt_model::{Contract, Deadlines, Id, Inaction, Landscape, LeadTimes, NoticeEnd, Stated};
use jiff::civil::Date;

use crate::costs::yearly_cost;

/// A contract about which something must be decided within a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Which contract.
    pub contract: Id<Contract>,
    /// Its three dates and what happens if nobody acts.
    pub deadlines: Deadlines,
    /// The day that orders the list: the last on which acting changes anything.
    pub by: Date,
    /// Whether notice can be given for any day, so that no day presses.
    pub at_any_time: bool,
    /// Yearly cost in cents, if known.
    pub cost_cents: Option<i64>,
}

impl Decision {
    /// Whether the contract simply goes on if nobody acts: notice is possible, not pressing.
    pub fn goes_on(&self) -> bool {
        match self.deadlines.inaction {
            Inaction::GoesOn => self.deadlines.term_ends.is_none(),
            Inaction::Extends { .. } | Inaction::Unknown => self.at_any_time,
            Inaction::Ends { .. } | Inaction::HasEnded { .. } => false,
        }
    }

    /// The day by which to decide, so that procurement and the council fit in; `None` where that
    /// day has passed and the decision is due at once.
    pub fn decide_by(&self, as_of: Date) -> Option<Date> {
        self.deadlines.decide_by.filter(|day| *day >= as_of)
    }
}

/// Contracts that can or must be acted upon within a year of the day, earliest first.
pub fn decisions(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Vec<Decision> {
    let mut due = deadlines(landscape, as_of, lead);
    due.retain(|decision| decision.deadlines.due_within_a_year(as_of));
    due
}

/// Every contract of which a day is known on which acting still changes something, earliest first.
pub fn deadlines(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Vec<Decision> {
    let mut all: Vec<Decision> = landscape
        .contracts
        .values()
        .filter_map(|contract| {
            let deadlines = contract.deadlines(as_of, lead);
            Some(Decision {
                contract: contract.id.clone(),
                by: deadlines.act_by()?,
                deadlines,
                at_any_time: contract.notice.end == Stated::Known(NoticeEnd::AnyDay),
                cost_cents: yearly_cost(contract),
            })
        })
        .collect();
    all.sort_by(|a, b| a.by.cmp(&b.by).then(a.contract.cmp(&b.contract)));
    all
}

/// The contracts of which too little is known to say a day: end, notice or renewal are missing.
pub fn undated(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Vec<Id<Contract>> {
    let contracts = landscape.contracts.values();
    let undated = contracts.filter(|contract| {
        let deadlines = contract.deadlines(as_of, lead);
        let over = matches!(
            deadlines.inaction,
            Inaction::Ends { .. } | Inaction::HasEnded { .. }
        );
        let silent = contract.notice.period.is_unknown() || deadlines.inaction == Inaction::Unknown;
        deadlines.act_by().is_none() && !over && silent
    });
    undated.map(|contract| contract.id.clone()).collect()
}
