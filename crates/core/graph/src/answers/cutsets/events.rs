//! The events that a top rests on, in the order in which a walk in depth first meets them: those
//! of one part of the network lie together, and families stay small.

use super::zbdd::{Event, NO_EVENT};
use crate::network::{Network, Node, index};

/// Which nodes are events.
#[derive(Debug)]
pub(super) struct Events {
    /// The node of each event.
    pub(super) nodes: Vec<Node>,
    /// The event of each position, [`NO_EVENT`] where it has none.
    pub(super) at: Vec<Event>,
}

impl Events {
    /// What the top rests on; `happens` says which nodes may fail by themselves.
    pub(super) fn new(network: &Network, top: Node, happens: impl Fn(Node) -> bool) -> Events {
        let mut events = Events {
            nodes: Vec::new(),
            at: vec![NO_EVENT; network.len()],
        };
        let mut seen = vec![false; network.len()];
        let mut open = vec![network.position(top)];
        while let Some(position) = open.pop() {
            if std::mem::replace(&mut seen[position as usize], true) {
                continue;
            }
            let node = network.node(position);
            if happens(node) {
                events.at[position as usize] = index(events.nodes.len());
                events.nodes.push(node);
            }
            for group in network.groups(position).rev() {
                let members = network.members(group).iter().rev();
                open.extend(members.filter(|it| !seen[**it as usize]));
            }
        }
        events
    }
}
