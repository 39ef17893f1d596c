//! New records: their name, everything else afterwards.

use axum::extract::{Form as FormBody, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_l10n::{args, kind_label, kind_plural};
use freistadt_model::{Kind, RecordRef, Revision};
use maud::{Markup, html};

use super::{Cells, address, list_path, record_path};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Says in the form that another of the same name is meant.
const ANOTHER: &str = "weiterer";

/// What is wrong with a name.
enum Fault {
    Missing,
    /// There is one of this name: often the same form was sent twice.
    Taken(RecordRef),
}

/// The form.
pub(super) async fn form(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&editor.viewer(), None).await?;
    Ok(Html(page(&visit, &revision, kind, "", None).into_string()).into_response())
}

/// Makes the record and goes on to its fields.
pub(super) async fn add(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let name = of(&typed, "name").trim();
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let taken = same_name(&revision, kind, name).filter(|_| of(&typed, ANOTHER).is_empty());
    let (status, fault) = match taken {
        Some(taken) => (StatusCode::CONFLICT, Fault::Taken(taken)),
        None => match site.data.add(&editor, kind, name).await? {
            Some(target) => {
                let path = format!("{}/bearbeiten", record_path(&target));
                return Ok(Redirect::to(&path).into_response());
            }
            None => (StatusCode::UNPROCESSABLE_ENTITY, Fault::Missing),
        },
    };
    let page = page(&visit, &revision, kind, name, Some(&fault));
    Ok((status, Html(page.into_string())).into_response())
}

fn same_name(revision: &Revision, kind: Kind, name: &str) -> Option<RecordRef> {
    let records = revision.landscape.records(kind);
    let same = records.iter().find(|record| record.title() == name);
    Some(same?.to_ref())
}

fn page(
    visit: &Visit,
    revision: &Revision,
    kind: Kind,
    typed: &str,
    fault: Option<&Fault>,
) -> Markup {
    let t = |key| visit.t(key);
    let name = kind_label(visit.language, kind);
    let title = visit.say("new-title", &args().text("kind", name));
    let shell = Shell {
        visit,
        revision: Some(revision),
        place: Place::Records(kind),
        title: &title,
        above: vec![(kind_plural(visit.language, kind), list_path(kind))],
    };
    let wrong = fault.map(|_| "name-fehler");
    let taken = matches!(fault, Some(Fault::Taken(_)));
    shell.page(&html! {
        h1 { (title) }
        form method="post" {
            div class=(if wrong.is_some() { "fs-field fs-field--error" } else { "fs-field fs-narrow-field" }) {
                label for="name" { (t("list-name")) }
                @if let Some(fault) = fault { span class="fs-error" id="name-fehler" { (said(visit, revision, fault)) } }
                input type="text" id="name" name="name" value=(typed) autocomplete="off" autofocus[wrong.is_some()] aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong];
            }
            @if taken { input type="hidden" name=(ANOTHER) value="1"; }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t(if taken { "new-another" } else { "new-go" })) } } }
        }
    })
}

fn said(visit: &Visit, revision: &Revision, fault: &Fault) -> Markup {
    let cells = Cells::of(visit, revision);
    match fault {
        Fault::Missing => html! { (visit.t("form-name-missing")) },
        Fault::Taken(taken) => {
            html! { (visit.t("new-taken")) " " (cells.link(taken)) }
        }
    }
}
