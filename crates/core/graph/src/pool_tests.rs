//! Tolls of all at once are those of one after the other.

use freistadt_testkit::numbers::Numbers;

use crate::dependence::Level;
use crate::pool::{Pool, PoolDraft, PoolMember};

const ORGANIZATIONS: u32 = 20;

fn pool(seed: u64) -> Pool {
    let mut numbers = Numbers::new(seed);
    let mut draft = PoolDraft::new(ORGANIZATIONS);
    for at in 0..60 {
        draft.thing(at % 3 > 0);
    }
    let mut below = |limit: u32| u32::try_from(numbers.below(limit.into())).unwrap_or(0);
    for thing in 0..60 {
        let contested = [below(ORGANIZATIONS), below(ORGANIZATIONS)];
        let by = 1 + below(2) as usize;
        draft.depends_on(thing, &contested[..by], Level::Stopped);
        draft.depends_on(thing, &[below(ORGANIZATIONS)], Level::NotWorks);
        for _ in 0..below(4) {
            let members: Vec<PoolMember> = (0..=below(3))
                .map(|_| PoolMember {
                    thing: below(60),
                    stops: [(false, false), (false, true), (true, true)][below(3) as usize],
                })
                .collect();
            draft.needs(thing, 1 + below(2), &members);
        }
    }
    draft.pool()
}

#[test]
fn all_at_once_are_one_after_the_other() {
    for seed in 0..100 {
        let pool = pool(seed);
        let all: Vec<u32> = (0..ORGANIZATIONS).collect();
        let tolls = pool.tolls(&|| false).unwrap_or_default();
        assert_eq!(tolls, pool.tolls_one_by_one(&all), "seed {seed}");
        for [certainly_stopped, certainly, possibly_stopped, possibly] in tolls {
            assert!(certainly_stopped <= certainly && possibly_stopped <= possibly);
            assert!(certainly_stopped <= possibly_stopped && certainly <= possibly);
        }
    }
}
