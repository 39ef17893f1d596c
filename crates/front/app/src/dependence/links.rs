//! Every tie of a landscape: who needs what, who runs and makes it, who controls whom.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Dependence, Truth};
use freistadt_model::{Dependency, Group, Id, Kind, Landscape, RecordRef};

/// Why one record leans on another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tie {
    /// It needs the other.
    Need {
        /// The dependency that says so; `None` where it stands in the other.
        dependency: Option<Id<Dependency>>,
        /// Whether it stands still without.
        stops: Truth,
        /// Only proposed.
        proposed: bool,
        /// The group of which some members are enough.
        group: Option<Id<Group>>,
    },
    /// The other runs it.
    Operator,
    /// The other makes it.
    Maker,
    /// The other controls it.
    Control,
}

/// On which side of what somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What it needs.
    Needs,
    /// What needs it.
    NeededBy,
}

/// One tie near a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What leans.
    pub from: RecordRef,
    /// On what.
    pub to: RecordRef,
    /// How.
    pub tie: Tie,
    /// On which side of the record.
    pub side: Side,
    /// How many steps away the farther end is, from 1.
    pub step: usize,
}

/// Of a group: how many members are enough at best and at worst, and how many there are.
pub(super) type Groups = BTreeMap<(RecordRef, Id<Group>), (usize, usize, usize)>;

/// All ties, from both ends.
pub(super) struct Ties {
    from: BTreeMap<RecordRef, Vec<(RecordRef, Tie)>>,
    to: BTreeMap<RecordRef, Vec<(RecordRef, Tie)>>,
    pub(super) groups: Groups,
}

impl Ties {
    pub(super) fn new(landscape: &Landscape, dependence: &Dependence) -> Ties {
        let mut ties = Ties {
            from: BTreeMap::new(),
            to: BTreeMap::new(),
            groups: BTreeMap::new(),
        };
        for kind in Kind::ALL.iter().copied().filter(|kind| kind.is_thing()) {
            for record in landscape.each(kind) {
                ties.needs(dependence, &record.record_ref());
            }
        }
        ties.firms(landscape);
        let day = dependence.question().as_of;
        for control in landscape.controls.values().filter(|it| it.holds_on(day)) {
            if let (Some(child), Some(parent)) =
                (control.organization.known(), control.parent.known())
            {
                ties.add(child.to_ref(), parent.to_ref(), Tie::Control);
            }
        }
        ties
    }

    fn needs(&mut self, dependence: &Dependence, thing: &RecordRef) {
        for need in dependence.needs(thing) {
            if let Some(group) = &need.group {
                let enough = (need.least, need.most, need.members.len());
                self.groups.insert((thing.clone(), group.clone()), enough);
            }
            for member in &need.members {
                let stated = !member.dependency.as_str().is_empty();
                let tie = Tie::Need {
                    dependency: stated.then(|| member.dependency.clone()),
                    stops: member.stops,
                    proposed: member.proposed,
                    group: need.group.clone(),
                };
                self.add(thing.clone(), member.thing.clone(), tie);
            }
        }
    }

    /// Who runs and makes things; the town itself is nobody's risk.
    fn firms(&mut self, landscape: &Landscape) {
        let town = landscape.municipality();
        let other = |id: &_| *id != town && landscape.find(id).is_some();
        for application in landscape.applications.values() {
            let (operator, maker) = (
                landscape.operator_of(application),
                landscape.maker_of(application),
            );
            if let Some(operator) = operator.filter(other) {
                self.add(application.id.to_ref(), operator.to_ref(), Tie::Operator);
            }
            if let Some(maker) = maker.filter(other) {
                self.add(application.id.to_ref(), maker.to_ref(), Tie::Maker);
            }
        }
        for node in landscape.nodes.values() {
            if let Some(operator) = node.operator.known().filter(|it| other(it)) {
                self.add(node.id.to_ref(), operator.to_ref(), Tie::Operator);
            }
        }
    }

    fn add(&mut self, from: RecordRef, to: RecordRef, tie: Tie) {
        let leaning = self.to.entry(to.clone()).or_default();
        leaning.push((from.clone(), tie.clone()));
        self.from.entry(from).or_default().push((to, tie));
    }

    /// The ties within so many steps of a record on one side, the nearest first, each once.
    pub(super) fn near(&self, centre: &RecordRef, side: Side, steps: usize) -> Vec<Link> {
        let all = match side {
            Side::Needs => &self.from,
            Side::NeededBy => &self.to,
        };
        let mut links = Vec::new();
        let mut seen = BTreeSet::from([centre.clone()]);
        let mut front = vec![centre.clone()];
        for step in 1..=steps {
            if front.is_empty() {
                break;
            }
            let mut next = Vec::new();
            for one in front {
                for (other, tie) in all.get(&one).into_iter().flatten() {
                    let (from, to) = match side {
                        Side::Needs => (one.clone(), other.clone()),
                        Side::NeededBy => (other.clone(), one.clone()),
                    };
                    links.push(Link {
                        from,
                        to,
                        tie: tie.clone(),
                        side,
                        step,
                    });
                    if seen.insert(other.clone()) {
                        next.push(other.clone());
                    }
                }
            }
            front = next;
        }
        links
    }
}
