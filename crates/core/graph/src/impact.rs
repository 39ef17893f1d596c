//! What the exit of each organization by itself would mean, for all organizations at once.

use freistadt_model::{Id, Kind, Organization};

use crate::dependence::{Dependence, PLANES};
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

impl Dependence {
    /// The impact of every organization, in the order of ids; `None` if `stop` said so.
    pub fn impacts(&self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Impact>> {
        let places = 0..self.organizations.len();
        let scenarios: Vec<Vec<u32>> = places.map(|place| vec![self.gone(place)]).collect();
        let mut planes: Vec<Vec<Vec<u32>>> = Vec::new();
        for at in 0..PLANES.len() {
            // A plane that is the same as an earlier one needs no second pass.
            let same =
                (0..at).find(|it| std::sync::Arc::ptr_eq(&self.planes[*it], &self.planes[at]));
            let counted = match same {
                Some(same) => planes[same].clone(),
                None => self.counted(at, &scenarios, stop)?,
            };
            planes.push(counted);
        }
        let counts = |place: usize, class: usize| Counts {
            certainly_stopped: planes[0][place][class],
            certainly_affected: planes[1][place][class],
            possibly_stopped: planes[2][place][class],
            possibly_affected: planes[3][place][class],
        };
        let organizations = self.organizations.iter().enumerate();
        let impact = |(place, organization): (usize, &Id<Organization>)| Impact {
            organization: organization.clone(),
            services: counts(place, SERVICES),
            applications: counts(place, APPLICATIONS),
        };
        Some(organizations.map(impact).collect())
    }

    fn counted(
        &self,
        plane: usize,
        scenarios: &[Vec<u32>],
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
