//! How much of the yearly cost our own notice can end within twelve months.

use freistadt_model::{
    Contract, Derivation, Landscape, Measurement, Ratio, RenewalKind, Stated, Unit,
};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::basis::TaxMix;
use crate::costs::{is_in, yearly_cost};
use crate::{MOST_NAMED, Subset};

/// Whether our own notice, given on `as_of`, ends the contract by `limit`; `None`: not known.
/// What ends by itself or by others' decision is not ended by us.
fn terminable(contract: &Contract, as_of: Date, limit: Date) -> Option<bool> {
    if let Stated::Known(_) = contract.leaving_decided_by {
        return Some(false);
    }
    if let Some(termination) = contract.next_termination(as_of) {
        return Some(termination.ends <= limit);
    }
    let no_notice = contract.notice.period == Stated::NotApplicable;
    let ends_anyway = matches!(
        contract.renewal.kind,
        Stated::Known(RenewalKind::None | RenewalKind::Option)
    );
    (no_notice || ends_anyway).then_some(false)
}

pub(crate) fn terminable_share(
    landscape: &Landscape,
    as_of: Date,
    subset: Subset,
    id: &'static str,
) -> Measurement {
    let limit = as_of.checked_add(1.year()).unwrap_or(Date::MAX);
    let (mut yes, mut no, mut open) = (0_i128, 0_i128, 0_i128);
    let (mut free_yes, mut free_no) = (false, false);
    let (mut known, mut needed) = (0, 0);
    let mut missing = Vec::new();
    let mut tax = TaxMix::default();
    let running = landscape
        .contracts
        .values()
        .filter(|c| c.runs_on(as_of) && is_in(landscape, c, subset));
    for contract in running {
        needed += 1;
        if yearly_cost(contract).is_some() {
            tax.add(&contract.tax);
        }
        let ends = terminable(contract, as_of, limit);
        match (
            yearly_cost(contract).map(|cents| i128::from(cents).max(0)),
            ends,
        ) {
            (Some(cents), Some(true)) => yes += cents,
            (Some(cents), Some(false)) => no += cents,
            (Some(cents), None) => open += cents,
            // A cost that nobody knows can outweigh all others.
            (None, ends) => {
                free_yes |= ends != Some(false);
                free_no |= ends != Some(true);
            }
        }
        if ends.is_some() && yearly_cost(contract).is_some() {
            known += 1;
        } else if missing.len() < MOST_NAMED {
            missing.push(contract.id.to_ref());
        }
    }
    let all = yes + no + open;
    Measurement {
        id,
        unit: Unit::Share,
        value: Ratio::new(yes, yes + no),
        lower: if free_no {
            Some(Ratio::whole(0))
        } else {
            Ratio::new(yes, all)
        },
        upper: if free_yes {
            Some(Ratio::whole(1))
        } else {
            Ratio::new(yes + open, all)
        },
        derivation: Derivation {
            rule: crate::answers::base_rule(id),
            steps: [
                ("terminable-cost", yes),
                ("bound-cost", no),
                ("open-cost", open),
            ]
            .map(|(what, cents)| freistadt_model::Step {
                what,
                country: None,
                of: None,
                value: Ratio::whole(cents),
                unit: Unit::Cents,
            })
            .into_iter()
            .chain(tax.steps())
            .collect(),
            known,
            needed,
            missing,
            missing_field: Some("contract.notice.period"),
            ..Derivation::default()
        },
    }
}
