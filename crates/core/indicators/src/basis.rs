//! What a sum of amounts is made of, where a word is needed: net and gross mixed, and amounts that
//! count in a total but in no partner's share.

use freistadt_model::{Ratio, Stated, Step, Tax, Unit};

use crate::costs::Costs;

/// How many of the amounts that were added up are net, gross, or do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaxMix {
    /// Without tax.
    pub net: usize,
    /// With tax.
    pub gross: usize,
    /// Not stated, or tax does not arise.
    pub not_stated: usize,
}

impl TaxMix {
    pub(crate) fn add(&mut self, tax: &Stated<Tax>) {
        match tax {
            Stated::Known(Tax::Net) => self.net += 1,
            Stated::Known(Tax::Gross) => self.gross += 1,
            Stated::Unknown | Stated::NotApplicable => self.not_stated += 1,
        }
    }

    /// The counts, where not all are of one sort.
    pub(crate) fn steps(self) -> Vec<Step> {
        let counts = [
            ("amounts-net", self.net),
            ("amounts-gross", self.gross),
            ("amounts-without-tax-word", self.not_stated),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let steps: Vec<Step> = counts
            .map(|(what, count)| step(what, count as i128, Unit::Count))
            .collect();
        if steps.len() > 1 { steps } else { Vec::new() }
    }
}

/// What must be said beside the shares of partners.
pub(crate) fn of_costs(costs: &Costs) -> Vec<Step> {
    let mut steps = costs.tax.steps();
    let nameless: i64 = costs.unattributed.iter().sum();
    if !costs.unattributed.is_empty() {
        let nameless = i128::from(nameless);
        steps.push(step("amounts-without-partner", nameless, Unit::Cents));
    }
    steps
}

fn step(what: &'static str, value: i128, unit: Unit) -> Step {
    Step {
        what,
        country: None,
        of: None,
        value: Ratio::whole(value),
        unit,
    }
}
