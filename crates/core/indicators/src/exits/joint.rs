//! Pairs of organizations that are critical only together.

use std::collections::BTreeMap;

use freistadt_graph::Pair;
use freistadt_model::{Measurement, Ratio, RecordRef, Step, Unit};

use super::Exits;
use super::measured::{Bounded, Figure};
use super::parts::Of;
use crate::MOST_NAMED;

impl Exits {
    /// How many pairs bring something to a standstill only together. Where unknown facts make a
    /// difference it can be fewer, because one of two may be enough, or more: there are no bounds.
    pub(super) fn joint(&self, of: Of, id: &'static str) -> Measurement {
        let counts = |pair: &&Pair| pair.stopped.iter().any(|it| self.is_counted(of, it));
        let pairs: Vec<&Pair> = self.pairs.pairs.iter().filter(counts).collect();
        let count = Ratio::whole(pairs.len() as i128);
        let bounded = Bounded {
            value: self.pairs.complete.then_some(count),
            lower: self.pairs.settled.then_some(count),
            upper: self.pairs.settled.then_some(count),
        };
        let bounded = if self.pairs.complete {
            bounded
        } else {
            Bounded::default()
        };
        let figure = Figure {
            of,
            id,
            rule: "pairs-only-critical-together",
            unit: Unit::Count,
        };
        self.measured(&figure, bounded, in_pairs(&pairs))
    }

    /// Whether a figure speaks of it.
    pub(super) fn is_counted(&self, of: Of, target: &RecordRef) -> bool {
        let ours = of != Of::OurApplications || self.ours.contains(target);
        target.kind == of.kind() && ours
    }
}

/// In how many pairs each organization is, most first.
fn in_pairs(pairs: &[&Pair]) -> Vec<Step> {
    let mut counts: BTreeMap<RecordRef, i128> = BTreeMap::new();
    for organization in pairs.iter().flat_map(|it| &it.organizations) {
        *counts.entry(organization.to_ref()).or_default() += 1;
    }
    let mut counts: Vec<(RecordRef, i128)> = counts.into_iter().collect();
    counts.sort_by_key(|(of, count)| (std::cmp::Reverse(*count), of.clone()));
    let step = |(of, count): (RecordRef, i128)| Step {
        what: "in-pairs",
        country: None,
        of: Some(of),
        value: Ratio::whole(count),
        unit: Unit::Count,
    };
    counts.into_iter().take(MOST_NAMED).map(step).collect()
}
