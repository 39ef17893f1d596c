//! Minimal cut sets of landscapes against the enumeration of every set of organizations.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Dependence, Exit, Level, Outcome, State};
use freistadt_model::{AnyFields, Id, Kind, Organization, RecordRef};

use crate::brute::{exits, question};
use crate::random::{has_state, landscape};

/// Whether it is certainly so bad.
fn is_certain(outcome: &Outcome<'_>, target: &RecordRef, level: Level) -> bool {
    let best = outcome.state(target).unwrap().best;
    match level {
        Level::Stopped => best == State::Stopped,
        Level::NotWorks => best != State::Works,
    }
}

/// By size, then by ids.
fn ordered(sets: impl Iterator<Item = BTreeSet<Id<Organization>>>) -> Vec<Vec<Id<Organization>>> {
    let mut sets: Vec<Vec<Id<Organization>>> = sets.map(|it| it.into_iter().collect()).collect();
    sets.sort_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    sets
}

#[test]
fn cut_sets_are_the_smallest_exits_that_certainly_bring_something_down() {
    let mut orders = [0; 5];
    for seed in 0..1_000 {
        // In every second landscape all facts are known.
        let (landscape, _) = landscape(seed, [0, 5][seed as usize % 2]);
        let dependence = Dependence::new(&landscape, question(seed));
        let exits: Vec<Exit> = exits()
            .map(|organizations| Exit {
                organizations,
                ..Exit::default()
            })
            .collect();
        let outcomes: Vec<(&Exit, Outcome<'_>)> = exits
            .iter()
            .map(|exit| (exit, dependence.outcome(&landscape, exit)))
            .collect();
        for target in landscape.all().filter(has_state).map(|it| it.to_ref()) {
            for level in [Level::Stopped, Level::NotWorks] {
                let max_order = 1 + seed as usize % 4;
                let cuts = outcomes
                    .iter()
                    .filter(|it| is_certain(&it.1, &target, level));
                let cuts: Vec<_> = cuts.map(|(exit, _)| &exit.organizations).collect();
                let least = |set: &&&BTreeSet<_>| {
                    !cuts
                        .iter()
                        .any(|other| *other != **set && other.is_subset(set))
                };
                let least = cuts.iter().filter(least).filter(|it| it.len() <= max_order);
                let expected = ordered(least.map(|it| (*it).clone()));
                expected.iter().for_each(|set| orders[set.len()] += 1);
                let found = dependence
                    .cut_sets(&target, level, max_order, &|| false)
                    .unwrap();
                assert_eq!(found.sets, expected, "seed {seed} {target} {level:?}");
                assert_eq!(found.complete_up_to, max_order);
            }
        }
    }
    // Nothing fails for no reason; the other cases are all there.
    assert_eq!(orders[0], 0);
    assert!(orders[1..].iter().all(|it| *it > 0), "{orders:?}");
}

#[test]
fn all_at_once_is_each_by_itself() {
    for seed in 0..20 {
        let (landscape, _) = landscape(seed, 5);
        let dependence = Dependence::new(&landscape, question(seed));
        let things = landscape.all().filter(has_state).map(|it| it.to_ref());
        let things: Vec<RecordRef> = things.collect();
        let all = dependence
            .cut_sets_of_each(&things, Level::Stopped, 2, &|| false)
            .unwrap();
        for (thing, found) in things.iter().zip(all) {
            let alone = dependence.cut_sets(thing, Level::Stopped, 2, &|| false);
            assert_eq!(Some(found), alone, "seed {seed} {thing}");
        }
    }
}

#[test]
fn pairs_are_all_cut_sets_of_two() {
    let mut found_pairs = 0;
    for seed in 0..150 {
        let (landscape, _) = landscape(seed, [0, 5][seed as usize % 2]);
        let dependence = Dependence::new(&landscape, question(seed));
        let mut expected: BTreeMap<Vec<Id<Organization>>, Vec<RecordRef>> = BTreeMap::new();
        for kind in [Kind::PublicService, Kind::Application] {
            for target in landscape.each(kind).map(AnyFields::record_ref) {
                let cuts = dependence.cut_sets(&target, Level::Stopped, 2, &|| false);
                for set in cuts.unwrap().sets.into_iter().filter(|it| it.len() == 2) {
                    expected.entry(set).or_default().push(target.clone());
                }
            }
        }
        let pairs = dependence.pairs(usize::MAX, &|| false).unwrap();
        let found = pairs.pairs.into_iter();
        let found: BTreeMap<_, _> = found
            .map(|mut pair| {
                pair.stopped
                    .sort_by_key(|it| it.kind != Kind::PublicService);
                (pair.organizations.to_vec(), pair.stopped)
            })
            .collect();
        found_pairs += found.len();
        assert_eq!(found, expected, "seed {seed}");
        assert!(pairs.complete);
        if found_pairs > 0 && !expected.is_empty() {
            let cut_short = dependence.pairs(0, &|| false).unwrap();
            assert!(cut_short.pairs.is_empty() && !cut_short.complete);
        }
    }
    assert!(found_pairs > 30, "{found_pairs}");
}
