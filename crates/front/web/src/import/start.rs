//! Where lists are uploaded, and those that wait.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use freistadt_app::{Batch, Editor, file_limit};
use freistadt_l10n::{args, integer};
use freistadt_model::Revision;
use maud::{Markup, html};

use super::steps::{Step, steps};
use super::upload::MOST_TOGETHER;
use super::{START, check_path, first};
use crate::access::Edits;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::time::moment;

/// The page.
pub(super) async fn show(State(site): Shared, visit: Visit, Edits(editor): Edits) -> Answer {
    again(&site, &visit, &editor, None).await
}

/// The page with what was wrong about an upload, if anything.
pub(super) async fn again(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    fault: Option<(StatusCode, String)>,
) -> Answer {
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let batches = site.data.batches(editor).await?;
    let (status, fault) = match fault {
        Some((status, fault)) => (status, Some(fault)),
        None => (StatusCode::OK, None),
    };
    let page = page(visit, &revision, &batches, fault.as_deref());
    Ok((status, Html(page.into_string())).into_response())
}

fn page(visit: &Visit, revision: &Revision, batches: &[Batch], fault: Option<&str>) -> Markup {
    let title = visit.t("intake-title");
    Shell::new(visit, revision, Place::Import, &title).page(&html! {
        h1 { (title) }
        (steps(visit.language, Step::File))
        p class="fs-lead" { (visit.t("intake-lead")) }
        (form(visit, fault))
        @if !batches.is_empty() { (waiting(visit, batches)) }
        (going_on(visit, revision))
    })
}

/// Bytes as people say them.
pub(super) fn megabytes(bytes: u64) -> String {
    (bytes >> 20).to_string()
}

fn form(visit: &Visit, fault: Option<&str>) -> Markup {
    let t = |key| visit.t(key);
    let limits = args()
        .text("each", megabytes(file_limit()))
        .text("all", megabytes(MOST_TOGETHER as u64));
    html! {
        form method="post" action=(START) enctype="multipart/form-data" {
            div class=(if fault.is_some() { "fs-field fs-field--error" } else { "fs-field fs-pick" }) {
                label for="dateien" { (t("intake-files")) }
                span class="fs-hint" id="dateien-hilfe" { (visit.say("intake-files-hint", &limits)) }
                @if let Some(fault) = fault { span class="fs-error" id="dateien-fehler" role="alert" { bdi { (fault) } } }
                input type="file" id="dateien" name="dateien" multiple autofocus[fault.is_some()] aria-invalid=[fault.map(|_| "true")] aria-describedby=(if fault.is_some() { "dateien-hilfe dateien-fehler" } else { "dateien-hilfe" });
            }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t("intake-upload")) } } }
            p class="fs-note" { (t("intake-nothing-stored")) }
        }
    }
}

fn waiting(visit: &Visit, batches: &[Batch]) -> Markup {
    let t = |key| visit.t(key);
    let title = t("intake-waiting");
    html! {
        section aria-labelledby="warten" {
            h2 id="warten" { (title) }
            p class="fs-note" { (t("intake-waiting-text")) }
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (title) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (t("intake-files")) }
                    th scope="col" role="columnheader" class="n" { (t("intake-size")) }
                    th scope="col" role="columnheader" class="h" { (t("intake-when")) }
                    th scope="col" role="columnheader" { (t("intake-doing")) }
                } }
                tbody role="rowgroup" { @for batch in batches { (waiting_row(visit, batch)) } }
            }
        }
    }
}

fn waiting_row(visit: &Visit, batch: &Batch) -> Markup {
    let t = |key| visit.t(key);
    let ids: Vec<String> = batch.files.iter().map(|file| file.id.clone()).collect();
    let names = batch.files.iter().map(|file| super::short(&file.name));
    let names = names.collect::<Vec<_>>().join(", ");
    let size: u64 = batch.files.iter().map(|file| file.size).sum();
    let size = i64::try_from(size.div_ceil(1024)).unwrap_or(i64::MAX);
    let at = batch.files.first().map(|file| file.created_at);
    let path = check_path(&ids);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { a href=(path) { bdi { (names) } } }
            td role="cell" class="n" data-th=(t("intake-size")) { (integer(visit.language, size)) " kB" }
            td role="cell" class="h" data-th=(t("intake-when")) { @if let Some(at) = at { (moment(visit.language, at)) } }
            td role="cell" { div class="fs-btns" {
                a href=(path) { (t("intake-continue")) span class="fs-sr" { ": " (names) } }
                form method="post" action={ (path) "/verwerfen" } { button type="submit" class="fs-plain" { (t("intake-discard")) span class="fs-sr" { ": " (names) } } }
            } }
        }
    }
}

fn going_on(visit: &Visit, revision: &Revision) -> Markup {
    let t = |key| visit.t(key);
    html! {
        section aria-labelledby="mappen" {
            h2 id="mappen" { (t("intake-workbooks")) }
            ul class="fs-links" {
                li { a href="/einlesen/vorlage.xlsx" { (t("intake-template")) } " " span class="fs-muted" { (t("intake-template-text")) } }
                @if !first::is_empty(&revision.landscape) {
                    li { a href=(crate::ask::PATH) { (t("ask-title")) } " " span class="fs-muted" { (t("ask-from-start-text")) } }
                    li { a href="/einlesen/mappe.xlsx" { (t("intake-workbook")) } " " span class="fs-muted" { (t("intake-workbook-text")) } }
                }
            }
        }
    }
}
