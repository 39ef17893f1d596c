//! What comes of an exit.

use std::collections::BTreeSet;

use freistadt_model::{Id, Kind, Landscape, Organization, RecordRef};

use crate::dependence::{Bound, Dependence, Level, PLANES};
use crate::network::Node;
use crate::passes::spread::{Spread, cold_start, spread};
use crate::question::{Exit, Jurisdiction};

/// How a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It stands still.
    Stopped,
    /// It goes on in part.
    Degraded,
    /// It goes on.
    Works,
}

/// How a thing is at worst and at best, where facts are unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateRange {
    /// With unknown facts at their worst.
    pub worst: State,
    /// With unknown facts at their best.
    pub best: State,
}

impl StateRange {
    /// The state, if what is unknown makes no difference.
    pub fn settled(self) -> Option<State> {
        (self.worst == self.best).then_some(self.worst)
    }
}

/// What comes of an exit, for every thing.
#[derive(Debug)]
pub struct Outcome<'a> {
    dependence: &'a Dependence,
    spreads: [Spread; 4],
    /// Infrastructure that the exit itself stops, by place.
    stopped: Vec<usize>,
}

/// Which organizations an exit takes along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Those that go in any case.
    pub certain: BTreeSet<Id<Organization>>,
    /// Those of which it is not known whether the law reaches them.
    pub possible: BTreeSet<Id<Organization>>,
}

impl Dependence {
    /// What comes of an exit. The landscape is the one this was made of.
    pub fn outcome(&self, landscape: &Landscape, exit: &Exit) -> Outcome<'_> {
        let leaving = self.leaving(landscape, &exit.jurisdictions);
        let spreads = PLANES.map(|(bound, level)| {
            let start = self.start(exit, &leaving, bound);
            spread(self.plane(bound, level), start.into_iter())
        });
        let nodes = exit.nodes.iter().map(Id::to_ref);
        Outcome {
            dependence: self,
            spreads,
            stopped: nodes
                .filter_map(|it| self.by_ref.get(&it).copied())
                .collect(),
        }
    }

    /// What could not be started again after an exit if everything stood still at once, because
    /// things need each other in a circle: certainly, with the unknown facts at their best.
    pub fn cold_start(&self, landscape: &Landscape, exit: &Exit) -> Vec<RecordRef> {
        let leaving = self.leaving(landscape, &exit.jurisdictions);
        let start = self.start(exit, &leaving, Bound::Certain);
        let plane = self.plane(Bound::Certain, Level::Stopped);
        let down = cold_start(plane, start.into_iter());
        let things = self.things.iter().enumerate();
        let down = things.filter(|(place, _)| down[self.thing(*place) as usize]);
        down.map(|(_, thing)| thing.target.clone()).collect()
    }

    /// The organizations that laws reach, and those of which that is not known.
    pub fn leaving(&self, landscape: &Landscape, laws: &BTreeSet<Jurisdiction>) -> Leaving {
        let mut leaving = Leaving::default();
        if laws.is_empty() {
            return leaving;
        }
        let control = landscape.control_on(self.question.as_of);
        for id in &self.organizations {
            let reached = control.jurisdictions(id);
            let mut countries = reached.countries.iter();
            if countries.any(|country| laws.iter().any(|law| law.takes(*country))) {
                leaving.certain.insert(id.clone());
            } else if !reached.complete {
                leaving.possible.insert(id.clone());
            }
        }
        leaving
    }

    pub(crate) fn plane(&self, bound: Bound, level: Level) -> &crate::network::Network {
        let at = PLANES.iter().position(|plane| *plane == (bound, level));
        &self.planes[at.unwrap_or_default()]
    }

    /// The nodes that fail by themselves.
    fn start(&self, exit: &Exit, leaving: &Leaving, bound: Bound) -> Vec<Node> {
        let mut start = Vec::new();
        let place = |id: &Id<Organization>| self.by_organization.get(id).copied();
        let gone = exit.organizations.iter().chain(&leaving.certain);
        start.extend(gone.filter_map(place).map(|at| self.gone(at)));
        if bound == Bound::Possible {
            let possible = leaving.possible.iter().filter_map(place);
            start.extend(possible.map(|at| self.gone(at)));
            if !exit.jurisdictions.is_empty() {
                start.push(self.somebody());
            }
        }
        let silent = exit.operators.iter().filter_map(place);
        start.extend(silent.map(|at| self.silent(at)));
        let nodes = exit.nodes.iter().map(Id::to_ref);
        let nodes = nodes.filter_map(|it| self.by_ref.get(&it).copied());
        start.extend(nodes.map(|at| self.thing(at)));
        start
    }
}

impl Outcome<'_> {
    /// The state of a thing; `None` if it is none.
    pub fn state(&self, target: &RecordRef) -> Option<StateRange> {
        let place = *self.dependence.by_ref.get(target)?;
        Some(self.state_at(place))
    }

    fn state_at(&self, place: usize) -> StateRange {
        let node = self.dependence.thing(place);
        let of = |stopped: &Spread, not_works: &Spread| {
            if stopped.failed(node) {
                State::Stopped
            } else if not_works.failed(node) {
                State::Degraded
            } else {
                State::Works
            }
        };
        let [certain_stopped, certain_not, possible_stopped, possible_not] = &self.spreads;
        StateRange {
            best: of(certain_stopped, certain_not),
            worst: of(possible_stopped, possible_not),
        }
    }

    /// Every thing of a kind with its state, in the order of ids.
    pub fn states(&self, kind: Kind) -> impl Iterator<Item = (&RecordRef, StateRange)> {
        let things = self.dependence.things.iter().enumerate();
        things
            .filter(move |(_, thing)| thing.target.kind == kind)
            .map(|(place, thing)| (&thing.target, self.state_at(place)))
    }

    /// Applications and infrastructure for which no named exit can be blamed: of which nobody knows who
    /// makes or runs them; for all that is not as good as before, nor who supports them.
    pub fn unattributed(&self, level: Level) -> impl Iterator<Item = &RecordRef> {
        let things = self.dependence.things.iter();
        let support = level == Level::NotWorks;
        things
            .filter(move |it| it.own.unattributed || support && it.own.unknown_supporters)
            .map(|thing| &thing.target)
    }

    pub(crate) fn dependence(&self) -> &Dependence {
        self.dependence
    }

    pub(crate) fn stopped_itself(&self) -> &[usize] {
        &self.stopped
    }

    pub(crate) fn spread(&self, bound: Bound, level: Level) -> &Spread {
        let at = PLANES.iter().position(|plane| *plane == (bound, level));
        &self.spreads[at.unwrap_or_default()]
    }
}
