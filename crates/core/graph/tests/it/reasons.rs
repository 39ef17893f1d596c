//! Reasons are true: each step rests on steps that are, and each day is the first.

use std::collections::BTreeSet;

use freistadt_graph::{Because, Bound, Dependence, Exit, Level, Question, ReasonStep, State};
use freistadt_model::{AnyFields, Contract, Id, Kind, Landscape, RecordRef};
use freistadt_testkit::numbers::Numbers;
use jiff::civil::{Date, date};

use crate::random::{ORGANIZATIONS, has_state, landscape};

const PLANES: [(Bound, Level); 4] = [
    (Bound::Certain, Level::Stopped),
    (Bound::Certain, Level::NotWorks),
    (Bound::Possible, Level::Stopped),
    (Bound::Possible, Level::NotWorks),
];

fn exit(numbers: &mut Numbers) -> Exit {
    let organizations = (0..=numbers.below(2)).map(|_| numbers.below(ORGANIZATIONS));
    Exit {
        organizations: organizations.map(|it| Id::new(format!("o{it}"))).collect(),
        ..Exit::default()
    }
}

/// Whether the thing fails on the plane when one looks only so far ahead.
fn fails(
    landscape: &Landscape,
    exit: &Exit,
    until: Date,
    target: &RecordRef,
    plane: (Bound, Level),
) -> bool {
    let mut question = Question::new(date(2026, 11, 23));
    question.horizon = question.as_of.until(until).unwrap().get_days() as u32;
    let dependence = Dependence::new(landscape, question);
    let range = dependence.outcome(landscape, exit).state(target).unwrap();
    let state = match plane.0 {
        Bound::Certain => range.best,
        Bound::Possible => range.worst,
    };
    match plane.1 {
        Level::Stopped => state == State::Stopped,
        Level::NotWorks => state != State::Works,
    }
}

/// The steps one deeper that a step rests on.
fn below(steps: &[ReasonStep], at: usize) -> Vec<&ReasonStep> {
    let depth = steps[at].depth;
    let inside = steps[at + 1..].iter().take_while(|it| it.depth > depth);
    inside.filter(|it| it.depth == depth + 1).collect()
}

fn is_true(steps: &[ReasonStep], context: &str) {
    for (at, step) in steps.iter().enumerate() {
        let below = below(steps, at);
        match &step.because {
            Because::Need { .. } => {
                assert!(!below.is_empty(), "{context}");
                let latest = below.iter().map(|it| it.since).max();
                assert_eq!(Some(step.since), latest, "{context}");
                assert!(below.iter().all(|it| it.through.is_some()), "{context}");
            }
            Because::Own { gone, somebody, .. } => {
                assert!(below.is_empty(), "{context}");
                assert!(!gone.is_empty() || *somebody, "{context}");
            }
            Because::Exit => panic!("{context}: nothing but organizations goes"),
            Because::Above => {
                let before = steps[..at].iter().any(|it| it.thing == step.thing);
                assert!(before && below.is_empty(), "{context}");
            }
        }
    }
}

#[test]
fn every_failure_has_true_reasons_and_its_first_day() {
    let (mut explained, mut later) = (0, 0);
    for seed in 0..60 {
        let (landscape, _) = landscape(seed, 4);
        let exit = exit(&mut Numbers::new(seed));
        let question = Question::new(date(2026, 11, 23));
        let dependence = Dependence::new(&landscape, question);
        let outcome = dependence.outcome(&landscape, &exit);
        for plane in PLANES {
            let reasons = outcome.reasons(plane.0, plane.1);
            for record in landscape.all().filter(has_state) {
                let target = record.to_ref();
                let context = format!("seed {seed} {target} {plane:?}");
                let failing = fails(&landscape, &exit, question.until(), &target, plane);
                assert_eq!(reasons.since(&target).is_some(), failing, "{context}");
                let steps = reasons.of(&target);
                assert_eq!(steps.is_empty(), !failing, "{context}");
                is_true(&steps, &context);
                let Some(since) = reasons.since(&target) else {
                    continue;
                };
                explained += 1;
                assert!(
                    fails(&landscape, &exit, since, &target, plane),
                    "{context} {since}"
                );
                if since > question.as_of {
                    later += 1;
                    let mut before = since.yesterday().unwrap();
                    // A term is over by its last day, and what it gave is gone on the next.
                    let mut contracts = landscape.contracts.values();
                    let last = |it: &Contract| it.running_term_end(question.as_of);
                    if contracts.any(|it| last(it) == Some(before)) {
                        before = before.yesterday().unwrap();
                    }
                    assert!(
                        !fails(&landscape, &exit, before, &target, plane),
                        "{context} {since}"
                    );
                }
            }
        }
    }
    assert!(explained > 300 && later > 20, "{explained} {later}");
}

#[test]
fn roots_are_what_fails_by_itself_in_the_reasons_told() {
    for seed in 0..60 {
        let (landscape, _) = landscape(seed, 4);
        let exit = exit(&mut Numbers::new(seed));
        let dependence = Dependence::new(&landscape, Question::new(date(2026, 11, 23)));
        let outcome = dependence.outcome(&landscape, &exit);
        for plane in PLANES {
            let reasons = outcome.reasons(plane.0, plane.1);
            let services = |it: &RecordRef| it.kind == Kind::PublicService;
            let targets = landscape
                .each(Kind::PublicService)
                .map(AnyFields::record_ref);
            let told = targets.flat_map(|it| reasons.of(&it));
            let own = told.filter(|it| matches!(it.because, Because::Own { .. }));
            let expected: BTreeSet<RecordRef> = own.map(|it| it.thing).collect();
            let found = reasons.roots(&services).into_iter().cloned();
            assert!(found.eq(expected), "seed {seed} {plane:?}");
        }
    }
}
