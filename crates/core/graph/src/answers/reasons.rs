//! Why things fail: for each a tree of reasons, the earliest and of these a smallest, in which
//! everything points to what failed before it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use freistadt_model::{Contract, Dependency, Group, Id, Organization, RecordRef};
use jiff::civil::Date;

use crate::answers::outcome::Outcome;
use crate::compile::own::OwnCause;
use crate::compile::plane::Plane;
use crate::dependence::{Bound, Dependence, Level};
use crate::network::Node;
use crate::network::event::Event;
use crate::passes::spread::Spread;

/// Why a thing fails, told from the top: each step is followed by the steps one deeper that it
/// rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonStep {
    /// 0 is what was asked about.
    pub depth: usize,
    /// What fails.
    pub thing: RecordRef,
    /// The first day on which it does.
    pub since: Date,
    /// The dependency through which the step above rests on it; none where it is a part of
    /// infrastructure, or what was asked about.
    pub through: Option<Id<Dependency>>,
    /// Why it fails.
    pub because: Because,
}

/// Why one thing fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// It is what stops.
    Exit,
    /// By itself.
    Own {
        /// What happens to it.
        cause: OwnCause,
        /// Who is gone for it.
        gone: Vec<Departure>,
        /// Somebody of whom nobody knows who it is may be gone, too.
        somebody: bool,
        /// The contract that ends, where one is recorded.
        contract: Option<Id<Contract>>,
    },
    /// What it needs fails; the steps one deeper say what.
    Need {
        /// The group, if the need is one.
        group: Option<Id<Group>>,
        /// How many members would be enough.
        enough: usize,
        /// How many there are.
        of: usize,
    },
    /// As was said further up.
    Above,
}

/// An organization that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Which one.
    pub organization: Id<Organization>,
    /// Who controls it, step by step up to the one that goes; empty if it goes itself.
    pub controlled_by: Vec<Id<Organization>>,
}

/// Earlier first, then what takes fewer words; ties by place.
type Key = (Date, u64, usize);

/// One way in which a thing can fail.
struct Way {
    owner: usize,
    /// Which need.
    need: usize,
    fail_at: usize,
    /// Failed members so far: cost, latest day, member's place and dependency.
    failed: Vec<(u64, Date, usize, Id<Dependency>)>,
}

/// Why a thing fails, as chosen.
#[derive(Debug, Clone)]
enum Choice {
    Exit,
    Own(usize),
    Need {
        need: usize,
        members: Vec<(usize, Id<Dependency>)>,
    },
}

/// The reasons for everything that fails on one plane of an outcome.
#[derive(Debug)]
pub struct Reasons<'a> {
    plane: Plane<'a>,
    spread: &'a Spread,
    chosen: BTreeMap<usize, (Date, Choice)>,
}

impl Outcome<'_> {
    /// Why things fail, at best or at worst, stopped or not working.
    pub fn reasons(&self, bound: Bound, level: Level) -> Reasons<'_> {
        let plane = Plane {
            dependence: self.dependence(),
            bound,
            level,
        };
        let spread = self.spread(bound, level);
        Reasons {
            plane,
            spread,
            chosen: Search::new(plane, spread, self.stopped_itself()).run(),
        }
    }
}

/// What fails first explains what fails later.
struct Search<'a> {
    plane: Plane<'a>,
    spread: &'a Spread,
    ways: Vec<Way>,
    /// The ways in which a thing is a member, by place, with the dependency.
    member_of: BTreeMap<usize, Vec<(usize, Id<Dependency>)>>,
    waiting: BinaryHeap<Reverse<(Key, usize)>>,
    /// What waits, in the order in which it was found.
    found: Vec<Choice>,
    chosen: BTreeMap<usize, (Date, Choice)>,
}

impl<'a> Search<'a> {
    fn new(plane: Plane<'a>, spread: &'a Spread, stopped: &[usize]) -> Self {
        let mut search = Search {
            plane,
            spread,
            ways: Vec::new(),
            member_of: BTreeMap::new(),
            waiting: BinaryHeap::new(),
            found: Vec::new(),
            chosen: BTreeMap::new(),
        };
        let dependence = plane.dependence;
        for place in stopped {
            search.offer(*place, (dependence.question.as_of, 1), Choice::Exit);
        }
        for (place, thing) in dependence.things.iter().enumerate() {
            let failed = spread.failed(dependence.thing(place));
            if !failed || plane.is_spared(thing) {
                continue;
            }
            search.own(place);
            search.needs(place);
        }
        search
    }

