//! Pages as somebody wants to see them again, kept under a name.

use axum::response::{IntoResponse, Redirect};
use freistadt_app::{View, ViewError, Viewer};
use freistadt_l10n::args;
use maud::{Markup, html};

use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Site;
use crate::typed::{Typed, of};

/// A page whose views are kept; what asks to keep one is posted to `ansichten` below it.
pub(crate) struct Shelf {
    /// Its name in the store.
    pub(crate) name: String,
    /// Its address, without query.
    pub(crate) path: String,
}

/// Keeps the page as it is seen under a name, or forgets a view.
pub(crate) async fn keep(site: &Site, viewer: &Viewer, shelf: &Shelf, typed: &Typed) -> Answer {
    if let Some((_, name)) = typed.iter().find(|(key, _)| key == "vergessen") {
        site.data.delete_view(viewer, &shelf.name, name).await?;
        return Ok(Redirect::to(&shelf.path).into_response());
    }
    let view = View {
        name: of(typed, "name").to_owned(),
        query: of(typed, "abfrage").to_owned(),
    };
    match site.data.save_view(viewer, &shelf.name, &view).await {
        Ok(()) | Err(ViewError::Length) => {}
        Err(error) => return Err(error.into()),
    }
    let path = format!("{}?{}", shelf.path, view.query);
    Ok(Redirect::to(&path).into_response())
}

/// The kept views, each with what `beside` puts next to it, and the field to keep this one.
pub(crate) fn shown(
    visit: &Visit,
    shelf: &Shelf,
    views: &[View],
    query: &str,
    beside: &dyn Fn(&View) -> Markup,
) -> Markup {
    let t = |key| visit.t(key);
    let named = |key, view: &View| visit.say(key, &args().text("name", view.name.as_str()));
    let action = format!("{}/ansichten", shelf.path);
    html! {
        @if !views.is_empty() {
            form method="post" action=(action) class="fs-views" {
                span id="ansichten" { (t("views-title")) }
                ul aria-labelledby="ansichten" { @for view in views {
                    li {
                        a href={ (shelf.path) "?" (view.query) } { (view.name) }
                        (beside(view))
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
