//! Organizations of a landscape that may be one: by pairs, each with what speaks for it. Whether
//! they are is decided by people; see [`freistadt_model::Landscape::unite`].

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{Id, Landscape, NotUnited, Organization, look_alike_key};

use crate::compare::misspelt::misspelt;

/// So many of one group are compared with each other; more look alike only where lists are broken.
const COMPARED: usize = 20;

/// What speaks for two being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resemblance {
    /// Their names differ in legal form, abbreviations or signs at most.
    Name,
    /// One is called as the other one is called, too.
    Alias,
    /// The treasury knows both under one number.
    Creditor,
    /// Their names differ in one slip of the hand.
    Slip,
}

/// Two organizations that look alike and of which nobody has said that they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlikePair {
    /// The first by id.
    pub one: Id<Organization>,
    /// The other.
    pub other: Id<Organization>,
    /// What speaks for it most.
    pub why: Resemblance,
}

/// Every pair to decide about, in the order of ids. Who controls whom is a group and no question.
pub fn alike_pairs(landscape: &Landscape) -> Vec<AlikePair> {
    let mut groups: BTreeMap<(Resemblance, String), BTreeSet<&Id<Organization>>> = BTreeMap::new();
    for organization in landscape.organizations.values() {
        for sign in signs(organization) {
            groups.entry(sign).or_default().insert(&organization.id);
        }
    }
    let mut pairs: BTreeMap<(&Id<Organization>, &Id<Organization>), Resemblance> = BTreeMap::new();
    for ((why, _), group) in &groups {
        let group: Vec<_> = group.iter().take(COMPARED).collect();
        for (at, one) in group.iter().enumerate() {
            for other in &group[at + 1..] {
                pairs.entry((one, other)).or_insert(*why);
            }
        }
    }
    for (one, other) in slips(landscape) {
        pairs.entry((one, other)).or_insert(Resemblance::Slip);
    }
    let open = pairs.into_iter().filter(|((one, other), _)| {
        let both = landscape.find(*one).zip(landscape.find(*other));
        !both.is_some_and(|(one, other)| apart(landscape, one, other))
    });
    open.map(|((one, other), why)| AlikePair {
        one: one.clone(),
        other: other.clone(),
        why,
    })
    .collect()
}

/// Keys that another organization has, too, if it looks like this one.
fn signs(organization: &Organization) -> BTreeSet<(Resemblance, String)> {
    let name = Some(&organization.name).filter(|name| !name.is_empty());
    let name = name.map(|name| look_alike_key(name));
    let aliases = organization.aliases.iter().map(|name| look_alike_key(name));
    let called = name.iter().cloned().chain(aliases);
    let mut signs: BTreeSet<_> = called.map(|key| (Resemblance::Alias, key)).collect();
    signs.extend(name.map(|key| (Resemblance::Name, key)));
    let numbers = organization.creditor_numbers.iter();
    signs.extend(numbers.map(|number| (Resemblance::Creditor, number.clone())));
    signs
}

/// Pairs whose names differ in one slip, the first by id first; of those that look the same, one.
fn slips(landscape: &Landscape) -> Vec<(&Id<Organization>, &Id<Organization>)> {
    let mut first: BTreeMap<String, &Id<Organization>> = BTreeMap::new();
    for organization in landscape.organizations.values() {
        let key = look_alike_key(&organization.name);
        first.entry(key).or_insert(&organization.id);
    }
    let (keys, ids): (Vec<&str>, Vec<_>) =
        first.iter().map(|(key, id)| (key.as_str(), *id)).unzip();
    let pairs = misspelt(&keys).into_iter();
    let pairs = pairs.map(|(one, other)| (ids[one], ids[other]));
    pairs
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect()
}

/// Whether it is known that they are others: somebody has said so, or one controls the other.
pub(crate) fn apart(landscape: &Landscape, one: &Organization, other: &Organization) -> bool {
    one.distinct_from.contains(&other.id)
        || other.distinct_from.contains(&one.id)
        || matches!(
            landscape.may_unite(&one.id, &other.id),
            Err(NotUnited::Controls(..))
        )
}
