//! Every state equals the enumeration over every set of organizations and every completion of
//! what is unknown.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Counts, Dependence, Ends, Exit, Question, State, StateRange};
use freistadt_model::{Id, Kind, Landscape, Organization, RecordRef};
use jiff::civil::date;

use crate::meaning::states;
use crate::random::{ORGANIZATIONS, completions, has_state, landscape};

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
fn enumerated(
    landscapes: &[Landscape],
    exit: &BTreeSet<Id<Organization>>,
    question: Question,
) -> BTreeMap<RecordRef, StateRange> {
    let mut ranges: BTreeMap<RecordRef, StateRange> = BTreeMap::new();
    for landscape in landscapes {
        for (target, state) in states(landscape, exit, question) {
            let range = ranges.entry(target).or_insert(StateRange {
                worst: state,
                best: state,
            });
            range.worst = range.worst.min(state);
            range.best = range.best.max(state);
        }
    }
    ranges
}

#[test]
fn states_are_the_extremes_over_all_completions() {
    let mut open_ones = 0;
    let mut seen = BTreeSet::new();
    for seed in 0..250 {
        let (landscape, open) = landscape(seed, 5);
        open_ones += open.len();
        let question = question(seed);
        let dependence = Dependence::new(&landscape, question);
        let completed = completions(&landscape, &open);
        for exit in exits() {
            let expected = enumerated(&completed, &exit, question);
            let asked = Exit {
                organizations: exit.clone(),
                ..Exit::default()
            };
            let outcome = dependence.outcome(&landscape, &asked);
            for record in landscape.all().filter(has_state) {
                let target = record.to_ref();
                let range = outcome.state(&target).unwrap();
                seen.insert((range.worst, range.best));
                assert_eq!(
                    range, expected[&target],
                    "seed {seed}, {target}, exit {exit:?}"
                );
            }
        }
    }
    // The cases are not all the same.
    assert!(open_ones > 300, "{open_ones}");
    assert_eq!(seen.len(), 6, "{seen:?}");
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
