//! Everything the overview and the terminal say about one landscape on a day.

use std::collections::BTreeMap;

use freistadt_model::{
    Choice, Derivation, Kind, Landscape, LeadTimes, Measurement, RecordRef, Stated,
};
use jiff::civil::Date;

use crate::axes::{Axes, axes};
use crate::concentration::{Portions, concentration, effective};
use crate::costs::{Costs, YearTotal, costs, paid_to, year_totals};
use crate::coverage::{OpenQuestion, Questions};
use crate::decisions::{Decision, decisions, undated};
use crate::exits::{Exits, exits};
use crate::roles::{OperatorShare, SupplierShare, in_use, operators, supplier_of, suppliers};
use crate::{MOST_NAMED, Subset, answers, basis, terminable};

/// How many applications share one degree of choice; `None`: not known.
pub type ChoiceCount = (Option<Choice>, usize);

/// All figures of one landscape on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The day.
    pub as_of: Date,
    /// Records by kind.
    pub counts: BTreeMap<Kind, usize>,
    /// The indicators.
    pub indicators: Vec<Measurement>,
    /// Yearly cost.
    pub costs: Costs,
    /// Cost lines per budget year.
    pub years: Vec<YearTotal>,
    /// Who supplies.
    pub suppliers: Vec<SupplierShare>,
    /// Who runs.
    pub operators: Vec<OperatorShare>,
    /// What must be decided within a year, because something changes if nobody acts.
    pub decisions: Vec<Decision>,
    /// Contracts that go on by themselves and could be ended by notice within that year.
    pub terminable: Vec<Decision>,
    /// Running contracts whose dates say too little to know when to decide.
    pub undated_contracts: usize,
    /// The three axes.
    pub axes: Axes,
    /// The three axes of what can be influenced alone.
    pub own_axes: Axes,
    /// Degrees of choice.
    pub choices: Vec<ChoiceCount>,
    /// What is not known, most first.
    pub questions: Vec<OpenQuestion>,
    /// What exits stop.
    pub exits: Exits,
}

impl Assessment {
    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Measurement> {
        self.indicators
            .iter()
            .find(|measurement| measurement.id == id)
    }

    /// The decision to make next: the first, also where nobody knows what happens otherwise. What
    /// may be about to extend itself does not wait for whoever looks it up.
    pub fn next_decision(&self) -> Option<&Decision> {
        self.decisions.first()
    }
}

