//! A product of the catalogue: facts with their sources, who uses it, what happens to it.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{
    CatalogueProduct, ToldUse, cases as all_cases, for_product, product, product_events,
    product_of, told_uses, uses_of,
};
use freistadt_l10n::{args, code_label, message, partial_date};
use freistadt_model::{Application, Code as _, Record as _};
use maud::{Markup, html};

use super::filter::Filter;
use super::parts::Page;
use super::{cases, of_application, of_function};
use crate::access::Reads;
use crate::records::record_path;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;

/// So many users are shown at once; more are folded.
const USERS: usize = 8;

/// The page of a product.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
) -> Answer {
    let wanted = product(&id).ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let entries = site.data.foreign_entries(&viewer).await?;
    let told = told_uses(&revision.landscape, &entries, wanted);
    let about: Vec<_> = all_cases()
        .iter()
        .filter(|it| it.from.contains(&wanted.id) || it.to.contains(&wanted.id))
        .collect();
    let content = html! {
        p class="fs-note" { (page.visit.t("alternatives-note")) }
        (page.facts(wanted))
        (page.own_use(wanted))
        (page.used_by(wanted, &told))
        (page.events(wanted))
        @for row in for_product(wanted) {
            section aria-labelledby=(row.function.id) {
                h2 id=(row.function.id) { (page.visit.t("alternatives-instead")) ": " a href=(of_function(row.function)) { (row.function.text.of(visit.language)) } }
                (page.for_function(&row, &Filter::default()))
            }
        }
        (cases::list(&page, &about))
    };
    Ok(Html(page.below(&wanted.name, &content).into_string()).into_response())
}

impl Page<'_> {
    fn facts(&self, product: &CatalogueProduct) -> Markup {
        let row = |key: &str, field: &str, content: Markup| {
            let remembered = product.unverified.iter().any(|it| it == field);
            html! {
                dt { (self.visit.t(key)) }
                dd { (content) @if remembered { " " span class="fs-tag fs-tag--dash" { (self.visit.t("alternatives-unverified")) } } }
            }
        };
        let maker = product.maker.as_deref().map(str::to_owned);
        let country = self.country(product.country.as_deref());
        let maker = maker.map(|maker| match country {
            Some(country) => format!("{maker} ({country})"),
            None => maker,
        });
        html! {
            dl class="fs-facts" {
                @if !product.aliases.is_empty() { (row("alternatives-aliases", "aliases", self.list(&product.aliases))) }
                (row("alternatives-maker", "maker", self.list(&maker.into_iter().collect::<Vec<_>>())))
                @if let Some(parent) = &product.parent { (row("alternatives-parent", "parent", html! { (self.firm(parent)) })) }
                (row("alternatives-for", "functions", self.functions(&product.functions)))
                @if !product.partly.is_empty() { (row("alternatives-for-partly", "functions", self.functions(&product.partly))) }
                (row("alternatives-licence", "licence", self.licence(product)))
                (row("alternatives-support", "supporters", self.support(product)))
                (row("alternatives-formats", "formats", self.list(&product.formats)))
                (row("alternatives-interfaces", "interfaces", self.list(&product.interfaces)))
                @if !product.needs.is_empty() { (row("alternatives-needs", "needs", self.list(&product.needs))) }
                @if let Some(url) = &product.url { (row("alternatives-address", "url", html! { a href=(url) rel="noreferrer" { (url) } })) }
                dt { (self.visit.t("alternatives-source")) }
                dd { ul class="fs-links" { @for id in std::iter::once(&product.source).chain(&product.more_sources) { li { (self.source(id)) } } } }
            }
        }
    }

    /// The town's own applications that are this product.
    fn own_use(&self, product: &CatalogueProduct) -> Markup {
        let landscape = &self.revision.landscape;
        let is = |it: &&Application| {
            product_of(landscape, it).is_some_and(|found| found.product.id == product.id)
        };
        let own: Vec<&Application> = landscape.applications.values().filter(is).collect();
        html! {
            @if !own.is_empty() {
                section aria-labelledby="hier" {
                    h2 id="hier" { (self.visit.counted("alternatives-here-title", own.len())) }
                    ul class="fs-links" { @for it in own.iter().take(USERS) { li { a href=(of_application(&it.id)) { bdi { (short(it.title())) } } } } }
                }
            }
        }
    }

    /// What was told to the town stands first: it is about its neighbours.
    fn used_by(&self, product: &CatalogueProduct, told: &[ToldUse]) -> Markup {
        let told = told.iter().map(|it| self.one_told(it));
        let shipped = uses_of(&product.id).map(|it| self.one_use(it, false));
        let users: Vec<Markup> = told.chain(shipped).collect();
        let (first, rest) = users.split_at(users.len().min(USERS));
        html! {
            section aria-labelledby="nutzung" {
                h2 id="nutzung" { (self.visit.t("alternatives-used-by")) }
                @if users.is_empty() { p { (self.visit.t("alternatives-used-by-nobody")) } }
                ul { @for it in first { li { (it) } } }
                @if !rest.is_empty() { details class="fs-why" {
                    summary { (self.visit.counted("alternatives-more-bodies", rest.len())) }
                    ul { @for it in rest { li { (it) } } }
                } }
            }
        }
    }

    fn one_told(&self, it: &ToldUse) -> Markup {
        let landscape = &self.revision.landscape;
        let name = html! { bdi { (short(&it.organization)) } };
        let source = it.source.as_ref().and_then(|id| landscape.find(id));
        html! {
            @match &it.record {
                Some(id) => a href=(record_path(&id.to_ref())) { (name) },
                None => (name),
            }
            @if let Some(since) = it.since {
                ", " (message(self.language(), "alternatives-since", &args().text("since", partial_date(self.language(), since))))
            }
            " " small class="fs-muted" {
                @if let Some(consent) = it.consent { (code_label(self.language(), "consent", consent.code())) " · " }
                @match source { Some(source) => bdi { (short(source.title())) }, None => (self.visit.t("alternatives-told-here")) }
            }
        }
    }

    fn events(&self, product: &CatalogueProduct) -> Markup {
        let mut events: Vec<_> = product_events()
            .iter()
            .filter(|it| it.product == product.id)
            .collect();
        events.sort_by(|a, b| b.on.cmp(&a.on));
        html! {
            @if !events.is_empty() {
                section aria-labelledby="ereignisse" {
                    h2 id="ereignisse" { (self.visit.t("alternatives-events")) }
                    ul { @for it in events { li {
                        @if let Some(day) = it.day() { (partial_date(self.language(), day)) ": " }
                        (code_label(self.language(), "life-event", it.kind.code()))
                        @if let Some(version) = it.version.as_ref().filter(|version| !it.of(self.language()).contains(*version)) { " (" (self.visit.t("endings-version")) " " (version) ")" }
                        ". " (it.of(self.language())) " "
                        @if let Some(who) = &it.who { (self.visit.t("alternatives-says")) " " (who.of(self.language())) ". " }
                        small class="fs-muted" { (self.source(&it.source)) }
                    } } }
                }
            }
        }
    }
}
