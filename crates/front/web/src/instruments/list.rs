//! All instruments, and what they come to side by side for one record.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::scoring::{Instrument, RatedKind, Scored};
use freistadt_app::{InstrumentLine, Instruments, today};
use freistadt_l10n::diagnostic;
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::{PATH, Page, sheet_path};
use crate::access::Reads;
use crate::records::{part, record_path};
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many remarks are shown.
const REMARKS: usize = 20;

/// The list.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page::new(&visit, &revision);
    let name = of(&typed, "name").trim();
    let asked = RecordRef::parse(of(&typed, "worueber").trim());
    let named = page.found(name);
    let missing = (!name.is_empty() && named.is_none()).then_some(name);
    let subject = named.or(asked);
    let all = site.data.instruments(&viewer, subject, today()).await?;
    let all = all.ok_or(Refusal::NotFound)?;
    Ok(Html(page.list(&all, missing).into_string()).into_response())
}

impl Page<'_> {
    fn list(&self, all: &Instruments, missing: Option<&str>) -> Markup {
        let title = self.visit.t("instruments-title");
        self.shell(&title, Vec::new(), &html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.t("instruments-lead")) }
            (self.picker(PATH, missing, &[Kind::Application, Kind::Organization]))
            h2 { @if all.subject == self.town() { (self.visit.t("instruments-town")) } @else { (self.cells.name(&all.subject)) } }
            @if all.subject != self.town() {
                p { (self.cells.link(&all.subject)) " · " a href=(PATH) { (self.visit.t("instruments-back-to-town")) } }
            }
            (self.table(all))
            (self.others(all))
            (self.remarks(all))
        })
    }

    /// Asks for a record by its name.
    pub(super) fn picker(&self, action: &str, missing: Option<&str>, kinds: &[Kind]) -> Markup {
        let class = if missing.is_some() {
            "fs-field fs-field--error"
        } else {
            "fs-field"
        };
        html! {
            form method="get" action=(action) class="fs-filter" {
                div class=(class) {
                    label for="name" { (self.visit.t("instruments-about")) }
                    @if let Some(missing) = missing { span class="fs-error" id="name-fehler" { (self.say("instruments-nobody", &[("name", missing.to_owned())])) } }
                    input type="text" id="name" name="name" value=[missing] list="namen" autocomplete="off" maxlength="200" aria-describedby=[missing.map(|_| "name-fehler")] aria-invalid=[missing.map(|_| "true")];
                    datalist id="namen" { @for name in self.names(kinds) { option value=(name) {} } }
                }
                div { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("instruments-show")) } } }
            }
        }
    }

    fn table(&self, all: &Instruments) -> Markup {
        let head = |key: &str, class: &str| {
            html! { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
        };
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("instruments-title")) }
                thead role="rowgroup" { tr role="row" {
                    (head("instruments-instrument", ""))
                    (head("instruments-rates", ""))
                    (head("instruments-weakest", ""))
                    (head("instruments-value", "n"))
                    (head("instruments-coverage", "n"))
                } }
                tbody role="rowgroup" { @for line in &all.lines { @if let Some(scored) = &line.scored { (self.line((line.instrument, scored), &all.subject)) } } }
            }
        }
    }

    /// Instruments that rate something else, with the way to that.
    fn others(&self, all: &Instruments) -> Markup {
        let others: Vec<&InstrumentLine> =
            all.lines.iter().filter(|it| it.scored.is_none()).collect();
        html! {
            @if !others.is_empty() {
                h2 { (self.visit.t("instruments-others")) }
                p { (self.visit.t("instruments-others-lead")) }
                ul class="fs-links" { @for line in others {
                    @let instrument = line.instrument;
                    li {
                        a href={ (PATH) "/" (part(&instrument.id)) } { (self.of(&instrument.name)) }
                        " (" (self.rates(&instrument.rates)) ")"
                        br; small class="fs-muted" { (self.of(&instrument.about)) }
                    }
                } }
            }
        }
    }

    fn line(&self, (instrument, scored): (&Instrument, &Scored), subject: &RecordRef) -> Markup {
        let path = sheet_path(&instrument.id, subject);
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { a href=(path) { (self.of(&instrument.name)) } br; small { (self.of(&instrument.about)) } }
                td role="cell" data-th=(self.visit.t("instruments-rates")) { (self.rates(&instrument.rates)) }
                td role="cell" data-th=(self.visit.t("instruments-weakest")) { (self.weakest_short(instrument, scored)) }
                td role="cell" class="n" data-th=(self.visit.t("instruments-value")) { (self.value_short(instrument, scored)) }
                td role="cell" class="n" data-th=(self.visit.t("instruments-coverage")) { (self.coverage_short(instrument, scored)) }
            }
        }
    }

    /// What an instrument rates.
    pub(super) fn rates(&self, rates: &[RatedKind]) -> String {
        let word = |it: &RatedKind| {
            self.visit.t(match it {
                RatedKind::Town => "instruments-rates-town",
                RatedKind::Application => "instruments-rates-application",
                RatedKind::Organization => "instruments-rates-organization",
            })
        };
        rates.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    fn remarks(&self, all: &Instruments) -> Markup {
        html! {
            @if !all.remarks.is_empty() {
                h2 { (self.visit.t("instruments-remarks")) }
                ul class="fs-links" {
                    @for (id, remark) in all.remarks.iter().take(REMARKS) {
                        li { a href=(record_path(&id.to_ref())) { (diagnostic(self.visit.language, remark).message) } }
                    }
                }
            }
        }
    }
}
