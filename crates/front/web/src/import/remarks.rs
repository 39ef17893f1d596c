//! What the reader remarked: where, what was found, what to do.

use freistadt_app::{OLDER, Unusable};
use freistadt_l10n::{diagnostic_on_page, place};
use freistadt_model::{Diagnostic, Severity};
use maud::{Markup, html};

use super::check::View;
use super::steps::{Step, steps};
use super::{START, check_path};
use crate::shell::Visit;

/// So many remarks of either weight are shown.
const SHOWN: usize = 100;
/// What the page asks about elsewhere.
const ASKED: [&str; 2] = ["organizations-look-alike", "protection-codes-need-a-key"];

/// Files that seem older than what was read before.
pub(super) fn older(view: &View<'_>) -> Markup {
    let all = view.checked.imported.diagnostics.iter();
    let older: Vec<&Diagnostic> = all.filter(|it| OLDER.contains(&it.code)).collect();
    html! {
        @if !older.is_empty() {
            div class="fs-summary fs-summary--todo" role="group" aria-labelledby="aelter" {
                h2 id="aelter" { (view.visit.t("intake-older")) }
                ul { @for remark in older { li { (sentence(view.visit, remark)) } } }
            }
        }
    }
}

fn sentence(visit: &Visit, remark: &Diagnostic) -> Markup {
    let said = diagnostic_on_page(visit.language, remark);
    let place = place(visit.language, &remark.location);
    html! {
        @if !place.is_empty() { bdi { (place) } ": " }
        bdi { (said.message) }
        @if let Some(hint) = said.hint { " " (hint) }
    }
}

pub(super) fn section(view: &View<'_>) -> Markup {
    let all = view.checked.imported.diagnostics.iter();
    let all = all.filter(|it| !OLDER.contains(&it.code) && !ASKED.contains(&it.code));
    let (notes, grave): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        all.partition(|it| it.severity == Severity::Note);
    html! {
        @if !grave.is_empty() {
            section aria-labelledby="hinweise" {
                h2 id="hinweise" { (view.many("intake-remarks", grave.len())) }
                p class="fs-note" { (view.visit.t("intake-remarks-text")) }
                (table(view, &grave, "intake-remarks"))
            }
        }
        @if !notes.is_empty() {
            details class="fs-why" {
                summary { (view.many("intake-notes", notes.len())) }
                (table(view, &notes, "intake-notes"))
            }
        }
    }
}

fn table(view: &View<'_>, remarks: &[&Diagnostic], caption: &str) -> Markup {
    let further = remarks.len().saturating_sub(SHOWN);
    html! {
        table class="fs-table fs-stack" role="table" {
            caption class="fs-sr" { (view.many(caption, remarks.len())) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (view.visit.t("intake-place")) }
                th scope="col" role="columnheader" { (view.visit.t("intake-found")) }
                th scope="col" role="columnheader" { (view.visit.t("intake-hint")) }
            } }
            tbody role="rowgroup" { @for remark in remarks.iter().take(SHOWN) { (row(view, remark)) } }
            @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (view.many("intake-more-remarks", further)) } } } }
        }
    }
}

fn row(view: &View<'_>, remark: &Diagnostic) -> Markup {
    let said = diagnostic_on_page(view.language(), remark);
    let mut place = place(view.language(), &remark.location);
    if place.is_empty() {
        place = view.visit.t("intake-everywhere");
    }
    html! {
        tr role="row" {
            th scope="row" role="rowheader" class="fs-place" { bdi { (place) } }
            td role="cell" data-th=(view.visit.t("intake-found")) { bdi { (said.message) } }
            td role="cell" data-th=(view.visit.t("intake-hint")) { @if let Some(hint) = said.hint { (hint) } }
        }
    }
}

/// Files of which nothing can be read.
pub(super) fn unreadable(
    visit: &Visit,
    ids: &[String],
    unusable: &Unusable,
    others: Option<&str>,
) -> Markup {
    let t = |key| visit.t(key);
    html! {
        h1 { (t("intake-unreadable")) }
        (steps(visit.language, Step::File))
        div class="fs-summary" role="alert" {
            ul { @for remark in &unusable.diagnostics { li { (sentence(visit, remark)) } } }
        }
        p { (t("intake-unreadable-text")) }
        form method="post" action={ (check_path(ids)) "/verwerfen" } {
            p class="fs-btns" {
                @if let Some(others) = others { a class="kern-btn kern-btn--primary" href=(others) { span class="kern-label" { (t("intake-without")) } } }
                button type="submit" class=(if others.is_some() { "kern-btn kern-btn--secondary" } else { "kern-btn kern-btn--primary" }) { span class="kern-label" { (t("intake-other-file")) } }
            }
        }
        p { a href=(START) { (t("intake-back")) } }
    }
}
