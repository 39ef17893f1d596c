//! Every state equals the enumeration over every set of organizations and every completion of
//! what is unknown.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Counts, Dependence, Ends, Exit, Jurisdiction, Question, State, StateRange};
use freistadt_model::{Id, Kind, Landscape, Organization, RecordRef};
use jiff::civil::date;

use crate::cases::Fate;
use crate::laws::{laws, makeshifts};
use crate::meaning::{Asked, fates};
use crate::random::{ORGANIZATIONS, Random, Size, completions, has_state, landscape, random};

/// Every set of the organizations.
pub(crate) fn exits() -> impl Iterator<Item = BTreeSet<Id<Organization>>> {
    (0_u32..1 << ORGANIZATIONS).map(|bits| {
        let gone = (0..ORGANIZATIONS).filter(move |it| bits >> it & 1 == 1);
        gone.map(|it| Id::new(format!("o{it}"))).collect()
    })
}

pub(crate) fn question(seed: u64) -> Question {
    let ends = |operation, licence, support| Ends {
        operation,
        licence,
        support,
    };
    let mut question = Question::new(date(2026, 11, 23));
    question.ends = match seed % 5 {
        0 => ends(true, false, false),
        1 => ends(false, true, false),
        2 => ends(false, false, true),
        _ => Ends::ALL,
    };
    question.horizon = [30, 200, 365][seed as usize % 3];
    question
}

/// The extremes over all completions; what is not there in one of them has no say in it.
struct Extremes {
    certain: Fate,
    possible: Fate,
}

fn enumerated(
    landscapes: &[Landscape],
    asked: &Asked,
    question: Question,
) -> BTreeMap<RecordRef, Extremes> {
    let mut extremes: BTreeMap<RecordRef, Extremes> = BTreeMap::new();
    for landscape in landscapes {
        for (target, fate) in fates(landscape, asked, question) {
            let next = match extremes.remove(&target) {
                Some(known) => Extremes {
                    certain: known.certain.better_of(&fate),
                    possible: known.possible.worse_of(&fate),
                },
                None => Extremes {
                    certain: fate.clone(),
                    possible: fate,
                },
            };
            extremes.insert(target, next);
        }
    }
    extremes
}

/// What the engine says of the same exits.
fn computed(
    landscape: &Landscape,
    asked: &Asked,
    question: Question,
) -> BTreeMap<RecordRef, Extremes> {
    let dependence = Dependence::new(landscape, question);
    let works = || Fate::works(asked.exits.len());
    let mut extremes: BTreeMap<RecordRef, Extremes> = BTreeMap::new();
    for (at, exit) in asked.exits.iter().enumerate() {
        let outcome = dependence.outcome(landscape, exit);
        for kind in Kind::ALL.iter().filter(|kind| kind.is_thing()) {
            for (target, range) in outcome.states(*kind) {
                let known = extremes.get_mut(target);
                let fates = match known {
                    Some(known) => known,
                    None => extremes.entry(target.clone()).or_insert(Extremes {
                        certain: works(),
                        possible: works(),
                    }),
                };
                fates.certain.note(at, range.best);
                fates.possible.note(at, range.worst);
            }
        }
    }
    extremes
}

/// All states of all exits are the extremes over all completions.
fn check(context: &str, random: &Random, asked: &Asked, question: Question) {
    let completed = completions(&random.landscape, &random.open);
    let expected = enumerated(&completed, asked, question);
    let found = computed(&random.landscape, asked, question);
    for record in random.landscape.all().filter(has_state) {
        let target = record.to_ref();
        let (found, expected) = (&found[&target], &expected[&target]);
        for (bound, found, expected) in [
            ("certain", &found.certain, &expected.certain),
            ("possible", &found.possible, &expected.possible),
        ] {
            let exit = found.first_difference(expected).map(|at| &asked.exits[at]);
            assert_eq!(exit, None, "{context}: {target}, {bound}");
        }
    }
}

/// Exits of every set of so many organizations.
fn subsets(organizations: u64) -> Asked {
    let exit = |bits: u32| Exit {
        organizations: (0..organizations)
            .filter(|it| bits >> it & 1 == 1)
            .map(|it| Id::new(format!("o{it}")))
            .collect(),
        ..Exit::default()
    };
    Asked::new((0_u32..1 << organizations).map(exit).collect())
}

#[test]
fn states_are_the_extremes_over_all_completions() {
    let asked = subsets(ORGANIZATIONS);
    let mut open = 0;
    for seed in 0..250 {
        let random = random(seed, Size::small(5));
        open += random.open.len();
        check(&format!("seed {seed}"), &random, &asked, question(seed));
    }
    // The cases are not all the same.
    assert!(open > 300, "{open}");
}

#[test]
fn states_of_every_set_of_fourteen_are_the_extremes_over_all_completions_of_six_facts() {
    let asked = subsets(14);
    let size = Size {
        organizations: 14,
        products: 8,
        applications: 9,
        needs: 12,
        open: 6,
    };
    let seeds = (0..).filter(|seed| random(*seed, size).open.len() == 6);
    for seed in seeds.take(4) {
        // With all three effects, as the question is asked most.
        let question = Question::new(date(2026, 11, 23));
        check(
            &format!("seed {seed}"),
            &random(seed, size),
            &asked,
            question,
        );
    }
}

