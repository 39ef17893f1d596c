//! What exits stop: the figures of the dependence engine. Services where they are recorded, and the
//! same for applications.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{
    Counts, Dependence, Exit, Fate, Impact, Jurisdiction, Outcome, Question, State,
};
use freistadt_model::{
    Country, Derivation, Id, Kind, Landscape, Measurement, Organization, Ratio, RecordRef, Step,
    Unit,
};
use jiff::civil::Date;

use crate::MOST_NAMED;

/// What the exit of each organization would mean, and what operators and infrastructure take along.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exits {
    /// Per organization.
    pub impacts: BTreeMap<Id<Organization>, Impact>,
    fates: Vec<Fate>,
    outside: Vec<(Jurisdiction, Standstill)>,
    services: usize,
    applications: usize,
    /// Applications of which nobody knows who makes or runs them.
    unattributed: Vec<RecordRef>,
}

/// How many services and applications stand still.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Standstill {
    services: (u32, u32),
    applications: (u32, u32),
}

/// Works out all exits on the day; nothing else than the day and the usual year is asked.
pub fn exits(landscape: &Landscape, as_of: Date) -> Exits {
    let dependence = Dependence::new(landscape, Question::new(as_of));
    let never = || false;
    let impacts = dependence.impacts(&never).unwrap_or_default();
    let impacts = impacts.into_iter().map(|it| (it.organization.clone(), it));
    let nobody = dependence.outcome(landscape, &Exit::default());
    let applications = nobody.unattributed();
    Exits {
        impacts: impacts.collect(),
        fates: dependence.fates(&never).unwrap_or_default(),
        outside: outside(landscape, &dependence),
        services: landscape.count(Kind::PublicService),
        applications: landscape.count(Kind::Application),
        unattributed: applications
            .filter(|it| it.kind == Kind::Application)
            .cloned()
            .collect(),
    }
}

/// All outside the EU and the EEA first, then each of their countries by itself.
fn outside(landscape: &Landscape, dependence: &Dependence) -> Vec<(Jurisdiction, Standstill)> {
    let organizations = landscape.organizations.values();
    let countries = organizations.filter_map(|it| it.country.known().copied());
    let countries: BTreeSet<Country> = countries.filter(|it| !it.in_eu_or_eea()).collect();
    let each = countries.into_iter().map(Jurisdiction::Country);
    let laws = std::iter::once(Jurisdiction::NonEu).chain(each);
    laws.map(|law| {
        let exit = Exit {
            jurisdictions: BTreeSet::from([law]),
            ..Exit::default()
        };
        (law, standstill(&dependence.outcome(landscape, &exit)))
    })
    .collect()
}

fn standstill(outcome: &Outcome<'_>) -> Standstill {
    let count = |kind| {
        let mut stopped = (0, 0);
        for (_, range) in outcome.states(kind) {
            stopped.0 += u32::from(range.best == State::Stopped);
            stopped.1 += u32::from(range.worst == State::Stopped);
        }
        stopped
    };
    Standstill {
        services: count(Kind::PublicService),
        applications: count(Kind::Application),
    }
}

/// Of what a figure speaks.
#[derive(Clone, Copy)]
enum Of {
    Services,
    Applications,
}

/// Which figure.
struct Figure {
    of: Of,
    id: &'static str,
    rule: &'static str,
    unit: Unit,
}

impl Exits {
    /// The figures of services, then the same of applications.
    pub(crate) fn indicators(&self) -> Vec<Measurement> {
        use Of::{Applications, Services};
        vec![
            self.by_one_exit(Services, "services-stopped-by-one-exit"),
            self.by_one_exit(Applications, "applications-stopped-by-one-exit"),
            self.exposure(Services, "jurisdiction-exposure"),
            self.exposure(Applications, "jurisdiction-exposure-applications"),
            self.shared_fate(Services, "shared-fate"),
            self.shared_fate(Applications, "shared-fate-applications"),
        ]
    }

    /// The largest count of things that one exit stops.
    fn by_one_exit(&self, of: Of, id: &'static str) -> Measurement {
        let impacts = self.impacts.values();
        let counts = impacts.map(|it| {
            (
                it.organization.to_ref(),
                stopped(of, &it.services, &it.applications),
            )
        });
        let counts: Vec<(RecordRef, (u32, u32))> = counts.collect();
        let largest = largest(&counts);
        let value = |count: u32| Ratio::whole(count.into());
        let steps = self.steps(&counts, Unit::Count, |count| {
            Some(Ratio::whole(count.into()))
        });
        let figure = Figure {
            of,
            id,
            rule: "services-stopped-by-one-exit",
            unit: Unit::Count,
        };
        self.measured(&figure, largest, value, steps)
    }

