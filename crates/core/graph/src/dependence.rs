//! A landscape as four networks of failure: certainly or possibly, stopped or not working.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_model::{Control, Id, Landscape, Organization, RecordRef, Stated};

use crate::compile::facts::Facts;
use crate::compile::plane::Plane;
use crate::compile::things::{Thing, things};
use crate::network::{Draft, Network, Node};
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
    /// Who is controlled by whom on the day, by place.
    pub(crate) parents: Vec<(usize, usize)>,
    pub(crate) planes: [Arc<Network>; 4],
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
            parents: Vec::new(),
            planes: std::array::from_fn(|_| Arc::new(Draft::default().network())),
        };
        dependence.parents = dependence.parents(landscape);
        dependence.planes = dependence.compile();
        dependence
    }

    /// The question that was asked.
    pub fn question(&self) -> Question {
        self.question
    }

    /// Planes that are the same are held once.
    fn compile(&self) -> [Arc<Network>; 4] {
        let mut drafts: Vec<(Draft, Arc<Network>)> = Vec::new();
        PLANES.map(|(bound, level)| {
            let draft = self.draft(bound, level);
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
        let pair = |it: &Control| Some((place(&it.organization)?, place(&it.parent)?));
        holding
            .filter_map(pair)
            .filter(|(child, parent)| child != parent)
            .collect()
    }

    fn draft(&self, bound: Bound, level: Level) -> Draft {
        let mut draft = Draft::default();
        for _ in 0..self.first_extra() {
            draft.node();
        }
        for (child, parent) in &self.parents {
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
