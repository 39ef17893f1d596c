//! What comes of one exit, as people are shown it.

use std::collections::BTreeSet;

use freistadt_graph::{
    Bound, Dependence, Exit, Leaving, Level, Outcome, ReasonStep, State, StateRange,
};
use freistadt_model::{Id, Kind, Landscape, MakeshiftKind, PublicService, RecordRef, Stated};
use jiff::ToSpan;
use jiff::civil::Date;

use super::asked::{Asked, Told};
use super::price::{PriceRise, price_rise};
use super::why::Why;

/// One exit and what comes of it.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Who goes.
    pub exit: Exit,
    /// Whom laws take along.
    pub leaving: Leaving,
    /// Public services; `None` where none are recorded.
    pub services: Option<Consequences>,
    /// Applications.
    pub applications: Consequences,
    /// Applications and infrastructure of which nobody knows who makes or runs them.
    pub unattributed: Vec<RecordRef>,
    /// What a rise in prices would cost, if that was asked.
    pub price: Option<PriceRise>,
}

/// What comes of it for the things of one kind; each list in the order of ids, none in two.
#[derive(Debug, Clone, Default)]
pub struct Consequences {
    /// They stand still in any case.
    pub stopped: Vec<Affected>,
    /// They go on in part in any case.
    pub degraded: Vec<Affected>,
    /// What is unknown decides.
    pub uncertain: Vec<Affected>,
    /// So many go on.
    pub unaffected: usize,
}

impl Consequences {
    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.tally().total()
    }

    /// How many in each list.
    pub fn tally(&self) -> Tally {
        Tally {
            stopped: self.stopped.len(),
            degraded: self.degraded.len(),
            uncertain: self.uncertain.len(),
            unaffected: self.unaffected,
        }
    }
}

/// How much an exit affects, without what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// So many stand still in any case.
    pub stopped: usize,
    /// So many go on in part in any case.
    pub degraded: usize,
    /// Of so many, what is unknown decides.
    pub uncertain: usize,
    /// So many go on.
    pub unaffected: usize,
}

impl Tally {
    /// Of services where there are any, else of applications.
    pub(super) fn of(landscape: &Landscape, dependence: &Dependence, exit: &Exit) -> Tally {
        let services = landscape.count(Kind::PublicService) > 0;
        let kind = if services {
            Kind::PublicService
        } else {
            Kind::Application
        };
        let mut tally = Tally::default();
        for (_, range) in dependence.outcome(landscape, exit).states(kind) {
            match range.settled() {
                Some(State::Stopped) => tally.stopped += 1,
                Some(State::Degraded) => tally.degraded += 1,
                Some(State::Works) => tally.unaffected += 1,
                None => tally.uncertain += 1,
            }
        }
        tally
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.stopped + self.degraded + self.uncertain + self.unaffected
    }
}

/// A thing that an exit affects.
#[derive(Debug, Clone)]
pub struct Affected {
    /// What.
    pub target: RecordRef,
    /// How it is at worst and at best.
    pub range: StateRange,
    /// If it was to be told: the first day on which it is so; for the uncertain, may be so.
    pub since: Option<Date>,
    /// In an outage: the first day on which neither makeshift nor patience carries any more.
    pub carried_until: Option<Date>,
    /// If it was to be told: why.
    pub reasons: Vec<ReasonStep>,
}

impl Affected {
    /// The last day that is carried; people read "until" as with that day.
    pub fn last_carried(&self) -> Option<Date> {
        self.carried_until?.yesterday().ok()
    }
}

impl Scenario {
    pub(super) fn new(
        landscape: &Landscape,
        (dependence, bare): (&Dependence, Option<&Dependence>),
        exit: Exit,
        asked: &Asked,
    ) -> Scenario {
        // Who only becomes dearer does not go.
        let gone = if asked.price.is_some() {
            Exit::default()
        } else {
            exit.clone()
        };
        let outcome = dependence.outcome(landscape, &gone);
        let bare = bare.map(|bare| bare.outcome(landscape, &gone));
        let view = View {
            landscape,
            dependence,
            outcome: &outcome,
            told: &asked.told,
            why: Why::new(&outcome),
            bare: bare.as_ref().map(|bare| (bare, Why::new(bare))),
        };
        let services = landscape.count(Kind::PublicService) > 0;
        Scenario {
            leaving: dependence.leaving(landscape, &exit.jurisdictions),
            services: services.then(|| view.consequences(Kind::PublicService)),
            applications: view.consequences(Kind::Application),
            unattributed: view.unattributed(),
            price: asked.price.map(|factor| {
                price_rise(
                    landscape,
                    &exit.organizations,
                    factor,
                    dependence.question().as_of,
                )
            }),
            exit,
        }
    }
}

