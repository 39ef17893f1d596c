//! Makes a network smaller for one top, so that its cut sets of two and more stay the same.
//!
//! A node is critical if its failure alone makes the top fail. In a scenario in which the top
//! fails, look at the critical node that fails first: no other critical node had a part in it. So
//! the top fails exactly if some critical node fails for reasons among which no critical node is,
//! and everywhere else critical nodes may count as never failing. What a critical node needs
//! becomes a need of the top, many circles fall apart, and redundant things that rest on the same
//! critical one are no longer coupled.

use crate::network::{Draft, Network, Node, index};
use crate::passes::sweep::fails;

/// A smaller network.
#[derive(Debug)]
pub(super) struct Reduced {
    pub(super) network: Network,
    pub(super) top: Node,
    /// What each of its nodes was before.
    pub(super) origins: Vec<Node>,
    /// What is enough alone, of those nodes that were there before.
    pub(super) critical: Vec<Node>,
}

/// Beyond so many nodes only those are looked for that are critical by a chain of single needs.
const SWEPT: usize = 1 << 14;

/// No node of the smaller network.
const NONE: Node = Node::MAX;

/// The network without what plays no part for the top.
pub(super) fn reduce(network: &Network, top: Node) -> Reduced {
    let chain = chain(network, top);
    let first = rebuild(network, top, &chain);
    let second = rebuild(&first.network, first.top, &swept(&first));
    let origin = |node: &Node| first.origins[*node as usize];
    let mut critical = first.critical.clone();
    critical.extend(second.critical.iter().map(origin).filter(|it| *it != top));
    Reduced {
        origins: second.origins.iter().map(origin).collect(),
        critical,
        network: second.network,
        top: second.top,
    }
}

/// Which nodes make the top fail because each is needed, alone, by the next.
fn chain(network: &Network, top: Node) -> Vec<bool> {
    let mut critical = vec![false; network.len()];
    critical[top as usize] = true;
    let mut open = vec![network.position(top)];
    while let Some(position) = open.pop() {
        let groups = network.groups(position);
        for group in groups.filter(|it| network.fail_at(*it) == 1) {
            for member in network.members(group) {
                let seen = &mut critical[network.node(*member) as usize];
                if !std::mem::replace(seen, true) {
                    open.push(*member);
                }
            }
        }
    }
    critical
}

/// Which nodes make the top fail, by trying each.
fn swept(reduced: &Reduced) -> Vec<bool> {
    let nodes = reduced.network.len();
    let mut only_top = vec![false; nodes];
    only_top[reduced.top as usize] = true;
    if nodes > SWEPT {
        return only_top;
    }
    let each = (0..index(nodes)).map(|node| vec![node]);
    let scenarios: Vec<Vec<Node>> = each.chain([Vec::new()]).collect();
    let mut critical = fails(&reduced.network, &scenarios, reduced.top);
    match critical.pop() {
        // Of what fails in any case, nothing is the cause.
        Some(true) => only_top,
        Some(false) | None => critical,
    }
}

/// A network of what the top rests on, the critical nodes melted into the top, which is one.
fn rebuild(network: &Network, top: Node, critical: &[bool]) -> Reduced {
    let cone = cone(network, top);
    let mut draft = Draft::default();
    let new_top = draft.node();
    let mut numbers = vec![NONE; network.len()];
    let mut origins = vec![top];
    let mut melted = Vec::new();
    for position in &cone {
        let node = network.node(*position);
        if critical[node as usize] {
            melted.push(node);
        } else {
            numbers[*position as usize] = draft.node();
            origins.push(node);
        }
    }
    let number = |position: u32| Some(numbers[position as usize]).filter(|it| *it != NONE);
    for position in &cone {
        let owner = number(*position).unwrap_or(new_top);
        for group in network.groups(*position) {
            let members = network.members(group).iter();
            let members: Vec<Node> = members.filter_map(|it| number(*it)).collect();
            if members.len() >= network.fail_at(group) as usize {
                draft.group(owner, network.fail_at(group), &members);
            }
        }
    }
    for position in network.always() {
        let in_cone = cone.binary_search(position).is_ok();
        if in_cone {
            draft.group(number(*position).unwrap_or(new_top), 0, &[]);
        }
    }
    Reduced {
        network: draft.network(),
        top: new_top,
        origins,
        critical: melted,
    }
}

/// The positions of a top and of all that it rests on, in order.
pub(crate) fn cone(network: &Network, top: Node) -> Vec<u32> {
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
