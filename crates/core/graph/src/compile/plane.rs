//! One of the four planes: what counts there, and the network it makes.

use freistadt_model::{Id, Organization};

use crate::compile::needs::{Member, Need};
use crate::compile::own::{OwnCause, OwnReason};
use crate::compile::things::Thing;
use crate::dependence::{Bound, Dependence, Level};
use crate::network::event::{Event, Truth};
use crate::network::{Draft, Node};

/// What counts on one of the four planes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plane<'a> {
    pub(crate) dependence: &'a Dependence,
    pub(crate) bound: Bound,
    pub(crate) level: Level,
}

impl Plane<'_> {
    /// Whether a fact counts here: at best only what is certain, at worst what may be.
    fn holds(&self, fact: Truth) -> bool {
        match fact {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Maybe => self.bound == Bound::Possible,
        }
    }

    pub(crate) fn thing(&self, draft: &mut Draft, node: Node, thing: &Thing) {
        if self.is_spared(thing) {
            return;
        }
        for reason in &thing.own.causes {
            self.because(draft, node, self.event(reason));
        }
        for (fail_at, members) in thing.needs.iter().flat_map(|need| self.failures(need)) {
            let places = members
                .iter()
                .filter_map(|it| self.dependence.by_ref.get(&it.thing));
            let nodes: Vec<Node> = places.map(|at| self.dependence.thing(*at)).collect();
            draft.group(node, crate::network::index(fail_at), &nodes);
        }
    }

    /// When a reason holds here; nobody stops for want of support alone.
    pub(crate) fn event<'a>(&self, reason: &'a OwnReason) -> &'a Event {
        if reason.cause == OwnCause::Support && self.level == Level::Stopped {
            return &Event::Never;
        }
        match self.bound {
            Bound::Certain => &reason.bounds.certain,
            Bound::Possible => &reason.bounds.possible,
        }
    }

    /// Whether nothing that is needed can do it any harm here: what carries an outage never stands
    /// still in it; what may carry it does not at best.
    pub(crate) fn is_spared(&self, thing: &Thing) -> bool {
        let carried = match thing.carried {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Maybe => self.bound == Bound::Certain,
        };
        carried && self.level == Level::Stopped
    }

    /// How the need can fail here: so many of these members are too many.
    pub(crate) fn failures<'a>(&self, need: &'a Need) -> Vec<(usize, Vec<&'a Member>)> {
        let enough = match self.bound {
            Bound::Certain => need.least,
            Bound::Possible => need.most,
        };
        let all = need.members.len();
        let stated: Vec<&Member> = need.members.iter().filter(|it| !it.proposed).collect();
        let count = stated.len();
        let mut failures = Vec::new();
        let mut add = |members: usize, enough: usize, failing: Vec<&'a Member>| {
            let fail_at = members - enough.min(members) + 1;
            let can = failing.into_iter();
            let can = can.filter(|it| self.level == Level::NotWorks || self.holds(it.stops));
            let can: Vec<&Member> = can.collect();
            if fail_at <= can.len() {
                failures.push((fail_at, can));
            }
        };
        match self.bound {
            // At best what is only proposed is there where it helps and not where it hurts.
            Bound::Certain => add(all, enough, stated),
            Bound::Possible => {
                add(all, enough, need.members.iter().collect());
                if count > 0 && count < all {
                    add(count, enough, stated);
                }
            }
        }
        failures
    }

    /// The node fails when the event happens.
    fn because(&self, draft: &mut Draft, node: Node, event: &Event) {
        match event {
            Event::Never => {}
            Event::Always => draft.group(node, 0, &[]),
            Event::Gone(_) | Event::StopsRunning(_) | Event::Somebody => {
                if let Some(leaf) = self.leaf(event) {
                    draft.group(node, 1, &[leaf]);
                }
            }
            Event::Any(events) => {
                for event in events {
                    self.because(draft, node, event);
                }
            }
            Event::All(events) => {
                let members: Vec<Node> = events.iter().map(|it| self.part(draft, it)).collect();
                draft.group(node, crate::network::index(members.len()), &members);
            }
        }
    }

    /// A node that fails exactly when the event happens.
    fn part(&self, draft: &mut Draft, event: &Event) -> Node {
        if let Some(leaf) = self.leaf(event) {
            return leaf;
        }
        let node = draft.node();
        self.because(draft, node, event);
        node
    }

    /// The node of a simple event; organizations that are not recorded never go.
    fn leaf(&self, event: &Event) -> Option<Node> {
        let place = |id: &Id<Organization>| self.dependence.by_organization.get(id).copied();
        match event {
            Event::Gone(id) => Some(self.dependence.gone(place(id)?)),
            Event::StopsRunning(id) => Some(self.dependence.silent(place(id)?)),
            Event::Somebody => Some(self.dependence.somebody()),
            Event::Never | Event::Always | Event::Any(_) | Event::All(_) => None,
        }
    }
}
