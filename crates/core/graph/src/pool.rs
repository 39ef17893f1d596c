//! Many landscapes at once, as plain numbers: what a provider or an association computes over all
//! its members. Organizations are shared; a thing belongs to one member or to all.

use rayon::prelude::*;

use crate::dependence::Level;
use crate::network::{Draft, Network, Node, index};
use crate::passes::rows::Rows;
use crate::passes::spread::Spreader;
use crate::passes::sweep::{Classes, UNCOUNTED, sweep};

/// What a need of a thing rests on.
#[derive(Debug, Clone, Copy)]
pub struct PoolMember {
    /// The needed thing, as numbered by [`PoolDraft::thing`].
    pub thing: u32,
    /// Whether its standstill stops what needs it, at best and at worst.
    pub stops: (bool, bool),
}

/// A pool while it is put together.
#[derive(Debug, Clone)]
pub struct PoolDraft {
    organizations: u32,
    counted: Vec<bool>,
    planes: [Draft; 4],
}

/// How many counted things one organization's exit stops or affects, per plane: certainly stopped,
/// certainly affected, possibly stopped, possibly affected.
pub type Toll = [u32; 4];

/// A pool, ready for any exit of one organization.
#[derive(Debug)]
pub struct Pool {
    organizations: u32,
    counted: Vec<bool>,
    /// Each with the places where a sweep holds what it finds.
    planes: [(Network, Rows); 4],
}

impl PoolDraft {
    /// A pool with so many organizations, numbered from 0.
    pub fn new(organizations: u32) -> PoolDraft {
        let mut planes: [Draft; 4] = Default::default();
        for plane in &mut planes {
            (0..organizations).for_each(|_| _ = plane.node());
        }
        PoolDraft {
            organizations,
            counted: Vec::new(),
            planes,
        }
    }

    /// One more thing; `counted` ones are what an exit is measured by. Things of one member that
    /// are made one after the other are near each other in memory, too.
    pub fn thing(&mut self, counted: bool) -> u32 {
        for plane in &mut self.planes {
            plane.node();
        }
        self.counted.push(counted);
        index(self.counted.len()) - 1
    }

    /// The thing fails by itself with one of these organizations: at best only if all of them are
    /// gone, at worst if one is. `level` says whether it stops or only goes on in part.
    pub fn depends_on(&mut self, thing: u32, organizations: &[u32], level: Level) {
        let node = self.organizations + thing;
        let all = index(organizations.len());
        for (at, plane) in self.planes.iter_mut().enumerate() {
            let (possible, not_works) = (at >= 2, at % 2 == 1);
            if level == Level::Stopped || not_works {
                plane.group(node, if possible { 1 } else { all }, organizations);
            }
        }
    }

    /// The thing needs `enough` of the members.
    pub fn needs(&mut self, thing: u32, enough: u32, members: &[PoolMember]) {
        let node = self.organizations + thing;
        let fail_at = index(members.len()) - enough.min(index(members.len())) + 1;
        for (at, plane) in self.planes.iter_mut().enumerate() {
            let (possible, not_works) = (at >= 2, at % 2 == 1);
            let failing = members
                .iter()
                .filter(|it| not_works || if possible { it.stops.1 } else { it.stops.0 });
            let failing: Vec<Node> = failing.map(|it| self.organizations + it.thing).collect();
            plane.group(node, fail_at, &failing);
        }
    }

    /// The pool.
    pub fn pool(self) -> Pool {
        let planes = self.planes.into_par_iter();
        let with_rows = |network| {
            let rows = Rows::new(&network);
            (network, rows)
        };
        let planes: Vec<(Network, Rows)> = planes.map(Draft::network).map(with_rows).collect();
        Pool {
            organizations: self.organizations,
            counted: self.counted,
            planes: planes.try_into().expect("there are four planes"),
        }
    }
}

impl Pool {
    /// The toll of every organization, all at once; `None` if `stop` said so.
    pub fn tolls(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Toll>> {
        let scenarios: Vec<Vec<Node>> = (0..self.organizations).map(|it| vec![it]).collect();
        // Planes beside each other, so that no thread waits for the last block of one.
        let planes = self.planes.par_iter().map(|(network, rows)| {
            let classes: Vec<u8> = (0..index(network.len())).map(|it| self.class(it)).collect();
            let classes = Classes {
                of: &classes,
                count: 1,
            };
            sweep((network, rows), &scenarios, classes, stop)
        });
        let planes: Option<Vec<Vec<Vec<u32>>>> = planes.collect();
        let mut tolls = vec![[0; 4]; scenarios.len()];
        for (plane, counts) in planes?.into_iter().enumerate() {
            for (toll, counts) in tolls.iter_mut().zip(counts) {
                toll[plane] = counts[0];
            }
        }
        Some(tolls)
    }

    /// The tolls of some organizations one after the other on one thread, visiting only what is
    /// affected: the reference.
    pub fn tolls_one_by_one(&self, organizations: &[u32]) -> Vec<Toll> {
        let mut tolls = vec![[0; 4]; organizations.len()];
        for (plane, (network, _)) in self.planes.iter().enumerate() {
            let mut spreader = Spreader::new(network);
            for (toll, organization) in tolls.iter_mut().zip(organizations) {
                let failed = spreader.spread(std::iter::once(*organization)).iter();
                let counted = failed.filter(|it| self.class(network.node(**it)) == 0);
                toll[plane] = index(counted.count());
            }
        }
        tolls
    }

    fn class(&self, node: Node) -> u8 {
        let thing = node.checked_sub(self.organizations);
        let counted = thing.and_then(|thing| self.counted.get(thing as usize));
        if counted == Some(&true) { 0 } else { UNCOUNTED }
    }
}
