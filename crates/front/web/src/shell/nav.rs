//! The navigation, and where a page stands in it.

use freistadt_model::Kind;
use maud::{Markup, html};

use super::Visit;
use crate::proposals::PROPOSALS;
use crate::records::list_path;
use crate::{alternatives, dependence, frame, instruments, measures, steps, whatif};

/// Where a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// No entry leads to it.
    Nowhere,
    /// Before anybody has signed in; there is nowhere to go yet.
    Outside,
    Overview,
    WhatIf,
    Dependence,
    Frame,
    Findings,
    Steps,
    Measures,
    Alternatives,
    Deadlines,
    Costs,
    Instruments,
    /// The list of a kind, and its records.
    Records(Kind),
    Import,
    /// Questions and proposals.
    Proposals,
    History,
    Settings,
}

/// Kinds with an entry of their own; the others are reached from the settings and from records.
const KINDS: [Kind; 4] = [
    Kind::PublicService,
    Kind::Application,
    Kind::Organization,
    Kind::Contract,
];

pub(super) fn navigation(visit: &Visit, here: Place) -> Markup {
    let situation = [
        (Place::Overview, "/".to_owned(), "nav-overview"),
        (Place::WhatIf, whatif::PATH.to_owned(), "whatif-page"),
        (
            Place::Dependence,
            dependence::PATH.to_owned(),
            "dependence-page",
        ),
        (Place::Deadlines, "/fristen".to_owned(), "nav-deadlines"),
        (Place::Costs, "/kosten".to_owned(), "nav-costs"),
    ];
    let measure = [
        (Place::Frame, frame::FRAME.to_owned(), "frame-page"),
        (Place::Findings, frame::FINDINGS.to_owned(), "findings-page"),
        (
            Place::Instruments,
            instruments::PATH.to_owned(),
            "instruments-title",
        ),
    ];
    let way = [
        (Place::Steps, steps::PATH.to_owned(), "steps-page"),
        (
            Place::Alternatives,
            alternatives::PATH.to_owned(),
            "alternatives-nav",
        ),
        (Place::Measures, measures::PATH.to_owned(), "measures-page"),
    ];
    let import = visit
        .may_edit()
        .then(|| (Place::Import, "/einlesen".to_owned(), "intake-nav"));
    let care = [
        (Place::Proposals, PROPOSALS.to_owned(), "proposals-title"),
        (Place::History, "/verlauf".to_owned(), "nav-history"),
        (Place::Settings, "/einstellungen".to_owned(), "nav-settings"),
    ];
    let care: Vec<_> = import.into_iter().chain(care).collect();
    let named = |entries: &[(Place, String, &str)]| -> Vec<(Place, String, String)> {
        entries
            .iter()
            .map(|(place, path, key)| (*place, path.clone(), visit.t(key)))
            .collect()
    };
    let landscape = KINDS.map(|kind| {
        let name = freistadt_l10n::kind_plural(visit.language, kind);
        (Place::Records(kind), list_path(kind), name)
    });
    html! {
        nav class="fs-nav" id="navigation" aria-label=(visit.t("nav-main")) {
            (group(visit, "nav-situation", &named(&situation), here))
            (group(visit, "nav-landscape", &landscape, here))
            (group(visit, "nav-measure", &named(&measure), here))
            (group(visit, "nav-way", &named(&way), here))
            (group(visit, "nav-care", &named(&care), here))
            a class="fs-close" href="#inhalt" { (visit.t("nav-close")) }
        }
    }
}

fn group(visit: &Visit, title: &str, entries: &[(Place, String, String)], here: Place) -> Markup {
    html! {
        h2 id=(title) { (visit.t(title)) }
        ul aria-labelledby=(title) {
            @for (place, path, name) in entries {
                li { a href=(path) aria-current=[(*place == here).then_some(current(visit, path))] { (name) } }
            }
        }
    }
}

/// The entry's own page, or one below it.
fn current(visit: &Visit, path: &str) -> &'static str {
    if visit.path() == path { "page" } else { "true" }
}
