//! The first day: the name of the municipality, then the first list.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::DataError;
use freistadt_l10n::args;
use freistadt_model::{Kind, Landscape};
use maud::{Markup, html};

use super::START;
use crate::access::Edits;
use crate::refusal::{Answer, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;

/// A longer name is cut off.
const LONGEST: usize = 200;

/// Whether a landscape says nothing but whose it is.
pub(crate) fn is_empty(landscape: &Landscape) -> bool {
    let town = usize::from(landscape.find(&landscape.municipality()).is_some());
    let beyond = |kind: &Kind| match kind {
        Kind::Organization => landscape.count(*kind) > town,
        Kind::Source
        | Kind::Control
        | Kind::Function
        | Kind::Product
        | Kind::Node
        | Kind::Application
        | Kind::Component
        | Kind::DataObject
        | Kind::PublicService
        | Kind::Group
        | Kind::Dependency
        | Kind::Contract
        | Kind::CostLine
        | Kind::Claim
        | Kind::ColumnMapping
        | Kind::Policy
        | Kind::Rule
        | Kind::Waiver
        | Kind::Assignment
        | Kind::Evidence
        | Kind::LifeCycleEvent
        | Kind::SolutionUse
        | Kind::GivenAnswer => landscape.count(*kind) > 0,
    };
    !Kind::ALL.iter().any(beyond)
}

/// What the overview shows of an empty landscape: the question for the name, else the way to the
/// first list.
pub(crate) fn nothing_yet(visit: &Visit, landscape: &Landscape) -> Markup {
    let known = landscape.find(&landscape.municipality());
    match known {
        None if visit.may_edit() => question(visit, false),
        Some(town) => empty(visit, &town.name),
        None => empty(visit, ""),
    }
}

fn question(visit: &Visit, wrong: bool) -> Markup {
    let t = |key| visit.t(key);
    html! {
        h1 { (t("intake-first")) }
        p class="fs-lead" { (t("intake-first-text")) }
        form method="post" action="/erster-start" {
            div class=(if wrong { "fs-field fs-field--error" } else { "fs-field fs-narrow-field" }) {
                label for="name" { (t("intake-first-name")) }
                span class="fs-hint" id="name-hilfe" { (t("intake-first-hint")) }
                @if wrong { span class="fs-error" id="name-fehler" { (t("intake-first-missing")) } }
                input type="text" id="name" name="name" maxlength=(LONGEST) autocomplete="organization" autofocus[wrong] aria-invalid=[wrong.then_some("true")] aria-describedby=(if wrong { "name-hilfe name-fehler" } else { "name-hilfe" });
            }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t("intake-first-go")) } } }
        }
    }
}

fn empty(visit: &Visit, town: &str) -> Markup {
    let t = |key| visit.t(key);
    let title = if town.is_empty() {
        t("page-empty")
    } else {
        let name = args().text("name", town);
        visit.say("intake-empty-title", &name)
    };
    html! {
        h1 { (title) }
        p class="fs-lead" { (t("page-empty-text")) }
        @if visit.may_edit() {
            p class="fs-btns" {
                a class="kern-btn kern-btn--primary" href=(START) { span class="kern-label" { (t("intake-empty-go")) } }
                a href="/einlesen/vorlage.xlsx" { (t("intake-template")) }
            }
        }
    }
}

/// Names the municipality and goes on to the first list.
pub(super) async fn name(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Vec<(String, String)>>,
) -> Answer {
    let name = typed.iter().find(|(key, _)| key == "name");
    let name: String = name.map_or_else(String::new, |(_, name)| {
        name.chars().take(LONGEST).collect()
    });
    match site.data.name_municipality(&editor, &name).await {
        Ok(()) => return Ok(Redirect::to(START).into_response()),
        Err(DataError::Nameless) => {}
        Err(error) => return Err(error.into()),
    }
    let title = visit.t("intake-first");
    let shell = Shell {
        visit: &visit,
        revision: None,
        place: Place::Overview,
        title: &title,
        above: Vec::new(),
    };
    let page = shell.page(&question(&visit, true));
    again(page)
}
