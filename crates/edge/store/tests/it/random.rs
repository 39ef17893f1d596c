//! Random change sets against a model kept in memory: every revision stays what it was.

use freistadt_model::{Landscape, RevisionId};
use freistadt_store::Store;

use crate::place::on_both;
use crate::town::{Random, TOWN, note, random_changes};

/// A store with random revisions, and what each of them must be.
pub(crate) async fn filled(store: &Store, seed: u64, revisions: i64) -> Vec<Landscape> {
    let mut random = Random::new(seed);
    store.create_organization(TOWN, note(0).at).await.unwrap();
    let mut states = vec![Landscape::new(TOWN)];
    for number in 1..=revisions {
        let mut landscape = states.last().unwrap().clone();
        let changes = random_changes(&mut random, &landscape);
        changes.apply(&mut landscape);
        let parent = RevisionId(u64::try_from(number).unwrap() - 1);
        store
            .apply(TOWN, parent, &changes, &note(number))
            .await
            .unwrap();
        states.push(landscape);
    }
    states
}

#[test]
fn every_revision_equals_its_model() {
    for seed in 1..=4 {
        on_both(async |store: Store| {
            let states = filled(&store, seed, 40).await;
            for (number, state) in (0..).zip(&states) {
                let loaded = store.load(TOWN, Some(RevisionId(number))).await.unwrap();
                assert_eq!(loaded.landscape, *state, "seed {seed}, revision {number}");
            }
            for (number, pair) in states.windows(2).enumerate() {
                let id = format!("c{}", number + 1);
                let changes = store.change_set(TOWN, &id).await.unwrap();
                assert_eq!(changes, pair[0].difference(&pair[1]), "seed {seed}, {id}");
            }
        });
    }
}

#[test]
fn an_undo_gives_the_state_before_or_changes_nothing() {
    for seed in 1..=4 {
        on_both(async |store: Store| {
            let mut states = filled(&store, seed, 12).await;
            for number in (1..=12).rev() {
                let id = format!("c{number}");
                let undone = store.undo(TOWN, &id, &note(100)).await;
                let now = store.load(TOWN, None).await.unwrap();
                if undone.is_ok() {
                    let back = states[number].difference(&states[number - 1]);
                    let mut after = states.last().unwrap().clone();
                    back.apply(&mut after);
                    states.push(after);
                }
                assert_eq!(now.landscape, *states.last().unwrap(), "seed {seed}, {id}");
            }
            // Undone from the newest to the oldest, nothing is left.
            assert_eq!(*states.last().unwrap(), Landscape::new(TOWN), "seed {seed}");
        });
    }
}
