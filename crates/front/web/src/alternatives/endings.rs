//! What is about to end: for everything, for one application, as a line on other pages.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{Ending, EndingSource, Endings, VersionFits};
use freistadt_app::today;
use freistadt_l10n::{args, code_label, message, partial_date};
use freistadt_model::{Application, Code as _, Id, Kind};
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};

use super::parts::Page;
use super::{ENDINGS, of_application};
use crate::access::Reads;
use crate::records::{Cells, list_path, record_path};
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So far ahead "soon" is.
const MONTHS: i32 = 12;

/// So many rows are shown; the rest is counted.
const ROWS: usize = 120;

/// What ends within a year, or everything that is known.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let (revision, endings) = site.data.endings(&viewer).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let all = of(&typed, "bis") == "alle";
    let chosen: Vec<&Ending> = match all {
        true => ahead_first(&endings),
        false => soon(&endings, today()).collect(),
    };
    let title = page.visit.t("endings-page");
    let content = html! {
        p class="fs-lead" { (said(&visit, if all { "endings-all-lead" } else { "endings-lead" }, &chosen)) }
        p class="fs-btns" {
            @if all { a href=(ENDINGS) { (page.visit.t("endings-soon-only")) } } @else { a href={ (ENDINGS) "?bis=alle" } { (page.visit.t("endings-show-all")) } }
            a href=(list_path(Kind::LifeCycleEvent)) { (page.visit.t("endings-own")) }
        }
        (page.endings(&chosen, true))
        p class="fs-note" { (page.visit.t("endings-note")) }
    };
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

/// What is still to come, the next first, then what is over, the last first.
fn ahead_first(endings: &Endings) -> Vec<&Ending> {
    let (ahead, mut past): (Vec<&Ending>, Vec<&Ending>) =
        endings.list.iter().partition(|it| it.on.last() >= today());
    past.reverse();
    ahead.into_iter().chain(past).collect()
}

/// What happens within a year from the day on.
pub(crate) fn soon(endings: &Endings, from: Date) -> impl Iterator<Item = &Ending> {
    let before = from.checked_add(MONTHS.months()).unwrap_or(Date::MAX);
    endings.between(from, before)
}

impl Page<'_> {
    /// What happens to one application, past and future.
    pub(super) fn endings_of(&self, endings: &Endings, id: &Id<Application>) -> Markup {
        let own: Vec<&Ending> = endings.of(id).collect();
        html! {
            @if !own.is_empty() {
                section aria-labelledby="ereignisse" {
                    h2 id="ereignisse" { (self.visit.t("alternatives-events")) }
                    (self.endings(&own, false))
                }
            }
        }
    }

    pub(super) fn endings(&self, list: &[&Ending], with_application: bool) -> Markup {
        let headings = [
            "endings-when",
            "endings-what",
            "endings-why",
            "alternatives-source",
        ];
        html! {
            @if !list.is_empty() {
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("endings-page")) }
                    thead role="rowgroup" { tr role="row" { @for key in headings { th scope="col" role="columnheader" { (self.visit.t(key)) } } } }
                    tbody role="rowgroup" { @for it in list.iter().take(ROWS) { tr role="row" {
                        th scope="row" role="rowheader" { (partial_date(self.language(), it.on)) @if it.on.last() < today() { " " span class="fs-tag" { (self.visit.t("endings-past")) } } }
                        td role="cell" class="all" {
                            @if with_application { a href=(of_application(&it.application)) { bdi { (short(self.revision.landscape.title(&it.application.to_ref()))) } } br; }
                            (code_label(self.language(), "life-event", it.event.code())) ": " bdi { (short(&it.product)) } @if let Some(version) = &it.version { ", " (self.visit.t("endings-version")) " " bdi { (short(version)) } }
                        }
                        td role="cell" data-th=(self.visit.t(headings[2])) { (self.matched_by(it, with_application)) }
                        td role="cell" data-th=(self.visit.t(headings[3])) { (self.told_by(it)) }
                    } } }
                }
                @if list.len() > ROWS { p class="fs-note" { (self.visit.counted("alternatives-own-more", list.len() - ROWS)) } }
            }
        }
    }

    /// Why the event is about the application, and on its own page the way to say that it is not.
    fn matched_by(&self, it: &Ending, elsewhere: bool) -> Markup {
        let by = args().text("name", short(&it.by));
        html! {
            (message(self.language(), "endings-by", &by))
            @match it.fits {
                VersionFits::Surely => {}
                VersionFits::Perhaps => { " " span class="fs-tag fs-tag--dash" { (self.visit.t("endings-perhaps")) } }
            }
            @if self.visit.may_edit() && !elsewhere {
                form method="post" action={ (of_application(&it.application)) "/anders" } {
                    input type="hidden" name="produkt" value=(it.product);
                    button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("alternatives-other-product")) } }
                }
            }
        }
    }

    fn told_by(&self, it: &Ending) -> Markup {
        let cells = Cells {
            landscape: &self.revision.landscape,
            language: self.language(),
        };
        html! {
            @match &it.source {
                EndingSource::Catalogue(event) => {
                    (event.of(self.language())) " "
                    @if let Some(who) = &event.who { (self.visit.t("alternatives-says")) " " (who.of(self.language())) ". " }
                    small class="fs-muted" { (self.source(&event.source)) }
                }
                EndingSource::Record(id) => {
                    a href=(record_path(&id.to_ref())) { (self.visit.t("endings-record")) }
                    @if let Some(source) = self.revision.landscape.find(id).and_then(|it| it.source.as_ref()) { " " small class="fs-muted" { (cells.name(&source.to_ref())) } }
                }
            }
        }
    }
}

/// A line for other pages: how much happens within a year, in the same numbers as behind it.
pub(crate) fn line(visit: &Visit, endings: &Endings) -> Markup {
    let ahead: Vec<&Ending> = soon(endings, today()).collect();
    html! {
        @if !ahead.is_empty() { p { a href=(ENDINGS) { (said(visit, "endings-line", &ahead)) } } }
    }
}

/// How many events, and how many of them are about a version that is surely in use.
fn said(visit: &Visit, key: &str, list: &[&Ending]) -> String {
    let sure = list
        .iter()
        .filter(|it| it.fits == VersionFits::Surely)
        .count();
    let number = |number: usize| freistadt_l10n::count(visit.language, number);
    let arguments = args()
        .count("count", list.len())
        .text("shown", number(list.len()))
        .text("sure", number(sure))
        .text("perhaps", number(list.len() - sure));
    visit.say(key, &arguments)
}