    /// The share that stops when all outside the EU and the EEA go.
    fn exposure(&self, of: Of, id: &'static str) -> Measurement {
        let whole = self.whole(of);
        let count = |it: &Standstill| match of {
            Of::Services => it.services,
            Of::Applications => it.applications,
        };
        let all = self.outside.first().map_or((0, 0), |(_, it)| count(it));
        let mut countries: Vec<(Country, u32)> = Vec::new();
        for (law, standstill) in &self.outside {
            if let Jurisdiction::Country(country) = law {
                countries.push((*country, count(standstill).0));
            }
        }
        countries.sort_by_key(|(country, count)| (std::cmp::Reverse(*count), *country));
        let step = |(country, count): &(Country, u32)| {
            Some(Step {
                what: "stopped-by-law",
                country: Some(*country),
                of: None,
                value: Ratio::new((*count).into(), whole.into())?,
                unit: Unit::Share,
            })
        };
        let steps = countries.iter().take(MOST_NAMED).filter_map(step).collect();
        let value = |count: u32| Ratio::new(count.into(), whole.into()).unwrap_or(Ratio::whole(0));
        let figure = Figure {
            of,
            id,
            rule: "jurisdiction-exposure",
            unit: Unit::Share,
        };
        self.measured(&figure, all, value, steps)
    }

    /// The largest share that one operator or one piece of infrastructure takes along.
    fn shared_fate(&self, of: Of, id: &'static str) -> Measurement {
        let whole = self.whole(of);
        let fates = self.fates.iter();
        let counts = fates.map(|it| (it.of.clone(), stopped(of, &it.services, &it.applications)));
        let counts: Vec<(RecordRef, (u32, u32))> = counts.collect();
        let share = |count: u32| Ratio::new(count.into(), whole.into());
        let steps = self.steps(&counts, Unit::Share, share);
        let value = |count| share(count).unwrap_or(Ratio::whole(0));
        let figure = Figure {
            of,
            id,
            rule: "shared-fate",
            unit: Unit::Share,
        };
        self.measured(&figure, largest(&counts), value, steps)
    }

    fn whole(&self, of: Of) -> u32 {
        let count = match of {
            Of::Services => self.services,
            Of::Applications => self.applications,
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn steps(
        &self,
        counts: &[(RecordRef, (u32, u32))],
        unit: Unit,
        value: impl Fn(u32) -> Option<Ratio>,
    ) -> Vec<Step> {
        let mut counts: Vec<_> = counts.iter().filter(|(_, (least, _))| *least > 0).collect();
        counts.sort_by_key(|(of, (least, _))| (std::cmp::Reverse(*least), of.clone()));
        let steps = counts.into_iter().take(MOST_NAMED);
        let step = |(of, (least, _)): &(RecordRef, (u32, u32))| {
            Some(Step {
                what: "stopped-by-exit",
                country: None,
                of: Some(of.clone()),
                value: value(*least)?,
                unit,
            })
        };
        steps.filter_map(step).collect()
    }

    /// Without anything to count there is no figure, never 0.
    fn measured(
        &self,
        figure: &Figure,
        (least, most): (u32, u32),
        value: impl Fn(u32) -> Ratio,
        steps: Vec<Step>,
    ) -> Measurement {
        let there = self.whole(figure.of) > 0;
        let known = |count| there.then(|| value(count));
        let missing = self.unattributed.iter().take(MOST_NAMED).cloned();
        Measurement {
            id: figure.id,
            unit: figure.unit,
            value: known(least),
            lower: known(least),
            upper: known(most),
            derivation: Derivation {
                rule: figure.rule,
                steps,
                known: if there {
                    self.applications - self.unattributed.len()
                } else {
                    0
                },
                needed: self.applications.max(usize::from(!there)),
                missing: missing.collect(),
                missing_field: Some("application.operator"),
                ..Derivation::default()
            },
        }
    }
}

fn stopped(of: Of, services: &Counts, applications: &Counts) -> (u32, u32) {
    let counts = match of {
        Of::Services => services,
        Of::Applications => applications,
    };
    (counts.certainly_stopped, counts.possibly_stopped)
}

/// The largest of the certain counts, and of the possible ones.
fn largest(counts: &[(RecordRef, (u32, u32))]) -> (u32, u32) {
    let least = counts.iter().map(|(_, (least, _))| *least).max();
    let most = counts.iter().map(|(_, (_, most))| *most).max();
    (least.unwrap_or(0), most.unwrap_or(0))
}
