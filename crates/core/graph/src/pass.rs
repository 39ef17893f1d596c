//! One pass over a network for up to [`BLOCK`] scenarios: bit `i` of a node's words says whether
//! it fails in scenario `i`.

use crate::network::{Network, Node, Part};
use crate::rows::Rows;

/// Words per node.
pub(crate) const WORDS: usize = 32;
/// Scenarios in one pass.
pub(crate) const BLOCK: usize = WORDS * 64;

pub(crate) type Bits = [u64; WORDS];

pub(crate) const NONE: Bits = [0; WORDS];

/// Memory for many passes over one network.
pub(crate) struct Pass<'a> {
    network: &'a Network,
    rows: &'a Rows,
    /// Per row, the scenarios in which the node fails that holds it.
    failed: Vec<Bits>,
    /// Whether there may be any, without reading the row.
    touched: Vec<bool>,
    /// Positions of a cycle to be visited again.
    waiting: Vec<bool>,
}

/// What fails by itself, by position, and in which scenario.
type Starts = Vec<(u32, Scenarios)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scenarios {
    One(usize),
    /// The first ones.
    All(usize),
}

impl<'a> Pass<'a> {
    pub(crate) fn new(network: &'a Network, rows: &'a Rows) -> Self {
        Pass {
            network,
            rows,
            failed: vec![NONE; rows.count()],
            touched: vec![false; rows.count()],
            waiting: Vec::new(),
        }
    }

    /// Tells every position that may fail in some scenario, and in which it does, as soon as that
    /// is settled. A scenario is the nodes that fail by themselves.
    pub(crate) fn run(&mut self, scenarios: &[Vec<Node>], mut settled: impl FnMut(u32, &Bits)) {
        let starts = starts(self.network, scenarios);
        let mut next = 0;
        for part in self.network.parts() {
            let first = next;
            while starts.get(next).is_some_and(|it| it.0 <= part.last) {
                next += 1;
            }
            self.part(part, &starts[first..next]);
            for position in part.positions() {
                let row = self.rows.of(position);
                if self.touched[row] {
                    settled(position, &self.failed[row]);
                }
            }
        }
    }

    fn part(&mut self, part: Part, starts: &[(u32, Scenarios)]) {
        if part.is_cycle {
            self.cycle(part, starts);
            return;
        }
        let mut failed = NONE;
        let mut touched = !starts.is_empty();
        for (_, scenarios) in starts {
            scenarios.add_to(&mut failed);
        }
        touched |= self.gather(part.first, &mut failed);
        let row = self.rows.of(part.first);
        self.touched[row] = touched;
        if touched {
            self.failed[row] = failed;
        }
    }

    /// Again and again round a cycle until nothing new fails.
    fn cycle(&mut self, part: Part, starts: &[(u32, Scenarios)]) {
        for position in part.positions() {
            let row = self.rows.of(position);
            self.failed[row] = NONE;
            self.touched[row] = false;
        }
        for (position, scenarios) in starts {
            let row = self.rows.of(*position);
            scenarios.add_to(&mut self.failed[row]);
            self.touched[row] = true;
        }
        self.waiting.clear();
        self.waiting.resize(part.positions().count(), true);
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for position in part.positions() {
                let waits = &mut self.waiting[(position - part.first) as usize];
                if std::mem::take(waits) && self.again(position) {
                    changed |= self.wake(part, position);
                }
            }
        }
    }

    /// Whether it fails in more scenarios than before.
    fn again(&mut self, position: u32) -> bool {
        let row = self.rows.of(position);
        let mut failed = self.failed[row];
        if !self.gather(position, &mut failed) || failed == self.failed[row] {
            return false;
        }
        self.failed[row] = failed;
        self.touched[row] = true;
        true
    }

    /// Whoever needs it within the cycle is visited again.
    fn wake(&mut self, part: Part, position: u32) -> bool {
        let mut any = false;
        for group in self.network.member_of(position) {
            let owner = self.network.owner(*group as usize);
            if part.positions().contains(&owner) {
                self.waiting[(owner - part.first) as usize] = true;
                any = true;
            }
        }
        any
    }

    /// Adds the scenarios in which a position fails through its needs, and says whether there may
    /// be any.
    fn gather(&self, position: u32, failed: &mut Bits) -> bool {
        let mut touched = false;
        for group in self.network.groups(position) {
            let members = self.rows.members(self.network.member_range(group));
            let fail_at = self.network.fail_at(group) as usize;
            if fail_at == 1 {
                for member in members {
                    touched |= self.join(*member, failed);
                }
                continue;
            }
            let touches = |it: &&u32| self.touched[**it as usize];
            if members.iter().filter(touches).count() < fail_at {
                continue;
            }
            touched = true;
            let together = if fail_at == members.len() {
                self.every(members)
            } else {
                self.at_least(members, fail_at)
            };
            unite(failed, &together);
        }
        touched
    }

    fn join(&self, row: u32, failed: &mut Bits) -> bool {
        let touched = self.touched[row as usize];
        if touched {
            unite(failed, &self.failed[row as usize]);
        }
        touched
    }

    fn every(&self, rows: &[u32]) -> Bits {
        let mut every = [u64::MAX; WORDS];
        for row in rows {
            let failed = &self.failed[*row as usize];
            for (every, failed) in every.iter_mut().zip(failed) {
                *every &= failed;
            }
        }
        every
    }

    /// At least `count` of them: `reached[n]` holds the scenarios with more than `n`.
    fn at_least(&self, rows: &[u32], count: usize) -> Bits {
        let mut reached = vec![NONE; count];
        for row in rows.iter().filter(|it| self.touched[**it as usize]) {
            let failed = &self.failed[*row as usize];
            for at in (0..count).rev() {
                for word in 0..WORDS {
                    let before = if at == 0 {
                        u64::MAX
                    } else {
                        reached[at - 1][word]
                    };
                    reached[at][word] |= before & failed[word];
                }
            }
        }
        reached[count - 1]
    }
}

fn unite(all: &mut Bits, more: &Bits) {
    for (all, more) in all.iter_mut().zip(more) {
        *all |= more;
    }
}

/// What fails by itself, in the order of positions.
fn starts(network: &Network, scenarios: &[Vec<Node>]) -> Starts {
    let always = network.always().iter();
    let all = Scenarios::All(scenarios.len());
    let mut starts: Starts = always.map(|position| (*position, all)).collect();
    for (at, scenario) in scenarios.iter().enumerate() {
        let positions = scenario.iter().map(|node| network.position(*node));
        starts.extend(positions.map(|position| (position, Scenarios::One(at))));
    }
    starts.sort_unstable();
    starts
}

impl Scenarios {
    fn add_to(self, bits: &mut Bits) {
        let (first, after) = match self {
            Scenarios::One(at) => (at, at + 1),
            Scenarios::All(count) => (0, count),
        };
        for at in first..after {
            bits[at / 64] |= 1 << (at % 64);
        }
    }
}
