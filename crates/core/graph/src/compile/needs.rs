//! Who needs whom: required things, and groups of which so many are enough.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Code as _, Dependency, DependencyKind, Group, Id, Landscape, RecordRef, Stated, Strength, Value,
};

use crate::compile::facts::{Fact, Facts};
use crate::network::event::Truth;

/// One need of a thing: a single thing, or several of which some are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What is needed.
    pub members: Vec<Member>,
    /// The fewest members that may be enough, where that is unknown; at most all.
    pub least: usize,
    /// The most that may be needed; at most all.
    pub most: usize,
    /// The group, if it is one.
    pub group: Option<Id<Group>>,
}

/// One thing that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The dependency that says so; without a text where a thing is a part of another.
    pub dependency: Id<Dependency>,
    /// Which one.
    pub thing: RecordRef,
    /// Whether its standstill stops what needs it; otherwise it impairs it.
    pub stops: Truth,
    /// Only proposed: perhaps it is not needed at all.
    pub proposed: bool,
}

/// The needs of every thing, in the order of their ids.
pub(crate) fn needs(facts: &Facts<'_>) -> BTreeMap<RecordRef, Vec<Need>> {
    let landscape = facts.landscape;
    let proposed: BTreeSet<RecordRef> = landscape.proposals().into_iter().collect();
    let mut needs: BTreeMap<RecordRef, Vec<Need>> = BTreeMap::new();
    let mut grouped: BTreeMap<(RecordRef, Id<Group>), Vec<Member>> = BTreeMap::new();
    for dependency in landscape.dependencies.values() {
        let Some((from, member)) = member(facts, &proposed, dependency) else {
            continue;
        };
        match group_of(landscape, dependency) {
            Some(group) => grouped.entry((from, group)).or_default().push(member),
            None => needs.entry(from).or_default().push(Need {
                members: vec![member],
                least: 1,
                most: 1,
                group: None,
            }),
        }
    }
    for ((from, group), members) in grouped {
        let (least, most) = needed(facts, &group, members.len());
        needs.entry(from).or_default().push(Need {
            members,
            least,
            most,
            group: Some(group),
        });
    }
    for node in landscape.nodes.values() {
        needs
            .entry(node.id.to_ref())
            .or_default()
            .extend(whole(landscape, &proposed, node));
    }
    needs
}

/// Both ends must be there, and a thing does not need itself.
fn member(
    facts: &Facts<'_>,
    proposed: &BTreeSet<RecordRef>,
    dependency: &Dependency,
) -> Option<(RecordRef, Member)> {
    let landscape = facts.landscape;
    let (from, to) = (dependency.from.known()?, dependency.to.known()?);
    let sound = from != to && landscape.contains(from) && landscape.contains(to);
    sound.then(|| {
        let member = Member {
            dependency: dependency.id.clone(),
            thing: to.clone(),
            stops: stops(facts, dependency),
            proposed: [&dependency.id.to_ref(), from, to]
                .into_iter()
                .any(|it| proposed.contains(it)),
        };
        (from.clone(), member)
    })
}

/// The strength that is stated, else that of its kind.
fn stops(facts: &Facts<'_>, dependency: &Dependency) -> Truth {
    let target = dependency.id.to_ref();
    let strength = Strength::Stops.code();
    match facts.of(&target, "strength") {
        Fact::Candidates(values) => {
            Truth::agreed(values.iter().map(|it| *it == Value::Code(strength)))
        }
        Fact::NotApplicable | Fact::Unknown => match facts.of(&target, "kind") {
            Fact::Candidates(values) => Truth::agreed(values.iter().filter_map(by_kind)),
            Fact::NotApplicable | Fact::Unknown => Truth::Maybe,
        },
    }
}

fn by_kind(value: &Value) -> Option<bool> {
    let Value::Code(code) = value else {
        return None;
    };
    let kind = DependencyKind::from_code(code)?;
    Some(kind.default_strength() == Strength::Stops)
}

/// A group that is not there makes its members required.
fn group_of(landscape: &Landscape, dependency: &Dependency) -> Option<Id<Group>> {
    let group = dependency.group.known()?;
    landscape.find(group).map(|group| group.id.clone())
}

fn needed(facts: &Facts<'_>, group: &Id<Group>, members: usize) -> (usize, usize) {
    match facts.of(&group.to_ref(), "needed") {
        Fact::Candidates(values) => {
            let counts = values.iter().filter_map(|it| match it {
                Value::Integer(count) => usize::try_from(*count).ok(),
                _ => None,
            });
            let counts: Vec<usize> = counts.map(|count| count.min(members)).collect();
            let least = counts.iter().min().copied().unwrap_or(1);
            (least, counts.into_iter().max().unwrap_or(members))
        }
        Fact::NotApplicable | Fact::Unknown => (1, members),
    }
}

/// What stands in a data centre stands still with it.
fn whole(
    landscape: &Landscape,
    proposed: &BTreeSet<RecordRef>,
    node: &freistadt_model::Node,
) -> Option<Need> {
    let Stated::Known(whole) = &node.part_of else {
        return None;
    };
    let sound = *whole != node.id && landscape.find(whole).is_some();
    sound.then(|| Need {
        members: vec![Member {
            dependency: Id::new(""),
            thing: whole.to_ref(),
            stops: Truth::Yes,
            proposed: proposed.contains(&whole.to_ref()),
        }],
        least: 1,
        most: 1,
        group: None,
    })
}
