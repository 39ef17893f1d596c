//! Who uses what: by the name of a body, such as a neighbour. Where none is named, those of whom most
//! is known come first.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{Use, folded, uses};
use maud::{Markup, html};

use super::PATH;
use super::parts::Page;
use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many bodies are shown at once.
const BODIES: usize = 40;

/// Bodies with what they use, all or those of a name.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let who = of(&typed, "wer").trim();
    let wanted = folded(who);
    let mut bodies: BTreeMap<&str, Vec<&Use>> = BTreeMap::new();
    for it in uses()
        .iter()
        .filter(|it| folded(&it.organization).contains(&wanted))
    {
        bodies.entry(&it.organization).or_default().push(it);
    }
    let mut bodies: Vec<(&str, Vec<&Use>)> = bodies.into_iter().collect();
    if wanted.is_empty() {
        bodies.sort_by_key(|(_, list)| std::cmp::Reverse(list.len()));
    }
    let title = page.visit.t("alternatives-uses");
    let content = page.bodies(who, wanted.is_empty(), &bodies);
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

impl Page<'_> {
    fn bodies(&self, who: &str, all: bool, bodies: &[(&str, Vec<&Use>)]) -> Markup {
        html! {
            p class="fs-lead" { (self.visit.t("alternatives-uses-lead")) }
            form method="get" action={ (PATH) "/nutzung" } class="fs-form" role="search" aria-label=(self.visit.t("alternatives-uses")) {
                div class="fs-c6" { div class="fs-field" {
                    label for="wer" { (self.visit.t("alternatives-who")) }
                    input type="search" id="wer" name="wer" value=(who) autocomplete="off";
                } }
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("alternatives-go")) } } }
            }
            p { (self.visit.counted(if all { "alternatives-bodies-all" } else { "alternatives-bodies-found" }, bodies.len())) }
            @for (body, list) in bodies.iter().take(BODIES) {
                h2 { bdi { (body) } }
                ul { @for it in list { li { (self.one_use(it, true)) } } }
            }
            @if bodies.len() > BODIES { p class="fs-note" { (self.visit.counted("alternatives-bodies-more", bodies.len() - BODIES)) } }
        }
    }
}
