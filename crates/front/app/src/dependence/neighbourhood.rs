//! The neighbourhood of a record, and where to begin: what most rests on.

use std::sync::Arc;

use freistadt_graph::{Counts, Dependence, Exit, Question};
use freistadt_model::{Kind, Landscape, RecordRef, Revision};
use jiff::civil::Date;

use super::links::{Groups, Link, Side, Ties};
use super::sketch::{Sketch, sketch};
use crate::Viewer;
use crate::data::{Data, DataError, calculate};
use crate::intake::input::Unusable;
use crate::likely::not_found;
use crate::whatif::{WhatIfError, named};

/// What stands around a record.
#[derive(Debug, Clone)]
pub struct Neighbourhood {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The record.
    pub centre: RecordRef,
    /// The ties near it: what it needs, then what needs it, the nearest first.
    pub links: Vec<Link>,
    /// What is drawn.
    pub sketch: Sketch,
    groups: Groups,
}

/// How much stands still when one thing does.
#[derive(Debug, Clone)]
pub struct Weight {
    /// The application or piece of infrastructure.
    pub thing: RecordRef,
    /// Public services.
    pub services: Counts,
    /// Applications, the thing itself apart.
    pub applications: Counts,
}

/// What most rests on.
#[derive(Debug, Clone)]
pub struct Weights {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The heaviest first; only what something rests on.
    pub weights: Vec<Weight>,
    /// What would not start again by itself if everything stood still, because things need each
    /// other in a circle.
    pub stuck: Vec<RecordRef>,
}

/// Kinds in whose neighbourhood people are interested.
const KINDS: [Kind; 5] = [
    Kind::PublicService,
    Kind::Application,
    Kind::Node,
    Kind::Organization,
    Kind::Component,
];

impl Neighbourhood {
    fn new(
        revision: Arc<Revision>,
        dependence: &Dependence,
        centre: RecordRef,
        steps: usize,
    ) -> Self {
        let ties = Ties::new(&revision.landscape, dependence);
        let mut links = ties.near(&centre, Side::Needs, steps);
        links.extend(ties.near(&centre, Side::NeededBy, steps));
        Neighbourhood::of(revision, centre, links, ties.groups)
    }

    pub(super) fn of(
        revision: Arc<Revision>,
        centre: RecordRef,
        links: Vec<Link>,
        groups: Groups,
    ) -> Self {
        Neighbourhood {
            sketch: sketch(&centre, &links, &groups),
            revision,
            centre,
            links,
            groups,
        }
    }

    /// Of a tie to a member of a group: how many members are enough at best and at worst, and how
    /// many there are.
    pub fn enough(&self, link: &Link) -> Option<(usize, usize, usize)> {
        let key = (link.from.clone(), link.group()?.clone());
        self.groups.get(&key).copied()
    }
}

impl Data {
    /// What stands within so many steps of the record with this id, name or alias, on a day.
    pub async fn neighbourhood(
        &self,
        viewer: &Viewer,
        name: &str,
        steps: usize,
        as_of: Date,
    ) -> Result<Neighbourhood, WhatIfError> {
        let revision = self.revision(viewer, None).await?;
        let centre = centre(&revision.landscape, name).map_err(WhatIfError::Unusable)?;
        let question = Question::new(as_of);
        let dependence = self.dependence(&revision, question).await?;
        let near = move || Neighbourhood::new(revision, &dependence, centre, steps);
        Ok(calculate(near).await?)
    }

    /// What most rests on, on a day.
    pub async fn weights(&self, viewer: &Viewer, as_of: Date) -> Result<Weights, DataError> {
        let revision = self.revision(viewer, None).await?;
        let question = Question::new(as_of);
        let dependence = self.dependence(&revision, question).await?;
        let seen = revision.clone();
        let (weights, stuck) = calculate(move || {
            let stuck = dependence.cold_start(&seen.landscape, &Exit::default());
            (weights(&dependence), stuck)
        })
        .await?;
        Ok(Weights {
            revision,
            weights,
            stuck,
        })
    }
}

/// The record that is meant: `kind:id` as the pages write it, else a name that only one has.
fn centre(landscape: &Landscape, name: &str) -> Result<RecordRef, Unusable> {
    if let Some((kind, id)) = name.split_once(':') {
        let exact = Kind::from_code(kind).map(|kind| RecordRef::new(kind, id));
        if let Some(exact) = exact.filter(|it| landscape.contains(it)) {
            return Ok(exact);
        }
    }
    let found = KINDS.map(|kind| named(landscape, kind, name));
    let mut several = None;
    let mut meant = Vec::new();
    for found in found {
        match found {
            Ok(record) => meant.push(record),
            Err(remark) if remark.code == "name-of-several" => several = Some(*remark),
            Err(_) => {}
        }
    }
    match (meant.into_iter().next(), several) {
        (Some(first), _) => Ok(first),
        (None, Some(several)) => Err(several.into()),
        (None, None) => Err(not_found(landscape, &KINDS, name).into()),
    }
}

fn weights(dependence: &Dependence) -> Vec<Weight> {
    let fates = dependence.standstills(&|| false).unwrap_or_default();
    let weight = |fate: freistadt_graph::Fate| {
        let itself = u32::from(fate.of.kind == Kind::Application);
        let without = |count: u32| count.saturating_sub(itself);
        Weight {
            thing: fate.of,
            services: fate.services,
            applications: Counts {
                certainly_stopped: without(fate.applications.certainly_stopped),
                certainly_affected: without(fate.applications.certainly_affected),
                possibly_stopped: without(fate.applications.possibly_stopped),
                possibly_affected: without(fate.applications.possibly_affected),
            },
        }
    };
    let mut weights: Vec<Weight> = fates.into_iter().map(weight).collect();
    // A service of which nothing is recorded may stand still with everything: no weight.
    let rests =
        |it: &Weight| it.services.certainly_affected + it.applications.possibly_affected > 0;
    weights.retain(rests);
    weights.sort_by_key(|it| {
        let heavy = (
            it.services.certainly_stopped,
            it.services.certainly_affected,
            it.applications.certainly_stopped,
            it.applications.possibly_affected,
        );
        (std::cmp::Reverse(heavy), it.thing.clone())
    });
    weights
}
