//! What lies beyond a record's own facts: who can stop a service, what stands still when an
//! organization goes, what rests on a thing.

use freistadt_app::graph::Question;
use freistadt_app::{Asked, Data, Scenario, ServiceFate, Told, Viewer, WhatIfError, today};
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::Cells;
use crate::refusal::Refusal;
use crate::shell::t;
use crate::{alternatives, dependence};

/// By kind of the record.
pub(super) enum Beyond {
    Service(Box<ServiceFate>),
    Organization(Box<Scenario>),
    /// Its neighbourhood is a page of its own.
    Thing,
    Nothing,
}

pub(super) async fn beyond(
    data: &Data,
    viewer: &Viewer,
    target: &RecordRef,
) -> Result<Beyond, Refusal> {
    match target.kind {
        Kind::PublicService => {
            let fate = data.service_fate(viewer, target, today()).await?;
            Ok(Beyond::Service(Box::new(fate)))
        }
        Kind::Organization => organization(data, viewer, target).await,
        kind if kind.is_thing() => Ok(Beyond::Thing),
        _ => Ok(Beyond::Nothing),
    }
}

/// The town does not leave itself.
async fn organization(data: &Data, viewer: &Viewer, target: &RecordRef) -> Result<Beyond, Refusal> {
    let revision = data.revision(viewer, None).await?;
    if revision.landscape.municipality().to_ref() == *target {
        return Ok(Beyond::Nothing);
    }
    let mut asked = Asked::nothing(Question::new(today()));
    asked.exits.push(target.id.to_string());
    asked.told = Told::first(dependence::LISTED);
    match data.what_if(viewer, Some(revision.id), &asked).await {
        Ok((answer, _)) => {
            let scenario = answer.scenarios.into_iter().next();
            Ok(scenario.map_or(Beyond::Nothing, |it| Beyond::Organization(Box::new(it))))
        }
        Err(WhatIfError::Data(error)) => Err(error.into()),
        // Somebody removed it in between.
        Err(WhatIfError::Unusable(_)) => Err(Refusal::NotFound),
    }
}

impl Beyond {
    pub(super) fn show(&self, cells: Cells<'_>, target: &RecordRef) -> Markup {
        match self {
            Beyond::Service(fate) => dependence::fate(cells, fate),
            Beyond::Organization(scenario) => dependence::firm(cells, target, scenario),
            Beyond::Thing => html! {
                p class="fs-btns" {
                    a href=(dependence::around(target)) { (t(cells.language, "record-around-go")) }
                    @if let (Kind::Application, Some(id)) = (target.kind, target.typed()) { a href=(alternatives::of_application(&id)) { (t(cells.language, "alternatives-open")) } }
                }
            },
            Beyond::Nothing => html! {},
        }
    }
}
