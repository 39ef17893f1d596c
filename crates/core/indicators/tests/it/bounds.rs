//! The bounds of the concentration index against brute force.

use std::collections::BTreeMap;

use freistadt_indicators::Portions;
use freistadt_model::{Id, Organization};
use freistadt_testkit::numbers::Numbers;

fn index(amounts: &BTreeMap<String, f64>) -> f64 {
    let sum: f64 = amounts.values().sum();
    if sum == 0.0 {
        f64::NAN
    } else {
        amounts.values().map(|a| (a / sum).powi(2)).sum()
    }
}

/// Smallest and largest index over a grid of completions.
fn brute(portions: &Portions) -> (f64, f64) {
    let base: BTreeMap<String, f64> = portions
        .known
        .iter()
        .map(|(id, n)| (id.to_string(), *n as f64))
        .collect();
    let holders: Vec<String> = base
        .keys()
        .cloned()
        .chain((0..3).map(|n| format!("new{n}")))
        .collect();
    let mut all = vec![base];
    for amount in &portions.without_holder {
        all = all
            .iter()
            .flat_map(|world| {
                holders.iter().map(|holder| {
                    let mut world = world.clone();
                    *world.entry(holder.clone()).or_insert(0.0) += *amount as f64;
                    world
                })
            })
            .collect();
    }
    for (number, holder) in portions.without_amount.iter().enumerate() {
        let holder = holder
            .as_ref()
            .map_or(format!("dark{number}"), ToString::to_string);
        all = all
            .iter()
            .flat_map(|world| {
                (0..=60).map(|step| {
                    let amount = f64::from(step) * 0.5;
                    let mut world = world.clone();
                    *world.entry(holder.clone()).or_insert(0.0) += amount;
                    world
                })
            })
            .collect();
    }
    let found = all.iter().map(index).filter(|index| !index.is_nan());
    found.fold((f64::INFINITY, 0.0), |(low, high), i| {
        (low.min(i), f64::max(high, i))
    })
}

#[test]
fn no_completion_leaves_the_span_and_some_reach_it() {
    let mut numbers = Numbers::new(7);
    for round in 0..120 {
        let mut portions = Portions::default();
        for holder in 0..=numbers.below(3) {
            portions.known.insert(
                Id::<Organization>::new(format!("h{holder}")),
                i128::from(1 + numbers.below(12)),
            );
        }
        for _ in 0..numbers.below(3) {
            portions
                .without_holder
                .push(i128::from(1 + numbers.below(9)));
        }
        for _ in 0..numbers.below(3) {
            let holder = (numbers.below(2) == 0).then(|| Id::new(format!("h{}", numbers.below(3))));
            portions.without_amount.push(holder);
        }
        let (low, high) = brute(&portions);
        let lower = portions.lower().expect("something is known").to_f64();
        let upper = portions.upper().expect("something is known").to_f64();
        assert!(
            lower <= low + 1e-9,
            "round {round}: {lower} above {low} for {portions:?}"
        );
        assert!(
            upper >= high - 1e-9,
            "round {round}: {upper} below {high} for {portions:?}"
        );
        // The grid is coarse where amounts are free, exact where they are not.
        let slack = if portions.without_amount.is_empty() {
            1e-9
        } else {
            0.02
        };
        assert!(
            low <= lower + slack,
            "round {round}: {low} far from {lower} for {portions:?}"
        );
        if portions.without_amount.is_empty() {
            assert!(
                high >= upper - 1e-9,
                "round {round}: {high} far from {upper} for {portions:?}"
            );
        }
    }
}

#[test]
fn learning_a_fact_never_widens_the_span() {
    let mut numbers = Numbers::new(11);
    for _ in 0..300 {
        let mut portions = Portions::default();
        portions
            .known
            .insert(Id::new("a"), i128::from(1 + numbers.below(9)));
        portions
            .known
            .insert(Id::new("b"), i128::from(1 + numbers.below(9)));
        let amount = i128::from(1 + numbers.below(9));
        portions.without_holder.push(amount);
        let mut learned = portions.clone();
        learned.without_holder.clear();
        *learned
            .known
            .entry(Id::new(["a", "b", "c"][numbers.below(3) as usize]))
            .or_default() += amount;
        assert!(portions.lower() <= learned.lower() && learned.upper() <= portions.upper());
    }
}
