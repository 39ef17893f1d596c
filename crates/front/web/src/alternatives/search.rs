//! The start of the catalogue: a search, what the town's own applications are for, and the tree of
//! functions.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{
    About, Alternatives, Area, CatalogueFunction, alternatives, cases, functions, products,
    unit_text,
};
use freistadt_app::{OwnFunction, OwnFunctions, measures_beside, own_functions};
use freistadt_l10n::{args, message};
use maud::{Markup, html};

use super::filter::Filter;
use super::parts::Page;
use super::{CASES, CATALOGUES, ENDINGS, PATH, of_function, of_product};
use crate::access::Reads;
use crate::records::Cells;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit};
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many rows of the town's own functions, and of applications without one, are shown.
const OWN: usize = 60;
const UNKNOWN: usize = 20;

/// What else a text may mean is named so often.
const OTHERS: usize = 12;

/// The search, with its answer where something was asked.
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
    let text = of(&typed, "q").trim();
    let filter = Filter::read(&typed, &revision.landscape);
    let title = page.visit.t("alternatives-page");
    let below = match text {
        "" => page.start(&own_functions(&revision.landscape)),
        text => {
            let entries = site.data.foreign_entries(&viewer).await?;
            html! { (page.answer(text, &filter)) (page.foreign_named(&entries, text)) }
        }
    };
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { (page.lead()) }
        (page.form(text, &filter))
        (below)
    };
    let shell = Shell::new(&visit, &revision, Place::Alternatives, &title);
    Ok(Html(shell.page(&content).into_string()).into_response())
}