    fn offer(&mut self, place: usize, (since, cost): (Date, u64), choice: Choice) {
        self.found.push(choice);
        let key = (since, cost, place);
        self.waiting.push(Reverse((key, self.found.len() - 1)));
    }

    fn own(&mut self, place: usize) {
        let reasons = &self.plane.dependence.things[place].own.causes;
        for (at, reason) in reasons.iter().enumerate() {
            let event = self.plane.event(reason);
            if let Some(leaves) = happened(self.plane.dependence, self.spread, event) {
                let cost = 1 + leaves.len() as u64;
                self.offer(place, (reason.from, cost), Choice::Own(at));
            }
        }
    }

    fn needs(&mut self, place: usize) {
        let dependence = self.plane.dependence;
        for (at, need) in dependence.things[place].needs.iter().enumerate() {
            for (fail_at, members) in self.plane.failures(need) {
                for member in members {
                    if let Some(thing) = dependence.by_ref.get(&member.thing) {
                        let entry = (self.ways.len(), member.dependency.clone());
                        self.member_of.entry(*thing).or_default().push(entry);
                    }
                }
                self.ways.push(Way {
                    owner: place,
                    need: at,
                    fail_at,
                    failed: Vec::new(),
                });
            }
        }
    }

    fn run(mut self) -> BTreeMap<usize, (Date, Choice)> {
        while let Some(Reverse(((since, cost, place), choice))) = self.waiting.pop() {
            if self.chosen.contains_key(&place) {
                continue;
            }
            self.chosen
                .insert(place, (since, self.found[choice].clone()));
            let ways = self.member_of.get(&place).cloned().unwrap_or_default();
            for (way, dependency) in ways {
                self.ways[way].failed.push((cost, since, place, dependency));
                self.complete(way);
            }
        }
        self.chosen
    }

    /// As soon as too many have failed: the cheapest of them that are enough.
    fn complete(&mut self, way: usize) {
        let way = &mut self.ways[way];
        if way.failed.len() != way.fail_at {
            return;
        }
        way.failed.sort();
        let since = way.failed.iter().map(|it| it.1).max();
        let cost = way
            .failed
            .iter()
            .fold(1_u64, |sum, it| sum.saturating_add(it.0));
        let members = way.failed.iter().map(|it| (it.2, it.3.clone())).collect();
        let choice = Choice::Need {
            need: way.need,
            members,
        };
        let owner = way.owner;
        let since = since.unwrap_or(self.plane.dependence.question.as_of);
        self.offer(owner, (since, cost), choice);
    }
}

/// Who has to be gone for an event that has happened, as few as possible.
fn happened(dependence: &Dependence, spread: &Spread, event: &Event) -> Option<Vec<Event>> {
    let leaf = |node: Node| spread.failed(node).then(|| vec![event.clone()]);
    let place = |id: &Id<Organization>| dependence.by_organization.get(id).copied();
    match event {
        Event::Never => None,
        Event::Always => Some(Vec::new()),
        Event::Gone(id) => leaf(dependence.gone(place(id)?)),
        Event::StopsRunning(id) => leaf(dependence.silent(place(id)?)),
        Event::Somebody => leaf(dependence.somebody()),
        Event::Any(events) => {
            let each = events
                .iter()
                .filter_map(|it| happened(dependence, spread, it));
            each.min_by_key(Vec::len)
        }
        Event::All(events) => {
            let each = events.iter().map(|it| happened(dependence, spread, it));
            let mut all: Vec<Event> = each.collect::<Option<Vec<_>>>()?.concat();
            all.sort();
            all.dedup();
            Some(all)
        }
    }
}

