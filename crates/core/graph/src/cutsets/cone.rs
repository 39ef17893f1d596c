//! The part of a network that some nodes rest on, and its events in the order of first visit.

use super::zbdd::{Event, NO_EVENT};
use crate::network::{Network, Node};

/// What some nodes need, directly or not, and they themselves.
#[derive(Debug)]
pub(super) struct Cone {
    /// In the network's order.
    pub(super) positions: Vec<u32>,
    /// The node of each event.
    pub(super) events: Vec<Node>,
    /// The event of each position, [`NO_EVENT`] where it has none.
    pub(super) event_at: Vec<Event>,
}

impl Cone {
    /// What the tops rest on. `happens` says which nodes may fail by themselves.
    ///
    /// Events are numbered as a walk in depth meets them, so that those of one part of the
    /// network lie together and families of different parts share little and stay small.
    pub(super) fn new(network: &Network, happens: &[bool], tops: &[Node]) -> Cone {
        let mut cone = Cone {
            positions: Vec::new(),
            events: Vec::new(),
            event_at: vec![NO_EVENT; network.len()],
        };
        let mut seen = vec![false; network.len()];
        let tops = tops.iter().rev().map(|node| network.position(*node));
        let mut open: Vec<u32> = tops.collect();
        while let Some(position) = open.pop() {
            if std::mem::replace(&mut seen[position as usize], true) {
                continue;
            }
            cone.positions.push(position);
            cone.number(network, happens, position);
            for group in network.groups(position).rev() {
                let members = network.members(group).iter().rev();
                open.extend(members.filter(|it| !seen[**it as usize]));
            }
        }
        cone.positions.sort_unstable();
        cone
    }

    fn number(&mut self, network: &Network, happens: &[bool], position: u32) {
        let node = network.node(position);
        if happens[node as usize] {
            self.event_at[position as usize] = crate::network::index(self.events.len());
            self.events.push(node);
        }
    }
}
