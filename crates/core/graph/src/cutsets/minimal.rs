//! The minimal cut sets of one node, order after order.

use super::cone::Cone;
use super::kernel::{Halt, Kernel};
use super::solve::Solution;
use super::zbdd::Size;
use crate::network::{Network, Node};

/// How much may be held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Branches of the diagram; about 40 bytes each, with all that belongs to them.
    pub(crate) branches: usize,
    /// Sets that are written out.
    pub(crate) sets: u64,
}

/// The minimal cut sets of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Minimal {
    /// Each set ascending; the smaller sets first, then by their nodes.
    pub(crate) sets: Vec<Vec<Node>>,
    /// No set of so many nodes or fewer is missing.
    pub(crate) complete_up_to: usize,
}

/// Looks for the sets of nodes that make the top fail, among those that may fail by themselves.
/// `None` if `stop` said so.
pub(crate) fn minimal(
    network: &Network,
    happens: &[bool],
    top: Node,
    max_order: usize,
    limits: Limits,
    stop: &dyn Fn() -> bool,
) -> Option<Minimal> {
    let mut found = Minimal {
        sets: Vec::new(),
        complete_up_to: 0,
    };
    let mut happens = happens.to_vec();
    for order in 1..=max_order {
        match sets(network, &happens, top, order, limits, stop) {
            Ok(mut sets) => {
                // A node that is enough alone is in no larger set.
                if order == 1 {
                    for single in sets.iter().flatten() {
                        happens[*single as usize] = false;
                    }
                    found.sets.append(&mut sets);
                } else {
                    found.sets.retain(|it| it.len() < 2);
                    found.sets.append(&mut sets);
                }
                found.complete_up_to = order;
            }
            Err(Halt::Full) => break,
            Err(Halt::Stopped) => return None,
        }
    }
    found.sets.sort_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    Some(found)
}

fn sets(
    network: &Network,
    happens: &[bool],
    top: Node,
    order: usize,
    limits: Limits,
    stop: &dyn Fn() -> bool,
) -> Result<Vec<Vec<Node>>, Halt> {
    let cone = Cone::new(network, happens, &[top]);
    let mut kernel = Kernel::new(limits.branches, stop);
    let size = Size::try_from(order).unwrap_or(Size::MAX);
    let solution = Solution::new(network, &cone, &mut kernel, size)?;
    let family = solution.family(top);
    if kernel.store.counts(family).iter().sum::<u64>() > limits.sets {
        return Err(Halt::Full);
    }
    eprintln!("order {order} branches {} events {} {:?}", kernel.store.len(), cone.events.len(), kernel.store.counts(family));
    let sets = kernel.store.sets(family).into_iter().map(|set| {
        let mut set: Vec<Node> = set.iter().map(|it| cone.events[*it as usize]).collect();
        set.sort_unstable();
        set
    });
    Ok(sets.collect())
}

/// dev
pub(super) fn counts(network: &Network, happens: &[bool], top: Node, size: Size, limit: usize) -> Result<(Vec<u64>, usize), Halt> {
    let cone = Cone::new(network, happens, &[top]);
    let mut kernel = Kernel::new(limit, &|| false);
    let solution = Solution::new(network, &cone, &mut kernel, size)?;
    let family = solution.family(top);
    Ok((kernel.store.counts(family), kernel.store.len()))
}
