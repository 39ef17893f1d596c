//! A landscape as four networks of failure: certainly or possibly, stopped or not working.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_model::{
    Id, Kind, Landscape, MakeshiftKind, Organization, PublicService, RecordRef, Stated,
};

use crate::event::{Bounds, Event, Truth};
use crate::facts::Facts;
use crate::needs::{Need, needs};
use crate::network::{Draft, Network, Node};
use crate::own::{Causes, Own, OwnCause};
use crate::question::Question;

/// With the unknown facts at their best, or at their worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// What happens in any case.
    Certain,
    /// What may happen.
    Possible,
}

/// How bad it has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It stands still.
    Stopped,
    /// It does not work as it should: stopped or degraded.
    NotWorks,
}

/// The four planes.
pub(crate) const PLANES: [(Bound, Level); 4] = [
    (Bound::Certain, Level::Stopped),
    (Bound::Certain, Level::NotWorks),
    (Bound::Possible, Level::Stopped),
    (Bound::Possible, Level::NotWorks),
];

/// A landscape under a question, ready for any exit.
#[derive(Debug)]
pub struct Dependence {
    pub(crate) question: Question,
    /// Everything that can need or be needed.
    pub(crate) things: Vec<Thing>,
    pub(crate) by_ref: BTreeMap<RecordRef, usize>,
    /// Every organization, and its place.
    pub(crate) organizations: Vec<Id<Organization>>,
    pub(crate) by_organization: BTreeMap<Id<Organization>, usize>,
    pub(crate) planes: [Arc<Network>; 4],
}

/// A thing, with why it fails.
#[derive(Debug)]
pub(crate) struct Thing {
    pub(crate) target: RecordRef,
    pub(crate) own: Own,
    pub(crate) needs: Vec<Need>,
    /// So many days it goes on in part when it would stand still in an outage.
    pub(crate) carried: Truth,
}

impl Dependence {
    /// Compiles the landscape.
    pub fn new(landscape: &Landscape, question: Question) -> Dependence {
        let facts = Facts::new(landscape);
        let organizations: Vec<Id<Organization>> =
            landscape.organizations.keys().cloned().collect();
        let places = organizations.iter().cloned().enumerate();
        let by_organization = places.map(|(at, id)| (id, at)).collect();
        let things = things(&facts, question);
        let places = things.iter().enumerate();
        let by_ref = places
            .map(|(at, thing)| (thing.target.clone(), at))
            .collect();
        let mut dependence = Dependence {
            question,
            things,
            by_ref,
            organizations,
            by_organization,
            planes: std::array::from_fn(|_| Arc::new(Draft::default().network())),
        };
        dependence.planes = dependence.compile(landscape);
        dependence
    }

    /// The question that was asked.
    pub fn question(&self) -> Question {
        self.question
    }

    /// Planes that are the same are held once.
    fn compile(&self, landscape: &Landscape) -> [Arc<Network>; 4] {
        let parents = self.parents(landscape);
        let mut drafts: Vec<(Draft, Arc<Network>)> = Vec::new();
        PLANES.map(|(bound, level)| {
            let draft = self.draft(bound, level, &parents);
            if let Some((_, same)) = drafts.iter().find(|(known, _)| *known == draft) {
                return same.clone();
            }
            let network = Arc::new(draft.clone().network());
            drafts.push((draft, network.clone()));
            network
        })
    }

    /// Who controls whom on the day, by place.
    fn parents(&self, landscape: &Landscape) -> Vec<(usize, usize)> {
        let day = self.question.as_of;
        let holding = landscape.controls.values().filter(|it| it.holds_on(day));
        let place = |id: &Stated<Id<Organization>>| self.by_organization.get(id.known()?).copied();
        let pair =
            |it: &freistadt_model::Control| Some((place(&it.organization)?, place(&it.parent)?));
        holding
            .filter_map(pair)
            .filter(|(child, parent)| child != parent)
            .collect()
    }

    fn draft(&self, bound: Bound, level: Level, parents: &[(usize, usize)]) -> Draft {
        let mut draft = Draft::default();
        for _ in 0..self.first_extra() {
            draft.node();
        }
        for (child, parent) in parents {
            draft.group(self.gone(*child), 1, &[self.gone(*parent)]);
            draft.group(self.silent(*child), 1, &[self.silent(*parent)]);
        }
        for place in 0..self.organizations.len() {
            draft.group(self.silent(place), 1, &[self.gone(place)]);
        }
        let plane = Plane {
            dependence: self,
            bound,
            level,
        };
        for (place, thing) in self.things.iter().enumerate() {
            plane.thing(&mut draft, self.thing(place), thing);
        }
        draft
    }

    /// The node of an organization that is gone.
    pub(crate) fn gone(&self, organization: usize) -> Node {
        crate::network::index(organization)
    }

    /// The node of an organization that runs nothing any more.
    pub(crate) fn silent(&self, organization: usize) -> Node {
        crate::network::index(self.organizations.len() + organization)
    }

    /// The node of a thing.
    pub(crate) fn thing(&self, place: usize) -> Node {
        crate::network::index(2 * self.organizations.len() + place)
    }

