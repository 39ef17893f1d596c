//! Connected catalogues: how far each was read, asking them, and what they tell of a function.

use axum::extract::{Form as FormBody, Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::market::{CatalogueFunction, ForeignEntry, circles, folded, hinted_functions};
use freistadt_app::{AddressPolicy, AskLimits, Asker, ConnectedCatalogue, now};
use freistadt_l10n::{code_label, day};
use freistadt_model::{Code as _, Kind};
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::CATALOGUES;
use super::parts::Page;
use crate::access::{Edits, Reads};
use crate::records::{list_path, record_path};
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many entries of others are shown at once.
const SHOWN: usize = 30;

/// Every connected catalogue.
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
    let catalogues = site.data.catalogues(&viewer).await?;
    let entries = site.data.foreign_entries(&viewer).await?;
    let title = page.visit.t("catalogues-page");
    let circles = circles(&entries);
    let content = html! {
        p class="fs-lead" { (page.visit.t("catalogues-lead")) }
        @if !of(&typed, "laeuft").is_empty() { p class="fs-banner" { (page.visit.t("catalogues-asking")) } }
        @if catalogues.is_empty() { p { (page.visit.t("catalogues-none")) } } @else { (page.catalogues(&catalogues, &entries)) }
        @if !circles.is_empty() { p class="fs-banner" { (page.visit.counted("catalogues-circles", circles.len())) } }
        @if visit.may_edit() {
            p class="fs-btns" { a href={ (list_path(Kind::Source)) "/neu" } { (page.visit.t("catalogues-add")) } }
            p class="fs-note" { (page.visit.t("catalogues-add-hint")) }
        }
    };
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

/// Asks a catalogue in the background; the page says how it went.
pub(super) async fn ask(
    State(site): Shared,
    Edits(editor): Edits,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let source = of(&typed, "quelle").to_owned();
    let known = site.data.catalogues(&editor.viewer()).await?;
    if !known.iter().any(|it| it.source.as_str() == source) {
        return Err(Refusal::BadForm);
    }
    let data = site.data.clone();
    tokio::spawn(async move {
        // What went wrong is kept with the catalogue, where people look.
        if let Ok(asker) = Asker::new(AddressPolicy::Public, AskLimits::default()) {
            drop(data.pull(&editor, &source, &asker, now()).await);
        }
    });
    Ok(Redirect::to(&format!("{CATALOGUES}?laeuft=ja")).into_response())
}

impl Page<'_> {
    fn catalogues(&self, list: &[ConnectedCatalogue], entries: &[ForeignEntry]) -> Markup {
        let headings = [
            "catalogues-name",
            "catalogues-format",
            "catalogues-last",
            "alternatives-number-of",
        ];
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("catalogues-page")) }
                thead role="rowgroup" { tr role="row" { @for key in headings { th scope="col" role="columnheader" { (self.visit.t(key)) } } } }
                tbody role="rowgroup" { @for it in list { tr role="row" {
                    th scope="row" role="rowheader" { a href=(record_path(&it.source.to_ref())) { bdi { (short(&it.name)) } } br; small class="fs-muted" { bdi { (short(&it.address)) } } }
                    td role="cell" data-th=(self.visit.t(headings[1])) { (code_label(self.language(), "catalogue-format", it.format.code())) }
                    td role="cell" data-th=(self.visit.t(headings[2])) { (self.state(it)) }
                    td role="cell" data-th=(self.visit.t(headings[3])) {
                        (self.visit.counted("catalogues-entries", entries.iter().filter(|entry| entry.source == it.source.as_str()).count()))
                        @if self.visit.may_edit() {
                            form method="post" action=(CATALOGUES) {
                                input type="hidden" name="quelle" value=(it.source);
                                button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("catalogues-ask")) span class="fs-sr" { " (" (short(&it.name)) ")" } } }
                            }
                        }
                    }
                } } }
            }
        }
    }

    fn state(&self, it: &ConnectedCatalogue) -> Markup {
        let complete = it.state.as_ref().and_then(|state| state.complete_at);
        let problem = it.state.as_ref().map_or("", |state| state.problem.as_str());
        html! {
            @match complete {
                Some(at) => (day(self.language(), at.to_zoned(TimeZone::UTC).date())),
                None => (self.visit.t("catalogues-never")),
            }
            @if !problem.is_empty() { br; span class="fs-tag fs-tag--dash" { (self.visit.t(&format!("pull-problem-{problem}"))) } }
        }
    }

    /// What connected catalogues tell of a function, by their categories.
    pub(super) fn foreign(&self, entries: &[ForeignEntry], function: &CatalogueFunction) -> Markup {
        let hints = |it: &&ForeignEntry| {
            hinted_functions(&it.software)
                .iter()
                .any(|hinted| hinted.id == function.id)
        };
        self.foreign_list(&entries.iter().filter(hints).collect::<Vec<_>>())
    }

    /// What connected catalogues tell of a name.
    pub(super) fn foreign_named(&self, entries: &[ForeignEntry], text: &str) -> Markup {
        let wanted = folded(text);
        let named =
            |it: &&ForeignEntry| !wanted.is_empty() && folded(&it.software.name).contains(&wanted);
        self.foreign_list(&entries.iter().filter(named).collect::<Vec<_>>())
    }

    fn foreign_list(&self, list: &[&ForeignEntry]) -> Markup {
        html! {
            @if !list.is_empty() {
                section aria-labelledby="andere-kataloge" {
                    h2 id="andere-kataloge" { (self.visit.t("catalogues-foreign")) }
                    p class="fs-note" { (self.visit.t("catalogues-foreign-note")) }
                    ul { @for it in list.iter().take(SHOWN) { li {
                        @match it.software.url.as_deref().filter(|url| url.starts_with("https://")) {
                            Some(url) => a href=(url) rel="noreferrer" { bdi { (short(&it.software.name)) } },
                            None => bdi { (short(&it.software.name)) },
                        }
                        " · " @match &it.software.licence { Some(licence) => bdi { (short(licence)) }, None => (self.unknown()) }
                        " · " (self.visit.counted("catalogues-used-by", it.software.used_by.len()))
                    } } }
                    @if list.len() > SHOWN { p class="fs-note" { (self.visit.counted("alternatives-own-more", list.len() - SHOWN)) } }
                }
            }
        }
    }
}
