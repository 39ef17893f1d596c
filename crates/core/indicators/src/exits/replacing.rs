//! How long it takes to replace what the exit that stops most takes away: along the reasons, the
//! longest of what fails by itself. What stands in between goes on again after it.

use std::collections::BTreeMap;

use freistadt_graph::{Bound, Dependence, Exit, Level, Reasons};
use freistadt_model::{
    Application, Id, Kind, Landscape, Measurement, Organization, Ratio, RecordRef, Step, Unit,
};

use super::Exits;
use super::measured::{Bounded, Figure, most_first};
use super::parts::Of;
use crate::MOST_NAMED;

/// What fails by itself on the ways of reasons, each with the months that replacing it takes,
/// where these are known.
type Months = BTreeMap<RecordRef, Option<u32>>;

/// What has to be replaced after one exit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Replacing {
    /// What certainly stands still rests on these.
    certain: Months,
    /// What may stand still rests on these.
    possible: Months,
}

/// For services, applications and those of our choice: what has to be replaced after the exit that
/// stops most of them.
pub(super) fn replacing(
    landscape: &Landscape,
    dependence: &Dependence,
    exits: &Exits,
) -> BTreeMap<Of, Replacing> {
    let mut worst: BTreeMap<RecordRef, Vec<Of>> = BTreeMap::new();
    for of in [Of::Services, Of::Applications, Of::OurApplications] {
        if let Some((organization, _)) = most_first(&exits.each_other(of)).first() {
            worst.entry(organization.clone()).or_default().push(of);
        }
    }
    let mut replacing = BTreeMap::new();
    for (organization, figures) in worst {
        let exit = Exit::of(Id::<Organization>::new(organization.id));
        let outcome = dependence.outcome(landscape, &exit);
        let [certain, possible] =
            [Bound::Certain, Bound::Possible].map(|bound| outcome.reasons(bound, Level::Stopped));
        for of in figures {
            let found = Replacing {
                certain: months(landscape, exits, of, &certain),
                possible: months(landscape, exits, of, &possible),
            };
            replacing.insert(of, found);
        }
    }
    replacing
}

fn months(landscape: &Landscape, exits: &Exits, of: Of, reasons: &Reasons<'_>) -> Months {
    let roots = reasons.roots(&|target| exits.is_counted(of, target));
    let months = |thing: &RecordRef| (thing.clone(), months_of(landscape, thing));
    roots.into_iter().map(months).collect()
}

fn months_of(landscape: &Landscape, thing: &RecordRef) -> Option<u32> {
    if thing.kind != Kind::Application {
        return None;
    }
    let application: Option<&Application> = landscape.find(&Id::new(thing.id.clone()));
    application?.months_to_replace.known().copied()
}

impl Exits {
    /// Months until the last of what the largest exit stops could go on. One replacement of which
    /// nobody knows how long it takes can take any time.
    pub(super) fn months(&self, of: Of, id: &'static str) -> Measurement {
        let none = Replacing {
            certain: Months::new(),
            possible: Months::new(),
        };
        let found = self.replacing.get(&of).unwrap_or(&none);
        let longest = |months: &Months| months.values().flatten().max().copied().unwrap_or(0);
        let is_known = |months: &Months| months.values().all(Option::is_some);
        let least = Ratio::whole(longest(&found.certain).into());
        let nothing_known =
            !found.certain.is_empty() && found.certain.values().all(Option::is_none);
        let most = Ratio::whole(longest(&found.possible).into());
        let bounded = Bounded {
            value: (!nothing_known).then_some(least),
            lower: Some(least),
            upper: is_known(&found.possible).then_some(most),
        };
        let figure = Figure {
            of,
            id,
            rule: "months-to-replace",
            unit: Unit::Count,
        };
        let mut measured = self.measured(&figure, bounded, longest_first(&found.certain));
        let derivation = &mut measured.derivation;
        if measured.lower.is_some() && !found.certain.is_empty() {
            let open = found.certain.iter().filter(|(_, months)| months.is_none());
            let open: Vec<&RecordRef> = open.map(|(thing, _)| thing).collect();
            derivation.needed = found.certain.len();
            derivation.known = derivation.needed - open.len();
            derivation.missing = open.into_iter().take(MOST_NAMED).cloned().collect();
            derivation.missing_field = Some("application.months_to_replace");
        }
        measured
    }
}

fn longest_first(months: &Months) -> Vec<Step> {
    let known = months
        .iter()
        .filter_map(|(of, months)| Some((of, (*months)?)));
    let mut known: Vec<(&RecordRef, u32)> = known.collect();
    known.sort_by_key(|(of, months)| (std::cmp::Reverse(*months), (*of).clone()));
    let step = |(of, months): (&RecordRef, u32)| Step {
        what: "months-to-replace",
        country: None,
        of: Some(of.clone()),
        value: Ratio::whole(months.into()),
        unit: Unit::Count,
    };
    known.into_iter().take(MOST_NAMED).map(step).collect()
}
