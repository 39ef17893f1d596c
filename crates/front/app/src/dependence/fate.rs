//! What a public service rests on: who stops it alone, who only together, and from when.

use std::sync::Arc;

use freistadt_graph::{Dependence, Exit, Level, Question, State, StateRange};
use freistadt_model::{Id, Landscape, Organization, Ratio, RecordRef, Revision};
use jiff::civil::Date;

use super::links::{Link, Side, Tie, Ties};
use super::neighbourhood::Neighbourhood;
use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// At once, after a month, after a year: days ahead.
pub const HORIZONS: [u32; 3] = [0, 30, 365];

/// So many steps are drawn.
const DRAWN: usize = 3;

/// Pairs are looked for, larger groups are not.
const TOGETHER: usize = 2;

/// An organization that can touch a service.
#[derive(Debug, Clone)]
pub struct Touched {
    /// Whose exit.
    pub organization: Id<Organization>,
    /// What it runs or makes of all that the service needs, and whom of those behind it it
    /// controls.
    pub behind: Vec<(RecordRef, Tie)>,
    /// The state of the service at each horizon.
    pub states: [StateRange; 3],
}

/// What a service rests on, and who can stop it.
#[derive(Debug, Clone)]
pub struct ServiceFate {
    /// What it needs, as far as it is drawn.
    pub needs: Neighbourhood,
    /// Each of them by itself, after a year.
    pub alone: Vec<Id<Organization>>,
    /// Only both together.
    pub pairs: Vec<[Id<Organization>; 2]>,
    /// No pair is missing.
    pub complete: bool,
    /// How much each matters (Birnbaum), the most important first; `None` where too many could.
    pub importance: Option<Vec<(Id<Organization>, Ratio)>>,
    /// Everybody whose exit may touch it, the worst first.
    pub touched: Vec<Touched>,
}

impl Data {
    /// What the service of a revision rests on, as of a day.
    pub async fn service_fate(
        &self,
        viewer: &Viewer,
        service: &RecordRef,
        as_of: Date,
    ) -> Result<ServiceFate, DataError> {
        let revision = self.revision(viewer, None).await?;
        let service = service.clone();
        calculate(move || fate(revision, service, as_of)).await
    }
}

fn fate(revision: Arc<Revision>, service: RecordRef, as_of: Date) -> ServiceFate {
    let landscape = &revision.landscape;
    let at = HORIZONS.map(|horizon| {
        let mut question = Question::new(as_of);
        question.horizon = horizon;
        Dependence::new(landscape, question)
    });
    let last = &at[HORIZONS.len() - 1];
    let cuts = last.cut_sets(&service, Level::Stopped, TOGETHER, &|| false);
    let (mut alone, mut pairs) = (Vec::new(), Vec::new());
    let town = landscape.municipality();
    let others = |set: &&Vec<Id<Organization>>| !set.contains(&town);
    for set in cuts.iter().flat_map(|it| &it.sets).filter(others) {
        match set.as_slice() {
            [one] => alone.push(one.clone()),
            [one, other] => pairs.push([one.clone(), other.clone()]),
            _ => {}
        }
    }
    let ties = Ties::new(landscape, last);
    let below = ties.near(&service, Side::Needs, usize::MAX);
    // What it would only be impaired without is drawn beside the service itself, not further away.
    let near = below
        .iter()
        .filter(|it| it.step == 1 || it.step <= DRAWN && !it.is_loose());
    let drawn: Vec<Link> = near.cloned().collect();
    let concerned = last
        .can_touch(&service)
        .into_iter()
        .filter(|it| *it != town);
    let touched = concerned.filter_map(|it| touched(landscape, &at, &service, it, &below));
    let mut touched: Vec<Touched> = touched.collect();
    touched.sort_by_cached_key(|it| {
        let worst: Vec<StateRange> = it.states.iter().rev().copied().collect();
        let key: Vec<(State, State)> = worst.iter().map(|it| (it.best, it.worst)).collect();
        (
            key,
            landscape.title(&it.organization.to_ref()).to_lowercase(),
        )
    });
    let importance = last.birnbaum(&service, Level::Stopped, &|| false);
    // Named in the order of the table.
    let row = |id: &Id<Organization>| touched.iter().position(|it| it.organization == *id);
    alone.sort_by_key(row);
    ServiceFate {
        needs: Neighbourhood::of(revision, service, drawn, ties.groups),
        importance: importance.map(|mut all| {
            all.retain(|(id, _)| *id != town);
            all
        }),
        alone,
        pairs,
        complete: cuts.is_some_and(|it| it.complete_up_to >= TOGETHER),
        touched,
    }
}

/// `None` where its exit by itself changes nothing.
fn touched(
    landscape: &Landscape,
    at: &[Dependence; 3],
    service: &RecordRef,
    organization: Id<Organization>,
    below: &[Link],
) -> Option<Touched> {
    let exit = Exit::of(organization.clone());
    let works = StateRange {
        worst: State::Works,
        best: State::Works,
    };
    let states = [0, 1, 2].map(|place| {
        let outcome = at[place].outcome(landscape, &exit);
        outcome.state(service).unwrap_or(works)
    });
    let ties = below.iter().filter(|it| it.to == organization.to_ref());
    let mut behind: Vec<(RecordRef, Tie)> = Vec::new();
    for one in ties.map(|it| (it.from.clone(), it.tie.clone())) {
        if !behind.contains(&one) {
            behind.push(one);
        }
    }
    (states != [works; 3]).then_some(Touched {
        organization,
        behind,
        states,
    })
}
