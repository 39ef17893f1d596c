//! The three axes side by side, each by itself and none added to another: binding to one
//! manufacturer, legal reach from outside, what falls together. Only what concerns an application
//! directly; what reaches it through others is for the dependence engine.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Answer, Application, ControlOn, Country, Id, Landscape, Organization, RecordRef, Stated,
};
use jiff::civil::Date;

use crate::Subset;
use crate::roles::{in_use, operators};

/// How many applications an axis concerns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axis {
    /// Applications that it certainly concerns, by id.
    pub affected: Vec<Id<Application>>,
    /// Applications of which too little is known, by id.
    pub unknown: Vec<Id<Application>>,
    /// Applications in use.
    pub all: usize,
    /// How many of the affected stand behind each cause, most first.
    pub causes: Vec<(Cause, usize)>,
}

/// Why applications are affected.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Only one manufacturer can supply what the application does.
    OneManufacturer,
    /// Nobody but the manufacturer can adapt it.
    NotAdaptable,
    /// The law of this country reaches the maker or the operator.
    Country(Country),
    /// This organization runs it.
    Operator(RecordRef),
}

/// The three axes of a landscape on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axes {
    /// Only one manufacturer, or nobody else can adapt it.
    pub binding: Axis,
    /// Maker or operator is controlled from outside the EU and the EEA.
    pub reach: Axis,
    /// The operator that runs most.
    pub shared_fate: Axis,
}

/// What is known of one application on one axis.
#[derive(Clone)]
enum Concern {
    Affected(BTreeSet<Cause>),
    Unknown,
    Free,
}

/// Measures the axes over applications in use.
pub fn axes(landscape: &Landscape, as_of: Date, subset: Subset) -> Axes {
    let control = landscape.control_on(as_of);
    let organizations = landscape.organizations.keys();
    let reach = Reach {
        landscape,
        organizations: organizations
            .map(|id| (id.clone(), of_organization(&control, id)))
            .collect(),
        control,
    };
    Axes {
        binding: axis(landscape, subset, binding),
        reach: axis(landscape, subset, |application| reach.of(application)),
        shared_fate: shared_fate(landscape, subset),
    }
}

fn axis(landscape: &Landscape, subset: Subset, concern: impl Fn(&Application) -> Concern) -> Axis {
    let mut axis = Axis::default();
    let mut causes: BTreeMap<Cause, usize> = BTreeMap::new();
    for application in in_use(landscape, subset) {
        axis.all += 1;
        match concern(application) {
            Concern::Affected(found) => {
                axis.affected.push(application.id.clone());
                for cause in found {
                    *causes.entry(cause).or_default() += 1;
                }
            }
            Concern::Unknown => axis.unknown.push(application.id.clone()),
            Concern::Free => {}
        }
    }
    axis.causes = most_first(causes);
    axis
}

fn most_first(causes: BTreeMap<Cause, usize>) -> Vec<(Cause, usize)> {
    let mut causes: Vec<(Cause, usize)> = causes.into_iter().collect();
    // The order of the causes breaks ties.
    causes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    causes
}

fn binding(application: &Application) -> Concern {
    let mut causes = BTreeSet::new();
    if application.only_one_manufacturer == Answer::Yes {
        causes.insert(Cause::OneManufacturer);
    }
    if application.adaptable == Answer::No {
        causes.insert(Cause::NotAdaptable);
    }
    let free = |answer: Answer, good: Answer| answer == good || answer == Answer::NotApplicable;
    if !causes.is_empty() {
        Concern::Affected(causes)
    } else if free(application.only_one_manufacturer, Answer::No)
        && free(application.adaptable, Answer::Yes)
    {
        Concern::Free
    } else {
        Concern::Unknown
    }
}

struct Reach<'a> {
    landscape: &'a Landscape,
    control: ControlOn<'a>,
    /// Most applications share few of them.
    organizations: BTreeMap<Id<Organization>, Concern>,
}

impl Reach<'_> {
    fn of(&self, application: &Application) -> Concern {
        let made = match &application.product {
            // What is made here has no maker elsewhere.
            Stated::NotApplicable => Concern::Free,
            _ if application.own_development == Answer::Yes => Concern::Free,
            Stated::Known(_) | Stated::Unknown => self
                .landscape
                .maker_of(application)
                .map_or(Concern::Unknown, |maker| self.of_organization(&maker)),
        };
        let run = match self.landscape.operator_of(application) {
            Some(operator) => self.of_organization(&operator),
            None if application.operator == Stated::NotApplicable => Concern::Free,
            None => Concern::Unknown,
        };
        match (made, run) {
            (Concern::Affected(mut a), Concern::Affected(b)) => {
                a.extend(b);
                Concern::Affected(a)
            }
            (Concern::Affected(causes), _) | (_, Concern::Affected(causes)) => {
                Concern::Affected(causes)
            }
            (Concern::Unknown, _) | (_, Concern::Unknown) => Concern::Unknown,
            (Concern::Free, Concern::Free) => Concern::Free,
        }
    }

    fn of_organization(&self, id: &Id<Organization>) -> Concern {
        let known = self.organizations.get(id).cloned();
        known.unwrap_or_else(|| of_organization(&self.control, id))
    }
}

/// The countries outside from which an organization is controlled, itself among them.
fn of_organization(control: &ControlOn<'_>, id: &Id<Organization>) -> Concern {
    let reached = control.jurisdictions(id);
    let outside = reached.countries.iter().filter(|it| !it.in_eu_or_eea());
    let outside: BTreeSet<Cause> = outside.map(|it| Cause::Country(*it)).collect();
    if !outside.is_empty() {
        Concern::Affected(outside)
    } else if reached.complete {
        Concern::Free
    } else {
        Concern::Unknown
    }
}

/// The applications of the operator that runs most.
fn shared_fate(landscape: &Landscape, subset: Subset) -> Axis {
    let shares = operators(landscape, subset);
    let largest = shares.iter().find_map(|share| share.organization.clone());
    let mut axis = axis(landscape, subset, |application| {
        match (landscape.operator_of(application), &largest) {
            (Some(operator), Some(largest)) if operator == *largest => {
                Concern::Affected(BTreeSet::new())
            }
            (None, _) if application.operator == Stated::Unknown => Concern::Unknown,
            _ => Concern::Free,
        }
    });
    let named = shares.into_iter().filter_map(|share| {
        let operator = share.organization?;
        Some((Cause::Operator(operator.to_ref()), share.applications))
    });
    axis.causes = named.collect();
    axis
}