impl Page<'_> {
    /// How much the catalogue holds; only what was looked up counts.
    fn lead(&self) -> String {
        let counted = || products().filter(|it| it.counts());
        let solutions = counted().filter(|it| it.is_solution()).count();
        let arguments = args()
            .count("products", counted().filter(|it| it.market).count())
            .count("solutions", solutions)
            .count("cases", cases().len());
        message(self.language(), "alternatives-lead", &arguments)
    }

    fn form(&self, text: &str, filter: &Filter) -> Markup {
        html! {
            form method="get" action=(PATH) class="fs-form" role="search" aria-label=(self.visit.t("alternatives-search")) {
                div class="fs-c6" { div class="fs-field" {
                    label for="suche-katalog" { (self.visit.t("alternatives-what")) }
                    span class="fs-hint" id="suche-katalog-hilfe" { (self.visit.t("alternatives-what-hint")) }
                    input type="search" id="suche-katalog" name="q" value=(text) autocomplete="off" aria-describedby="suche-katalog-hilfe";
                } }
                (filter.fields(self))
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("alternatives-go")) } } }
            }
            p class="fs-btns" {
                a href={ (PATH) "/nutzung" } { (self.visit.t("alternatives-uses")) }
                a href=(CASES) { (self.visit.t("cases-page")) }
                a href=(ENDINGS) { (self.visit.t("endings-page")) }
                a href={ (PATH) "/wege" } { (self.visit.t("paths-page")) }
                a href=(CATALOGUES) { (self.visit.t("catalogues-page")) }
            }
        }
    }

    fn answer(&self, text: &str, filter: &Filter) -> Markup {
        match alternatives(text) {
            None => {
                html! { p class="fs-banner" { (message(self.language(), "alternatives-nothing", &args().text("text", short(text)))) } }
            }
            Some(found) => self.found(&found, filter),
        }
    }

    fn found(&self, found: &Alternatives, filter: &Filter) -> Markup {
        html! {
            p class="fs-lead" { (self.visit.t("alternatives-understood")) " " (self.about(&found.about)) }
            p class="fs-note" { (self.visit.t("alternatives-note")) }
            @for row in &found.functions {
                section aria-labelledby=(row.function.id) {
                    h2 id=(row.function.id) { a href=(of_function(row.function)) { (row.function.text.of(self.language())) } }
                    (self.for_function(row, filter))
                }
            }
            @if !found.others.is_empty() {
                section aria-labelledby="auch" {
                    h2 id="auch" { (self.visit.t("alternatives-others-title")) }
                    ul class="fs-links" { @for about in found.others.iter().take(OTHERS) { li { (self.about(about)) } } }
                }
            }
            (self.measures(&measures_beside()))
        }
    }

    fn name(&self, about: &About) -> &'static str {
        match about {
            About::Product(product) => &product.name,
            About::Function(function) => function.text.of(self.language()),
        }
    }

    fn about(&self, about: &About) -> Markup {
        let path = match about {
            About::Product(product) => of_product(product),
            About::Function(function) => of_function(function),
        };
        html! { a href=(path) { bdi { (self.name(about)) } } }
    }

    fn start(&self, own: &OwnFunctions) -> Markup {
        html! {
            (self.own(own))
            section aria-labelledby="baum" {
                h2 id="baum" { (self.visit.t("alternatives-tree")) }
                @for area in Area::ALL { (self.area(area)) }
            }
        }
    }

    /// What the town's applications are for; where something else is known stands first.
    fn own(&self, own: &OwnFunctions) -> Markup {
        let mut rows: Vec<&OwnFunction> = own.functions.iter().collect();
        rows.sort_by_key(|it| std::cmp::Reverse(it.alternatives.min(1) * it.applications.len()));
        let answered = own
            .functions
            .iter()
            .filter(|it| it.alternatives > 0)
            .count();
        let lead = args()
            .count("functions", rows.len())
            .count("answered", answered);
        html! {
            @if !rows.is_empty() {
                section aria-labelledby="eigene" {
                    h2 id="eigene" { (self.visit.t("alternatives-own")) }
                    p { (message(self.language(), "alternatives-own-lead", &lead)) }
                    table class="fs-table fs-stack fs-three-columns" role="table" {
                        caption class="fs-sr" { (self.visit.t("alternatives-own")) }
                        thead role="rowgroup" { tr role="row" { @for key in ["alternatives-function", "alternatives-here", "alternatives-known"] { th scope="col" role="columnheader" { (self.visit.t(key)) } } } }
                        tbody role="rowgroup" { @for row in rows.iter().take(OWN) { tr role="row" {
                            th scope="row" role="rowheader" { a href=(of_function(row.function)) { (row.function.text.of(self.language())) } }
                            td role="cell" data-th=(self.visit.t("alternatives-here")) { (self.visit.counted("alternatives-applications", row.applications.len())) }
                            td role="cell" data-th=(self.visit.t("alternatives-known")) { (self.known(row)) }
                        } } }
                    }
                    @if rows.len() > OWN { p class="fs-note" { (self.visit.counted("alternatives-own-more", rows.len() - OWN)) } }
                    (self.unknown_ones(own))
                }
            }
        }
    }

    fn known(&self, row: &OwnFunction) -> Markup {
        html! {
            @match (row.alternatives, &row.function.none_known) {
                (0, Some(_)) => (self.visit.t("alternatives-none-short")),
                (0, None) => (self.unknown()),
                (number, _) => (self.visit.counted("alternatives-number", number)),
            }
        }
    }

    fn unknown_ones(&self, own: &OwnFunctions) -> Markup {
        let cells = Cells {
            landscape: &self.revision.landscape,
            language: self.language(),
        };
        html! {
            @if !own.unknown.is_empty() {
                details class="fs-why" {
                    summary { (self.visit.counted("alternatives-without-function", own.unknown.len())) }
                    ul class="fs-links" { @for id in own.unknown.iter().take(UNKNOWN) { li { (cells.link(&id.to_ref())) } } }
                }
            }
        }
    }

    fn area(&self, area: Area) -> Markup {
        let all: Vec<&CatalogueFunction> =
            functions().iter().filter(|it| it.area == area).collect();
        let units: Vec<&str> = match area {
            Area::Specialised => {
                let mut units: Vec<&str> = all.iter().map(|it| it.unit.as_str()).collect();
                units.dedup();
                units.sort_unstable();
                units.dedup();
                units
            }
            Area::Workplace
            | Area::Collaboration
            | Area::Infrastructure
            | Area::Security
            | Area::Data
            | Area::Administration => Vec::new(),
        };
        let name = self.visit.t(&format!("alternatives-area-{}", area.code()));
        html! {
            details class="fs-why" {
                summary { (name) " (" (all.len()) ")" }
                @if units.is_empty() { (self.leaves(all.iter().copied())) }
                @for unit in units {
                    @if let Some(text) = unit_text(unit) { h3 { (text.of(self.language())) } }
                    (self.leaves(all.iter().copied().filter(|it| it.unit == unit)))
                }
            }
        }
    }

    fn leaves<'b>(&self, functions: impl Iterator<Item = &'b CatalogueFunction>) -> Markup {
        html! { ul class="fs-links" { @for function in functions { li { a href=(of_function(function)) { (function.text.of(self.language())) } } } } }
    }
}
