//! Makes a network smaller for one top, so that its cut sets of two and more stay the same.
//!
//! A node is critical if its failure alone makes the top fail. In a scenario in which the top
//! fails, look at the critical node that fails first: no other critical node had a part in it. So
//! the top fails exactly if some critical node fails for reasons among which no critical node is,
//! and everywhere else critical nodes may count as never failing. What a critical node needs
//! becomes a need of the top, most circles fall apart, and redundant things that rest on the same
//! critical one are no longer coupled.

use super::zbdd::NO_EVENT;
use crate::network::{Draft, Network, Node, index};
use crate::sweep::fails;

/// A smaller network.
#[derive(Debug)]
pub(super) struct Reduced {
    pub(super) network: Network,
    pub(super) top: Node,
    /// What each of its nodes was before.
    pub(super) origins: Vec<Node>,
    /// Which of its nodes may fail by themselves.
    pub(super) happens: Vec<bool>,
    /// What is enough alone.
    pub(super) singles: Vec<Node>,
}

/// No node of the smaller network.
const NONE: Node = Node::MAX;

/// What a top rests on, before anything is left out: positions.
pub(super) fn cone(network: &Network, top: Node) -> Vec<u32> {
    let mut seen = vec![false; network.len()];
    let mut cone = vec![network.position(top)];
    seen[cone[0] as usize] = true;
    let mut next = 0;
    while let Some(position) = cone.get(next).copied() {
        next += 1;
        for group in network.groups(position) {
            for member in network.members(group) {
                if !std::mem::replace(&mut seen[*member as usize], true) {
                    cone.push(*member);
                }
            }
        }
    }
    cone.sort_unstable();
    cone
}

/// The network without what plays no part for the top.
pub(super) fn reduce(network: &Network, happens: &[bool], top: Node) -> Reduced {
    let cone = cone(network, top);
    let inner = rebuild(network, &cone, |_| false, top);
    let scenarios: Vec<Vec<Node>> = (0..index(inner.network.len())).map(|it| vec![it]).collect();
    let critical = fails(&inner.network, &scenarios, inner.top);
    let singles = (0..inner.network.len()).filter(|it| critical[*it] && happens[inner.origins[*it] as usize]);
    let singles = singles.map(|it| inner.origins[it]).collect();
    let positions: Vec<u32> = (0..index(inner.network.len())).collect();
    let mut reduced = rebuild(&inner.network, &positions, |node| critical[node as usize], inner.top);
    for origin in &mut reduced.origins {
        *origin = inner.origins[*origin as usize];
    }
    reduced.happens = reduced.origins.iter().map(|it| happens[*it as usize]).collect();
    reduced.happens[reduced.top as usize] = false;
    reduced.singles = singles;
    reduced
}

/// A network of the nodes at these positions, the critical ones melted into the top.
fn rebuild(network: &Network, positions: &[u32], critical: impl Fn(Node) -> bool, top: Node) -> Reduced {
    let mut draft = Draft::default();
    let mut numbers = vec![NONE; network.len()];
    let mut origins = vec![top];
    let new_top = draft.node();
    for position in positions {
        let node = network.node(*position);
        if node == top {
            numbers[*position as usize] = new_top;
        } else if !critical(node) {
            numbers[*position as usize] = draft.node();
            origins.push(node);
        }
    }
    let _ = NO_EVENT;
    for position in positions {
        let number = numbers[*position as usize];
        let owner = if number == NONE { new_top } else { number };
        for group in network.groups(*position) {
            let members = network.members(group).iter().map(|it| numbers[*it as usize]);
            let members: Vec<Node> = members.filter(|it| *it != NONE && *it != new_top).collect();
            if members.len() >= network.fail_at(group) as usize {
                draft.group(owner, network.fail_at(group), &members);
            }
        }
    }
    for position in network.always() {
        let number = numbers[*position as usize];
        if number != NONE {
            draft.group(number, 0, &[]);
        }
    }
    Reduced {
        network: draft.network(),
        top: new_top,
        origins,
        happens: Vec::new(),
        singles: Vec::new(),
    }
}
