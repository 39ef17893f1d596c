//! Cut sets against their definition, on random networks with cycles and k of n.

use std::collections::BTreeSet;

use freistadt_testkit::numbers::Numbers;

use super::minimal::{Limits, Minimal, minimal};
use crate::network::tests::{Drawn, network, random};
use crate::network::{Draft, Network, Node, index};
use crate::passes::spread::spread;
use crate::passes::sweep::fails;

const LIMITS: Limits = Limits {
    branches: 1 << 22,
    sets: 1 << 20,
};

fn search(network: &Network, happens: &[bool], top: Node, max_order: usize) -> Minimal {
    minimal(network, happens, top, max_order, LIMITS, &|| false).unwrap()
}

fn includes(set: &[Node], smaller: &[Node]) -> bool {
    smaller.iter().all(|it| set.contains(it))
}

/// Every subset of the events, the smaller ones first, that makes the top fail and includes no
/// other that does.
fn enumerated(network: &Network, events: &[Node], top: Node, max_order: usize) -> Vec<Vec<Node>> {
    let subset = |bits: u32| {
        let chosen = events
            .iter()
            .enumerate()
            .filter(move |(at, _)| bits >> at & 1 == 1);
        chosen.map(|(_, node)| *node).collect::<Vec<Node>>()
    };
    let mut subsets: Vec<Vec<Node>> = (0..1 << events.len()).map(subset).collect();
    subsets.retain(|it| it.len() <= max_order);
    subsets.sort_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    let mut minimal: Vec<Vec<Node>> = Vec::new();
    for set in subsets {
        let known = minimal.iter().any(|it| includes(&set, it));
        if !known && spread(network, set.iter().copied()).failed(top) {
            minimal.push(set);
        }
    }
    minimal
}

/// Nodes that may fail by themselves, ascending.
fn events(numbers: &mut Numbers, nodes: u32, count: usize) -> Vec<Node> {
    let drawn = (0..count).map(|_| numbers.below(nodes.into()) as Node);
    drawn.collect::<BTreeSet<Node>>().into_iter().collect()
}

fn happening(nodes: u32, events: &[Node]) -> Vec<bool> {
    (0..nodes).map(|node| events.contains(&node)).collect()
}

/// Like [`random`], but what is needed is mostly redundant, and the first nodes need nothing.
fn redundant(seed: u64, nodes: u64) -> (u32, Vec<Drawn>) {
    let mut numbers = Numbers::new(seed);
    let mut groups = Vec::new();
    for owner in nodes / 2..nodes {
        for _ in 0..1 + numbers.below(2) {
            let count = 2 + numbers.below(3);
            let members = (0..count).map(|_| numbers.below(nodes) as Node).collect();
            let fail_at = 1 + numbers.below(count).max(numbers.below(count)) as u32;
            groups.push((owner as Node, fail_at, members));
        }
    }
    (nodes as u32, groups)
}

#[test]
fn cut_sets_are_those_of_the_definition() {
    let mut orders = [0; 5];
    for seed in 0..2_000 {
        let size = 4 + seed % 23;
        let (nodes, groups) = match seed % 4 {
            0 => random(seed, size),
            _ => redundant(seed, size),
        };
        let network = network(nodes, &groups);
        let mut numbers = Numbers::new(seed + 7);
        let events = events(&mut numbers, nodes, 9);
        let top = numbers.below(nodes.into()) as Node;
        let max_order = [1, 2, 3, 4, 4, 4, 4][seed as usize % 7];
        let found = search(&network, &happening(nodes, &events), top, max_order);
        let expected = enumerated(&network, &events, top, max_order);
        expected.iter().for_each(|set| orders[set.len()] += 1);
        assert_eq!(found.sets, expected, "seed {seed}");
        assert_eq!(found.complete_up_to, max_order, "seed {seed}");
    }
    // The cases are not all the same.
    assert!(orders.iter().all(|it| *it > 10), "{orders:?}");
}

#[test]
fn any_number_of_events_is_no_limit() {
    for seed in 0..200 {
        let (nodes, groups) = random(seed, 14);
        let network = network(nodes, &groups);
        let all: Vec<Node> = (0..10).collect();
        let found = search(&network, &happening(nodes, &all), 13, usize::MAX);
        assert_eq!(
            found.sets,
            enumerated(&network, &all, 13, 10),
            "seed {seed}"
        );
        assert_eq!(found.complete_up_to, usize::MAX);
    }
}

/// A top that needs one of two in each of many pairs of parts, which need each other.
fn large(seed: u64, nodes: u32) -> Network {
    let mut numbers = Numbers::new(seed);
    let mut draft = Draft::default();
    (0..nodes).for_each(|_| _ = draft.node());
    for owner in 60..nodes {
        for _ in 0..1 + numbers.below(3) {
            // Mostly what was there before; the first 60 are the events.
            let below = if numbers.below(20) == 0 { nodes } else { owner };
            let member = |numbers: &mut Numbers| numbers.below(below.into()) as Node;
            let members = [member(&mut numbers), member(&mut numbers)];
            let fail_at = 1 + u32::from(numbers.below(4) > 0);
            draft.group(owner, fail_at, &members);
        }
    }
    draft.network()
}

