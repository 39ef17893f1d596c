//! One scenario after the other: failure spreads from what fails by itself, and only what is
//! affected is visited. The reference for everything faster.

use crate::network::{Network, Node};

/// What failed in a scenario, and in which order: nothing fails before its causes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spread {
    /// When each node failed, counted from 1; 0: it works. By node.
    pub(crate) step: Vec<u32>,
    /// So many failed by themselves; they come first.
    starts: u32,
}

impl Spread {
    pub(crate) fn failed(&self, node: Node) -> bool {
        self.step[node as usize] != 0
    }

    /// Whether the node failed by itself.
    pub(crate) fn starts(&self, node: Node) -> bool {
        (1..=self.starts).contains(&self.step[node as usize])
    }
}

/// Memory for many scenarios on one network.
#[derive(Debug)]
pub(crate) struct Spreader<'a> {
    network: &'a Network,
    /// Failed members per group.
    failed_members: Vec<u32>,
    failed: Vec<bool>,
    /// Positions in the order in which they failed.
    queue: Vec<u32>,
    touched_groups: Vec<u32>,
    /// So many of the queue failed by themselves.
    starts: usize,
}

impl<'a> Spreader<'a> {
    pub(crate) fn new(network: &'a Network) -> Self {
        Spreader {
            network,
            failed_members: vec![0; network.group_count()],
            failed: vec![false; network.len()],
            queue: Vec::new(),
            touched_groups: Vec::new(),
            starts: 0,
        }
    }

    /// The positions that fail when these nodes fail by themselves, in the order in which they
    /// do: the least fixpoint.
    pub(crate) fn spread(&mut self, by_themselves: impl Iterator<Item = Node>) -> &[u32] {
        for position in self.queue.drain(..) {
            self.failed[position as usize] = false;
        }
        for group in self.touched_groups.drain(..) {
            self.failed_members[group as usize] = 0;
        }
        let network = self.network;
        let always = network.always().iter().copied();
        let by_themselves = by_themselves.map(|node| network.position(node));
        for position in always.chain(by_themselves) {
            self.fail(position);
        }
        self.starts = self.queue.len();
        let mut next = 0;
        while let Some(&position) = self.queue.get(next) {
            next += 1;
            for &group in network.member_of(position) {
                let count = &mut self.failed_members[group as usize];
                if *count == 0 {
                    self.touched_groups.push(group);
                }
                *count += 1;
                if *count == network.fail_at(group as usize) {
                    self.fail(network.owner(group as usize));
                }
            }
        }
        &self.queue
    }

    fn fail(&mut self, position: u32) {
        let failed = &mut self.failed[position as usize];
        if !*failed {
            *failed = true;
            self.queue.push(position);
        }
    }
}

/// One scenario.
pub(crate) fn spread(network: &Network, by_themselves: impl Iterator<Item = Node>) -> Spread {
    let mut spreader = Spreader::new(network);
    spreader.spread(by_themselves);
    let mut step = vec![0; network.len()];
    for (at, position) in spreader.queue.iter().enumerate() {
        step[network.node(*position) as usize] = crate::network::index(at + 1);
    }
    Spread {
        step,
        starts: crate::network::index(spreader.starts),
    }
}

/// What stays down if everything had to be started again after these nodes failed: the greatest
/// fixpoint of failure. What needs itself in a circle cannot start.
pub(crate) fn cold_start(
    network: &Network,
    by_themselves: impl Iterator<Item = Node>,
) -> Vec<bool> {
    let mut down = vec![true; network.len()];
    let mut never = vec![false; network.len()];
    let by_themselves = by_themselves.map(|node| network.position(node));
    for position in network.always().iter().copied().chain(by_themselves) {
        never[position as usize] = true;
    }
    // Groups that do not hold a node down any more, per position; a node starts when all are.
    let mut down_members: Vec<u32> = (0..network.group_count())
        .map(|group| crate::network::index(network.members(group).len()))
        .collect();
    let holding = |position: u32| crate::network::index(network.groups(position).len());
    let count = crate::network::index(network.len());
    let mut holding: Vec<u32> = (0..count).map(holding).collect();
    let mut queue: Vec<u32> = (0..count)
        .filter(|at| holding[*at as usize] == 0 && !never[*at as usize])
        .collect();
    while let Some(position) = queue.pop() {
        down[position as usize] = false;
        for &group in network.member_of(position) {
            let group = group as usize;
            down_members[group] -= 1;
            if down_members[group] + 1 == network.fail_at(group) {
                let owner = network.owner(group);
                holding[owner as usize] -= 1;
                if holding[owner as usize] == 0 && !never[owner as usize] {
                    queue.push(owner);
                }
            }
        }
    }
    let by_node = |node: u32| down[network.position(node) as usize];
    (0..count).map(by_node).collect()
}
