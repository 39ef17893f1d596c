//! How services and applications are divided when they are counted: services by protection need,
//! applications by whose choice they are.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{ByPart, Counts, PARTS};
use freistadt_model::{Kind, Landscape, ProtectionLevel, PublicService, RecordRef, Stated};

/// Of what a figure speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Services,
    Applications,
    /// Applications whose choice is ours.
    OurApplications,
}

impl Of {
    /// Certainly and possibly stopped.
    pub(super) fn stopped(self, counted: &ByPart) -> (u32, u32) {
        let parts = match self {
            Of::Services => &counted.services[..],
            Of::Applications => &counted.applications[..],
            Of::OurApplications => &counted.applications[OURS..=OURS],
        };
        let certainly = parts.iter().map(|it| it.certainly_stopped).sum();
        (certainly, parts.iter().map(|it| it.possibly_stopped).sum())
    }

    pub(super) fn kind(self) -> Kind {
        match self {
            Of::Services => Kind::PublicService,
            Of::Applications | Of::OurApplications => Kind::Application,
        }
    }
}

/// The part of applications whose choice is ours.
const OURS: usize = 1;

/// Services by protection need; `None`: not rated.
pub fn by_protection(counted: &ByPart) -> [(Option<ProtectionLevel>, Counts); PARTS] {
    let levels = [
        None,
        Some(ProtectionLevel::Normal),
        Some(ProtectionLevel::High),
        Some(ProtectionLevel::VeryHigh),
    ];
    std::array::from_fn(|part| (levels[part], counted.services[part]))
}

/// Which protection need counts: whether it is there where something stops, who may read it where
/// foreign law reaches.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    Availability,
    Confidentiality,
}

/// The part of each service that is rated, and of each application whose choice is ours.
pub(super) struct Parts(BTreeMap<RecordRef, usize>);

impl Parts {
    pub(super) fn new(landscape: &Landscape, goal: Goal) -> Parts {
        let services = landscape.services.values();
        let services = services.map(|it| (it.id.to_ref(), part(it, goal)));
        let applications = landscape.applications.values();
        let ours = applications.filter(|it| it.choice.known().is_none_or(|it| it.is_ours()));
        let parts = services.chain(ours.map(|it| (it.id.to_ref(), OURS)));
        Parts(parts.collect())
    }

    pub(super) fn of(&self, target: &RecordRef) -> usize {
        self.0.get(target).copied().unwrap_or(0)
    }

    pub(super) fn ours(self) -> BTreeSet<RecordRef> {
        let applications = self.0.into_keys();
        applications
            .filter(|it| it.kind == Kind::Application)
            .collect()
    }
}

fn part(service: &PublicService, goal: Goal) -> usize {
    let level = match goal {
        Goal::Availability => &service.protection.availability,
        Goal::Confidentiality => &service.protection.confidentiality,
    };
    match level {
        Stated::Unknown | Stated::NotApplicable => 0,
        Stated::Known(ProtectionLevel::Normal) => 1,
        Stated::Known(ProtectionLevel::High) => 2,
        Stated::Known(ProtectionLevel::VeryHigh) => 3,
    }
}
