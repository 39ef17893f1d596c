//! Ways of procurement, with limits and how long they take where that is sourced.

use axum::extract::State;
use axum::response::{Html, IntoResponse};
use freistadt_app::market::{ProcurementPath, procurement_paths};
use freistadt_l10n::{args, message, money_whole};
use freistadt_model::Money;
use maud::{Markup, html};

use super::parts::Page;
use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;

/// Every way.
pub(super) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let title = page.t("paths-page");
    let content = html! {
        p class="fs-lead" { (page.t("paths-lead")) }
        @for path in procurement_paths() {
            article aria-labelledby=(path.id) {
                h2 id=(path.id) { (path.name.of(visit.language)) ", " (page.land(path)) }
                (page.way(path))
            }
        }
    };
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

impl Page<'_> {
    /// Where the way is open.
    fn land(&self, path: &ProcurementPath) -> String {
        self.t(&format!("paths-in-{}", path.land.to_ascii_lowercase()))
    }

    fn way(&self, path: &ProcurementPath) -> Markup {
        let language = self.language();
        html! {
            p { (path.what.of(language)) }
            dl class="fs-facts" {
                @if let Some([least, most]) = path.lead_weeks {
                    dt { (self.t("paths-weeks")) }
                    dd { (message(language, "paths-weeks-range", &args().count("least", usize::from(least)).count("most", usize::from(most)))) }
                }
                @if let Some(cents) = path.limit_cents {
                    dt { (self.t("paths-limit")) }
                    dd { (money_whole(language, Money::euro_cents(cents))) @if let Some(note) = &path.limit_note { " (" (note.of(language)) ")" } }
                }
                dt { (self.t("alternatives-source")) } dd { (self.source(&path.source)) }
            }
        }
    }
}
