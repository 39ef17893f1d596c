//! Who can touch a thing, and what stands around it.

use std::collections::BTreeSet;

use freistadt_graph::{Dependence, Exit};
use freistadt_model::Id;

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
fn what_needs_and_what_is_needed_are_the_same_ties() {
    for seed in 0..60 {
        let (landscape, _) = landscape(seed, 4);
        let dependence = Dependence::new(&landscape, question(seed));
        let from_below: BTreeSet<_> = dependence
            .needed_by()
            .into_iter()
            .flat_map(|(needed, by)| by.into_iter().map(move |it| (it.clone(), needed.clone())))
            .collect();
        let mut from_above = BTreeSet::new();
        for record in landscape.all() {
            let target = record.to_ref();
            for member in dependence.needs(&target).iter().flat_map(|it| &it.members) {
                from_above.insert((target.clone(), member.thing.clone()));
            }
        }
        assert_eq!(from_below, from_above, "seed {seed}");
    }
}
