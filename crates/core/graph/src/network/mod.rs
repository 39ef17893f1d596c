//! A monotone network of failures: a node fails by itself, or because in one of its groups too
//! many members have failed. Immutable, compressed, in topological order.

pub(crate) mod event;
pub(crate) mod order;
#[cfg(test)]
pub(crate) mod tests;

use crate::network::order::{Order, order};

/// A node, as numbered by [`Draft::node`].
pub(crate) type Node = u32;

/// A network while it is put together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    nodes: u32,
    groups: Vec<DraftGroup>,
    members: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct DraftGroup {
    owner: Node,
    /// So many failed members are too many.
    fail_at: u32,
    first: u32,
    count: u32,
}

impl Draft {
    /// One more node.
    pub(crate) fn node(&mut self) -> Node {
        self.nodes += 1;
        self.nodes - 1
    }

    /// One more reason why the owner fails: `fail_at` of the members have failed. At 0 it always
    /// fails, above the number of members never.
    pub(crate) fn group(&mut self, owner: Node, fail_at: u32, members: &[Node]) {
        let first = index(self.members.len());
        self.members.extend_from_slice(members);
        self.groups.push(DraftGroup {
            owner,
            fail_at,
            first,
            count: index(members.len()),
        });
    }

    /// The network, ordered so that what is needed comes before what needs it.
    pub(crate) fn network(mut self) -> Network {
        // By owner, so that a node's groups lie together.
        self.groups.sort_by_key(|group| group.owner);
        let order = order(self.nodes, |node, visit| self.needs(node, visit));
        Network::new(&self, order)
    }

    fn groups_of(&self, owner: Node) -> &[DraftGroup] {
        let first = self.groups.partition_point(|group| group.owner < owner);
        let after = self.groups.partition_point(|group| group.owner <= owner);
        &self.groups[first..after]
    }

    fn members_of(&self, group: &DraftGroup) -> &[Node] {
        let first = group.first as usize;
        &self.members[first..first + group.count as usize]
    }

    fn needs(&self, node: Node, visit: &mut Vec<Node>) {
        for group in self.groups_of(node) {
            visit.extend_from_slice(self.members_of(group));
        }
    }
}

pub(crate) fn index(length: usize) -> u32 {
    u32::try_from(length).expect("fewer than 2^32 of a kind fit into memory")
}

/// A network whose nodes are positions: what is needed comes first, except within a cycle.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Network {
    /// Position of each node.
    positions: Vec<u32>,
    /// Node at each position.
    nodes: Vec<Node>,
    /// First group of each position, and one more.
    groups: Vec<u32>,
    /// Who owns each group, by position.
    owners: Vec<u32>,
    /// How many failed members are too many, per group.
    fail_at: Vec<u32>,
    /// First member of each group, and one more.
    first_members: Vec<u32>,
    /// Members as positions.
    members: Vec<u32>,
    /// First entry in `member_of` of each position, and one more.
    first_member_of: Vec<u32>,
    /// The groups in which a position is a member; as often as it is.
    member_of: Vec<u32>,
    /// First and last position of each cycle, in order.
    cycles: Vec<(u32, u32)>,
    /// Nodes with a group that always fails, by position.
    always: Vec<u32>,
}

impl Network {
    fn new(draft: &Draft, order: Order) -> Network {
        let mut network = Network {
            positions: order.positions,
            nodes: order.nodes,
            groups: vec![0],
            owners: Vec::with_capacity(draft.groups.len()),
            fail_at: Vec::with_capacity(draft.groups.len()),
            first_members: vec![0],
            members: Vec::with_capacity(draft.members.len()),
            first_member_of: Vec::new(),
            member_of: Vec::new(),
            cycles: order.cycles,
            always: Vec::new(),
        };
        for position in 0..draft.nodes {
            for group in draft.groups_of(network.nodes[position as usize]) {
                network.add(position, group, draft.members_of(group));
            }
            network.groups.push(index(network.owners.len()));
        }
        network.turn_round(draft.nodes);
        network
    }

    fn add(&mut self, owner: u32, group: &DraftGroup, members: &[Node]) {
        if group.fail_at == 0 && self.always.last() != Some(&owner) {
            self.always.push(owner);
        }
        // What never fails, or always does, needs no members.
        if group.fail_at == 0 || group.fail_at > group.count {
            return;
        }
        let positions = &self.positions;
        let members = members.iter().map(|node| positions[*node as usize]);
        self.members.extend(members);
        self.first_members.push(index(self.members.len()));
        self.owners.push(owner);
        self.fail_at.push(group.fail_at);
    }

    /// Who is a member of what.
    fn turn_round(&mut self, nodes: u32) {
        let mut first = vec![0_u32; nodes as usize + 1];
        for member in &self.members {
            first[*member as usize + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let mut member_of = vec![0_u32; self.members.len()];
        for group in 0..self.owners.len() {
            for member in group_range(&self.first_members, group) {
                let slot = &mut next[self.members[member] as usize];
                member_of[*slot as usize] = index(group);
                *slot += 1;
            }
        }
        self.first_member_of = first;
        self.member_of = member_of;
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn position(&self, node: Node) -> u32 {
        self.positions[node as usize]
    }

    pub(crate) fn node(&self, position: u32) -> Node {
        self.nodes[position as usize]
    }

    /// Positions that fail whatever happens.
    pub(crate) fn always(&self) -> &[u32] {
        &self.always
    }

    /// The groups of a position.
    pub(crate) fn groups(&self, position: u32) -> std::ops::Range<usize> {
        let at = position as usize;
        self.groups[at] as usize..self.groups[at + 1] as usize
    }

    pub(crate) fn members(&self, group: usize) -> &[u32] {
        &self.members[self.member_range(group)]
    }

    /// Where the members of a group lie among all members.
    pub(crate) fn member_range(&self, group: usize) -> std::ops::Range<usize> {
        group_range(&self.first_members, group)
    }

    /// Members of all groups together.
    pub(crate) fn member_count(&self) -> usize {
        self.members.len()
    }

    pub(crate) fn fail_at(&self, group: usize) -> u32 {
        self.fail_at[group]
    }

    pub(crate) fn owner(&self, group: usize) -> u32 {
        self.owners[group]
    }

    pub(crate) fn group_count(&self) -> usize {
        self.owners.len()
    }

    /// The groups in which a position is a member.
    pub(crate) fn member_of(&self, position: u32) -> &[u32] {
        &self.member_of[group_range(&self.first_member_of, position as usize)]
    }

    /// The cycles, each from its first to its last position.
    pub(crate) fn cycles(&self) -> &[(u32, u32)] {
        &self.cycles
    }

    /// All positions in order: cycles, and in between single ones.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part> {
        let mut cycles = self.cycles.iter().copied().peekable();
        let mut next = 0;
        std::iter::from_fn(move || {
            let first = next;
            let cycle = cycles.next_if(|(start, _)| *start == first);
            let last = cycle.map_or(first, |(_, last)| last);
            next = last + 1;
            ((first as usize) < self.len()).then_some(Part {
                first,
                last,
                is_cycle: cycle.is_some(),
            })
        })
    }
}

/// A cycle, or a single position in none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) is_cycle: bool,
}

impl Part {
    pub(crate) fn positions(self) -> std::ops::RangeInclusive<u32> {
        self.first..=self.last
    }
}

fn group_range(first: &[u32], at: usize) -> std::ops::Range<usize> {
    first[at] as usize..first[at + 1] as usize
}
