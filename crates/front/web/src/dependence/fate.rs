//! On the page of a service: who can stop it, what it needs, and what each exit would do to it.

use freistadt_app::graph::State;
use freistadt_app::{HORIZONS, ServiceFate, Tie, Touched};
use freistadt_charts::Fill;
use freistadt_l10n::{args, message, percent};
use freistadt_model::{Id, Kind, Organization, RecordRef};
use maud::{Markup, html};

use super::picture::Picture;
use super::{around, ties};
use crate::records::Cells;
use crate::shell::t;
use crate::whatif::{ask, range};

/// So many organizations are named in a sentence, and listed in the table.
const NAMED: usize = 5;
const LISTED: usize = 60;

/// So many things of a role.
const BEHIND: usize = 3;

/// What a service rests on.
pub(crate) fn fate(cells: Cells<'_>, fate: &ServiceFate) -> Markup {
    let language = cells.language;
    if fate.needs.links.is_empty() {
        return html! {
            section aria-labelledby="braucht" {
                h2 id="braucht" { (t(language, "fate-needs")) }
                p class="fs-note" { (t(language, "fate-nothing")) }
            }
        };
    }
    let title = message(
        language,
        "fate-title",
        &args().text("name", cells.name(&fate.needs.centre)),
    );
    let mark = |target: &RecordRef| mark(fate, target);
    let key = [
        (Fill::Stopped, "fate-key-stopped"),
        (Fill::Degraded, "fate-key-degraded"),
    ];
    html! {
        section aria-labelledby="stillstand" {
            h2 id="stillstand" { (t(language, "fate-who")) }
            p class="fs-lead" { (lead(cells, fate)) }
            @for [one, other] in fate.pairs.iter().take(NAMED) {
                p { (message(language, "fate-pair", &args().text("one", name(cells, one)).text("other", name(cells, other)))) }
            }
            @if fate.pairs.len() > NAMED { p class="fs-note" { (message(language, "fate-pairs-more", &args().count("count", fate.pairs.len() - NAMED))) } }
            @if !fate.complete { p class="fs-note" { (t(language, "fate-incomplete")) } }
            (tables(cells, fate))
            (importance(cells, fate))
        }
        section aria-labelledby="braucht" {
            h2 id="braucht" { (t(language, "fate-needs")) }
            (Picture { cells, sketch: &fate.needs.sketch, title, mark: &mark, key: &key }.show())
            details class="fs-why" {
                summary { (t(language, "dependence-table")) }
                (ties::table(cells, &fate.needs))
            }
            p { a href=(around(&fate.needs.centre)) { (t(language, "fate-around")) } }
        }
    }
}

fn name(cells: Cells<'_>, organization: &Id<Organization>) -> String {
    cells.name(&organization.to_ref())
}

fn lead(cells: Cells<'_>, fate: &ServiceFate) -> String {
    let named: Vec<String> = fate
        .alone
        .iter()
        .take(NAMED)
        .map(|it| name(cells, it))
        .collect();
    let arguments = args()
        .count("count", fate.alone.len())
        .text("names", named.join(", "))
        .count("more", fate.alone.len().saturating_sub(NAMED))
        .count("pairs", fate.pairs.len());
    message(cells.language, "fate-alone", &arguments)
}

/// Who stops it by itself, who impairs it.
fn mark(fate: &ServiceFate, target: &RecordRef) -> Option<Fill> {
    if target.kind != Kind::Organization {
        return None;
    }
    let touched = fate
        .touched
        .iter()
        .find(|it| it.organization.to_ref() == *target)?;
    match touched.states.last()?.best {
        State::Stopped => Some(Fill::Stopped),
        State::Degraded => Some(Fill::Degraded),
        State::Works => None,
    }
}

