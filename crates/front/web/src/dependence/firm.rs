//! On the page of an organization: what stands still when it goes.

use freistadt_app::{Affected, Scenario, reason_sentence};
use freistadt_l10n::{args, message};
use freistadt_model::RecordRef;
use maud::{Markup, html};

use super::around;
use crate::records::Cells;
use crate::shell::t;
use crate::whatif::{ask, range};

/// So many are listed; the page of the question has all.
pub(crate) const LISTED: usize = 10;

/// If they go: how many services stop, which, why, and the ways on.
pub(crate) fn firm(cells: Cells<'_>, organization: &RecordRef, scenario: &Scenario) -> Markup {
    let language = cells.language;
    let (all, kind) = match &scenario.services {
        Some(services) => (services, "services"),
        None => (&scenario.applications, "applications"),
    };
    let said = args()
        .text("name", cells.name(organization))
        .text("kind", kind)
        .count("stopped", all.stopped.len())
        .count("degraded", all.degraded.len())
        .count("uncertain", all.uncertain.len())
        .count("all", all.total())
        .count("applications", scenario.applications.stopped.len());
    let listed: Vec<&Affected> = (all.stopped.iter())
        .chain(&all.degraded)
        .chain(&all.uncertain)
        .collect();
    html! {
        section aria-labelledby="wegfall" {
            h2 id="wegfall" { (t(language, "record-exit")) }
            @if all.total() == 0 { p class="fs-note" { (t(language, "firm-empty")) } }
            @else if listed.is_empty() && scenario.applications.stopped.is_empty() { p class="fs-lead" { (message(language, "firm-nothing", &said)) } }
            @else {
                p class="fs-lead" { (message(language, "firm-stopped", &said)) }
                @if !listed.is_empty() { (table(cells, &listed)) }
            }
            p class="fs-btns" {
                a href=(ask(&organization.id)) { (t(language, "record-exit-go")) }
                a href=(around(organization)) { (t(language, "record-around-go")) }
            }
        }
    }
}

fn table(cells: Cells<'_>, listed: &[&Affected]) -> Markup {
    let language = cells.language;
    let called = |it: &RecordRef| cells.name(it);
    let why = |it: &Affected| reason_sentence(language, cells.landscape, &it.reasons, &called);
    html! {
        table class="fs-table fs-stack" role="table" {
            caption class="fs-sr" { (t(language, "record-exit")) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (t(language, "firm-what")) }
                th scope="col" role="columnheader" { (t(language, "firm-after")) }
                th scope="col" role="columnheader" { (t(language, "whatif-why")) }
            } }
            tbody role="rowgroup" { @for affected in listed.iter().take(LISTED) {
                tr role="row" {
                    th scope="row" role="rowheader" { (cells.link(&affected.target)) }
                    td role="cell" data-th=(t(language, "firm-after")) { (range(language, affected.range)) }
                    td role="cell" data-th=(t(language, "whatif-why")) { (message(language, "whatif-because", &args().text("because", why(affected)))) }
                }
            } }
            @if listed.len() > LISTED { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (message(language, "dependence-more", &args().count("count", listed.len() - LISTED))) } } } }
        }
    }
}