impl Reasons<'_> {
    /// Since when the thing fails; `None` if it does not.
    pub fn since(&self, target: &RecordRef) -> Option<Date> {
        let place = self.plane.dependence.by_ref.get(target)?;
        self.chosen.get(place).map(|(since, _)| *since)
    }

    /// What fails by itself on the ways of the reasons of all things that are asked for and fail.
    pub fn roots(&self, asked: &dyn Fn(&RecordRef) -> bool) -> Vec<&RecordRef> {
        let things = &self.plane.dependence.things;
        let failing = self.chosen.keys().copied();
        let mut open: Vec<usize> = failing.filter(|it| asked(&things[*it].target)).collect();
        let mut seen = vec![false; things.len()];
        let mut roots = Vec::new();
        while let Some(place) = open.pop() {
            if std::mem::replace(&mut seen[place], true) {
                continue;
            }
            match self.chosen.get(&place).map(|(_, choice)| choice) {
                Some(Choice::Need { members, .. }) => open.extend(members.iter().map(|it| it.0)),
                Some(Choice::Own(_)) => roots.push(&things[place].target),
                Some(Choice::Exit) | None => {}
            }
        }
        roots.sort();
        roots
    }

    /// Why the thing fails; empty if it does not.
    pub fn of(&self, target: &RecordRef) -> Vec<ReasonStep> {
        let mut steps = Vec::new();
        let mut said = std::collections::BTreeSet::new();
        let place = self.plane.dependence.by_ref.get(target);
        let mut open: Vec<(usize, usize, Option<Id<Dependency>>)> =
            place.map(|place| (0, *place, None)).into_iter().collect();
        while let Some((depth, place, through)) = open.pop() {
            let Some((since, choice)) = self.chosen.get(&place) else {
                continue;
            };
            let new = said.insert(place);
            let because = if new {
                self.because(place, choice)
            } else {
                Because::Above
            };
            if let (true, Choice::Need { members, .. }) = (new, choice) {
                let below = members.iter().rev();
                open.extend(below.map(|(place, dependency)| {
                    let through = (!dependency.as_str().is_empty()).then(|| dependency.clone());
                    (depth + 1, *place, through)
                }));
            }
            steps.push(ReasonStep {
                depth,
                thing: self.plane.dependence.things[place].target.clone(),
                since: *since,
                through,
                because,
            });
        }
        steps
    }

    fn because(&self, place: usize, choice: &Choice) -> Because {
        let thing = &self.plane.dependence.things[place];
        match choice {
            Choice::Exit => Because::Exit,
            Choice::Own(at) => {
                let reason = &thing.own.causes[*at];
                let event = self.plane.event(reason);
                let leaves = happened(self.plane.dependence, self.spread, event);
                let leaves = leaves.unwrap_or_default();
                Because::Own {
                    cause: reason.cause,
                    contract: reason.contract.clone(),
                    somebody: leaves.contains(&Event::Somebody),
                    gone: leaves
                        .iter()
                        .filter_map(|leaf| self.departure(leaf))
                        .collect(),
                }
            }
            Choice::Need { need, .. } => {
                let need = &thing.needs[*need];
                Because::Need {
                    group: need.group.clone(),
                    enough: match self.plane.bound {
                        Bound::Certain => need.least,
                        Bound::Possible => need.most,
                    },
                    of: need.members.len(),
                }
            }
        }
    }

    /// The shortest way up to one that goes itself.
    fn departure(&self, leaf: &Event) -> Option<Departure> {
        let dependence = self.plane.dependence;
        let (Event::Gone(id) | Event::StopsRunning(id)) = leaf else {
            return None;
        };
        let start = *dependence.by_organization.get(id)?;
        let goes = |place: usize| {
            self.spread.starts(dependence.gone(place))
                || self.spread.starts(dependence.silent(place))
        };
        let mut from: BTreeMap<usize, usize> = BTreeMap::from([(start, start)]);
        let mut queue = std::collections::VecDeque::from([start]);
        while let Some(here) = queue.pop_front() {
            if goes(here) {
                let mut chain = Vec::new();
                let mut at = here;
                while at != start {
                    chain.push(dependence.organizations[at].clone());
                    at = from[&at];
                }
                chain.reverse();
                return Some(Departure {
                    organization: id.clone(),
                    controlled_by: chain,
                });
            }
            for (_, parent) in dependence
                .parents
                .iter()
                .filter(|(child, _)| *child == here)
            {
                if !from.contains_key(parent) {
                    from.insert(*parent, here);
                    queue.push_back(*parent);
                }
            }
        }
        None
    }
}
