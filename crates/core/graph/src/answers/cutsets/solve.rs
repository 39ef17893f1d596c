//! The families of all nodes, in the network's order: what a node needs comes first.

use std::ops::{Range, RangeInclusive};

use super::events::Events;
use super::kernel::{Halt, Kernel};
use super::threshold::{any, at_least, every};
use super::zbdd::{ALWAYS, Family, NEVER, NO_EVENT, Size};
use crate::network::{Network, Node};

/// The minimal sets of events, none larger than a size, that make each position fail.
pub(super) struct Solution<'a, 'k> {
    network: &'a Network,
    events: &'a Events,
    kernel: &'a mut Kernel<'k>,
    size: Size,
    families: Vec<Family>,
}

impl<'a, 'k> Solution<'a, 'k> {
    /// Nothing is known yet but what fails in any case.
    pub(super) fn new(
        network: &'a Network,
        events: &'a Events,
        kernel: &'a mut Kernel<'k>,
    ) -> Self {
        let mut solution = Solution {
            network,
            events,
            kernel,
            size: 0,
            families: vec![NEVER; network.len()],
        };
        for position in network.always() {
            solution.families[*position as usize] = ALWAYS;
        }
        solution
    }

    /// How many sets there are in a family.
    pub(super) fn count(&self, family: Family) -> u64 {
        self.counts(family).into_iter().fold(0, u64::saturating_add)
    }

    /// How many sets there are in a family, per size.
    pub(super) fn counts(&self, family: Family) -> Vec<u64> {
        self.kernel.store.counts(family)
    }

    /// Looks for sets of up to a size, from those that are known: what is known of a circle
    /// shortens the way round it.
    pub(super) fn solve(&mut self, size: Size) -> Result<(), Halt> {
        self.size = size;
        self.visit_all()
    }

    /// The minimal sets that make a node fail.
    pub(super) fn family(&self, node: Node) -> Family {
        self.families[self.network.position(node) as usize]
    }

    fn visit_all(&mut self) -> Result<(), Halt> {
        let end = crate::network::index(self.network.len());
        let mut position = 0;
        for (first, last) in self.network.cycles() {
            self.visit_each(position..*first)?;
            self.cycle(*first..=*last)?;
            position = last + 1;
        }
        self.visit_each(position..end)
    }

    fn visit_each(&mut self, positions: Range<u32>) -> Result<(), Halt> {
        for position in positions {
            self.visit(position)?;
        }
        Ok(())
    }

    /// From what is known to fail, again and again until nothing new fails. Sets are only added or
    /// replaced by smaller ones, so it ends.
    fn cycle(&mut self, positions: RangeInclusive<u32>) -> Result<(), Halt> {
        let first = *positions.start();
        let mut waiting: Vec<bool> = positions.clone().map(|_| true).collect();
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for position in positions.clone() {
                let waits = &mut waiting[(position - first) as usize];
                if !std::mem::take(waits) || !self.visit(position)? {
                    continue;
                }
                for group in self.network.member_of(position) {
                    let owner = self.network.owner(*group as usize);
                    if positions.contains(&owner) {
                        waiting[(owner - first) as usize] = true;
                        changed = true;
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether there is anything new.
    fn visit(&mut self, position: u32) -> Result<bool, Halt> {
        let before = self.families[position as usize];
        if before == ALWAYS {
            return Ok(false);
        }
        // What is known already; and what is enough alone, so that only the rest is multiplied.
        let mut reasons = vec![before];
        let event = self.events.at[position as usize];
        if event != NO_EVENT {
            reasons.push(self.kernel.store.family(event, ALWAYS, NEVER)?);
        }
        let groups = self.network.groups(position);
        let (alone, together): (Vec<usize>, Vec<usize>) =
            groups.partition(|it| self.network.fail_at(*it) == 1);
        let network = self.network;
        for group in alone {
            let members = network.members(group).iter();
            reasons.extend(members.map(|it| self.families[*it as usize]));
        }
        let known = any(self.kernel, reasons)?;
        let mut reasons = vec![known];
        for group in together {
            reasons.push(self.together(group, known)?);
        }
        let family = any(self.kernel, reasons)?;
        self.families[position as usize] = family;
        Ok(family != before)
    }

    /// So many of a group that more than one must fail; without the sets that include a known one.
    fn together(&mut self, group: usize, known: Family) -> Result<Family, Halt> {
        let mut members = Vec::new();
        for member in self.network.members(group) {
            let family = self.families[*member as usize];
            members.push(self.kernel.without(family, known)?);
        }
        let fail_at = self.network.fail_at(group) as usize;
        if fail_at == members.len() {
            every(self.kernel, members, self.size)
        } else {
            at_least(self.kernel, &members, fail_at, self.size)
        }
    }
}
