//! Who supplies and who runs what.

use std::collections::BTreeMap;

use freistadt_model::{Application, Contract, Id, Landscape, Organization};
use jiff::civil::Date;

use crate::Subset;
use crate::costs::{Costs, yearly_cost};

/// One organization's part as a supplier.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplierShare {
    /// Who.
    pub organization: Id<Organization>,
    /// The top of its group on the day, itself without parents.
    pub parent: Id<Organization>,
    /// Applications it supplies.
    pub applications: usize,
    /// Yearly cost; `None` where none is known.
    pub cost_cents: Option<i64>,
}

/// One organization's part as an operator.
#[derive(Debug, Clone, PartialEq)]
pub struct OperatorShare {
    /// Who; `None`: not known.
    pub organization: Option<Id<Organization>>,
    /// Applications it runs.
    pub applications: usize,
}

/// The applications in use on the day: neither planned nor retired.
pub fn in_use(landscape: &Landscape, subset: Subset) -> impl Iterator<Item = &Application> {
    landscape.applications.values().filter(move |application| {
        let ours = application
            .choice
            .known()
            .is_none_or(|choice| choice.is_ours());
        application.is_in_use() && (subset == Subset::All || ours)
    })
}

/// Who supplies each application: the partner of its running contract with the largest cost, else
/// its maker, else the only firm a list names for it without saying its role.
pub fn supplier_of(
    landscape: &Landscape,
    as_of: Date,
    subset: Subset,
) -> Vec<(&Application, Option<Id<Organization>>)> {
    let mut by_application: BTreeMap<&Id<Application>, Vec<&Contract>> = BTreeMap::new();
    for contract in landscape
        .contracts
        .values()
        .filter(|contract| contract.runs_on(as_of))
    {
        for application in &contract.applications {
            by_application
                .entry(application)
                .or_default()
                .push(contract);
        }
    }
    let partner = |application: &Application| {
        let contracts = by_application.get(&application.id)?;
        let named = contracts
            .iter()
            .filter(|contract| contract.supplier.known().is_some());
        let first =
            named.max_by(|a, b| yearly_cost(a).cmp(&yearly_cost(b)).then(b.id.cmp(&a.id)))?;
        first.supplier.known().cloned()
    };
    let only_firm = |application: &Application| match application.firms.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    in_use(landscape, subset)
        .map(|application| {
            let supplier = partner(application)
                .or_else(|| landscape.maker_of(application))
                .or_else(|| only_firm(application));
            (application, supplier)
        })
        .collect()
}

/// Every organization that supplies something or is paid, largest cost first.
pub fn suppliers(landscape: &Landscape, as_of: Date, costs: &Costs) -> Vec<SupplierShare> {
    let mut applications: BTreeMap<Id<Organization>, usize> = BTreeMap::new();
    for (_, supplier) in supplier_of(landscape, as_of, Subset::All) {
        if let Some(supplier) = supplier {
            *applications.entry(supplier).or_default() += 1;
        }
    }
    for id in costs.by_organization.keys() {
        applications.entry(id.clone()).or_default();
    }
    let control = landscape.control_on(as_of);
    let mut shares: Vec<SupplierShare> = applications
        .into_iter()
        .map(|(organization, applications)| SupplierShare {
            parent: control.top(&organization).clone(),
            cost_cents: costs.by_organization.get(&organization).copied(),
            organization,
            applications,
        })
        .collect();
    shares.sort_by(|a, b| {
        b.cost_cents
            .cmp(&a.cost_cents)
            .then(b.applications.cmp(&a.applications))
            .then(a.organization.cmp(&b.organization))
    });
    shares
}

/// How many applications each operator runs, most first. The unknown ones come last.
pub fn operators(landscape: &Landscape, subset: Subset) -> Vec<OperatorShare> {
    let mut counts: BTreeMap<Option<Id<Organization>>, usize> = BTreeMap::new();
    for application in in_use(landscape, subset) {
        *counts
            .entry(landscape.operator_of(application))
            .or_default() += 1;
    }
    let mut shares: Vec<OperatorShare> = counts
        .into_iter()
        .map(|(organization, applications)| OperatorShare {
            organization,
            applications,
        })
        .collect();
    shares.sort_by(|a, b| {
        let unknown_last = a.organization.is_none().cmp(&b.organization.is_none());
        unknown_last
            .then(b.applications.cmp(&a.applications))
            .then(a.organization.cmp(&b.organization))
    });
    shares
}