/// Assesses a landscape; what is only usual counts as unknown.
pub fn assess(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Assessment {
    if landscape.proposals().is_empty() {
        return assess_stated(landscape, as_of, lead);
    }
    assess_stated(&landscape.without_proposals(), as_of, lead)
}

/// Assesses a landscape in which everything is stated by somebody.
fn assess_stated(landscape: &Landscape, as_of: Date, lead: LeadTimes) -> Assessment {
    let all_costs = costs(landscape, as_of, Subset::All);
    let questions = Questions::of(landscape);
    let exits = exits(landscape, as_of);
    let (terminable, decisions) = decisions(landscape, as_of, lead)
        .into_iter()
        .partition(Decision::goes_on);
    Assessment {
        as_of,
        counts: Kind::ALL
            .iter()
            .map(|kind| (*kind, landscape.count(*kind)))
            .collect(),
        indicators: indicators(landscape, as_of, &all_costs, &questions)
            .into_iter()
            .chain(exits.indicators())
            .collect(),
        years: year_totals(landscape, None),
        suppliers: suppliers(landscape, as_of, &all_costs),
        operators: operators(landscape, Subset::All),
        axes: axes(landscape, as_of, Subset::All),
        own_axes: axes(landscape, as_of, Subset::OurChoice),
        decisions,
        terminable,
        undated_contracts: undated(landscape, as_of, lead).len(),
        choices: choices(landscape),
        questions: questions.open(),
        costs: all_costs,
        exits,
    }
}

fn indicators(
    landscape: &Landscape,
    as_of: Date,
    all_costs: &Costs,
    questions: &Questions,
) -> Vec<Measurement> {
    let by_cost = Portions::of(all_costs);
    let cost_gaps = cost_gaps(landscape, as_of, all_costs);
    let (by_count, count_gaps) = applications_by_supplier(landscape, as_of, Subset::All);
    let cost_hhi = concentration(
        "supplier-cost-hhi",
        "supplier-cost-hhi",
        &by_cost,
        cost_gaps.clone(),
    );
    let our_costs = costs(landscape, as_of, Subset::OurChoice);
    let our_gaps = Derivation {
        known: our_costs.known,
        needed: our_costs.records,
        steps: basis::of_costs(&our_costs),
        ..cost_gaps.clone()
    };
    let (our_count, our_count_gaps) = applications_by_supplier(landscape, as_of, Subset::OurChoice);
    let parents = |portions: &Portions| portions.by_parent(landscape, as_of);
    vec![
        effective(&cost_hhi),
        concentration(
            "supplier-cost-hhi-by-parent",
            "supplier-cost-hhi",
            &parents(&by_cost),
            cost_gaps,
        ),
        concentration(
            "supplier-cost-hhi-our-choice",
            "supplier-cost-hhi",
            &Portions::of(&our_costs),
            our_gaps,
        ),
        cost_hhi,
        concentration(
            "supplier-count-hhi",
            "supplier-count-hhi",
            &by_count,
            count_gaps.clone(),
        ),
        concentration(
            "supplier-count-hhi-by-parent",
            "supplier-count-hhi",
            &parents(&by_count),
            count_gaps,
        ),
        concentration(
            "supplier-count-hhi-our-choice",
            "supplier-count-hhi",
            &our_count,
            our_count_gaps,
        ),
        answers::open_source(landscape, Subset::All, "open-source-share"),
        answers::open_source(landscape, Subset::OurChoice, "open-source-share-our-choice"),
        terminable::terminable_share(landscape, as_of, Subset::All, "terminable-12-months-share"),
        terminable::terminable_share(
            landscape,
            as_of,
            Subset::OurChoice,
            "terminable-12-months-share-our-choice",
        ),
        answers::sole_source(landscape, Subset::All, "sole-source-applications"),
        answers::sole_source(
            landscape,
            Subset::OurChoice,
            "sole-source-applications-our-choice",
        ),
        answers::not_adaptable(landscape, Subset::All, "not-adaptable-applications"),
        answers::not_adaptable(
            landscape,
            Subset::OurChoice,
            "not-adaptable-applications-our-choice",
        ),
        questions.unknown_share(),
    ]
}

/// Which records' cost or partner is missing.
fn cost_gaps(landscape: &Landscape, as_of: Date, costs: &Costs) -> Derivation {
    let missing: Vec<RecordRef> = match costs.basis {
        crate::CostBasis::CostLines { .. } => Vec::new(),
        crate::CostBasis::Contracts | crate::CostBasis::None => landscape
            .contracts
            .values()
            .filter(|contract| contract.runs_on(as_of))
            .filter(|contract| {
                crate::yearly_cost(contract).is_none() || paid_to(contract).is_none()
            })
            .take(MOST_NAMED)
            .map(|contract| contract.id.to_ref())
            .collect(),
    };
    Derivation {
        steps: basis::of_costs(costs),
        known: costs.known,
        needed: costs.records,
        missing,
        missing_field: Some("contract.cost_per_year"),
        ..Derivation::default()
    }
}

fn applications_by_supplier(
    landscape: &Landscape,
    as_of: Date,
    subset: Subset,
) -> (Portions, Derivation) {
    let mut portions = Portions::default();
    let mut gaps = Derivation {
        missing_field: Some("contract.supplier"),
        ..Derivation::default()
    };
    for (application, supplier) in supplier_of(landscape, as_of, subset) {
        // What we made ourselves has no supplier.
        if supplier.is_none() && application.product == Stated::NotApplicable {
            continue;
        }
        gaps.needed += 1;
        match supplier {
            Some(supplier) => {
                *portions.known.entry(supplier).or_default() += 1;
                gaps.known += 1;
            }
            None => {
                portions.without_holder.push(1);
                if gaps.missing.len() < MOST_NAMED {
                    gaps.missing.push(application.id.to_ref());
                }
            }
        }
    }
    (portions, gaps)
}

fn choices(landscape: &Landscape) -> Vec<ChoiceCount> {
    let mut counts: BTreeMap<Option<Choice>, usize> = BTreeMap::new();
    for application in in_use(landscape, Subset::All) {
        *counts
            .entry(application.choice.known().copied())
            .or_default() += 1;
    }
    // Known degrees in their order, the unknown ones last.
    let mut list: Vec<ChoiceCount> = counts.into_iter().collect();
    list.sort_by_key(|(choice, _)| (choice.is_none(), *choice));
    list
}
