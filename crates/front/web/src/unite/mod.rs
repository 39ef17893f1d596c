//! Organizations that look alike: the same, or others. Two that somebody names themselves, too.

mod choose;
mod pair;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::get;
use freistadt_app::{Alike, ChangeView, Editor, UniteError};
use freistadt_l10n::{args, kind_plural};
use freistadt_model::{Id, Kind, NotUnited, Organization, Revision};
use maud::{Markup, html};

use crate::access::Edits;
use crate::records::{Cells, list_path, part};
use crate::refusal::{Answer, Refusal, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The page.
pub(crate) const PATH: &str = "/zusammenfuehren";
/// So many pairs are asked about at once.
const SHOWN: usize = 50;

/// Names in addresses and forms.
mod field {
    pub(super) const ONE: &str = "eine";
    pub(super) const OTHER: &str = "andere";
    pub(super) const KEPT: &str = "bleibt";
    pub(super) const DONE: &str = "getan";
}
/// The value of the button that keeps two apart; the others carry who stays.
const APART: &str = "";

/// The routes.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route(PATH, get(show).post(decide))
}

/// Where somebody says with which other one an organization is one.
pub(crate) fn ask(id: &str) -> String {
    format!("{PATH}?{}={}", field::ONE, part(id))
}

/// What the list of organizations says where some look alike.
pub(crate) fn hint(visit: &Visit, pairs: usize) -> Markup {
    html! {
        @if pairs > 0 {
            p class="fs-note" { (visit.counted("unite-wait", pairs)) " " a href=(PATH) { (visit.t("unite-look")) } }
        }
    }
}

async fn show(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Query(pairs): Query<Typed>,
) -> Answer {
    let (one, other) = (of(&pairs, field::ONE), of(&pairs, field::OTHER));
    if one.is_empty() {
        let done = of(&pairs, field::DONE);
        return list(&site, &visit, &editor, done).await;
    }
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let id = Id::new(one);
    revision.landscape.find(&id).ok_or(Refusal::NotFound)?;
    match choose::meant(&revision.landscape, other) {
        Some(other) if other != id => {
            let page = two(&site, &visit, &editor, (id, other), None).await?;
            Ok(Html(page.into_string()).into_response())
        }
        _ => {
            let page = choose::page(&visit, &revision, &id, other);
            Ok(Html(page.into_string()).into_response())
        }
    }
}

async fn list(site: &Site, visit: &Visit, editor: &Editor, done: &str) -> Answer {
    let viewer = editor.viewer();
    let alike = site.data.alike(&viewer, None).await?;
    let done = match done {
        "" => None,
        id => site.data.change(&viewer, id).await.ok(),
    };
    let view = View {
        visit,
        cells: cells(visit, &alike.revision),
        alike: &alike,
    };
    Ok(Html(view.list(done.as_ref()).into_string()).into_response())
}

/// The page of two, with what stood against it.
async fn two(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    (one, other): (Id<Organization>, Id<Organization>),
    fault: Option<NotUnited>,
) -> Result<Markup, Refusal> {
    let named = Some((one.clone(), other.clone()));
    let alike = site.data.alike(&editor.viewer(), named).await?;
    let view = View {
        visit,
        cells: cells(visit, &alike.revision),
        alike: &alike,
    };
    Ok(view.two(&one, &other, fault))
}

fn cells<'a>(visit: &Visit, revision: &'a Revision) -> Cells<'a> {
    Cells::of(visit, revision)
}

async fn decide(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let one = Id::new(of(&typed, field::ONE));
    let other = Id::new(of(&typed, field::OTHER));
    let kept = typed.iter().find(|(name, _)| name == field::KEPT);
    let (_, kept) = kept.ok_or(Refusal::BadForm)?;
    let decided = if kept == APART {
        let apart = site.data.keep_apart(&editor, &one, &other).await;
        apart.map(|()| PATH.to_owned())
    } else {
        let (kept, gone) = match kept.as_str() {
            id if id == one.as_str() => (&one, &other),
            id if id == other.as_str() => (&other, &one),
            _ => return Err(Refusal::BadForm),
        };
        let united = site.data.unite(&editor, kept, gone).await;
        united.map(|it| format!("{PATH}?{}={}", field::DONE, it.change_set))
    };
    match decided {
        Ok(path) => Ok(Redirect::to(&path).into_response()),
        Err(error) => not_done(&site, &visit, &editor, (one, other), error).await,
    }
}

/// Why it was not done, on the page of the two.
async fn not_done(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    both: (Id<Organization>, Id<Organization>),
    error: UniteError,
) -> Answer {
    let reason = match error {
        UniteError::Edit(error) => return Err(error.into()),
        UniteError::Not(NotUnited::Gone(_) | NotUnited::Same(_)) => return Err(Refusal::NotFound),
        UniteError::Not(reason) => reason,
    };
    let page = two(site, visit, editor, both, Some(reason)).await?;
    again(page)
}

/// The pages of pairs.
struct View<'a> {
    visit: &'a Visit,
    cells: Cells<'a>,
    alike: &'a Alike,
}

impl View<'_> {
    fn page(&self, title: &str, content: &Markup) -> Markup {
        page(self.visit, &self.alike.revision, title, content)
    }

    fn list(&self, done: Option<&ChangeView>) -> Markup {
        let title = self.visit.t("unite-title");
        let pairs = &self.alike.pairs;
        let content = html! {
            h1 { (title) }
            @if let Some(done) = done { (self.done(done)) }
            @if pairs.is_empty() {
                p class="fs-lead" { (self.visit.t("unite-none")) }
                p { (self.visit.t("unite-by-hand")) " " a href=(list_path(Kind::Organization)) { (kind_plural(self.visit.language, Kind::Organization)) } }
            } @else {
                p class="fs-lead" { (self.visit.counted("unite-lead", pairs.len())) }
                p class="fs-note" { (self.visit.t("unite-note")) }
                @for pair in pairs.iter().take(SHOWN) { (self.pair(pair)) }
                @if pairs.len() > SHOWN { p class="fs-note" { (self.visit.t("unite-more")) } }
            }
        };
        self.page(&title, &content)
    }

    /// What was just united, and the way back.
    fn done(&self, done: &ChangeView) -> Markup {
        let id = &done.entry.change_set;
        let arguments = args().text("names", done.entry.note.reason.clone());
        html! {
            div class="fs-banner" role="status" {
                p { bdi { (self.visit.say("unite-done", &arguments)) } " " a href={ "/verlauf/" (id) } { (self.visit.t("unite-done-look")) } }
                @if done.undone_by.is_none() {
                    form method="post" action={ "/verlauf/" (id) "/zuruecknehmen" } { p class="fs-btns" {
                        button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("unite-undo")) } }
                    } }
                }
            }
        }
    }
}

fn page(visit: &Visit, revision: &Revision, title: &str, content: &Markup) -> Markup {
    let kind = Kind::Organization;
    let shell = Shell {
        visit,
        revision: Some(revision),
        place: Place::Records(kind),
        title,
        above: vec![(kind_plural(visit.language, kind), list_path(kind))],
    };
    shell.page(content)
}
