//! One pass over a network for 64 scenarios per word: bit `i` of a node's words says whether it
//! fails in scenario `i`.

use crate::network::{Network, Node, Part};
use crate::passes::rows::Rows;

/// One bit per scenario of a pass.
pub(crate) type Bits<const WORDS: usize> = [u64; WORDS];

/// Memory for many passes over one network.
pub(crate) struct Pass<'a, const WORDS: usize> {
    network: &'a Network,
    rows: &'a Rows,
    /// Per row, the scenarios in which the node fails that holds it.
    failed: Vec<Bits<WORDS>>,
    /// What is known of a row without reading it.
    known: Vec<Known>,
    /// Positions of a cycle to be visited again.
    waiting: Vec<bool>,
}

/// What a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Nothing.
    Nothing,
    /// One scenario: so it is with nearly all organizations. Their rows are not read.
    Only(u16),
    /// Perhaps more.
    Any,
}

/// What fails by itself, by position, and in which scenario.
type Starts = Vec<(u32, Scenarios)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scenarios {
    One(usize),
    /// The first ones.
    All(usize),
}

impl<'a, const WORDS: usize> Pass<'a, WORDS> {
    pub(crate) fn new(network: &'a Network, rows: &'a Rows) -> Self {
        Pass {
            network,
            rows,
            failed: vec![[0; WORDS]; rows.count()],
            known: vec![Known::Nothing; rows.count()],
            waiting: Vec::new(),
        }
    }

    /// Tells every position that may fail in some scenario, and in which it does, as soon as that
    /// is settled. A scenario is the nodes that fail by themselves.
    pub(crate) fn run(
        &mut self,
        scenarios: &[Vec<Node>],
        mut settled: impl FnMut(u32, &Bits<WORDS>),
    ) {
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
                if self.known[row] != Known::Nothing {
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
        let mut failed = [0; WORDS];
        for (_, scenarios) in starts {
            scenarios.add_to(&mut failed);
        }
        let through_needs = self.gather(part.first, &mut failed);
        let row = self.rows.of(part.first);
        self.known[row] = match starts {
            _ if through_needs => Known::Any,
            [] => Known::Nothing,
            [(_, Scenarios::One(at))] => u16::try_from(*at).map_or(Known::Any, Known::Only),
            _ => Known::Any,
        };
        if self.known[row] != Known::Nothing {
            self.failed[row] = failed;
        }
    }

    /// Again and again round a cycle until nothing new fails.
    fn cycle(&mut self, part: Part, starts: &[(u32, Scenarios)]) {
        for position in part.positions() {
            let row = self.rows.of(position);
            self.failed[row] = [0; WORDS];
            self.known[row] = Known::Nothing;
        }
        for (position, scenarios) in starts {
            let row = self.rows.of(*position);
            scenarios.add_to(&mut self.failed[row]);
            self.known[row] = Known::Any;
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
        self.known[row] = Known::Any;
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
    fn gather(&self, position: u32, failed: &mut Bits<WORDS>) -> bool {
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
            if members.iter().filter(|it| self.is_touched(**it)).count() < fail_at {
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

    fn join(&self, row: u32, failed: &mut Bits<WORDS>) -> bool {
        match self.known[row as usize] {
            Known::Nothing => return false,
            Known::Only(at) => Scenarios::One(at.into()).add_to(failed),
            Known::Any => unite(failed, &self.failed[row as usize]),
        }
        true
    }

    fn is_touched(&self, row: u32) -> bool {
        self.known[row as usize] != Known::Nothing
    }

    fn every(&self, rows: &[u32]) -> Bits<WORDS> {
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
    fn at_least(&self, rows: &[u32], count: usize) -> Bits<WORDS> {
        let mut reached = vec![[0; WORDS]; count];
        for row in rows.iter().filter(|it| self.is_touched(**it)) {
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

fn unite<const WORDS: usize>(all: &mut Bits<WORDS>, more: &Bits<WORDS>) {
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
    fn add_to<const WORDS: usize>(self, bits: &mut Bits<WORDS>) {
        match self {
            Scenarios::One(at) => bits[at / 64] |= 1 << (at % 64),
            Scenarios::All(count) => (0..count).for_each(|at| bits[at / 64] |= 1 << (at % 64)),
        }
    }
}
