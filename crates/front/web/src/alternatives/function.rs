//! A function: what covers it, who changed there, which applications have it here.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{ForFunction, for_function, function, functions_of};
use freistadt_app::measures_beside;
use freistadt_model::{Application, Record as _};
use maud::{Markup, html};

use super::filter::Filter;
use super::parts::Page;
use super::{cases, of_application, of_function};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;
use crate::typed::Typed;

/// So many own applications are named.
const OWN: usize = 20;

/// The page of a function.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
    Query(typed): Query<Typed>,
) -> Answer {
    let wanted = function(&id).ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let entries = site.data.foreign_entries(&viewer).await?;
    let row = for_function(wanted, None);
    let filter = Filter::read(&typed, &revision.landscape);
    let title = wanted.text.of(visit.language);
    let content = html! {
        p class="fs-note" { (page.visit.t("alternatives-note")) }
        form method="get" action=(of_function(wanted)) class="fs-form" aria-label=(page.visit.t("alternatives-filter")) {
            (filter.fields(&page))
            p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (page.visit.t("alternatives-filter-go")) } } }
        }
        (page.for_function(&row, &filter))
        (page.foreign(&entries, wanted))
        (page.here(&row))
        (cases::list(&page, &row.cases))
        (page.measures(&measures_beside()))
    };
    Ok(Html(page.below(title, &content).into_string()).into_response())
}

impl Page<'_> {
    /// The town's applications with the function.
    fn here(&self, row: &ForFunction) -> Markup {
        let landscape = &self.revision.landscape;
        let has = |it: &&Application| {
            let mut matches = functions_of(landscape, it).into_iter();
            matches.any(|it| it.function.id == row.function.id)
        };
        let own: Vec<&Application> = landscape.applications.values().filter(has).collect();
        html! {
            @if !own.is_empty() {
                section aria-labelledby="hier" {
                    h2 id="hier" { (self.visit.counted("alternatives-here-title", own.len())) }
                    ul class="fs-links" { @for it in own.iter().take(OWN) { li { a href=(of_application(&it.id)) { bdi { (short(it.title())) } } } } }
                    @if own.len() > OWN { p class="fs-note" { (self.visit.counted("alternatives-own-more", own.len() - OWN)) } }
                }
            }
        }
    }
}