/// What a sweep over all single events and all pairs of them finds.
fn by_sweep(network: &Network, events: u32, top: Node) -> Vec<Vec<Node>> {
    let singles: Vec<Vec<Node>> = (0..events).map(|it| vec![it]).collect();
    let after = |one: Node| (one + 1..events).map(move |other| vec![one, other]);
    let pairs: Vec<Vec<Node>> = (0..events).flat_map(after).collect();
    let alone = fails(network, &singles, top);
    let together = fails(network, &pairs, top);
    let cut = |set: &[Node]| set.iter().any(|it| alone[*it as usize]);
    let of_one = singles.iter().filter(|it| cut(it));
    let of_two = pairs.iter().zip(together);
    let of_two = of_two.filter(|(pair, fails)| *fails && !cut(pair));
    of_one
        .chain(of_two.map(|(pair, _)| pair))
        .cloned()
        .collect()
}

#[test]
fn single_ones_and_pairs_are_all_that_a_sweep_finds() {
    let mut pairs_found = 0;
    for seed in 0..12 {
        let network = large(seed, 400);
        let events: Vec<Node> = (0..60).collect();
        for top in [150, 399] {
            let expected = by_sweep(&network, 60, top);
            let found = search(&network, &happening(400, &events), top, 2);
            pairs_found += expected.iter().filter(|it| it.len() == 2).count();
            assert_eq!(found.sets, expected, "seed {seed} top {top}");
        }
    }
    assert!(pairs_found > 50, "{pairs_found}");
}

/// A municipality of full size: 500 organizations, then 3,000 applications, each run by one and
/// needing what was there before or, now and then, lies a little later; of a hundred needs 40 are
/// groups of two of which one is enough. Then 20 services.
fn municipality() -> Network {
    let (organizations, applications, services) = (500, 3_000, 20);
    let mut numbers = Numbers::new(11);
    let mut draft = Draft::default();
    let all = organizations + applications + services;
    (0..all).for_each(|_| _ = draft.node());
    let mut below = |limit: u32| numbers.below(limit.into()) as u32;
    for thing in organizations..all {
        let before = (thing - organizations).min(applications);
        if before < applications {
            // A few organizations run a lot, most run little.
            let even = below(1_000);
            draft.group(thing, 1, &[even * even * organizations / 1_000_000]);
        }
        for _ in 0..1 + below(4) {
            let mut member = || {
                let later = (before + below(30)).min(applications - 1);
                let place = if below(100) == 0 {
                    later
                } else {
                    below(before.max(1))
                };
                organizations + place
            };
            let members = [member(), member()];
            let redundant = below(100) < 40;
            draft.group(
                thing,
                1 + u32::from(redundant),
                &members[..1 + usize::from(redundant)],
            );
        }
    }
    draft.network()
}

#[test]
fn at_full_size_all_pairs_are_those_that_a_sweep_finds() {
    let network = municipality();
    let nodes = index(network.len());
    let events: Vec<Node> = (0..500).collect();
    let mut pairs_found = 0;
    for top in [nodes - 1, nodes - 7, nodes - 20] {
        let expected = by_sweep(&network, 500, top);
        let found = search(&network, &happening(nodes, &events), top, 2);
        pairs_found += expected.iter().filter(|it| it.len() == 2).count();
        assert_eq!(found.sets, expected, "top {top}");
    }
    assert!(pairs_found > 50, "{pairs_found}");
}

/// All of `width` parts must fail, each of which has two events that are enough.
fn wide(width: u32) -> Network {
    let mut draft = Draft::default();
    let events: Vec<Node> = (0..2 * width).map(|_| draft.node()).collect();
    let parts: Vec<Node> = (0..width).map(|_| draft.node()).collect();
    for (part, pair) in parts.iter().zip(events.chunks(2)) {
        draft.group(*part, 1, pair);
    }
    let top = draft.node();
    draft.group(top, 2, &parts);
    draft.network()
}

#[test]
fn what_does_not_fit_is_said_and_the_rest_is_complete() {
    let network = wide(40);
    let happens = happening(121, &(0..80).collect::<Vec<_>>());
    let small = |branches, sets| {
        let limits = Limits { branches, sets };
        minimal(&network, &happens, 120, 3, limits, &|| false).unwrap()
    };
    // Two parts must fail: 40 · 39 / 2 pairs of parts, four pairs of events each.
    let all = small(1 << 20, 1 << 20);
    assert_eq!((all.sets.len(), all.complete_up_to), (3_120, 3));
    for (branches, sets) in [(1 << 20, 3_119), (2_500, 1 << 20)] {
        let found = small(branches, sets);
        assert_eq!((found.sets.len(), found.complete_up_to), (0, 1));
    }
}

#[test]
fn a_search_that_is_stopped_says_nothing() {
    let network = wide(4);
    let happens = happening(13, &[0, 1, 2]);
    assert_eq!(minimal(&network, &happens, 12, 3, LIMITS, &|| true), None);
}

#[test]
fn a_circle_of_a_hundred_thousand_needs_no_stack() {
    let half: u32 = 50_000;
    let mut draft = Draft::default();
    (0..2 * half + 1).for_each(|_| _ = draft.node());
    for node in 0..2 * half {
        draft.group(node, 1, &[(node + 1) % half + node / half * half]);
    }
    draft.group(2 * half, 2, &[3, half + 3]);
    let happens = happening(2 * half + 1, &[7, 9, half]);
    let found = search(&draft.network(), &happens, 2 * half, 3);
    assert_eq!(found.sets, [[7, half], [9, half]]);
}
