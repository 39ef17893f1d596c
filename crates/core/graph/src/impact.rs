//! What the exit of each organization by itself would mean, for all organizations at once.

use std::sync::Arc;

use freistadt_model::{Id, Kind, Organization, RecordRef};

use crate::dependence::{Dependence, PLANES};
use crate::network::Node;
use crate::sweep::{Classes, UNCOUNTED, sweep};

/// How many things of a kind an exit concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// They stand still in any case.
    pub certainly_stopped: u32,
    /// They stand still or are impaired in any case.
    pub certainly_affected: u32,
    /// They may stand still.
    pub possibly_stopped: u32,
    /// They may stand still or be impaired.
    pub possibly_affected: u32,
}

/// What the exit of one organization, with all that it controls, would mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impact {
    /// Whose exit.
    pub organization: Id<Organization>,
    /// Public services.
    pub services: Counts,
    /// Applications.
    pub applications: Counts,
}

const SERVICES: usize = 0;
const APPLICATIONS: usize = 1;

/// What the standstill of one operator, or one piece of infrastructure, takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// Whose, or of what.
    pub of: RecordRef,
    /// Public services.
    pub services: Counts,
    /// Applications.
    pub applications: Counts,
}

impl Dependence {
    /// The impact of every organization, in the order of ids; `None` if `stop` said so.
    pub fn impacts(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Impact>> {
        let places = 0..self.organizations.len();
        let scenarios: Vec<Vec<Node>> = places.map(|place| vec![self.gone(place)]).collect();
        let counts = self.counts(&scenarios, stop)?;
        let impacts = self.organizations.iter().zip(counts);
        let impact = |(organization, (services, applications)): (&Id<Organization>, _)| Impact {
            organization: organization.clone(),
            services,
            applications,
        };
        Some(impacts.map(impact).collect())
    }

    /// What stands still with each operator that runs nothing any more, and with each piece of
    /// infrastructure; `None` if `stop` said so.
    pub fn fates(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Fate>> {
        let mut of: Vec<RecordRef> = Vec::new();
        let mut scenarios: Vec<Vec<Node>> = Vec::new();
        for (place, organization) in self.organizations.iter().enumerate() {
            of.push(organization.to_ref());
            scenarios.push(vec![self.silent(place)]);
        }
        for (place, thing) in self.things.iter().enumerate() {
            if thing.target.kind == Kind::Node {
                of.push(thing.target.clone());
                scenarios.push(vec![self.thing(place)]);
            }
        }
        self.fates_of(of, &scenarios, stop)
    }

    /// What stands still with each application and each piece of infrastructure, itself included;
    /// `None` if `stop` said so.
    pub fn standstills(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Fate>> {
        let heavy = |kind| matches!(kind, Kind::Application | Kind::Node);
        let things = self.things.iter().enumerate();
        let things = things.filter(|(_, thing)| heavy(thing.target.kind));
        let (of, scenarios): (Vec<RecordRef>, Vec<Vec<Node>>) = things
            .map(|(place, thing)| (thing.target.clone(), vec![self.thing(place)]))
            .unzip();
        self.fates_of(of, &scenarios, stop)
    }

    fn fates_of(
        &self,
        of: Vec<RecordRef>,
        scenarios: &[Vec<Node>],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Fate>> {
        let fates = of.into_iter().zip(self.counts(scenarios, stop)?);
        let fate = |(of, (services, applications))| Fate {
            of,
            services,
            applications,
        };
        Some(fates.map(fate).collect())
    }

    /// Services and applications per scenario.
    fn counts(
        &self,
        scenarios: &[Vec<Node>],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<(Counts, Counts)>> {
        let mut planes: Vec<Vec<Vec<u32>>> = Vec::new();
        for at in 0..PLANES.len() {
            // A plane that is the same as an earlier one needs no second pass.
            let same = (0..at).find(|it| Arc::ptr_eq(&self.planes[*it], &self.planes[at]));
            let counted = match same {
                Some(same) => planes[same].clone(),
                None => self.counted(at, scenarios, stop)?,
            };
            planes.push(counted);
        }
        let of = |place: usize, class: usize| Counts {
            certainly_stopped: planes[0][place][class],
            certainly_affected: planes[1][place][class],
            possibly_stopped: planes[2][place][class],
            possibly_affected: planes[3][place][class],
        };
        let places = 0..scenarios.len();
        Some(
            places
                .map(|it| (of(it, SERVICES), of(it, APPLICATIONS)))
                .collect(),
        )
    }

    fn counted(
        &self,
        plane: usize,
        scenarios: &[Vec<Node>],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Vec<u32>>> {
        let network = &self.planes[plane];
        let mut classes = vec![UNCOUNTED; network.len()];
        for (place, thing) in self.things.iter().enumerate() {
            let class = match thing.target.kind {
                Kind::PublicService => SERVICES,
                Kind::Application => APPLICATIONS,
                _ => continue,
            };
            classes[self.thing(place) as usize] = u8::try_from(class).unwrap_or(UNCOUNTED);
        }
        let classes = Classes {
            of: &classes,
            count: 2,
        };
        sweep(network, scenarios, classes, stop)
    }
}
