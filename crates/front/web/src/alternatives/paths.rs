//! Ways of procurement, with limits and how long they take where that is sourced.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{ProcurementPath, procurement_paths};
use freistadt_l10n::{Wording, args, day, message, money_whole};
use freistadt_model::Money;
use maud::{Markup, html};

use super::parts::Page;
use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;

/// Of a way that is open in every Land.
const EVERYWHERE: &str = "DE";

/// The Länder as in ISO 3166-2, in the order of their German names.
const LANDS: [&str; 16] = [
    "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH",
];

/// Every way.
pub(super) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let title = page.visit.t("paths-page");
    let (everywhere, mut by_land): (Vec<_>, Vec<_>) = procurement_paths()
        .iter()
        .partition(|it| it.land == EVERYWHERE);
    by_land.sort_by_key(|it| LANDS.iter().position(|land| *land == it.land));
    let content = html! {
        p class="fs-lead" { (page.visit.t("paths-lead")) }
        (page.ways("everywhere", &everywhere))
        (page.ways("by-land", &by_land))
        @if let Some(note) = page.lands_without_limit(&by_land) { p class="fs-note" { (note) } }
    };
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

impl Page<'_> {
    fn ways(&self, id: &str, paths: &[&ProcurementPath]) -> Markup {
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (self.visit.t(&format!("paths-{id}"))) }
                @for path in paths {
                    article aria-labelledby=(path.id) {
                        h3 id=(path.id) { (path.name.of(self.language())) @if path.land != EVERYWHERE { ", " (self.land(&path.land)) } }
                        (self.way(path))
                    }
                }
            }
        }
    }

    fn land(&self, land: &str) -> String {
        self.visit
            .t(&format!("paths-in-{}", land.to_ascii_lowercase()))
    }

    /// Names the Länder of which no source was found: no figure is not "no limit".
    fn lands_without_limit(&self, paths: &[&ProcurementPath]) -> Option<String> {
        let limited = paths.iter().filter(|it| it.limit_cents.is_some());
        let stated: BTreeSet<&str> = limited.map(|it| it.land.as_str()).collect();
        let missing = LANDS.iter().filter(|it| !stated.contains(*it));
        let names: Vec<String> = missing.map(|it| self.land(it)).collect();
        let arguments = args().text("lands", names.join(", "));
        (!names.is_empty()).then(|| message(self.language(), "paths-none-stated", &arguments))
    }

    fn way(&self, path: &ProcurementPath) -> Markup {
        let language = self.language();
        let holds = path.holds(freistadt_app::today());
        html! {
            p { (path.what.of(language)) }
            dl class="fs-facts" {
                @if let Some([least, most]) = path.lead_weeks {
                    dt { (self.visit.t("paths-weeks")) }
                    dd { (message(language, "paths-weeks-range", &args().count("least", usize::from(least)).count("most", usize::from(most)))) (self.in_brackets(path.lead_note.as_ref())) }
                }
                @if let Some(cents) = path.limit_cents {
                    dt { (self.visit.t("paths-limit")) }
                    dd { (money_whole(language, Money::euro_cents(cents))) (self.in_brackets(path.limit_note.as_ref())) }
                }
                @if let Some(until) = path.until() {
                    dt { (self.visit.t("paths-until")) }
                    dd { (day(language, until)) @if !holds { " · " strong { (self.visit.t("paths-over")) } } }
                }
                dt { (self.visit.t("alternatives-source")) }
                dd { @for (place, source) in path.sources.iter().enumerate() { @if place > 0 { br; } (self.source(source)) } }
            }
        }
    }

    fn in_brackets(&self, note: Option<&Wording>) -> String {
        note.map_or_else(String::new, |note| {
            format!(" ({})", note.of(self.language()))
        })
    }
}