/// For experts: in how many combinations each exit decides.
fn importance(cells: Cells<'_>, fate: &ServiceFate) -> Markup {
    let language = cells.language;
    let Some(all) = fate.importance.as_ref().filter(|it| !it.is_empty()) else {
        return html! {};
    };
    html! {
        details class="fs-why" {
            summary { (t(language, "fate-advanced")) }
            p class="fs-note" { (t(language, "fate-importance-text")) }
            table class="fs-table fs-stack fs-dense" role="table" {
                caption class="fs-sr" { (t(language, "fate-importance")) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (t(language, "whatif-organization")) }
                    th scope="col" role="columnheader" class="n" { (t(language, "fate-importance")) }
                } }
                tbody role="rowgroup" { @for (organization, share) in all {
                    tr role="row" {
                        th scope="row" role="rowheader" { bdi { (name(cells, organization)) } }
                        td role="cell" class="n" data-th=(t(language, "fate-importance")) { (percent(language, *share)) }
                    }
                } }
            }
        }
    }
}

/// Those who may stop it; those who only impair it when asked for.
fn tables(cells: Cells<'_>, fate: &ServiceFate) -> Markup {
    let stops = |it: &&Touched| it.states.iter().any(|it| it.worst == State::Stopped);
    let (stop, impair): (Vec<&Touched>, Vec<&Touched>) = fate.touched.iter().partition(stops);
    let count = args().count("count", impair.len());
    html! {
        @if !stop.is_empty() { (table(cells, &stop)) }
        @if !impair.is_empty() {
            details class="fs-why" {
                summary { (message(cells.language, "fate-impair", &count)) }
                (table(cells, &impair))
            }
        }
    }
}

fn table(cells: Cells<'_>, all: &[&Touched]) -> Markup {
    let language = cells.language;
    let when = |days: u32| {
        message(
            language,
            "whatif-after",
            &args().number("days", i64::from(days)),
        )
    };
    html! {
        table class="fs-table fs-stack" role="table" {
            caption { (t(language, "fate-exits")) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (t(language, "whatif-organization")) }
                th scope="col" role="columnheader" { (t(language, "fate-behind")) }
                @for days in HORIZONS { th scope="col" role="columnheader" { (when(days)) } }
            } }
            tbody role="rowgroup" { @for touched in all.iter().take(LISTED) {
                tr role="row" {
                    th scope="row" role="rowheader" { a href=(ask(touched.organization.as_str())) { bdi { (name(cells, &touched.organization)) } } }
                    td role="cell" data-th=(t(language, "fate-behind")) { (behind(cells, touched)) }
                    @for (days, state) in HORIZONS.iter().zip(touched.states) { td role="cell" data-th=(when(*days)) { (range(language, state)) } }
                }
            } }
            @if all.len() > LISTED { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" { (message(language, "dependence-more", &args().count("count", all.len() - LISTED))) } } } }
        }
    }
}

/// What it runs or makes, or that it stands behind somebody who does.
fn behind(cells: Cells<'_>, touched: &Touched) -> Markup {
    let language = cells.language;
    if touched.behind.is_empty() {
        return html! { span class="fs-muted" { (t(language, "fate-indirect")) } };
    }
    let parts = [
        ("fate-runs", Tie::Operator),
        ("fate-makes", Tie::Maker),
        ("fate-controls", Tie::Control),
    ];
    let of = |tie: &Tie| -> Vec<&RecordRef> {
        let same = touched.behind.iter().filter(|(_, it)| it == tie);
        same.map(|(target, _)| target).collect()
    };
    html! { @for (key, tie) in &parts { (part(cells, key, &of(tie))) } }
}

/// "betreibt dies, das und 3 weitere".
fn part(cells: Cells<'_>, key: &str, targets: &[&RecordRef]) -> Markup {
    if targets.is_empty() {
        return html! {};
    }
    let language = cells.language;
    let further = targets.len().saturating_sub(BEHIND);
    html! {
        div {
            (t(language, key)) " "
            @for (index, target) in targets.iter().take(BEHIND).enumerate() { @if index > 0 { ", " } (cells.link(target)) }
            @if further > 0 { ", " (message(language, "dependence-more", &args().count("count", further))) }
        }
    }
}
