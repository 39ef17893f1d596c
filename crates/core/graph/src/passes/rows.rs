//! Where the words of each node are held during a sweep: only as long as somebody later needs
//! them. A pool of a million things gets by with some thousand rows, which stay in the cache.

use crate::network::{Network, Part, index};

/// The row of every position and of every member of a network.
#[derive(Debug)]
pub(crate) struct Rows {
    /// Row of each position.
    of: Vec<u32>,
    /// Row of each member, by [`Network::member_range`].
    members: Vec<u32>,
    count: usize,
}

impl Rows {
    pub(crate) fn new(network: &Network) -> Rows {
        let last_reads = last_reads(network);
        let mut rows = Rows {
            of: Vec::with_capacity(network.len()),
            members: Vec::with_capacity(network.member_count()),
            count: 0,
        };
        let mut free = Vec::new();
        for part in network.parts() {
            for _ in part.positions() {
                let row = free.pop().unwrap_or_else(|| rows.one_more());
                rows.of.push(row);
            }
            for group in part.positions().flat_map(|it| network.groups(it)) {
                let members = network.members(group).iter();
                rows.members.extend(members.map(|it| rows.of[*it as usize]));
            }
            rows.release(network, part, &last_reads, &mut free);
        }
        rows
    }

    fn one_more(&mut self) -> u32 {
        self.count += 1;
        index(self.count - 1)
    }

    /// Frees what is read in this part for the last time, and what nobody reads later.
    fn release(&self, network: &Network, part: Part, last_reads: &[u32], free: &mut Vec<u32>) {
        let before = free.len();
        let groups = part.positions().flat_map(|it| network.groups(it));
        let members = groups.flat_map(|group| network.members(group));
        let done = |position: &u32| last_reads[*position as usize] <= part.last;
        let done = part.positions().chain(members.copied()).filter(done);
        free.extend(done.map(|position| self.of[position as usize]));
        // A member of two groups is released once.
        free[before..].sort_unstable();
        let mut kept = before;
        for at in before..free.len() {
            if at == before || free[at] != free[kept - 1] {
                free[kept] = free[at];
                kept += 1;
            }
        }
        free.truncate(kept);
    }

    pub(crate) fn of(&self, position: u32) -> usize {
        self.of[position as usize] as usize
    }

    pub(crate) fn members(&self, range: std::ops::Range<usize>) -> &[u32] {
        &self.members[range]
    }

    pub(crate) fn count(&self) -> usize {
        self.count
    }
}

/// The end of the last part that reads each position; 0 where there is none.
fn last_reads(network: &Network) -> Vec<u32> {
    let mut last_reads = vec![0; network.len()];
    for part in network.parts() {
        for group in part.positions().flat_map(|it| network.groups(it)) {
            for member in network.members(group) {
                last_reads[*member as usize] = part.last;
            }
        }
    }
    last_reads
}
