//! Many scenarios at once: bit `i` of a node's words says whether it fails in scenario `i`. Nodes
//! are visited in topological order, and only those that something affected reaches.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::counter::Counter;
use crate::network::{Network, Node};

/// Words per node: 2,048 scenarios in one pass. Fewer mean more passes, each of which looks at every
/// node that many exits reach; a quarter of it measured 1.4 times slower.
const WORDS: usize = 32;
/// Scenarios in one pass.
pub(crate) const BLOCK: usize = WORDS * 64;

pub(crate) type Bits = [u64; WORDS];

const NONE: Bits = [0; WORDS];

/// Which nodes are counted, and as what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Classes<'a> {
    /// Per node; [`UNCOUNTED`] is counted nowhere.
    pub(crate) of: &'a [u8],
    /// How many classes there are.
    pub(crate) count: usize,
}

/// The class of nodes that are not counted.
pub(crate) const UNCOUNTED: u8 = u8::MAX;

/// Per scenario and class, how many nodes fail. A scenario is the nodes that fail by themselves.
/// `None` if `stop` said so.
pub(crate) fn sweep(
    network: &Network,
    scenarios: &[Vec<Node>],
    classes: Classes<'_>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Vec<u32>>> {
    let class_at: Vec<u8> = (0..crate::network::index(network.len()))
        .map(|position| classes.of[network.node(position) as usize])
        .collect();
    // As many passes as threads, used again and again: their memory is large.
    let idle: Mutex<Vec<Pass<'_>>> = Mutex::default();
    let lock = || idle.lock().unwrap_or_else(PoisonError::into_inner);
    let blocks: Option<Vec<Vec<Vec<u32>>>> = scenarios
        .par_chunks(BLOCK)
        .map(|block| {
            if stop() {
                return None;
            }
            let mut pass = lock().pop().unwrap_or_else(|| Pass::new(network));
            let mut counted = Counted::new(&class_at, classes.count);
            pass.run(block, &mut counted);
            lock().push(pass);
            Some(counted.by_scenario(block.len()))
        })
        .collect();
    Some(blocks?.into_iter().flatten().collect())
}

/// In which of the scenarios a node fails.
pub(crate) fn fails(network: &Network, scenarios: &[Vec<Node>], node: Node) -> Vec<bool> {
    let position = network.position(node) as usize;
    let mut pass = Pass::new(network);
    let mut fails = Vec::with_capacity(scenarios.len());
    for block in scenarios.chunks(BLOCK) {
        pass.run(block, &mut Counted::new(&[], 0));
        let bits = &pass.failed[position];
        fails.extend((0..block.len()).map(|at| bits[at / 64] >> (at % 64) & 1 == 1));
    }
    fails
}

/// For up to [`BLOCK`] scenarios, per node the scenarios in which it fails.
#[cfg(test)]
pub(crate) fn block(network: &Network, scenarios: &[Vec<Node>]) -> Vec<Bits> {
    let mut pass = Pass::new(network);
    pass.run(scenarios, &mut Counted::new(&[], 0));
    let by_node = |node| pass.failed[network.position(node) as usize];
    (0..crate::network::index(network.len()))
        .map(by_node)
        .collect()
}

struct Pass<'a> {
    network: &'a Network,
    /// Per position, the scenarios in which it fails.
    failed: Vec<Bits>,
    /// Positions to be visited, one bit each.
    waiting: Vec<u64>,
    /// Positions with a bit in `failed`.
    touched: Vec<u32>,
    /// The same, one bit each.
    is_touched: Vec<u64>,
    /// Per position, its cycle; 0 is none.
    cycle_of: Vec<u32>,
}

impl<'a> Pass<'a> {
    fn new(network: &'a Network) -> Self {
        let mut cycle_of = vec![0; network.len()];
        for (number, (first, last)) in network.cycles().iter().enumerate() {
            cycle_of[*first as usize..=*last as usize].fill(crate::network::index(number + 1));
        }
        Pass {
            network,
            failed: vec![NONE; network.len()],
            waiting: vec![0; network.len().div_ceil(64)],
            touched: Vec::new(),
            is_touched: vec![0; network.len().div_ceil(64)],
            cycle_of,
        }
    }

    fn run(&mut self, scenarios: &[Vec<Node>], counted: &mut Counted<'_>) {
        for position in self.touched.drain(..) {
            self.failed[position as usize] = NONE;
            self.is_touched[position as usize / 64] = 0;
        }
        for position in self.network.always() {
            let mut all = NONE;
            for at in 0..scenarios.len() {
                all[at / 64] |= 1 << (at % 64);
            }
            self.add(*position, &all);
        }
        for (at, scenario) in scenarios.iter().enumerate() {
            let mut bit = NONE;
            bit[at / 64] = 1 << (at % 64);
            for node in scenario {
                self.add(self.network.position(*node), &bit);
            }
        }
        // What fails by itself is visited and counted like all others.
        for position in &self.touched {
            self.waiting[*position as usize / 64] |= 1 << (position % 64);
        }
        self.visit_all(counted);
    }

