//! What was taken over, and where to go from there.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use freistadt_app::{ChangeView, Editor};
use freistadt_l10n::{args, kind_count};
use freistadt_model::{Change, Kind};
use maud::{Markup, html};

use super::START;
use super::check::{is_kept, shell};
use super::steps::{Step, steps};
use crate::access::Edits;
use crate::history::not_there;
use crate::proposals::QUESTIONS;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::{Shared, Site};

/// Where it says that nothing was new.
pub(super) const NOTHING: &str = "/einlesen/uebernommen";

/// The page of what changes took over; their ids stand in the address.
pub(super) fn path(changes: &[String]) -> String {
    format!("{NOTHING}/{}", changes.join("."))
}

/// What changes took over: one, or one for each workbook of a unit.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(joined): Path<String>,
) -> Answer {
    let viewer = editor.viewer();
    let mut changes = Vec::new();
    for id in super::ids(&joined) {
        changes.push(site.data.change(&viewer, &id).await.map_err(not_there)?);
    }
    if changes.is_empty() {
        return Err(Refusal::NotFound);
    }
    let revision = site.data.revision(&viewer, None).await?;
    let title = visit.t("intake-done");
    let page = shell(&visit, &revision, &title).page(&applied(&visit, &changes));
    Ok(Html(page.into_string()).into_response())
}

fn applied(visit: &Visit, changes: &[ChangeView]) -> Markup {
    let t = |key| visit.t(key);
    html! {
        h1 { (t("intake-done")) }
        (steps(visit.language, Step::Done))
        @for change in changes { (one(visit, change)) }
        div class="fs-next" {
            div { h2 { (t("intake-on")) } p { (t("intake-on-text")) } }
            p class="fs-btns" {
                a class="kern-btn kern-btn--primary" href="/" { span class="kern-label" { (t("intake-to-overview")) } }
                a class="kern-btn kern-btn--secondary" href=(QUESTIONS) { span class="kern-label" { (t("questions-go-there")) } }
            }
        }
        ul class="fs-links" { li { a href=(START) { (t("intake-again")) } } }
        p class="fs-note" { (t("intake-undo-text")) }
        @for change in changes { (undo(visit, change, changes.len() > 1)) }
    }
}

fn one(visit: &Visit, change: &ChangeView) -> Markup {
    let (mut added, mut edited) = (BTreeMap::new(), BTreeMap::new());
    for change in &change.changes.changes {
        match change {
            Change::Add(record) => *added.entry(record.to_ref().kind).or_default() += 1,
            Change::Edit { target, .. } => *edited.entry(target.kind).or_default() += 1,
            Change::Remove(_) => {}
        }
    }
    let id = &change.entry.change_set;
    let stored = args()
        .text("names", super::short(&change.entry.note.reason))
        .text("id", id.as_str());
    html! {
        p class="fs-lead" { bdi { (visit.say("intake-done-text", &stored)) } }
        (counted(visit, "intake-new", &added))
        (counted(visit, "intake-changed", &edited))
        p { a href={ "/verlauf/" (id) } { (visit.t("intake-details")) span class="fs-sr" { " " (id) } } }
    }
}

fn undo(visit: &Visit, change: &ChangeView, several: bool) -> Markup {
    let id = &change.entry.change_set;
    html! {
        form method="post" action={ "/verlauf/" (id) "/zuruecknehmen" } {
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" {
                (visit.t("intake-undo"))
                @if several { ": " bdi { (super::short(&change.entry.note.reason)) } }
            } } }
        }
    }
}

fn counted(visit: &Visit, key: &str, counts: &BTreeMap<Kind, usize>) -> Markup {
    let counts = counts.iter().filter(|(kind, _)| !is_kept(**kind));
    let named: Vec<String> = counts
        .map(|(kind, count)| kind_count(visit.language, *kind, *count))
        .collect();
    html! {
        @if !named.is_empty() { p { b { (visit.t(key)) ": " } (named.join(", ")) } }
    }
}

/// The files said what was known already.
pub(super) async fn nothing(State(site): Shared, visit: Visit, Edits(editor): Edits) -> Answer {
    let page = said(&site, &visit, &editor, "intake-nothing").await?;
    Ok(Html(page).into_response())
}

/// The files are not there any more.
pub(super) async fn gone(site: &Site, visit: &Visit, editor: &Editor) -> Answer {
    let page = said(site, visit, editor, "intake-gone").await?;
    Ok((StatusCode::NOT_FOUND, Html(page)).into_response())
}

async fn said(site: &Site, visit: &Visit, editor: &Editor, key: &str) -> Result<String, Refusal> {
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let t = |key: &str| visit.t(key);
    let title = t(key);
    let page = shell(visit, &revision, &title).page(&html! {
        h1 { (title) }
        p class="fs-lead" { (t(&format!("{key}-text"))) }
        ul class="fs-links" {
            li { a href="/" { (t("intake-to-overview")) } }
            li { a href=(START) { (t("intake-again")) } }
            li { a href="/verlauf" { (t("nav-history")) } }
        }
    });
    Ok(page.into_string())
}
