//! One search over everything: the records that hold the words, kind by kind; typing errors are
//! forgiven where nothing holds them.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{ListQuery, Listed, Sort, Start, Viewer, respelt};
use freistadt_l10n::{args, kind_plural};
use freistadt_model::Kind;
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::{Cells, list_path};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};

/// So many records of a kind are shown.
const SHOWN: usize = 10;

/// Kinds that people look for, the most wanted first.
const KINDS: [Kind; 9] = [
    Kind::Application,
    Kind::Organization,
    Kind::Contract,
    Kind::PublicService,
    Kind::Product,
    Kind::Node,
    Kind::Component,
    Kind::DataObject,
    Kind::CostLine,
];

/// What was found.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let text = pairs.into_iter().find(|(key, _)| key == "q");
    let text = text
        .map(|(_, text)| text.trim().to_owned())
        .unwrap_or_default();
    let revision = site.data.revision(&viewer, None).await?;
    let mut found = search(&site, &viewer, &text).await?;
    let meant = found
        .is_empty()
        .then(|| respelt(&revision.landscape, &KINDS, &text))
        .flatten();
    if let Some(meant) = &meant {
        found = search(&site, &viewer, meant).await?;
    }
    let sought = meant.as_deref().unwrap_or(&text);
    let cells = Cells::of(&visit, &revision);
    let title = visit.t("search-title");
    let shell = Shell::new(&visit, &revision, Place::Nowhere, &title);
    let content = html! {
        h1 { (title) }
        @match meant.as_ref().filter(|_| !found.is_empty()) {
            Some(meant) => p class="fs-lead" { (visit.t("search-understood")) " " strong { bdi { (meant) } } },
            None => (lead(&visit, &text, found.is_empty())),
        }
        @for (kind, listed) in &found {
            section aria-labelledby=(kind.code()) {
                h2 id=(kind.code()) { (kind_plural(visit.language, *kind)) }
                ul class="fs-links" { @for row in &listed.rows { li { (cells.link(&row.target)) } } }
                @if listed.matching > SHOWN {
                    p { a href={ (list_path(*kind)) "?q=" (crate::records::part(sought)) } { (visit.say("search-all", &args().count("count", listed.matching).text("kind", kind_plural(visit.language, *kind)))) } }
                }
            }
        }
    };
    Ok(Html(shell.page(&content).into_string()).into_response())
}

/// What holds the words.
async fn search(site: &Site, viewer: &Viewer, text: &str) -> Result<Vec<(Kind, Listed)>, Refusal> {
    let mut found = Vec::new();
    for kind in KINDS.into_iter().filter(|_| !text.is_empty()) {
        let query = ListQuery {
            kind,
            text: text.to_owned(),
            filters: Vec::new(),
            proposed_only: false,
            sort: Sort {
                by: None,
                descending: false,
            },
            start: Start::First,
            limit: SHOWN,
        };
        let listed = site
            .data
            .list(viewer, query, freistadt_app::today())
            .await?;
        if listed.matching > 0 {
            found.push((kind, listed));
        }
    }
    Ok(found)
}

fn lead(visit: &Visit, text: &str, nothing: bool) -> Markup {
    let key = match (text.is_empty(), nothing) {
        (true, _) => "search-ask",
        (false, true) => "search-nothing",
        (false, false) => "search-found",
    };
    html! { p class="fs-lead" { (visit.say(key, &args().text("text", text))) } }
}
