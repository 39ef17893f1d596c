//! The figures of single exits: how much the largest stops, how many stop something, what falls
//! with law from outside and with one operator.

use freistadt_graph::{ByPart, Jurisdiction};
use freistadt_model::{Country, Id, Measurement, ProtectionLevel, Ratio, Step, Unit};

use super::Exits;
use super::measured::{Bounded, Counted, Figure, largest, most_first, steps};
use super::parts::{Of, by_protection};
use crate::MOST_NAMED;

impl Exits {
    /// The figures of services, then the same of applications, then of those that are our choice.
    pub(crate) fn indicators(&self) -> Vec<Measurement> {
        use Of::{Applications, OurApplications, Services};
        vec![
            self.by_one_exit(Services, "services-stopped-by-one-exit"),
            self.by_one_exit(Applications, "applications-stopped-by-one-exit"),
            self.by_one_exit(
                OurApplications,
                "applications-stopped-by-one-exit-our-choice",
            ),
            self.single_points(Services, "single-points-of-failure"),
            self.single_points(Applications, "single-points-of-failure-applications"),
            self.single_points(
                OurApplications,
                "single-points-of-failure-applications-our-choice",
            ),
            self.joint(Services, "pairs-only-critical-together"),
            self.joint(Applications, "pairs-only-critical-together-applications"),
            self.joint(
                OurApplications,
                "pairs-only-critical-together-applications-our-choice",
            ),
            self.exposure(Services, "jurisdiction-exposure"),
            self.exposure(Applications, "jurisdiction-exposure-applications"),
            self.exposure(
                OurApplications,
                "jurisdiction-exposure-applications-our-choice",
            ),
            self.shared_fate(Services, "shared-fate"),
            self.shared_fate(Applications, "shared-fate-applications"),
            self.shared_fate(OurApplications, "shared-fate-applications-our-choice"),
            self.months(Services, "months-to-replace"),
            self.months(Applications, "months-to-replace-applications"),
            self.months(OurApplications, "months-to-replace-applications-our-choice"),
        ]
    }

    /// How many things each organization's exit stops.
    pub(super) fn each(&self, of: Of) -> Vec<Counted> {
        let impacts = self.impacts.values();
        let counts = impacts.map(|it| (it.organization.to_ref(), of.stopped(&it.by_part)));
        counts.collect()
    }

    /// Without the town itself.
    pub(super) fn each_other(&self, of: Of) -> Vec<Counted> {
        let town = self.town.as_ref().map(Id::to_ref);
        let mut each = self.each(of);
        each.retain(|(organization, _)| Some(organization) != town.as_ref());
        each
    }

    /// The largest count of things that one exit stops; services by protection need, too.
    fn by_one_exit(&self, of: Of, id: &'static str) -> Measurement {
        let counts = self.each(of);
        let value = |count: u32| Ratio::whole(count.into());
        let worst = most_first(&counts).first().map(|(worst, _)| worst.clone());
        let mut impacts = self.impacts.values();
        let impact = impacts.find(|it| Some(it.organization.to_ref()) == worst);
        let mut parts = Vec::new();
        if let (Of::Services, Some(impact)) = (of, impact) {
            let count = |count| Some((value(count), Unit::Count));
            parts = protected(&impact.by_part, count);
        }
        parts.extend(steps(&counts, Unit::Count, |count| Some(value(count))));
        let (least, most) = largest(&counts);
        let figure = Figure {
            of,
            id,
            rule: "services-stopped-by-one-exit",
            unit: Unit::Count,
        };
        self.measured(&figure, Bounded::between(value(least), value(most)), parts)
    }

    /// How many other organizations bring something to a standstill by their exit alone.
    fn single_points(&self, of: Of, id: &'static str) -> Measurement {
        let counts = self.each_other(of);
        let least = counts.iter().filter(|(_, (least, _))| *least > 0).count();
        let most = counts.iter().filter(|(_, (_, most))| *most > 0).count();
        let value = |count: usize| Ratio::whole(count as i128);
        let figure = Figure {
            of,
            id,
            rule: "single-points-of-failure",
            unit: Unit::Count,
        };
        let parts = steps(&counts, Unit::Count, |count| {
            Some(Ratio::whole(count.into()))
        });
        self.measured(&figure, Bounded::between(value(least), value(most)), parts)
    }

    /// The share that stops when all outside the EU and the EEA go; services by protection need,
    /// too.
    fn exposure(&self, of: Of, id: &'static str) -> Measurement {
        let share = |count: u32| Ratio::new(count.into(), self.whole(of).into());
        let all = self.outside.first().map(|(_, counted)| counted);
        let mut parts = Vec::new();
        if let (Of::Services, Some(all)) = (of, all) {
            parts = protected(all, |count| Some((share(count)?, Unit::Share)));
        }
        parts.extend(self.by_country(of, share));
        let (least, most) = all.map_or((0, 0), |it| of.stopped(it));
        let value = |count: u32| share(count).unwrap_or(Ratio::whole(0));
        let figure = Figure {
            of,
            id,
            rule: "jurisdiction-exposure",
            unit: Unit::Share,
        };
        self.measured(&figure, Bounded::between(value(least), value(most)), parts)
    }

    fn by_country(&self, of: Of, share: impl Fn(u32) -> Option<Ratio>) -> Vec<Step> {
        let mut countries: Vec<(Country, u32)> = Vec::new();
        for (law, counted) in &self.outside {
            if let Jurisdiction::Country(country) = law {
                countries.push((*country, of.stopped(counted).0));
            }
        }
        countries.sort_by_key(|(country, count)| (std::cmp::Reverse(*count), *country));
        let step = |(country, count): &(Country, u32)| {
            Some(Step {
                what: "stopped-by-law",
                country: Some(*country),
                of: None,
                value: share(*count)?,
                unit: Unit::Share,
            })
        };
        countries.iter().take(MOST_NAMED).filter_map(step).collect()
    }

    /// The largest share that one operator or one piece of infrastructure takes along.
    fn shared_fate(&self, of: Of, id: &'static str) -> Measurement {
        let whole = self.whole(of);
        let fates = self.fates.iter();
        let counts = fates.map(|it| (it.of.clone(), of.stopped(&it.by_part)));
        let counts: Vec<Counted> = counts.collect();
        let share = |count: u32| Ratio::new(count.into(), whole.into());
        let parts = steps(&counts, Unit::Share, share);
        let (least, most) = largest(&counts);
        let value = |count| share(count).unwrap_or(Ratio::whole(0));
        let figure = Figure {
            of,
            id,
            rule: "shared-fate",
            unit: Unit::Share,
        };
        self.measured(&figure, Bounded::between(value(least), value(most)), parts)
    }
}

/// What certainly stands still, the highest protection need first.
fn protected(counted: &ByPart, value: impl Fn(u32) -> Option<(Ratio, Unit)>) -> Vec<Step> {
    let levels = by_protection(counted);
    let stopped = levels.iter().rev().filter(|it| it.1.certainly_stopped > 0);
    let step = |(level, counts): &(Option<ProtectionLevel>, _)| {
        let counts: &freistadt_graph::Counts = counts;
        let (value, unit) = value(counts.certainly_stopped)?;
        Some(Step {
            what: match level {
                None => "stopped-unrated",
                Some(ProtectionLevel::Normal) => "stopped-normal",
                Some(ProtectionLevel::High) => "stopped-high",
                Some(ProtectionLevel::VeryHigh) => "stopped-very-high",
            },
            country: None,
            of: None,
            value,
            unit,
        })
    };
    stopped.filter_map(step).collect()
}
