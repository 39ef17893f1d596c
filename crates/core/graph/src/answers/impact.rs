//! What the exit of each organization by itself would mean, for all organizations at once.

use std::sync::Arc;

use freistadt_model::{Id, Kind, Organization, RecordRef};

use crate::compile::things::Thing;
use crate::dependence::{Dependence, PLANES};
use crate::network::Node;
use crate::passes::rows::Rows;
use crate::passes::sweep::{Classes, UNCOUNTED, sweep};

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

/// Into how many parts services and applications can be divided when they are counted.
pub const PARTS: usize = 4;

/// Counts of each part by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ByPart {
    /// Public services.
    pub services: [Counts; PARTS],
    /// Applications.
    pub applications: [Counts; PARTS],
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
    /// The same, part by part.
    pub by_part: ByPart,
}

/// What the standstill of one operator, or one piece of infrastructure, takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// Whose, or of what.
    pub of: RecordRef,
    /// Public services.
    pub services: Counts,
    /// Applications.
    pub applications: Counts,
    /// The same, part by part.
    pub by_part: ByPart,
}

impl Counts {
    fn of(parts: &[Counts; PARTS]) -> Counts {
        let mut sum = Counts::default();
        for part in parts {
            sum.certainly_stopped += part.certainly_stopped;
            sum.certainly_affected += part.certainly_affected;
            sum.possibly_stopped += part.possibly_stopped;
            sum.possibly_affected += part.possibly_affected;
        }
        sum
    }
}

impl Dependence {
    /// The impact of every organization, in the order of ids; `None` if `stop` said so.
    pub fn impacts(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Impact>> {
        self.impacts_by_part(&|_| 0, stop)
    }

    /// The same, with things divided into parts numbered below [`PARTS`].
    pub fn impacts_by_part(
        &self,
        part: &dyn Fn(&RecordRef) -> usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Impact>> {
        let places = 0..self.organizations.len();
        let scenarios: Vec<Vec<Node>> = places.map(|place| vec![self.gone(place)]).collect();
        let counts = self.counts(&scenarios, part, stop)?;
        let impacts = self.organizations.iter().zip(counts);
        let impact = |(organization, by_part): (&Id<Organization>, ByPart)| Impact {
            organization: organization.clone(),
            services: Counts::of(&by_part.services),
            applications: Counts::of(&by_part.applications),
            by_part,
        };
        Some(impacts.map(impact).collect())
    }

    /// What stands still with each operator that runs nothing any more, and with each piece of
    /// infrastructure; things are divided into parts. `None` if `stop` said so.
    pub fn fates_by_part(
        &self,
        part: &dyn Fn(&RecordRef) -> usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Fate>> {
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
        self.fates_of(of, &scenarios, part, stop)
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
        self.fates_of(of, &scenarios, &|_| 0, stop)
    }

    fn fates_of(
        &self,
        of: Vec<RecordRef>,
        scenarios: &[Vec<Node>],
        part: &dyn Fn(&RecordRef) -> usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Fate>> {
        let fates = of.into_iter().zip(self.counts(scenarios, part, stop)?);
        let fate = |(of, by_part): (RecordRef, ByPart)| Fate {
            of,
            services: Counts::of(&by_part.services),
            applications: Counts::of(&by_part.applications),
            by_part,
        };
        Some(fates.map(fate).collect())
    }

    /// Services and applications per scenario.
    fn counts(
        &self,
        scenarios: &[Vec<Node>],
        part: &dyn Fn(&RecordRef) -> usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<ByPart>> {
        let classes: Vec<Option<usize>> = self.things.iter().map(|it| class(it, part)).collect();
        let mut planes: Vec<Vec<Vec<u32>>> = Vec::new();
        for at in 0..PLANES.len() {
            // A plane that is the same as an earlier one needs no second pass.
            let same = (0..at).find(|it| Arc::ptr_eq(&self.planes[*it], &self.planes[at]));
            let counted = match same {
                Some(same) => planes[same].clone(),
                None => self.counted(at, scenarios, &classes, stop)?,
            };
            planes.push(counted);
        }
        let of = |place: usize, class: usize| Counts {
            certainly_stopped: planes[0][place][class],
            certainly_affected: planes[1][place][class],
            possibly_stopped: planes[2][place][class],
            possibly_affected: planes[3][place][class],
        };
        let by_part = |place| ByPart {
            services: std::array::from_fn(|part| of(place, part)),
            applications: std::array::from_fn(|part| of(place, PARTS + part)),
        };
        Some((0..scenarios.len()).map(by_part).collect())
    }

    fn counted(
        &self,
        plane: usize,
        scenarios: &[Vec<Node>],
        of_things: &[Option<usize>],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Vec<u32>>> {
        let network = &self.planes[plane];
        let mut classes = vec![UNCOUNTED; network.len()];
        for (place, class) in of_things.iter().enumerate() {
            let class = class.and_then(|class| u8::try_from(class).ok());
            classes[self.thing(place) as usize] = class.unwrap_or(UNCOUNTED);
        }
        let classes = Classes {
            of: &classes,
            count: 2 * PARTS,
        };
        sweep((network, &Rows::new(network)), scenarios, classes, stop)
    }
}

/// The parts of services, then those of applications.
fn class(thing: &Thing, part: &dyn Fn(&RecordRef) -> usize) -> Option<usize> {
    let first = match thing.target.kind {
        Kind::PublicService => 0,
        Kind::Application => PARTS,
        _ => return None,
    };
    Some(first + part(&thing.target).min(PARTS - 1))
}