struct View<'a> {
    landscape: &'a Landscape,
    dependence: &'a Dependence,
    outcome: &'a Outcome<'a>,
    told: &'a Told,
    why: Why<'a>,
    /// In an outage: how it would be if nobody had patience or a makeshift.
    bare: Option<(&'a Outcome<'a>, Why<'a>)>,
}

impl View<'_> {
    fn consequences(&self, kind: Kind) -> Consequences {
        let mut all = Consequences::default();
        let (mut stopped, mut degraded, mut uncertain) = (0, 0, 0);
        for (target, range) in self.outcome.states(kind) {
            let (list, told, bound, level) = match (range.worst, range.best) {
                (State::Works, State::Works) => {
                    all.unaffected += 1;
                    continue;
                }
                (State::Stopped, State::Stopped) => {
                    let list = (&mut all.stopped, &mut stopped);
                    (list.0, list.1, Bound::Certain, Level::Stopped)
                }
                (State::Degraded, State::Degraded) => {
                    let list = (&mut all.degraded, &mut degraded);
                    (list.0, list.1, Bound::Certain, Level::NotWorks)
                }
                (State::Stopped, _) => {
                    let list = (&mut all.uncertain, &mut uncertain);
                    (list.0, list.1, Bound::Possible, Level::Stopped)
                }
                (State::Degraded | State::Works, _) => {
                    let list = (&mut all.uncertain, &mut uncertain);
                    (list.0, list.1, Bound::Possible, Level::NotWorks)
                }
            };
            let mut affected = Affected {
                target: target.clone(),
                range,
                since: None,
                carried_until: self.carried_until(target),
                reasons: Vec::new(),
            };
            if self.told.holds(target, *told) {
                *told += 1;
                self.tell(&mut affected, (bound, level));
            }
            list.push(affected);
        }
        all
    }

    fn tell(&self, affected: &mut Affected, plane: (Bound, Level)) {
        let target = &affected.target;
        let carried_until = affected.carried_until;
        // What stands still in the end goes on for as long as it is carried.
        let stops = affected.range.worst == State::Stopped;
        let carried = carried_until.filter(|_| stops);
        affected.since = carried.or_else(|| self.why.on(plane).since(target));
        // What is carried is told as if it were not.
        let bare = carried_until.and(self.bare.as_ref());
        let untold = bare.map(|(_, why)| {
            let certain = why.on((Bound::Certain, Level::Stopped)).of(target);
            if certain.is_empty() {
                why.on((Bound::Possible, Level::Stopped)).of(target)
            } else {
                certain
            }
        });
        affected.reasons = untold.unwrap_or_else(|| self.why.on(plane).of(target));
    }

    fn unattributed(&self) -> Vec<RecordRef> {
        let all: BTreeSet<&RecordRef> = self.outcome.unattributed(Level::NotWorks).collect();
        all.into_iter().cloned().collect()
    }

    /// The first day on which neither patience nor makeshift carries a service any more.
    fn carried_until(&self, target: &RecordRef) -> Option<Date> {
        let question = self.dependence.question();
        let bare = self.bare.as_ref()?.0.state(target)?;
        if target.kind != Kind::PublicService || bare.worst != State::Stopped {
            return None;
        }
        let service: &PublicService = self.landscape.find(&Id::new(target.id.clone()))?;
        let patience = service.tolerable_outage.known().map(|it| it.0 / 24);
        let makeshift = match (&service.makeshift.kind, &service.makeshift.days) {
            (Stated::Known(MakeshiftKind::None) | Stated::NotApplicable, _) => None,
            (_, days) => days.known().copied(),
        };
        let days = patience.into_iter().chain(makeshift).max()?;
        if days == 0 {
            return None;
        }
        question.as_of.checked_add(i64::from(days).days()).ok()
    }
}
