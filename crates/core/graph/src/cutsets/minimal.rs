//! The minimal cut sets of one node, order after order.

use super::cone::Cone;
use super::kernel::{Halt, Kernel};
use super::reduce::{Reduced, reduce};
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
    let t=std::time::Instant::now();
    let reduced = reduce(network, happens, top);
    if std::env::var("V").is_ok() { 
    let n=&reduced.network;
    let inner: usize = n.cycles().iter().map(|(a,b)| (b-a) as usize+1).sum();
    let big: usize = n.cycles().iter().map(|(a,b)| (b-a) as usize+1).max().unwrap_or(0);
    eprintln!("reduced to {} nodes {} groups {} in cycles, largest {} {:?}", n.len(), n.group_count(), inner, big, t.elapsed()); }
    found.sets = reduced.singles.iter().map(|it| vec![*it]).collect();
    found.complete_up_to = max_order.min(1);
    let cone = Cone::new(&reduced.network, &reduced.happens, &[reduced.top]);
    let mut kernel = Kernel::new(limits.branches, stop);
    let mut solution = Solution::new(&reduced.network, &cone, &mut kernel);
    let mut best = None;
    for order in 1..=max_order {
        let size = Size::try_from(order).unwrap_or(Size::MAX);
        match solution.solve(size) {
            Ok(()) => {
                best = Some(solution.family(reduced.top));
                found.complete_up_to = order;
            }
            Err(Halt::Full) => break,
            Err(Halt::Stopped) => return None,
        }
        if std::env::var("V").is_ok() { eprintln!("order {order} branches {} {:?}", solution.kernel.store.len(), t.elapsed()); }
    }
    let sets = kernel.store.sets(best.unwrap()).into_iter().map(|set| {
        let mut set: Vec<Node> = set.iter().map(|it| reduced.origins[cone.events[*it as usize] as usize]).collect();
        set.sort_unstable();
        set
    });
    found.sets.extend(sets);
    found.sets.sort_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    Some(found)
}

/// dev
pub(super) fn counts(network: &Network, happens: &[bool], top: Node, size: Size, limit: usize) -> Result<(Vec<u64>, usize), Halt> {
    let cone = Cone::new(network, happens, &[top]);
    let mut kernel = Kernel::new(limit, &|| false);
    let mut solution = Solution::new(network, &cone, &mut kernel);
    solution.solve(size)?;
    let family = solution.family(top);
    Ok((kernel.store.counts(family), kernel.store.len()))
}
