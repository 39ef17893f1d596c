//! Many scenarios at once: passes over a network beside each other, whose results are counted at
//! once and not kept.

use rayon::prelude::*;

use crate::network::{Network, Node};
use crate::passes::counter::Counter;
use crate::passes::pass::{Bits, Pass};
use crate::passes::rows::Rows;

/// Words per node where there are many scenarios: fewer mean more passes, each of which reads the
/// whole network; more do not fit into the cache. Half of it measured a tenth slower.
const MANY: usize = 64;
/// Words per node where these are enough: a municipality knows some hundred organizations.
const FEW: usize = 8;

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
    (network, rows): (&Network, &Rows),
    scenarios: &[Vec<Node>],
    classes: Classes<'_>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Vec<u32>>> {
    let class_at: Vec<u8> = (0..crate::network::index(network.len()))
        .map(|position| classes.of[network.node(position) as usize])
        .collect();
    let classes = Classes {
        of: &class_at,
        count: classes.count,
    };
    if scenarios.len() <= FEW * 64 {
        blocks::<FEW>((network, rows), scenarios, classes, stop)
    } else {
        blocks::<MANY>((network, rows), scenarios, classes, stop)
    }
}

/// Pass after pass, beside each other; classes are by position.
fn blocks<const WORDS: usize>(
    (network, rows): (&Network, &Rows),
    scenarios: &[Vec<Node>],
    classes: Classes<'_>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Vec<u32>>> {
    let blocks: Option<Vec<Vec<Vec<u32>>>> = scenarios
        .par_chunks(WORDS * 64)
        .map_init(
            || Pass::<WORDS>::new(network, rows),
            |pass, block| {
                if stop() {
                    return None;
                }
                let mut counted = Counted::new(classes);
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
    let failing = failing(network, scenarios, |position| position == asked);
    let bits = &failing[asked as usize];
    let has = |at: usize| bits.get(at / 64).is_some_and(|it| it >> (at % 64) & 1 == 1);
    (0..scenarios.len()).map(has).collect()
}

/// The scenarios in which each of the positions that are asked for fails, one bit each; nothing
/// where it is none.
pub(crate) fn failing(
    network: &Network,
    scenarios: &[Vec<Node>],
    asked: impl Fn(u32) -> bool,
) -> Vec<Vec<u64>> {
    if scenarios.len() <= FEW * 64 {
        failing_in::<FEW>(network, scenarios, asked)
    } else {
        failing_in::<MANY>(network, scenarios, asked)
    }
}

fn failing_in<const WORDS: usize>(
    network: &Network,
    scenarios: &[Vec<Node>],
    asked: impl Fn(u32) -> bool,
) -> Vec<Vec<u64>> {
    let rows = Rows::new(network);
    let mut pass = Pass::<WORDS>::new(network, &rows);
    let mut failing = vec![Vec::new(); network.len()];
    let words = scenarios.len().div_ceil(64);
    for (number, block) in scenarios.chunks(WORDS * 64).enumerate() {
        let from = number * WORDS;
        pass.run(block, |position, bits| {
            let failing: &mut Vec<u64> = &mut failing[position as usize];
            if asked(position) {
                failing.resize(words, 0);
                let to = (from + WORDS).min(words);
                failing[from..to].copy_from_slice(&bits[..to - from]);
            }
        });
    }
    failing
}

/// For up to 512 scenarios, per node the scenarios in which it fails.
#[cfg(test)]
pub(crate) fn block(network: &Network, scenarios: &[Vec<Node>]) -> Vec<Bits<FEW>> {
    let rows = Rows::new(network);
    let mut failed = vec![[0; FEW]; network.len()];
    Pass::new(network, &rows).run(scenarios, |position, bits| {
        failed[network.node(position) as usize] = *bits;
    });
    failed
}

/// In how many nodes of each class the scenarios of a pass fail.
struct Counted<'a, const WORDS: usize> {
    /// By position.
    classes: Classes<'a>,
    counters: Vec<Counter<WORDS>>,
}

impl<'a, const WORDS: usize> Counted<'a, WORDS> {
    fn new(classes: Classes<'a>) -> Self {
        Counted {
            classes,
            counters: vec![Counter::default(); classes.count],
        }
    }

    fn take(&mut self, position: u32, failed: &Bits<WORDS>) {
        let class = self.classes.of[position as usize];
        if class != UNCOUNTED {
            self.counters[class as usize].add(failed);
        }
    }

    fn by_scenario(&self, scenarios: usize) -> Vec<Vec<u32>> {
        let of = |at: usize| self.counters.iter().map(|counter| counter.of(at)).collect();
        (0..scenarios).map(of).collect()
    }
}