/// So many may stop running things.
const OPERATORS: u64 = 4;

/// Each of some laws, operators and nodes, and each together with each other.
fn laws_operators_and_nodes() -> Asked {
    let country = |code: &str| Jurisdiction::Country(code.parse().unwrap());
    let laws = [country("US"), country("CN"), Jurisdiction::NonEu];
    let exit = |bits: u32| {
        let chosen =
            |from: u64, count: u64| (0..count).filter(move |it| bits >> (from + it) & 1 == 1);
        Exit {
            organizations: BTreeSet::new(),
            jurisdictions: chosen(0, 3).map(|it| laws[it as usize]).collect(),
            nodes: chosen(3, 2).map(|it| Id::new(format!("n{it}"))).collect(),
            operators: chosen(5, OPERATORS)
                .map(|it| Id::new(format!("o{it}")))
                .collect(),
        }
    };
    let exits = (0_u32..1 << (5 + OPERATORS)).map(exit);
    Asked::new(exits.collect())
}

#[test]
fn states_by_law_operator_and_node_are_the_extremes_over_all_completions() {
    let asked = laws_operators_and_nodes();
    let mut open = 0;
    for seed in 0..60 {
        let mut random = random(seed, Size::small(2));
        laws(&mut random, 4);
        open += random.open.len();
        check(&format!("seed {seed}"), &random, &asked, question(seed));
    }
    assert!(open > 150, "{open}");
}

#[test]
fn states_in_an_outage_are_the_extremes_over_all_completions() {
    let asked = laws_operators_and_nodes();
    let mut open = 0;
    for seed in 0..60 {
        let mut random = random(seed, Size::small(2));
        laws(&mut random, 2);
        makeshifts(&mut random, 2);
        open += random.open.len();
        let mut question = question(seed);
        question.outage = Some([1, 3, 5, 6][seed as usize % 4]);
        check(&format!("seed {seed}"), &random, &asked, question);
    }
    assert!(open > 150, "{open}");
}

#[test]
fn more_exits_never_help_and_knowing_less_never_narrows() {
    for seed in 0..80 {
        let (landscape, open) = landscape(seed, 4);
        let question = question(seed);
        let dependence = Dependence::new(&landscape, question);
        let known = completions(&landscape, &open).swap_remove(0);
        let settled = Dependence::new(&known, question);
        let sets: Vec<_> = exits().collect();
        for (at, exit) in sets.iter().enumerate().step_by(5) {
            let asked = |exit: &BTreeSet<_>| Exit {
                organizations: exit.clone(),
                ..Exit::default()
            };
            let outcome = dependence.outcome(&landscape, &asked(exit));
            let narrow = settled.outcome(&known, &asked(exit));
            let larger: BTreeSet<_> = exit
                .iter()
                .chain(&sets[(at * 7) % sets.len()])
                .cloned()
                .collect();
            let worse = dependence.outcome(&landscape, &asked(&larger));
            for record in landscape.all().filter(has_state) {
                let target = record.to_ref();
                let (here, there) = (
                    outcome.state(&target).unwrap(),
                    worse.state(&target).unwrap(),
                );
                assert!(here.worst <= here.best, "seed {seed} {target}");
                assert!(
                    there.worst <= here.worst && there.best <= here.best,
                    "seed {seed} {target}"
                );
                if let Some(narrow) = narrow.state(&target) {
                    assert!(
                        here.worst <= narrow.worst && narrow.best <= here.best,
                        "seed {seed} {target}"
                    );
                }
            }
        }
    }
}

#[test]
fn nobody_going_stops_nothing() {
    for seed in 0..50 {
        let (landscape, _) = landscape(seed, 5);
        let dependence = Dependence::new(&landscape, question(seed));
        let outcome = dependence.outcome(&landscape, &Exit::default());
        for record in landscape.all().filter(has_state) {
            let works = StateRange {
                worst: State::Works,
                best: State::Works,
            };
            assert_eq!(outcome.state(&record.to_ref()), Some(works), "seed {seed}");
        }
    }
}

#[test]
fn all_at_once_is_one_after_the_other() {
    for seed in 0..150 {
        let (landscape, _) = landscape(seed, 5);
        let dependence = Dependence::new(&landscape, question(seed));
        for impact in dependence.impacts(&|| false).unwrap() {
            let exit = Exit::of(impact.organization.clone());
            let outcome = dependence.outcome(&landscape, &exit);
            for (kind, counts) in [
                (Kind::PublicService, impact.services),
                (Kind::Application, impact.applications),
            ] {
                let count = |holds: fn(StateRange) -> bool| {
                    outcome
                        .states(kind)
                        .filter(|(_, range)| holds(*range))
                        .count() as u32
                };
                let expected = Counts {
                    certainly_stopped: count(|it| it.best == State::Stopped),
                    certainly_affected: count(|it| it.best != State::Works),
                    possibly_stopped: count(|it| it.worst == State::Stopped),
                    possibly_affected: count(|it| it.worst != State::Works),
                };
                assert_eq!(counts, expected, "seed {seed} {}", impact.organization);
            }
        }
    }
}
