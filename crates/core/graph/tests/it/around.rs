//! Who can touch a thing, and how much each matters.

use freistadt_graph::{Dependence, Exit, Level, State};
use freistadt_model::{Id, Ratio};

use crate::brute::question;
use crate::random::{ORGANIZATIONS, has_state, landscape};

#[test]
fn whoever_changes_a_state_is_among_those_that_can_touch_it() {
    let (mut touched, mut spared) = (0, 0);
    for seed in 0..120 {
        let (landscape, _) = landscape(seed, 4);
        let dependence = Dependence::new(&landscape, question(seed));
        let before = dependence.outcome(&landscape, &Exit::default());
        for record in landscape.all().filter(has_state) {
            let target = record.to_ref();
            let can = dependence.can_touch(&target);
            for organization in (0..ORGANIZATIONS).map(|it| Id::new(format!("o{it}"))) {
                let exit = Exit::of(organization.clone());
                let after = dependence.outcome(&landscape, &exit).state(&target);
                if can.contains(&organization) {
                    touched += 1;
                } else {
                    spared += 1;
                    assert_eq!(before.state(&target), after, "seed {seed}, {target}");
                }
            }
        }
    }
    assert!(touched > 100 && spared > 100, "{touched} {spared}");
}

#[test]
fn importance_is_the_share_of_combinations_in_which_an_exit_decides() {
    let mut found = 0;
    for seed in 0..60 {
        let (landscape, _) = landscape(seed, 4);
        let dependence = Dependence::new(&landscape, question(seed));
        for record in landscape.all().filter(has_state) {
            let target = record.to_ref();
            let importance = dependence
                .birnbaum(&target, Level::Stopped, &|| false)
                .unwrap();
            let fails = |bits: usize| {
                let gone = (0..ORGANIZATIONS).filter(|it| bits >> it & 1 == 1);
                let exit = Exit {
                    organizations: gone.map(|it| Id::new(format!("o{it}"))).collect(),
                    ..Exit::default()
                };
                let state = dependence.outcome(&landscape, &exit).state(&target);
                state.is_some_and(|it| it.best == State::Stopped)
            };
            let all: Vec<bool> = (0..1 << ORGANIZATIONS).map(fails).collect();
            for at in 0..ORGANIZATIONS {
                let bit = 1_usize << at;
                let decides =
                    (0..all.len()).filter(|it| it & bit == 0 && !all[*it] && all[it | bit]);
                let expected =
                    Ratio::new(decides.count() as i128, 1 << (ORGANIZATIONS - 1)).unwrap();
                let id = Id::new(format!("o{at}"));
                let told = importance.iter().find(|(it, _)| *it == id);
                let told = told.map_or(Ratio::whole(0), |(_, share)| *share);
                assert_eq!(told, expected, "seed {seed}, {target}, {id}");
                found += usize::from(expected > Ratio::whole(0));
            }
        }
    }
    assert!(found > 100, "{found}");
}
