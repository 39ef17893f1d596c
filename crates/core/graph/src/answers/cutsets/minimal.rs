//! The minimal cut sets of one node, order after order.

use super::events::Events;
use super::kernel::{Halt, Kernel};
use super::reduce::{Reduced, reduce};
use super::solve::Solution;
use super::zbdd::{ALWAYS, Family, NEVER, Size, Store};
use crate::network::{Network, Node};

/// How much may be held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Branches of the diagram; about 32 bytes each, with all that belongs to them.
    pub(super) branches: usize,
    /// Sets that are written out.
    pub(super) sets: u64,
}

/// The minimal cut sets of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Minimal {
    /// Each set ascending; the smaller sets first, then by their nodes.
    pub(super) sets: Vec<Vec<Node>>,
    /// No set of so many nodes or fewer is missing.
    pub(super) complete_up_to: usize,
}

/// A top, and the smaller network in which its sets of two and more are looked for.
pub(super) struct Part {
    reduced: Reduced,
    events: Events,
    /// What is enough alone.
    pub(super) singles: Vec<Node>,
}

impl Part {
    /// `happens` says which nodes may fail by themselves.
    pub(super) fn new(network: &Network, happens: &[bool], top: Node) -> Part {
        let reduced = reduce(network, top);
        let origins = &reduced.origins;
        let may = |node: Node| node != reduced.top && happens[origins[node as usize] as usize];
        let events = Events::new(&reduced.network, reduced.top, may);
        let critical = reduced.critical.iter().copied();
        let singles = critical.filter(|it| happens[*it as usize]).collect();
        Part {
            reduced,
            events,
            singles,
        }
    }

    /// Nothing is known yet.
    pub(super) fn solution<'a, 'k>(&'a self, kernel: &'a mut Kernel<'k>) -> Solution<'a, 'k> {
        Solution::new(&self.reduced.network, &self.events, kernel)
    }

    /// The sets of the top, without those of one.
    pub(super) fn family(&self, solution: &Solution<'_, '_>) -> Family {
        solution.family(self.reduced.top)
    }

    /// The family of the top for the largest order that the limits allow, and that order.
    fn search(
        &self,
        kernel: &mut Kernel<'_>,
        max_order: usize,
        limits: Limits,
    ) -> Option<(Family, usize)> {
        let mut found = (NEVER, 0);
        let mut solution = self.solution(kernel);
        for order in 0..=max_order.min(self.events.nodes.len()) {
            let size = Size::try_from(order).unwrap_or(Size::MAX);
            match solution.solve(size) {
                Ok(()) => {}
                Err(Halt::Full) => return Some(found),
                Err(Halt::Stopped) => return None,
            }
            let family = self.family(&solution);
            if solution.count(family) > limits.sets {
                return Some(found);
            }
            found = (family, order);
        }
        // More than there are cannot be missing.
        Some((found.0, max_order))
    }

    fn written_out(&self, store: &Store, family: Family) -> Vec<Vec<Node>> {
        if family == ALWAYS {
            return vec![Vec::new()];
        }
        let node = |event: &u32| self.reduced.origins[self.events.nodes[*event as usize] as usize];
        let larger = store.sets(family).into_iter();
        let larger = larger.map(|set| set.iter().map(node).collect());
        let mut sets: Vec<Vec<Node>> = self.singles.iter().map(|it| vec![*it]).collect();
        sets.extend(larger);
        sets.iter_mut().for_each(|set| set.sort_unstable());
        sets.sort_unstable_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
        sets
    }
}

/// Looks for the sets of at most `max_order` nodes that make the top fail, among those that may
/// fail by themselves. `None` if `stop` said so.
pub(super) fn minimal(
    network: &Network,
    happens: &[bool],
    top: Node,
    max_order: usize,
    limits: Limits,
    stop: &dyn Fn() -> bool,
) -> Option<Minimal> {
    if stop() {
        return None;
    }
    let part = Part::new(network, happens, top);
    let mut kernel = Kernel::new(limits.branches, stop);
    let (family, complete_up_to) = part.search(&mut kernel, max_order, limits)?;
    let mut sets = part.written_out(&kernel.store, family);
    sets.retain(|it| it.len() <= max_order);
    Some(Minimal {
        sets,
        complete_up_to,
    })
}
