//! Spreading and sweeping against the definition, on random networks with cycles.

use freistadt_testkit::numbers::Numbers;

use crate::network::{Draft, Network, Node};
use crate::passes::rows::Rows;
use crate::passes::spread::{cold_start, spread};
use crate::passes::sweep::{Classes, UNCOUNTED, block, sweep};

/// A group as it was drawn: owner, how many failed members are too many, members.
pub(crate) type Drawn = (Node, u32, Vec<Node>);

pub(crate) fn random(seed: u64, nodes: u64) -> (u32, Vec<Drawn>) {
    let mut numbers = Numbers::new(seed);
    let mut groups = Vec::new();
    for owner in 0..nodes {
        for _ in 0..numbers.below(3) {
            let count = numbers.below(4);
            let members = (0..count).map(|_| numbers.below(nodes) as u32).collect();
            let fail_at = numbers.below(count + 2) as u32;
            // What always fails would hide everything else.
            let fail_at = if fail_at == 0 && numbers.below(10) > 0 {
                1
            } else {
                fail_at
            };
            groups.push((owner as u32, fail_at, members));
        }
    }
    (nodes as u32, groups)
}

pub(crate) fn network(nodes: u32, groups: &[Drawn]) -> Network {
    let mut draft = Draft::default();
    (0..nodes).for_each(|_| _ = draft.node());
    for (owner, fail_at, members) in groups {
        draft.group(*owner, *fail_at, members);
    }
    draft.network()
}

/// The least fixpoint, or the greatest if everything has failed at the beginning.
fn fixpoint(nodes: u32, groups: &[Drawn], start: &[Node], all: bool) -> Vec<bool> {
    let mut failed = vec![all; nodes as usize];
    loop {
        let mut next = vec![false; nodes as usize];
        start.iter().for_each(|node| next[*node as usize] = true);
        for (owner, fail_at, members) in groups {
            let count = members.iter().filter(|it| failed[**it as usize]).count();
            next[*owner as usize] |= count >= *fail_at as usize;
        }
        if next == failed {
            return failed;
        }
        failed = next;
    }
}

fn start(numbers: &mut Numbers, nodes: u32) -> Vec<Node> {
    let count = numbers.below(3);
    (0..count)
        .map(|_| numbers.below(nodes.into()) as u32)
        .collect()
}

#[test]
fn both_fixpoints_are_those_of_the_definition() {
    for seed in 0..400 {
        let (nodes, groups) = random(seed, 2 + seed % 23);
        let network = network(nodes, &groups);
        let start = start(&mut Numbers::new(seed + 7), nodes);
        let spread = spread(&network, start.iter().copied());
        let failed: Vec<bool> = (0..nodes).map(|node| spread.failed(node)).collect();
        assert_eq!(
            failed,
            fixpoint(nodes, &groups, &start, false),
            "seed {seed}"
        );
        let down = cold_start(&network, start.iter().copied());
        assert_eq!(down, fixpoint(nodes, &groups, &start, true), "seed {seed}");
    }
}

#[test]
fn nothing_fails_before_its_causes() {
    for seed in 0..200 {
        let (nodes, groups) = random(seed, 2 + seed % 23);
        let network = network(nodes, &groups);
        let start = start(&mut Numbers::new(seed + 7), nodes);
        let spread = spread(&network, start.iter().copied());
        for node in (0..nodes).filter(|node| spread.failed(*node) && !start.contains(node)) {
            let before =
                |it: &&Node| (1..spread.step[node as usize]).contains(&spread.step[**it as usize]);
            let caused = groups.iter().any(|(owner, fail_at, members)| {
                *owner == node && members.iter().filter(before).count() >= *fail_at as usize
            });
            assert!(caused, "seed {seed} node {node}");
        }
    }
}

#[test]
fn a_sweep_says_the_same_as_one_after_the_other() {
    for seed in 0..60 {
        let (nodes, groups) = random(seed, 2 + seed % 40);
        let network = network(nodes, &groups);
        let mut numbers = Numbers::new(seed + 99);
        // More than one block, so that what a pass leaves behind is seen.
        let scenarios: Vec<Vec<Node>> = (0..[500, 4_500][seed as usize % 2])
            .map(|_| start(&mut numbers, nodes))
            .collect();
        let classes: Vec<u8> = (0..nodes)
            .map(|_| [0, 1, UNCOUNTED][numbers.below(3) as usize])
            .collect();
        let classes = Classes {
            of: &classes,
            count: 2,
        };
        let counts = sweep(
            (&network, &Rows::new(&network)),
            &scenarios,
            classes,
            &|| false,
        )
        .unwrap_or_default();
        let bits = block(&network, &scenarios[..100]);
        for (at, scenario) in scenarios.iter().enumerate() {
            let one = spread(&network, scenario.iter().copied());
            let count = |class| {
                let of_class = (0..nodes).filter(|node| classes.of[*node as usize] == class);
                of_class.filter(|node| one.failed(*node)).count() as u32
            };
            assert_eq!(
                counts[at],
                [count(0), count(1)],
                "seed {seed} scenario {at}"
            );
            for node in (0..nodes).filter(|_| at < 100) {
                let bit = bits[node as usize][at / 64] >> (at % 64) & 1 == 1;
                assert_eq!(
                    bit,
                    one.failed(node),
                    "seed {seed} scenario {at} node {node}"
                );
            }
        }
    }
}

#[test]
fn a_sweep_that_is_stopped_says_nothing() {
    let network = network(2, &[(1, 1, vec![0])]);
    let classes = Classes {
        of: &[0, 0],
        count: 1,
    };
    assert_eq!(
        sweep(
            (&network, &Rows::new(&network)),
            &[vec![0]],
            classes,
            &|| true
        ),
        None
    );
}

#[test]
fn the_order_in_which_things_are_written_down_does_not_matter() {
    for seed in 0..100 {
        let (nodes, groups) = random(seed, 2 + seed % 23);
        let turned: Vec<Drawn> = groups.iter().rev().cloned().collect();
        let start = start(&mut Numbers::new(seed), nodes);
        let one = spread(&network(nodes, &groups), start.iter().copied());
        let other = spread(&network(nodes, &turned), start.iter().copied());
        let failed = |spread: &crate::passes::spread::Spread| {
            (0..nodes).map(|it| spread.failed(it)).collect::<Vec<_>>()
        };
        assert_eq!(failed(&one), failed(&other), "seed {seed}");
    }
}

#[test]
fn a_chain_of_a_million_needs_no_stack() {
    let nodes = 1_000_000;
    let mut draft = Draft::default();
    (0..nodes).for_each(|_| _ = draft.node());
    for node in 1..nodes {
        draft.group(node, 1, &[node - 1]);
    }
    // Closed into a circle, so that the whole chain is one part.
    draft.group(0, 1, &[nodes - 1]);
    let network = draft.network();
    let spread = spread(&network, [nodes / 2].into_iter());
    assert!((0..nodes).all(|node| spread.failed(node)));
    assert_eq!(
        block(&network, &[vec![5]])
            .iter()
            .filter(|bits| bits[0] == 1)
            .count(),
        nodes as usize
    );
}
