//! Two who write at once.

use std::sync::Arc;

use freistadt_model::RevisionId;
use freistadt_store::{ApplyError, Store};
use tokio::sync::Barrier;

use crate::place::{Place, block_on};
use crate::town::{TOWN, add, contract, note};

#[test]
fn of_two_writers_one_is_told_that_the_other_was_faster() {
    for place in Place::both() {
        block_on(async {
            // Two handles with connections of their own, as two processes have.
            let stores = [place.open().await, place.open().await];
            stores[0]
                .create_organization(TOWN, note(0).at)
                .await
                .unwrap();
            for round in 0..10 {
                let barrier = Arc::new(Barrier::new(2));
                let write = |index: usize| {
                    let (store, barrier) = (stores[index].clone(), barrier.clone());
                    tokio::spawn(async move { race(&store, &barrier, round, index).await })
                };
                let (first, second) = (write(0), write(1));
                let results = [first.await.unwrap(), second.await.unwrap()];
                let winners = results.iter().filter(|it| it.is_ok()).count();
                assert_eq!(winners, 1, "{results:?}");
                let new = RevisionId(round + 1);
                let told = |error: &ApplyError| matches!(error, ApplyError::Stale { head } if *head == new);
                let loser = results.iter().find_map(|it| it.as_ref().err());
                assert!(loser.is_some_and(told), "{loser:?}");
            }
            let landscape = stores[0].load(TOWN, None).await.unwrap().landscape;
            assert_eq!(landscape.contracts.len(), 10);
            for store in &stores {
                store.close().await;
            }
        });
    }
}

async fn race(
    store: &Store,
    barrier: &Barrier,
    round: u64,
    index: usize,
) -> Result<(), ApplyError> {
    let changes = add([contract(&format!("v{round}-{index}"), "Wartung", None)]);
    barrier.wait().await;
    let applied = store
        .apply(TOWN, RevisionId(round), &changes, &note(1))
        .await?;
    assert_eq!(applied.revision, RevisionId(round + 1));
    Ok(())
}

#[test]
fn readers_see_a_whole_state_while_others_write() {
    for place in Place::both() {
        block_on(async {
            let store = place.open().await;
            store.create_organization(TOWN, note(0).at).await.unwrap();
            let writer = store.clone();
            let written = tokio::spawn(async move {
                for round in 0..20 {
                    let pair = [format!("a{round}"), format!("b{round}")];
                    let changes = add(pair.iter().map(|id| contract(id, "Paar", None)));
                    writer
                        .apply(TOWN, RevisionId(round), &changes, &note(1))
                        .await
                        .unwrap();
                }
            });
            loop {
                let revision = store.load(TOWN, None).await.unwrap();
                let contracts = u64::try_from(revision.landscape.contracts.len()).unwrap();
                assert_eq!(contracts, 2 * revision.id.0);
                if revision.id == RevisionId(20) {
                    break;
                }
            }
            written.await.unwrap();
            store.close().await;
        });
    }
}
