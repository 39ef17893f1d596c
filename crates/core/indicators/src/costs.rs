//! What is paid per year, to whom, and under which contract.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Contract, CostLine, CostStage, Currency, Id, Landscape, Organization, Stated,
};
use jiff::civil::Date;

use crate::Subset;
use crate::basis::TaxMix;

/// From which records yearly cost is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostBasis {
    /// Contracts running on the day.
    Contracts,
    /// Cost lines of this budget year.
    CostLines {
        /// The last full budget year, or the latest one before it that has lines.
        year: u32,
    },
    /// No cost is known.
    None,
}

/// Yearly cost by organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// From which records.
    pub basis: CostBasis,
    /// Cents per organization whose cost is known, in part at least.
    pub by_organization: BTreeMap<Id<Organization>, i64>,
    /// Cents of records that name no organization, one entry each.
    pub unattributed: Vec<i64>,
    /// Organizations with further records of unknown cost; `None` for each record that names
    /// neither organization nor cost.
    pub unknown: Vec<Option<Id<Organization>>>,
    /// Records with known cost and organization.
    pub known: usize,
    /// Records in all.
    pub records: usize,
    /// Amounts in other currencies than euro, which are counted as unknown.
    pub other_currency: usize,
    /// Which of the amounts are net and which gross.
    pub tax: TaxMix,
}

/// The sum of cost lines of one budget year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearTotal {
    /// Budget year.
    pub year: u32,
    /// Cents.
    pub cents: i64,
    /// Whether every line is planned, none booked.
    pub planned: bool,
}

impl Costs {
    /// Cents of all records whose cost is known.
    pub fn total(&self) -> i64 {
        self.by_organization.values().sum::<i64>() + self.unattributed.iter().sum::<i64>()
    }
}

/// Yearly cost on a day: of contracts running on it, where any of them states its cost; else of
/// the cost lines of the last full budget year.
pub fn costs(landscape: &Landscape, as_of: Date, subset: Subset) -> Costs {
    let running: Vec<&Contract> = landscape
        .contracts
        .values()
        .filter(|c| c.runs_on(as_of) && is_in(landscape, c, subset))
        .collect();
    if running
        .iter()
        .any(|contract| yearly_cost(contract).is_some())
    {
        return of_contracts(&running);
    }
    match cost_year(landscape, as_of) {
        Some(year) => of_lines(landscape, year, subset),
        None => Costs {
            basis: CostBasis::None,
            ..of_contracts(&running)
        },
    }
}

/// Whether the contract belongs to the subset: it does unless all its applications are prescribed.
pub(crate) fn is_in(landscape: &Landscape, contract: &Contract, subset: Subset) -> bool {
    let prescribed = |id| {
        landscape
            .find(id)
            .is_some_and(|a: &freistadt_model::Application| {
                a.choice.known().is_some_and(|c| !c.is_ours())
            })
    };
    match subset {
        Subset::All => true,
        Subset::OurChoice => {
            contract.applications.is_empty() || !contract.applications.iter().all(prescribed)
        }
    }
}

/// Cost per year in euro cents: as stated, else the value spread over its term where that is
/// longer than a year. Worked example: 90,000 € for 36 months are 30,000 € per year.
pub fn yearly_cost(contract: &Contract) -> Option<i64> {
    if let Stated::Known(money) = &contract.cost_per_year {
        return (money.currency == Currency::EUR).then_some(money.cents);
    }
    let value = contract
        .value
        .known()
        .filter(|money| money.currency == Currency::EUR)?;
    let months = match (&contract.start, &contract.end, &contract.term) {
        (Stated::Known(start), Stated::Known(end), _) => months_between(start.first(), end.last()),
        (_, _, Stated::Known(term)) => term.months().map_or(12, i64::from),
        _ => 12,
    };
    if months <= 12 {
        Some(value.cents)
    } else {
        value.cents.checked_mul(12).map(|cents| cents / months)
    }
}

/// Calendar months that a term touches, at least one.
fn months_between(start: Date, end: Date) -> i64 {
    let index = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
    let whole = index(end) - index(start);
    let begun = i64::from(end.day() + 1 > start.day());
    (whole + begun).max(1)
}

fn of_contracts(running: &[&Contract]) -> Costs {
    let mut costs = Costs::new(CostBasis::Contracts, running.len());
    for contract in running {
        let foreign = [&contract.cost_per_year, &contract.value]
            .iter()
            .any(|money| {
                money
                    .known()
                    .is_some_and(|money| money.currency != Currency::EUR)
            });
        if yearly_cost(contract).is_some() {
            costs.tax.add(&contract.tax);
        }
        costs.add(paid_to(contract).cloned(), yearly_cost(contract), foreign);
    }
    costs
}

