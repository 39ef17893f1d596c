//! Up to four products side by side.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{CatalogueProduct, function, product, uses_of};
use maud::{Markup, html};

use super::of_product;
use super::parts::Page;
use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::Typed;

/// More do not fit beside each other.
const MOST: usize = 4;

/// The chosen products.
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
    let mut chosen: Vec<&CatalogueProduct> = Vec::new();
    for (_, id) in typed.iter().filter(|(key, _)| key == "p") {
        chosen.extend(product(id).filter(|it| chosen.iter().all(|other| other.id != it.id)));
    }
    let more = chosen.len().saturating_sub(MOST);
    chosen.truncate(MOST);
    let content = html! {
        p class="fs-note" { (page.visit.t("alternatives-note")) }
        @if more > 0 { p class="fs-banner" { (page.visit.t("alternatives-compare-most")) } }
        @if chosen.len() < 2 { p class="fs-banner" { (page.visit.t("alternatives-compare-choose")) } } @else { (page.side_by_side(&chosen)) }
    };
    let title = page.visit.t("alternatives-compare-title");
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

impl Page<'_> {
    fn side_by_side(&self, chosen: &[&CatalogueProduct]) -> Markup {
        let names = |ids: &[String]| -> Vec<String> {
            let found = ids.iter().filter_map(|id| function(id));
            found
                .map(|it| it.text.of(self.language()).to_owned())
                .collect()
        };
        let yes = |is: bool| match is {
            true => self.visit.t("alternatives-yes"),
            false => self.visit.t("alternatives-not-known"),
        };
        type Cell<'b> = Box<dyn Fn(&CatalogueProduct) -> Markup + 'b>;
        let rows: Vec<(&str, Cell<'_>)> = vec![
            (
                "alternatives-maker",
                Box::new(|it| self.list(&it.maker.clone().into_iter().collect::<Vec<_>>())),
            ),
            ("alternatives-licence", Box::new(|it| self.licence(it))),
            (
                "alternatives-for",
                Box::new(|it| self.list(&names(&it.functions))),
            ),
            (
                "alternatives-for-partly",
                Box::new(|it| self.list(&names(&it.partly))),
            ),
            (
                "alternatives-in-europe",
                Box::new(|it| html! { (yes(it.is_supported_in_europe())) }),
            ),
            ("alternatives-support", Box::new(|it| self.support(it))),
            (
                "alternatives-formats",
                Box::new(|it| self.list(&it.formats)),
            ),
            (
                "alternatives-interfaces",
                Box::new(|it| self.list(&it.interfaces)),
            ),
            ("alternatives-needs", Box::new(|it| self.list(&it.needs))),
            (
                "alternatives-used",
                Box::new(
                    |it| html! { (self.visit.counted("alternatives-bodies", uses_of(&it.id).count())) },
                ),
            ),
            (
                "alternatives-source",
                Box::new(|it| self.source(&it.source)),
            ),
        ];
        let title = self.visit.t("alternatives-compare-title");
        html! {
            div class="fs-scroll" role="region" aria-label=(title) tabindex="0" {
                table class="fs-table" {
                    caption class="fs-sr" { (title) }
                    thead { tr {
                        td {}
                        @for it in chosen { th scope="col" { a href=(of_product(it)) { bdi { (it.name) } } } }
                    } }
                    tbody { @for (key, cell) in &rows { tr {
                        th scope="row" { (self.visit.t(key)) }
                        @for it in chosen { td { (cell(it)) } }
                    } } }
                }
            }
        }
    }
}
