//! Asking the units: who answers for what, how much of it is open, and a workbook for each.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use freistadt_app::AskedUnit;
use freistadt_l10n::{Language, args, count, partial_date};
use freistadt_model::{Kind, Revision};
use maud::{Markup, html};

use crate::access::Reads;
use crate::proposals::units_hint;
use crate::records::{list_path, part};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;

/// The page.
pub(crate) const PATH: &str = "/fachaemter";
/// Addresses do not change with the language of the visitor.
const ADDRESSES: Language = Language::German;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The units.
pub(crate) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let (revision, units) = site.data.asked_units(&viewer, ADDRESSES).await?;
    let proposed = site
        .data
        .proposed_unit_count(&viewer, visit.language)
        .await?;
    let view = View {
        proposed,
        visit: &visit,
        units: &units,
    };
    Ok(Html(view.page(&revision).into_string()).into_response())
}

/// The workbook of one unit; its name is the unit's place in addresses.
pub(crate) async fn file(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(name): Path<String>,
) -> Answer {
    let stem = name.strip_suffix(".xlsx").ok_or(Refusal::NotFound)?;
    let languages = (ADDRESSES, visit.language);
    let found = site.data.unit_file(&viewer, stem, languages).await?;
    let file = found.ok_or(Refusal::NotFound)?;
    Ok(attachment(&file.name, XLSX, file.bytes))
}

/// All workbooks.
pub(crate) async fn archive(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let bytes = site.data.unit_archive(&viewer, visit.language).await?;
    let name = format!("{}.zip", visit.t("ask-archive-file"));
    Ok(attachment(&name, "application/zip", bytes))
}

fn attachment(name: &str, content_type: &str, bytes: Vec<u8>) -> Response {
    // Names of units may hold letters that a header does not take.
    let plain: String = name.chars().filter(char::is_ascii).collect();
    let disposition = format!(
        "attachment; filename=\"{plain}\"; filename*=UTF-8''{}",
        part(name)
    );
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

struct View<'a> {
    /// For so many applications a unit is proposed.
    proposed: usize,
    visit: &'a Visit,
    units: &'a [AskedUnit],
}

impl View<'_> {
    fn count(&self, number: usize) -> String {
        count(self.visit.language, number)
    }

    fn page(&self, revision: &Revision) -> Markup {
        let title = self.visit.t("ask-title");
        let import = (self.visit.t("intake-title"), "/einlesen".to_owned());
        let may_edit = self.visit.may_edit();
        let shell = Shell {
            visit: self.visit,
            revision: Some(revision),
            place: if may_edit {
                Place::Import
            } else {
                Place::Nowhere
            },
            title: &title,
            above: may_edit.then_some(import).into_iter().collect(),
        };
        shell.page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.t("ask-lead")) }
            @if self.units.is_empty() {
                p { (self.visit.t("ask-nothing")) }
            } @else {
                @if self.visit.may_edit() { (units_hint(self.visit, self.proposed)) }
                (self.steps())
                (self.table())
            }
        })
    }

    fn steps(&self) -> Markup {
        html! {
            ol class="fs-links" {
                li { "1. " (self.visit.t("ask-step-send")) }
                li { "2. " (self.visit.t("ask-step-fill")) }
                li { "3. " (self.visit.t("ask-step-read")) }
            }
            p class="fs-btns" {
                a class="kern-btn kern-btn--primary" href={ (PATH) "/alle.zip" } { span class="kern-label" { (self.visit.t("ask-all")) } }
                @if self.visit.may_edit() { a href="/einlesen" { (self.visit.t("ask-read")) } }
            }
        }
    }

    fn table(&self) -> Markup {
        let head = |key: &str, class: &str| {
            html! { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
        };
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("ask-units")) }
                thead role="rowgroup" { tr role="row" {
                    (head("ask-unit", ""))
                    (head("ask-applications", "n"))
                    (head("ask-records", "n"))
                    (head("ask-questions", "n"))
                    (head("ask-confirmed", ""))
                    (head("ask-workbook", ""))
                } }
                tbody role="rowgroup" { @for unit in self.units { (self.row(unit)) } }
            }
        }
    }

    fn row(&self, unit: &AskedUnit) -> Markup {
        let name = unit.unit.clone();
        let name = name.unwrap_or_else(|| self.visit.t("workbook-without-unit"));
        let wanted = unit.unit.as_deref().unwrap_or("unknown");
        let list = format!("{}?unit={}", list_path(Kind::Application), part(wanted));
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { @if unit.applications > 0 { a href=(list) { bdi { (name) } } } @else { bdi { (name) } } }
                td role="cell" class="n" data-th=(self.visit.t("ask-applications")) { (self.count(unit.applications)) }
                td role="cell" class="n" data-th=(self.visit.t("ask-records")) { (self.count(unit.records)) }
                td role="cell" class="n" data-th=(self.visit.t("ask-questions")) { (self.count(unit.open)) }
                td role="cell" data-th=(self.visit.t("ask-confirmed")) { (self.confirmed(unit)) }
                td role="cell" data-th=(self.visit.t("ask-workbook")) { a href={ (PATH) "/" (part(&unit.stem)) ".xlsx" } { (self.visit.t("ask-load")) span class="fs-sr" { ": " (name) } } }
            }
        }
    }

    fn confirmed(&self, unit: &AskedUnit) -> String {
        let Some(last) = unit.last_confirmed else {
            return self.visit.t("ask-never");
        };
        let arguments = args()
            .text("day", partial_date(self.visit.language, last))
            .text("count", self.count(unit.confirmed))
            .text("all", self.count(unit.records));
        self.visit.say("ask-confirmed-of", &arguments)
    }
}
