//! Minimal cut sets: which organizations must go together so that something stands still, where no
//! fewer of them would do. Up to a size; what is larger is not looked for.

#[cfg(test)]
mod conformance_tests;
mod events;
#[cfg(test)]
mod fault_tree;
mod kernel;
mod minimal;
mod question;
mod reduce;
mod remembered;
mod solve;
#[cfg(test)]
mod tests;
mod threshold;
mod zbdd;

pub(crate) use self::reduce::cone;

use freistadt_model::{Id, Organization, RecordRef};
use rayon::prelude::*;

use self::minimal::{Limits, Minimal, minimal};
use crate::dependence::{Bound, Dependence, Level};

/// Sets of organizations that certainly bring something down when they go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutSets {
    /// Each without any organization that could stay; by size, then by ids. The empty set means
    /// that it is so in any case.
    pub sets: Vec<Vec<Id<Organization>>>,
    /// No set of so many organizations or fewer is missing; less than was asked for where there
    /// are too many.
    pub complete_up_to: usize,
}

/// About 250 MiB, and no more sets than anybody could look through.
const LIMITS: Limits = Limits {
    branches: 1 << 23,
    sets: 1 << 20,
};

impl Dependence {
    /// The minimal sets of at most `max_order` organizations whose going certainly makes a thing
    /// stand still, or not work. A parent takes along what it controls, but is another
    /// organization than its subsidiary. `None` if it is no thing, or if `stop` said so.
    pub fn cut_sets(
        &self,
        thing: &RecordRef,
        level: Level,
        max_order: usize,
        stop: &dyn Fn() -> bool,
    ) -> Option<CutSets> {
        let top = self.thing(*self.by_ref.get(thing)?);
        let network = self.plane(Bound::Certain, level);
        let mut happens = vec![false; network.len()];
        happens[..self.organizations.len()].fill(true);
        let found = minimal(network, &happens, top, max_order, LIMITS, stop)?;
        Some(self.named(&found))
    }

    /// The same for several things, in parallel; `None` if one of them is none, or if `stop` said
    /// so.
    pub fn cut_sets_of_each(
        &self,
        things: &[RecordRef],
        level: Level,
        max_order: usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<CutSets>> {
        let of_one = |thing: &RecordRef| self.cut_sets(thing, level, max_order, &|| stop());
        things.par_iter().map(of_one).collect()
    }

    fn named(&self, found: &Minimal) -> CutSets {
        // The node of an organization that is gone is its place, and places are in order of ids.
        let name = |node: &u32| self.organizations[*node as usize].clone();
        let named = |set: &Vec<u32>| set.iter().map(name).collect();
        CutSets {
            sets: found.sets.iter().map(named).collect(),
            complete_up_to: found.complete_up_to,
        }
    }
}
