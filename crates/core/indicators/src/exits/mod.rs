//! What exits stop, as the dependence engine works it out: for every organization, for law from
//! outside, for operators and infrastructure, for pairs. The figures made of it are beside.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{
    ByPart, Dependence, Exit, Fate, Impact, Jurisdiction, Level, Outcome, Pairs, Question, State,
};
use freistadt_model::{Country, Id, Kind, Landscape, Organization, RecordRef};
use jiff::civil::Date;

use self::parts::{Goal, Of, Parts};
use self::replacing::{Replacing, replacing};

mod figures;
mod joint;
mod measured;
mod parts;
mod replacing;

pub use self::parts::by_protection;

/// Pairs of organizations beyond this number are not tried: it would take too long for a page.
const PAIRS_TRIED: usize = 1 << 12;

/// What the exit of each organization would mean, and what operators and infrastructure take along.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exits {
    /// Per organization; services are divided as [`by_protection`] names them.
    pub impacts: BTreeMap<Id<Organization>, Impact>,
    /// Who brings something to a standstill only together.
    pub pairs: Pairs,
    fates: Vec<Fate>,
    outside: Vec<(Jurisdiction, ByPart)>,
    /// What has to be replaced after the exit that stops most.
    replacing: BTreeMap<Of, Replacing>,
    town: Option<Id<Organization>>,
    services: usize,
    applications: usize,
    /// Applications whose choice is ours.
    ours: BTreeSet<RecordRef>,
    /// Applications of which nobody knows who makes or runs them.
    unattributed: Vec<RecordRef>,
}

/// Works out all exits on the day; nothing else than the day and the usual year is asked.
pub fn exits(landscape: &Landscape, as_of: Date) -> Exits {
    let dependence = Dependence::new(landscape, Question::new(as_of));
    let never = || false;
    let available = Parts::new(landscape, Goal::Availability);
    let part = |target: &RecordRef| available.of(target);
    let impacts = dependence.impacts_by_part(&part, &never);
    let impacts = impacts.unwrap_or_default().into_iter();
    let fates = dependence.fates_by_part(&part, &never);
    let nobody = dependence.outcome(landscape, &Exit::default());
    let applications = nobody.unattributed(Level::Stopped);
    let mut exits = Exits {
        impacts: impacts.map(|it| (it.organization.clone(), it)).collect(),
        pairs: dependence.pairs(PAIRS_TRIED, &never).unwrap_or_default(),
        fates: fates.unwrap_or_default(),
        outside: outside(landscape, &dependence),
        replacing: BTreeMap::new(),
        town: Some(landscape.municipality()),
        services: landscape.count(Kind::PublicService),
        applications: landscape.count(Kind::Application),
        ours: available.ours(),
        unattributed: applications
            .filter(|it| it.kind == Kind::Application)
            .cloned()
            .collect(),
    };
    exits.replacing = replacing(landscape, &dependence, &exits);
    exits
}

/// All outside the EU and the EEA first, then each of their countries by itself.
fn outside(landscape: &Landscape, dependence: &Dependence) -> Vec<(Jurisdiction, ByPart)> {
    let organizations = landscape.organizations.values();
    let countries = organizations.filter_map(|it| it.country.known().copied());
    let countries: BTreeSet<Country> = countries.filter(|it| !it.in_eu_or_eea()).collect();
    let each = countries.into_iter().map(Jurisdiction::Country);
    let laws = std::iter::once(Jurisdiction::NonEu).chain(each);
    let parts = Parts::new(landscape, Goal::Confidentiality);
    laws.map(|law| {
        let exit = Exit {
            jurisdictions: BTreeSet::from([law]),
            ..Exit::default()
        };
        (
            law,
            standstill(&dependence.outcome(landscape, &exit), &parts),
        )
    })
    .collect()
}

fn standstill(outcome: &Outcome<'_>, parts: &Parts) -> ByPart {
    let mut stopped = ByPart::default();
    for (kind, counts) in [
        (Kind::PublicService, &mut stopped.services),
        (Kind::Application, &mut stopped.applications),
    ] {
        for (target, range) in outcome.states(kind) {
            let counts = &mut counts[parts.of(target)];
            counts.certainly_stopped += u32::from(range.best == State::Stopped);
            counts.possibly_stopped += u32::from(range.worst == State::Stopped);
        }
    }
    stopped
}
