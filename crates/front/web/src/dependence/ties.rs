//! The ties of a drawing as a table.

use freistadt_app::graph::Truth;
use freistadt_app::{Link, Neighbourhood, Side, Tie};
use freistadt_l10n::{args, code_label, message};
use freistadt_model::{RecordRef, Value};
use maud::{Markup, html};

use super::picture::enough;
use crate::records::{Cells, record_path};
use crate::shell::t;

/// So many rows of a side are shown.
const SHOWN: usize = 150;

/// What it needs and what needs it, each with how.
pub(super) fn table(cells: Cells<'_>, near: &Neighbourhood) -> Markup {
    let language = cells.language;
    let name = cells.name(&near.centre);
    let side = |side| -> Vec<&Link> { near.links.iter().filter(|it| it.side == side).collect() };
    let sides = [
        ("dependence-needs", side(Side::Needs)),
        ("dependence-needed-by", side(Side::NeededBy)),
    ];
    html! {
        table class="fs-table fs-stack" role="table" {
            caption { (t(language, "dependence-table")) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (t(language, "dependence-from")) }
                th scope="col" role="columnheader" { (t(language, "dependence-to")) }
                th scope="col" role="columnheader" { (t(language, "dependence-how")) }
            } }
            @for (key, links) in &sides { @if !links.is_empty() {
                tbody role="rowgroup" {
                    tr class="g" role="row" { th scope="rowgroup" colspan="3" role="rowheader" { (message(language, key, &args().text("name", name.as_str()).count("count", links.len()))) } }
                    @for link in links.iter().take(SHOWN) { (row(cells, near, link)) }
                    @if links.len() > SHOWN { tr role="row" { td role="cell" colspan="3" { (message(language, "dependence-more", &args().count("count", links.len() - SHOWN))) } } }
                }
            } }
        }
    }
}

fn row(cells: Cells<'_>, near: &Neighbourhood, link: &Link) -> Markup {
    let language = cells.language;
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (cells.link(&link.from)) }
            td role="cell" data-th=(t(language, "dependence-to")) { (cells.link(&link.to)) }
            td role="cell" data-th=(t(language, "dependence-how")) {
                (manner(cells, link))
                @if let Some(of) = near.enough(link) { small { (enough(cells, of)) } }
            }
        }
    }
}

/// In which way, and what happens without.
fn manner(cells: Cells<'_>, link: &Link) -> Markup {
    let language = cells.language;
    match &link.tie {
        Tie::Operator => html! { (t(language, "dependence-operator")) },
        Tie::Maker => html! { (t(language, "dependence-maker")) },
        Tie::Control => html! { (t(language, "dependence-control")) },
        Tie::Need {
            dependency,
            stops,
            proposed,
            ..
        } => {
            let without = match stops {
                Truth::Yes => "dependence-stops",
                Truth::No => "dependence-impairs",
                Truth::Maybe => "dependence-unknown",
            };
            html! {
                @match dependency {
                    Some(id) => { a href=(record_path(&id.to_ref())) { (kind(cells, &id.to_ref())) span class="fs-sr" { ": " (cells.name(&id.to_ref())) } } }
                    None => { (t(language, "dependence-part")) }
                }
                ", " (t(language, without))
                @if *proposed { " " span class="fs-tag fs-tag--dash" { (t(language, "record-proposed")) } }
            }
        }
    }
}

fn kind(cells: Cells<'_>, dependency: &RecordRef) -> String {
    match cells.landscape.value(dependency, "kind") {
        Some(Value::Code(code)) => code_label(cells.language, "dependency-kind", code),
        _ => t(cells.language, "dependence-some"),
    }
}