/// Whom a contract pays: its partner, else the only firm it names in whatever role.
pub(crate) fn paid_to(contract: &Contract) -> Option<&Id<Organization>> {
    contract
        .supplier
        .known()
        .or(match contract.firms.as_slice() {
            [only] => Some(only),
            _ => None,
        })
}

fn of_lines(landscape: &Landscape, year: u32, subset: Subset) -> Costs {
    let lines: Vec<&CostLine> = lines_of(landscape, year)
        .filter(|line| {
            let contract = line.contract.known().and_then(|id| landscape.find(id));
            contract.is_none_or(|contract| is_in(landscape, contract, subset))
        })
        .collect();
    let mut costs = Costs::new(CostBasis::CostLines { year }, lines.len());
    for line in lines {
        let by_contract = || {
            line.contract
                .known()
                .and_then(|id| landscape.find(id)?.supplier.known())
        };
        let organization = line.organization.known().or_else(by_contract).cloned();
        let money = line.amount.known();
        let euro = money
            .filter(|money| money.currency == Currency::EUR)
            .map(|money| money.cents);
        if euro.is_some() {
            costs.tax.add(&line.tax);
        }
        costs.add(organization, euro, money.is_some() && euro.is_none());
    }
    costs
}

impl Costs {
    fn new(basis: CostBasis, records: usize) -> Costs {
        Costs {
            basis,
            by_organization: BTreeMap::new(),
            unattributed: Vec::new(),
            unknown: Vec::new(),
            known: 0,
            records,
            other_currency: 0,
            tax: TaxMix::default(),
        }
    }

    fn add(&mut self, organization: Option<Id<Organization>>, cents: Option<i64>, foreign: bool) {
        self.other_currency += usize::from(foreign);
        match (organization, cents) {
            (Some(organization), Some(cents)) => {
                let sum = self.by_organization.entry(organization).or_default();
                *sum = sum.saturating_add(cents);
                self.known += 1;
            }
            (None, Some(cents)) => self.unattributed.push(cents),
            (organization, None) => self.unknown.push(organization),
        }
    }
}

fn lines_of(landscape: &Landscape, year: u32) -> impl Iterator<Item = &CostLine> {
    let of_year = move |line: &&CostLine| line.year == Stated::Known(year);
    counted_lines(landscape).into_iter().filter(of_year)
}

/// The cost lines that sums are made of. Where a year has booked lines, its planned ones are left
/// out: they would count the same money twice.
pub(crate) fn counted_lines(landscape: &Landscape) -> Vec<&CostLine> {
    let lines = || landscape.cost_lines.values();
    let planned = |line: &&CostLine| line.stage == Stated::Known(CostStage::Planned);
    let booked: BTreeSet<u32> = lines()
        .filter(|line| !planned(line))
        .filter_map(|line| line.year.known().copied())
        .collect();
    let twice = |line: &&CostLine| {
        planned(line) && line.year.known().is_some_and(|year| booked.contains(year))
    };
    lines().filter(|line| !twice(line)).collect()
}

/// The latest year with lines that is over on the day; else the latest of all.
fn cost_year(landscape: &Landscape, as_of: Date) -> Option<u32> {
    let years = || {
        landscape
            .cost_lines
            .values()
            .filter_map(|line| line.year.known().copied())
    };
    let this_year = u32::try_from(as_of.year()).unwrap_or(0);
    years()
        .filter(|year| *year < this_year)
        .max()
        .or_else(|| years().max())
}

/// Sums of cost lines per budget year, in euro, oldest first.
pub(crate) fn year_totals(
    landscape: &Landscape,
    organization: Option<&Id<Organization>>,
) -> Vec<YearTotal> {
    let mut totals: BTreeMap<u32, YearTotal> = BTreeMap::new();
    for line in counted_lines(landscape) {
        let (Stated::Known(year), Stated::Known(money)) = (line.year, line.amount) else {
            continue;
        };
        if money.currency != Currency::EUR
            || organization.is_some_and(|o| line.organization.known() != Some(o))
        {
            continue;
        }
        let total = totals.entry(year).or_insert(YearTotal {
            year,
            cents: 0,
            planned: true,
        });
        total.cents = total.cents.saturating_add(money.cents);
        total.planned &= line.stage == Stated::Known(CostStage::Planned);
    }
    totals.into_values().collect()
}
