//! Which record a name means.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use freistadt_model::{
    Application, Contract, DataObject, Function, Id, Kind, Landscape, Node, Organization, Product,
    PublicService, Record, look_alike_key,
};

use crate::compare::alike::apart;
use crate::compare::misspelt::misspelt;
use crate::lists::words::value_key;

/// Organizations whose names look like spellings of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookAlike {
    /// Their ids, the one with most records first unknown: in the order of ids.
    pub organizations: Vec<Id<Organization>>,
    /// Their names in the same order.
    pub names: Vec<String>,
}

/// Names of the present landscape and of what was read so far.
#[derive(Default)]
pub(super) struct Names {
    ids: BTreeMap<(Kind, String), Arc<str>>,
    /// Ids of records whose name another one has too.
    shared: BTreeSet<(Kind, Arc<str>)>,
    /// Of names that several have, the least id of those.
    least: BTreeMap<(Kind, String), Arc<str>>,
    /// Known applications by name, of which no row has been told yet that it is one of them.
    namesakes: BTreeMap<String, VecDeque<Id<Application>>>,
    /// Numbers under which the treasury knows organizations.
    creditors: BTreeMap<String, Id<Organization>>,
    /// The first name that the lists give beside each such number.
    beside: BTreeMap<String, String>,
}

impl Names {
    pub(super) fn of(present: &Landscape) -> Names {
        let mut names = Names::default();
        names.learn_all::<Organization>(present, |r| &r.aliases);
        names.learn_all::<Product>(present, |r| &r.aliases);
        names.learn_all::<Function>(present, |r| &r.aliases);
        names.learn_all::<Application>(present, |r| &r.aliases);
        names.learn_all::<PublicService>(present, |r| &r.aliases);
        names.learn_all::<Node>(present, |_| &[]);
        names.learn_all::<DataObject>(present, |_| &[]);
        names.learn_all::<Contract>(present, |_| &[]);
        for application in present.applications.values() {
            let all = names.namesakes.entry(value_key(&application.name));
            all.or_default().push_back(application.id.clone());
        }
        for organization in present.organizations.values() {
            for number in &organization.creditor_numbers {
                names.learn_creditor(number, &organization.id);
            }
        }
        names
    }

    /// The next application of the present landscape that has this name; each is told once.
    pub(super) fn next_namesake(&mut self, name: &str) -> Option<Id<Application>> {
        self.namesakes.get_mut(&value_key(name))?.pop_front()
    }

    /// The organization that has this creditor number.
    pub(super) fn creditor(&self, number: &str) -> Option<Id<Organization>> {
        self.creditors.get(number).cloned()
    }

    /// Notes the name that a row gives beside a creditor number.
    pub(super) fn expect_creditor(&mut self, number: String, name: String) {
        self.beside.entry(number).or_insert(name);
    }

    /// The name that some row gives beside this creditor number.
    pub(super) fn beside(&self, number: &str) -> Option<String> {
        self.beside.get(number).cloned()
    }

    pub(super) fn learn_creditor(&mut self, number: &str, id: &Id<Organization>) {
        self.creditors
            .entry(number.to_owned())
            .or_insert_with(|| id.clone());
    }

    fn learn_all<R: Record>(&mut self, present: &Landscape, aliases: fn(&R) -> &[String]) {
        for (id, record) in R::table(present) {
            self.learn::<R>(record.title(), id);
            for alias in aliases(record) {
                self.learn::<R>(alias, id);
            }
        }
    }

    /// The id of a name; the first record of a name keeps it.
    pub(super) fn find<R: Record>(&self, name: &str) -> Option<Id<R>> {
        let id = self.ids.get(&(R::KIND, value_key(name)))?;
        Some(Id::new(id.clone()))
    }

    /// The id that a mere mention of a name means: of several that have it the least, in whatever
    /// order they were told, so that the same file means the same when it comes again.
    pub(super) fn mentioned<R: Record>(&self, name: &str) -> Option<Id<R>> {
        let least = self.least.get(&(R::KIND, value_key(name)));
        least.map_or_else(|| self.find(name), |id| Some(Id::new(id.clone())))
    }

    pub(super) fn learn<R: Record>(&mut self, name: &str, id: &Id<R>) {
        let id = id.to_ref().id;
        let first = self
            .ids
            .entry((R::KIND, value_key(name)))
            .or_insert_with(|| id.clone());
        if *first != id {
            let first = first.clone();
            self.shared.insert((R::KIND, first.clone()));
            let least = self.least.entry((R::KIND, value_key(name)));
            let least = least.or_insert(first);
            if id < *least {
                *least = id;
            }
        }
    }

    /// Whether another record has the same name.
    pub(super) fn is_shared<R: Record>(&self, id: &Id<R>) -> bool {
        self.shared.contains(&(R::KIND, id.to_ref().id))
    }
}

/// Organizations that look alike and for which nobody has decided yet.
pub(super) fn look_alikes(present: &Landscape, out: &Landscape) -> Vec<LookAlike> {
    let mut groups: BTreeMap<String, BTreeMap<Id<Organization>, &Organization>> = BTreeMap::new();
    for organization in present
        .organizations
        .values()
        .chain(out.organizations.values())
    {
        if !organization.name.is_empty() {
            let key = look_alike_key(&organization.name);
            groups
                .entry(key)
                .or_default()
                .insert(organization.id.clone(), organization);
        }
    }
    let mut together: Vec<BTreeMap<Id<Organization>, &Organization>> = Vec::new();
    for keys in spelt_alike(groups.keys().map(String::as_str).collect()) {
        let of_keys = keys.iter().filter_map(|key| groups.get(*key));
        together.push(
            of_keys
                .flatten()
                .map(|(id, it)| (id.clone(), *it))
                .collect(),
        );
    }
    let undecided = |group: &BTreeMap<Id<Organization>, &Organization>| {
        let mut all = group.values();
        all.any(|a| {
            let mut others = group.values();
            others.any(|b| a.id < b.id && !apart(present, a, b))
        })
    };
    let together = together.into_iter();
    together
        .filter(|group| group.len() > 1 && undecided(group))
        .map(|group| LookAlike {
            names: group
                .values()
                .map(|organization| organization.name.clone())
                .collect(),
            organizations: group.into_keys().collect(),
        })
        .collect()
}

/// Keys in the groups that slips of the hand join, in the order of their first.
fn spelt_alike(keys: Vec<&str>) -> Vec<Vec<&str>> {
    // Each key points to the first of its group.
    let mut first: Vec<usize> = (0..keys.len()).collect();
    for (one, other) in misspelt(&keys) {
        let (one, other) = (first[one], first[other]);
        if one != other {
            let (kept, gone) = (one.min(other), one.max(other));
            first
                .iter_mut()
                .filter(|it| **it == gone)
                .for_each(|it| *it = kept);
        }
    }
    let mut groups: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (key, first) in keys.into_iter().zip(first) {
        groups.entry(first).or_default().push(key);
    }
    groups.into_values().collect()
}
