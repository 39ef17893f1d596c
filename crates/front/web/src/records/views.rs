//! Lists as somebody wants to see them again, kept under a name.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::{View, ViewError};
use freistadt_l10n::{args, message};
use freistadt_model::Kind;
use maud::{Markup, html};

use super::{address, list_path};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Visit, t};
use crate::site::Shared;

/// The name of a kind's list in the store.
pub(super) fn page(kind: Kind) -> String {
    format!("bestand/{}", address::word(kind))
}

/// Keeps the list as it is seen under a name, or forgets one.
pub(crate) async fn keep(
    State(site): Shared,
    Reads(viewer): Reads,
    Path(word): Path<String>,
    Form(typed): Form<Vec<(String, String)>>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let of = |name: &str| {
        let found = typed.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    if let Some((_, name)) = typed.iter().find(|(key, _)| key == "vergessen") {
        site.data.delete_view(&viewer, &page(kind), name).await?;
        return Ok(Redirect::to(&list_path(kind)).into_response());
    }
    let view = View {
        name: of("name"),
        query: of("abfrage"),
    };
    match site.data.save_view(&viewer, &page(kind), &view).await {
        Ok(()) | Err(ViewError::Length) => {}
        Err(error) => return Err(error.into()),
    }
    let path = format!("{}?{}", list_path(kind), view.query);
    Ok(Redirect::to(&path).into_response())
}

/// The kept views, and the field to keep this one.
pub(super) fn shown(visit: &Visit, kind: Kind, views: &[View], query: &str) -> Markup {
    let t = |key| t(visit.language, key);
    let named = |key, view: &View| {
        message(
            visit.language,
            key,
            &args().text("name", view.name.as_str()),
        )
    };
    let action = format!("{}/ansichten", list_path(kind));
    html! {
        @if !views.is_empty() {
            form method="post" action=(action) class="fs-views" {
                span id="ansichten" { (t("views-title")) }
                ul aria-labelledby="ansichten" { @for view in views {
                    li {
                        a href={ (list_path(kind)) "?" (view.query) } { (view.name) }
                        " " button type="submit" name="vergessen" value=(view.name) class="fs-plain" aria-label=(named("views-forget", view)) { "×" }
                    }
                } }
            }
        }
        @if !query.is_empty() && !views.iter().any(|view| view.query == query) {
            form method="post" action=(action) class="fs-views" {
                input type="hidden" name="abfrage" value=(query);
                label for="ansicht" { (t("views-keep-as")) }
                input type="text" id="ansicht" name="name" required maxlength="80" autocomplete="off";
                button type="submit" class="fs-plain" { (t("views-keep")) }
            }
        }
    }
}
