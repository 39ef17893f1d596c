//! What all figures of exits have in common: none without anything to count, steps largest first,
//! what is missing.

use freistadt_model::{Derivation, Measurement, Ratio, RecordRef, Step, Unit};

use super::Exits;
use super::parts::Of;
use crate::MOST_NAMED;

/// Which figure.
pub(super) struct Figure {
    pub(super) of: Of,
    pub(super) id: &'static str,
    pub(super) rule: &'static str,
    pub(super) unit: Unit,
}

/// A value with its bounds.
#[derive(Default)]
pub(super) struct Bounded {
    pub(super) value: Option<Ratio>,
    pub(super) lower: Option<Ratio>,
    pub(super) upper: Option<Ratio>,
}

impl Bounded {
    /// What is so in any case is the value, and the least.
    pub(super) fn between(least: Ratio, most: Ratio) -> Bounded {
        Bounded {
            value: Some(least),
            lower: Some(least),
            upper: Some(most),
        }
    }
}

/// A record with how many of something certainly and possibly stand still.
pub(super) type Counted = (RecordRef, (u32, u32));

impl Exits {
    /// How many there are to be counted.
    pub(super) fn whole(&self, of: Of) -> u32 {
        let count = match of {
            Of::Services => self.services,
            Of::Applications => self.applications,
            Of::OurApplications => self.ours.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Without anything to count there is no figure, never 0.
    pub(super) fn measured(
        &self,
        figure: &Figure,
        bounded: Bounded,
        steps: Vec<Step>,
    ) -> Measurement {
        let there = self.whole(figure.of) > 0;
        let bounded = if there { bounded } else { Bounded::default() };
        let ours = figure.of == Of::OurApplications;
        let counts = |it: &&RecordRef| !ours || self.ours.contains(it);
        let unattributed: Vec<&RecordRef> = self.unattributed.iter().filter(counts).collect();
        let applications = if ours {
            self.ours.len()
        } else {
            self.applications
        };
        let missing = unattributed.iter().take(MOST_NAMED);
        Measurement {
            id: figure.id,
            unit: figure.unit,
            value: bounded.value,
            lower: bounded.lower,
            upper: bounded.upper,
            derivation: Derivation {
                rule: figure.rule,
                steps,
                known: if there {
                    applications - unattributed.len()
                } else {
                    0
                },
                needed: applications.max(usize::from(!there)),
                missing: missing.map(|it| (*it).clone()).collect(),
                missing_field: Some("application.operator"),
                ..Derivation::default()
            },
        }
    }
}

/// The records that certainly stop something, those that stop most first.
pub(super) fn steps(
    counts: &[Counted],
    unit: Unit,
    value: impl Fn(u32) -> Option<Ratio>,
) -> Vec<Step> {
    let steps = most_first(counts).into_iter().take(MOST_NAMED);
    let step = |(of, (least, _)): &Counted| {
        Some(Step {
            what: "stopped-by-exit",
            country: None,
            of: Some(of.clone()),
            value: value(*least)?,
            unit,
        })
    };
    steps.filter_map(step).collect()
}

/// Those that certainly stop something; ties by record.
pub(super) fn most_first(counts: &[Counted]) -> Vec<&Counted> {
    let mut counts: Vec<&Counted> = counts.iter().filter(|(_, (least, _))| *least > 0).collect();
    counts.sort_by_key(|(of, (least, _))| (std::cmp::Reverse(*least), of.clone()));
    counts
}

/// The largest of the certain counts, and of the possible ones.
pub(super) fn largest(counts: &[Counted]) -> (u32, u32) {
    let least = counts.iter().map(|(_, (least, _))| *least).max();
    let most = counts.iter().map(|(_, (_, most))| *most).max();
    (least.unwrap_or(0), most.unwrap_or(0))
}
