//! Which record a name means.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Application, Contract, DataObject, Function, Id, Kind, Landscape, Node, Organization, Product,
    PublicService, Record, look_alike_key,
};

use crate::words::value_key;

/// Organizations whose names look like spellings of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookAlike {
    /// Their ids, the one with most records first unknown: in the order of ids.
    pub organizations: Vec<Id<Organization>>,
    /// Their names in the same order.
    pub names: Vec<String>,
}

/// Names and ids of the present landscape and of what was read so far.
pub(super) struct Names {
    ids: BTreeMap<(Kind, String), String>,
    taken: BTreeSet<(Kind, String)>,
    /// The last number given for a base id, so that thousands of equal names stay fast.
    last_number: BTreeMap<(Kind, String), u32>,
}

impl Names {
    pub(super) fn of(present: &Landscape) -> Names {
        let mut names = Names {
            ids: BTreeMap::new(),
            taken: BTreeSet::new(),
            last_number: BTreeMap::new(),
        };
        names.learn_all::<Organization>(present, |r| &r.aliases);
        names.learn_all::<Product>(present, |r| &r.aliases);
        names.learn_all::<Function>(present, |r| &r.aliases);
        names.learn_all::<Application>(present, |r| &r.aliases);
        names.learn_all::<PublicService>(present, |r| &r.aliases);
        names.learn_all::<Node>(present, |_| &[]);
        names.learn_all::<DataObject>(present, |_| &[]);
        names.learn_all::<Contract>(present, |_| &[]);
        names
    }

    fn learn_all<R: Record>(&mut self, present: &Landscape, aliases: fn(&R) -> &[String]) {
        for (id, record) in R::table(present) {
            self.taken.insert((R::KIND, id.as_str().to_owned()));
            self.learn::<R>(record.title(), id);
            for alias in aliases(record) {
                self.learn::<R>(alias, id);
            }
        }
    }

    /// The id of a name; the first record of a name keeps it.
    pub(super) fn find<R: Record>(&self, name: &str) -> Option<Id<R>> {
        self.ids
            .get(&(R::KIND, value_key(name)))
            .map(|id| Id::new(id.as_str()))
    }

    pub(super) fn learn<R: Record>(&mut self, name: &str, id: &Id<R>) {
        self.ids
            .entry((R::KIND, value_key(name)))
            .or_insert_with(|| id.as_str().to_owned());
    }

    /// The id as it stands, else with `-2`, `-3` … behind it; marks it as taken.
    pub(super) fn free_id<R: Record>(&mut self, wanted: &str) -> Id<R> {
        if self.taken.insert((R::KIND, wanted.to_owned())) {
            return Id::new(wanted);
        }
        let key = (R::KIND, wanted.to_owned());
        let mut number = self.last_number.get(&key).copied().unwrap_or(1);
        loop {
            number += 1;
            let id = format!("{wanted}-{number}");
            if self.taken.insert((R::KIND, id.clone())) {
                self.last_number.insert(key, number);
                return Id::new(id);
            }
        }
    }

    /// The n-th use of a natural key in this run: the first is the key itself, whether or not the
    /// present landscape knows it, so that a file that comes again meets its own records.
    pub(super) fn natural_id<R: Record>(&mut self, key: &str) -> (Id<R>, bool) {
        let number = self
            .last_number
            .entry((R::KIND, key.to_owned()))
            .or_insert(0);
        *number += 1;
        let first = *number == 1;
        let id = if first {
            key.to_owned()
        } else {
            format!("{key}-{number}")
        };
        self.taken.insert((R::KIND, id.clone()));
        (Id::new(id), first)
    }

    /// Organizations that look alike and for which nobody has decided yet.
    pub(super) fn look_alikes(&self, present: &Landscape, out: &Landscape) -> Vec<LookAlike> {
        let mut groups: BTreeMap<String, BTreeMap<Id<Organization>, &Organization>> =
            BTreeMap::new();
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
        let undecided = |group: &BTreeMap<Id<Organization>, &Organization>| {
            let apart = |a: &Organization, b: &Organization| {
                a.distinct_from.contains(&b.id) || b.distinct_from.contains(&a.id)
            };
            group
                .values()
                .any(|a| group.values().any(|b| a.id < b.id && !apart(a, b)))
        };
        groups
            .into_values()
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
}