    /// The node of somebody of whom nobody knows who it is.
    pub(crate) fn somebody(&self) -> Node {
        crate::network::index(2 * self.organizations.len() + self.things.len())
    }

    /// Nodes from here on stand for parts of formulas.
    fn first_extra(&self) -> Node {
        self.somebody() + 1
    }
}

fn things(facts: &Facts<'_>, question: Question) -> Vec<Thing> {
    let landscape = facts.landscape;
    let causes = Causes::new(facts, question);
    let mut needs = needs(facts);
    let mut things = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.is_thing()) {
        for record in landscape.each(kind) {
            let target = record.record_ref();
            let needs = needs.remove(&target).unwrap_or_default();
            let id = target.id.clone();
            let (own, carried) = match kind {
                Kind::Application => {
                    let application = landscape.find(&Id::new(id));
                    (application.map(|it| causes.of_application(it)), Truth::No)
                }
                Kind::Node => (
                    landscape.find(&Id::new(id)).map(|it| causes.of_node(it)),
                    Truth::No,
                ),
                Kind::PublicService => {
                    let service = landscape.find(&Id::new(id));
                    (Some(of_service(&needs)), carried(service, question))
                }
                _ => (None, Truth::No),
            };
            things.push(Thing {
                target,
                own: own.unwrap_or_else(Own::none),
                needs,
                carried,
            });
        }
    }
    things
}

/// A service of which nothing is recorded that it needs may stand still at any time.
fn of_service(needs: &[Need]) -> Own {
    let mut own = Own::none();
    let stated = needs.iter().flat_map(|need| &need.members);
    if stated.filter(|member| !member.proposed).count() == 0 {
        let bounds = Bounds {
            certain: Event::Never,
            possible: Event::Always,
        };
        own.causes.push((OwnCause::NothingRecorded, bounds));
    }
    own
}

/// Whether a service goes on in part for the whole outage: it tolerates it, or its makeshift
/// carries it.
fn carried(service: Option<&PublicService>, question: Question) -> Truth {
    let (Some(service), Some(days)) = (service, question.outage) else {
        return Truth::No;
    };
    let tolerated = match service.tolerable_outage {
        Stated::Known(hours) => Truth::of(hours.0 >= days.saturating_mul(24)),
        Stated::NotApplicable => Truth::No,
        Stated::Unknown => Truth::Maybe,
    };
    let makeshift = match (&service.makeshift.kind, &service.makeshift.days) {
        (Stated::Known(MakeshiftKind::None) | Stated::NotApplicable, _)
        | (_, Stated::NotApplicable) => Truth::No,
        (_, Stated::Known(carries)) => Truth::of(*carries >= days),
        (_, Stated::Unknown) => Truth::Maybe,
    };
    tolerated.or(makeshift)
}

struct Plane<'a> {
    dependence: &'a Dependence,
    bound: Bound,
    level: Level,
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

    fn thing(&self, draft: &mut Draft, node: Node, thing: &Thing) {
        // What carries an outage never stands still in it; what may carry it does not at best.
        let carried = match thing.carried {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Maybe => self.bound == Bound::Certain,
        };
        if carried && self.level == Level::Stopped {
            return;
        }
        for (cause, bounds) in &thing.own.causes {
            if *cause == OwnCause::Support && self.level == Level::Stopped {
                continue;
            }
            let event = match self.bound {
                Bound::Certain => &bounds.certain,
                Bound::Possible => &bounds.possible,
            };
            self.because(draft, node, event);
        }
        for need in &thing.needs {
            self.need(draft, node, need);
        }
    }

    fn need(&self, draft: &mut Draft, node: Node, need: &Need) {
        let enough = match self.bound {
            Bound::Certain => need.least,
            Bound::Possible => need.most,
        };
        match self.bound {
            // At best what is only proposed is there where it helps and not where it hurts.
            Bound::Certain => {
                let stated = need.members.iter().filter(|it| !it.proposed);
                let failing = self.failing(stated);
                self.group(draft, node, need.members.len(), enough, &failing);
            }
            Bound::Possible => {
                let failing = self.failing(need.members.iter());
                self.group(draft, node, need.members.len(), enough, &failing);
                let stated = need.members.iter().filter(|it| !it.proposed);
                let count = stated.clone().count();
                if count > 0 && count < need.members.len() {
                    let failing = self.failing(stated);
                    self.group(draft, node, count, enough.min(count), &failing);
                }
            }
        }
    }

    /// The members that can fail here.
    fn failing<'a>(&self, members: impl Iterator<Item = &'a crate::needs::Member>) -> Vec<Node> {
        let can = members.filter(|it| self.level == Level::NotWorks || self.holds(it.stops));
        let place = can.filter_map(|it| self.dependence.by_ref.get(&it.thing));
        place.map(|at| self.dependence.thing(*at)).collect()
    }

    fn group(
        &self,
        draft: &mut Draft,
        node: Node,
        members: usize,
        enough: usize,
        failing: &[Node],
    ) {
        let fail_at = members - enough.min(members) + 1;
        if fail_at <= failing.len() {
            draft.group(node, crate::network::index(fail_at), failing);
        }
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