    /// More scenarios in which a position fails; whoever needs it is visited.
    fn add(&mut self, position: u32, more: &Bits) -> bool {
        let failed = &mut self.failed[position as usize];
        let mut before = 0;
        let mut new = 0;
        for (word, more) in failed.iter_mut().zip(more) {
            before |= *word;
            new |= more & !*word;
            *word |= more;
        }
        if new == 0 {
            return false;
        }
        if before == 0 {
            self.touched.push(position);
            self.is_touched[position as usize / 64] |= 1 << (position % 64);
        }
        for group in self.network.member_of(position) {
            let owner = self.network.owner(*group as usize);
            self.waiting[owner as usize / 64] |= 1 << (owner % 64);
        }
        true
    }

    /// What waits is always later in the order, or in the cycle that is being visited.
    fn visit_all(&mut self, counted: &mut Counted<'_>) {
        let mut word = 0;
        while word < self.waiting.len() {
            let bits = self.waiting[word];
            if bits == 0 {
                word += 1;
                continue;
            }
            let position = crate::network::index(word * 64) + bits.trailing_zeros();
            match self.cycle_of[position as usize] {
                0 => {
                    self.waiting[word] &= bits - 1;
                    self.visit(position);
                    self.count(position, counted);
                }
                cycle => self.visit_cycle(cycle, counted),
            }
        }
    }

    /// Again and again round a cycle until nothing new fails.
    fn visit_cycle(&mut self, cycle: u32, counted: &mut Counted<'_>) {
        let (first, last) = self.network.cycles()[cycle as usize - 1];
        let mut changed = true;
        while changed {
            changed = false;
            for position in first..=last {
                let (word, bit) = (position as usize / 64, 1 << (position % 64));
                if self.waiting[word] & bit != 0 {
                    self.waiting[word] &= !bit;
                    changed |= self.visit(position);
                }
            }
        }
        for position in first..=last {
            self.count(position, counted);
        }
    }

    fn visit(&mut self, position: u32) -> bool {
        let mut all = NONE;
        for group in self.network.groups(position) {
            let members = self.network.members(group);
            let fail_at = self.network.fail_at(group) as usize;
            if fail_at == 1 {
                members
                    .iter()
                    .for_each(|member| self.join(*member, &mut all));
                continue;
            }
            if members.iter().filter(|it| self.is_touched(**it)).count() < fail_at {
                continue;
            }
            let bits = if fail_at == members.len() {
                self.every(members)
            } else {
                self.at_least(members, fail_at)
            };
            for (all, bits) in all.iter_mut().zip(bits) {
                *all |= bits;
            }
        }
        self.add(position, &all)
    }

    /// Whether it fails in any scenario; that is known without reading its words.
    fn is_touched(&self, position: u32) -> bool {
        self.is_touched[position as usize / 64] >> (position % 64) & 1 == 1
    }

    /// Adds the scenarios in which a member fails.
    fn join(&self, member: u32, all: &mut Bits) {
        if self.is_touched(member) {
            let failed = &self.failed[member as usize];
            for (all, failed) in all.iter_mut().zip(failed) {
                *all |= failed;
            }
        }
    }

    fn every(&self, members: &[u32]) -> Bits {
        let mut every = [u64::MAX; WORDS];
        for member in members {
            let failed = &self.failed[*member as usize];
            for (every, failed) in every.iter_mut().zip(failed) {
                *every &= failed;
            }
        }
        every
    }

    /// At least `count` of the members: `reached[n]` holds the scenarios with more than `n`.
    fn at_least(&self, members: &[u32], count: usize) -> Bits {
        let mut reached = vec![NONE; count];
        for member in members {
            let failed = &self.failed[*member as usize];
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

    /// Counts a position that is settled, while its words are at hand.
    fn count(&self, position: u32, counted: &mut Counted<'_>) {
        if self.is_touched(position) {
            counted.take(position, &self.failed[position as usize]);
        }
    }
}

/// In how many nodes of each class the scenarios of a pass fail.
struct Counted<'a> {
    /// Per position; nothing is counted where there is none.
    class_at: &'a [u8],
    counters: Vec<Counter>,
}

impl<'a> Counted<'a> {
    fn new(class_at: &'a [u8], classes: usize) -> Self {
        Counted {
            class_at,
            counters: vec![Counter::default(); classes],
        }
    }

    fn take(&mut self, position: u32, failed: &Bits) {
        let class = self.class_at.get(position as usize);
        let class = class.filter(|class| **class != UNCOUNTED);
        if let Some(counter) = class.and_then(|class| self.counters.get_mut(*class as usize)) {
            counter.add(failed);
        }
    }

    fn by_scenario(&self, scenarios: usize) -> Vec<Vec<u32>> {
        let of = |at: usize| self.counters.iter().map(|counter| counter.of(at)).collect();
        (0..scenarios).map(of).collect()
    }
}
