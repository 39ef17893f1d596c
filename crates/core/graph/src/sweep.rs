//! Many scenarios at once: passes over a network beside each other, whose results are counted at
//! once and not kept.

use rayon::prelude::*;

use crate::counter::Counter;
use crate::network::{Network, Node};
use crate::pass::{BLOCK, Bits, Pass};
use crate::rows::Rows;

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
    let rows = Rows::new(network);
    let blocks: Option<Vec<Vec<Vec<u32>>>> = scenarios
        .par_chunks(BLOCK)
        .map_init(
            || Pass::new(network, &rows),
            |pass, block| {
                if stop() {
                    return None;
                }
                let mut counted = Counted::new(&class_at, classes.count);
                pass.run(block, |position, failed| counted.take(position, failed));
                Some(counted.by_scenario(block.len()))
            },
        )
        .collect();
    Some(blocks?.into_iter().flatten().collect())
}

/// In which of the scenarios a node fails.
pub(crate) fn fails(network: &Network, scenarios: &[Vec<Node>], node: Node) -> Vec<bool> {
    let asked = network.position(node);
    let rows = Rows::new(network);
    let mut pass = Pass::new(network, &rows);
    let mut fails = vec![false; scenarios.len()];
    for (block, fails) in scenarios.chunks(BLOCK).zip(fails.chunks_mut(BLOCK)) {
        pass.run(block, |position, bits| {
            if position == asked {
                for (at, fails) in fails.iter_mut().enumerate() {
                    *fails = bits[at / 64] >> (at % 64) & 1 == 1;
                }
            }
        });
    }
    fails
}

/// For up to [`BLOCK`] scenarios, per node the scenarios in which it fails.
#[cfg(test)]
pub(crate) fn block(network: &Network, scenarios: &[Vec<Node>]) -> Vec<Bits> {
    let rows = Rows::new(network);
    let mut failed = vec![crate::pass::NONE; network.len()];
    Pass::new(network, &rows).run(scenarios, |position, bits| {
        failed[network.node(position) as usize] = *bits;
    });
    failed
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
