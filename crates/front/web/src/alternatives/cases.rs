//! Examples: public bodies that introduced, kept or gave up a solution, with figures and who states
//! them.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{Case, CaseOutcome, cases, function, product};
use maud::{Markup, html};

use super::parts::Page;
use super::{CASES, of_product};
use crate::access::Reads;
use crate::records::part;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Every example, or those with an outcome.
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
    let outcome = of(&typed, "ausgang");
    if !outcome.is_empty() && CaseOutcome::ALL.iter().all(|it| it.code() != outcome) {
        return Err(Refusal::NotFound);
    }
    let chosen = cases()
        .iter()
        .filter(|it| outcome.is_empty() || it.outcome.code() == outcome);
    let chosen: Vec<&Case> = chosen.collect();
    let title = page.visit.t("cases-page");
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { (page.visit.counted("cases-lead", cases().len())) }
        p class="fs-btns" {
            a href=(CASES) aria-current=[outcome.is_empty().then_some("true")] { (page.visit.t("cases-all")) }
            @for it in CaseOutcome::ALL {
                @let number = cases().iter().filter(|case| case.outcome == it).count();
                @if number > 0 { a href={ (CASES) "?ausgang=" (it.code()) } aria-current=[(it.code() == outcome).then_some("true")] { (page.visit.t(&format!("case-{}", it.code()))) " (" (number) ")" } }
            }
        }
        (page.table_of_cases(&chosen))
    };
    let shell = Shell::new(&visit, &revision, Place::Alternatives, &title);
    Ok(Html(shell.page(&content).into_string()).into_response())
}

/// One example.
pub(super) async fn one(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
) -> Answer {
    let case = cases()
        .iter()
        .find(|it| it.id == id)
        .ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let title = format!("{}: {}", case.body, case.title.of(visit.language));
    let shell = Shell {
        visit: &visit,
        revision: Some(&revision),
        place: Place::Alternatives,
        title: &title,
        above: vec![(page.visit.t("cases-page"), CASES.to_owned())],
    };
    let content = html! { h1 { (title) } (page.case(case)) };
    Ok(Html(shell.page(&content).into_string()).into_response())
}

/// Examples on a page about something else.
pub(super) fn list(page: &Page<'_>, list: &[&'static Case]) -> Markup {
    html! {
        @if !list.is_empty() {
            section aria-labelledby="beispiele" {
                h2 id="beispiele" { (page.visit.t("cases-page")) }
                (page.table_of_cases(list))
            }
        }
    }
}

fn address(case: &Case) -> String {
    format!("{CASES}/{}", part(&case.id))
}

impl Page<'_> {
    fn table_of_cases(&self, list: &[&Case]) -> Markup {
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("cases-page")) }
                thead role="rowgroup" { tr role="row" { @for key in ["cases-body", "cases-what", "cases-years", "cases-outcome"] { th scope="col" role="columnheader" { (self.visit.t(key)) } } } }
                tbody role="rowgroup" { @for case in list { tr role="row" {
                    th scope="row" role="rowheader" { a href=(address(case)) { (case.body) } }
                    td role="cell" data-th=(self.visit.t("cases-what")) { (case.title.of(self.language())) }
                    td role="cell" data-th=(self.visit.t("cases-years")) { (years(case)) }
                    td role="cell" data-th=(self.visit.t("cases-outcome")) { span class="fs-tag" { (self.visit.t(&format!("case-{}", case.outcome.code()))) } }
                } } }
            }
        }
    }

    fn case(&self, case: &Case) -> Markup {
        let language = self.language();
        let functions = case.functions.iter().filter_map(|id| function(id));
        let functions: Vec<String> = functions
            .map(|it| it.text.of(language).to_owned())
            .collect();
        html! {
            p class="fs-lead" { (case.story.of(language)) }
            dl class="fs-facts" {
                dt { (self.visit.t("cases-outcome")) } dd { (self.visit.t(&format!("case-{}", case.outcome.code()))) }
                dt { (self.visit.t("cases-years")) } dd { (years(case)) }
                @if !case.from.is_empty() { dt { (self.visit.t("cases-from")) } dd { (self.products(&case.from)) } }
                @if !case.to.is_empty() { dt { (self.visit.t("cases-to")) } dd { (self.products(&case.to)) } }
                @if !functions.is_empty() { dt { (self.visit.t("alternatives-function")) } dd { (self.list(&functions)) } }
            }
            @if !case.figures.is_empty() {
                section aria-labelledby="zahlen" {
                    h2 id="zahlen" { (self.visit.t("cases-figures")) }
                    p class="fs-note" { (self.visit.t("cases-figures-note")) }
                    ul { @for it in &case.figures { li {
                        (it.of(language)) " "
                        small class="fs-muted" { (self.visit.t("alternatives-says")) " " (it.who.of(language)) " · " (self.source(&it.source)) }
                    } } }
                }
            }
            @if let Some(lesson) = &case.lesson { p class="fs-banner" { (lesson.of(language)) } }
            section aria-labelledby="quellen" {
                h2 id="quellen" { (self.visit.t("alternatives-source")) }
                ul class="fs-links" { @for id in std::iter::once(&case.source).chain(&case.more_sources) { li { (self.source(id)) } } }
            }
        }
    }

    fn products(&self, ids: &[String]) -> Markup {
        let found = ids.iter().filter_map(|id| product(id));
        html! { ul class="fs-links" { @for it in found { li { a href=(of_product(it)) { bdi { (it.name) } } } } } }
    }
}

fn years(case: &Case) -> String {
    match case.to_year {
        Some(to) if to != case.from_year => format!("{}–{to}", case.from_year),
        Some(_) | None => case.from_year.to_string(),
    }
}
