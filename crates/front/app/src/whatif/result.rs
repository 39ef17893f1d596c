//! What comes of one exit, as people are shown it.

use std::collections::BTreeSet;

use freistadt_graph::{
    Bound, Dependence, Exit, Leaving, Level, Outcome, ReasonStep, Reasons, State, StateRange,
};
use freistadt_model::{
    Id, Kind, Landscape, MakeshiftKind, PublicService, Ratio, RecordRef, Stated,
};
use jiff::ToSpan;
use jiff::civil::Date;

use super::price::{PriceRise, price_rise};

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
        self.stopped.len() + self.degraded.len() + self.uncertain.len() + self.unaffected
    }
}

/// A thing that an exit affects.
#[derive(Debug, Clone)]
pub struct Affected {
    /// What.
    pub target: RecordRef,
    /// How it is at worst and at best.
    pub range: StateRange,
    /// The first day on which it is so; for the uncertain, may be so.
    pub since: Option<Date>,
    /// In an outage: the day on which the makeshift or the patience is at its end.
    pub carried_until: Option<Date>,
    /// Why.
    pub reasons: Vec<ReasonStep>,
}

impl Scenario {
    pub(super) fn new(
        landscape: &Landscape,
        (dependence, bare): (&Dependence, Option<&Dependence>),
        exit: Exit,
        price: Option<Ratio>,
    ) -> Scenario {
        // Who only becomes dearer does not go.
        let gone = if price.is_some() {
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
            bare: bare.as_ref(),
            stopped: outcome.reasons(Bound::Certain, Level::Stopped),
            degraded: outcome.reasons(Bound::Certain, Level::NotWorks),
            maybe_stopped: outcome.reasons(Bound::Possible, Level::Stopped),
            maybe_degraded: outcome.reasons(Bound::Possible, Level::NotWorks),
        };
        let services = landscape.count(Kind::PublicService) > 0;
        Scenario {
            leaving: dependence.leaving(landscape, &exit.jurisdictions),
            services: services.then(|| view.consequences(Kind::PublicService)),
            applications: view.consequences(Kind::Application),
            unattributed: view.unattributed(),
            price: price.map(|factor| {
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
    /// In an outage: how it would be if nobody had patience or a makeshift.
    bare: Option<&'a Outcome<'a>>,
    stopped: Reasons<'a>,
    degraded: Reasons<'a>,
    maybe_stopped: Reasons<'a>,
    maybe_degraded: Reasons<'a>,
}

impl View<'_> {
    fn consequences(&self, kind: Kind) -> Consequences {
        let mut all = Consequences::default();
        for (target, range) in self.outcome.states(kind) {
            match (range.worst, range.best) {
                (State::Works, State::Works) => all.unaffected += 1,
                (State::Stopped, State::Stopped) => {
                    all.stopped
                        .push(self.affected(target, range, &self.stopped));
                }
                (State::Degraded, State::Degraded) => {
                    all.degraded
                        .push(self.affected(target, range, &self.degraded));
                }
                (State::Stopped, _) => {
                    all.uncertain
                        .push(self.affected(target, range, &self.maybe_stopped));
                }
                (State::Degraded | State::Works, _) => {
                    all.uncertain
                        .push(self.affected(target, range, &self.maybe_degraded));
                }
            }
        }
        all
    }

    fn affected(&self, target: &RecordRef, range: StateRange, reasons: &Reasons<'_>) -> Affected {
        let carried_until = self.carried_until(target);
        // What stands still in the end goes on for as long as it is carried.
        let stops = range.worst == State::Stopped;
        let carried = carried_until.filter(|_| stops);
        let bare = carried_until.and(self.bare);
        // What is carried is told as if it were not.
        let untold = bare.map(|bare| {
            let certain = bare.reasons(Bound::Certain, Level::Stopped).of(target);
            if certain.is_empty() {
                bare.reasons(Bound::Possible, Level::Stopped).of(target)
            } else {
                certain
            }
        });
        Affected {
            target: target.clone(),
            range,
            since: carried.or_else(|| reasons.since(target)),
            carried_until,
            reasons: untold.unwrap_or_else(|| reasons.of(target)),
        }
    }

    fn unattributed(&self) -> Vec<RecordRef> {
        let all: BTreeSet<&RecordRef> = self.outcome.unattributed().collect();
        all.into_iter().cloned().collect()
    }

    /// The first day on which neither patience nor makeshift carries a service any more.
    fn carried_until(&self, target: &RecordRef) -> Option<Date> {
        let question = self.dependence.question();
        let bare = self.bare?.state(target)?;
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
