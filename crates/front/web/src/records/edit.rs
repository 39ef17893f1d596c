//! Changes to one record by hand.

use axum::extract::{Form as FormBody, Path, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{EditError, Edited, Edits as Change};
use freistadt_l10n::{args, field_label, kind_plural};
use freistadt_model::{AnyRecord, Conflict, Revision, RevisionId};
use maud::{Markup, html};

use super::form::{self, Form, Wrong};
use super::page::target;
use super::{Cells, list_path, record_path};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Names in the form that are no fields.
const BASE: &str = "stand";
const REASON: &str = "grund";
const SEEN: &str = "gesehen";

/// The form for a record that is there.
pub(crate) async fn form(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path((word, id)): Path<(String, String)>,
) -> Answer {
    let target = target(&word, &id)?;
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let record = revision.landscape.get(&target).ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &revision, &record);
    Ok(Html(page.show(&Typed::new(), &[], &[]).into_string()).into_response())
}

/// Stores what was typed, or shows the form again with everything that was typed.
pub(crate) async fn save(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path((word, id)): Path<(String, String)>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let target = target(&word, &id)?;
    let base = of(&typed, BASE).parse().map_err(|_| Refusal::BadForm)?;
    let (fields, wrong) = form::read(target.kind, &typed, visit.language);
    let (mut conflicts, mut aware) = (Vec::new(), None);
    if wrong.is_empty() {
        let change = Change {
            base: RevisionId(base),
            targets: vec![target.clone()],
            fields,
            reason: of(&typed, REASON).trim().to_owned(),
            aware: of(&typed, SEEN).parse().ok().map(RevisionId),
            as_of: freistadt_app::today(),
        };
        match site.data.edit(&editor, change).await? {
            Edited::Applied(_) | Edited::Nothing => {
                return Ok(Redirect::to(&record_path(&target)).into_response());
            }
            Edited::Conflicts(found, newest) => (conflicts, aware) = (found, Some(newest)),
        }
    }
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let record = revision.landscape.get(&target).ok_or(Refusal::NotFound)?;
    let mut page = Page::new(&visit, &revision, &record);
    page.base = RevisionId(base);
    page.aware = aware;
    let shown = page.show(&typed, &wrong, &conflicts);
    let status = if conflicts.is_empty() {
        axum::http::StatusCode::UNPROCESSABLE_ENTITY
    } else {
        axum::http::StatusCode::CONFLICT
    };
    Ok((status, Html(shown.into_string())).into_response())
}

/// Confirms a record as of today, or turns a proposal down.
pub(crate) async fn confirm(
    State(site): Shared,
    Edits(editor): Edits,
    Path((word, id)): Path<(String, String)>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let target = target(&word, &id)?;
    let today = freistadt_app::today();
    if of(&typed, "tun") == "ablehnen" {
        site.data
            .reject(&editor, std::slice::from_ref(&target), today)
            .await?;
        return Ok(Redirect::to(&list_path(target.kind)).into_response());
    }
    site.data
        .confirm(&editor, std::slice::from_ref(&target), today)
        .await?;
    Ok(Redirect::to(&record_path(&target)).into_response())
}

/// Removes a record, or says what still needs it.
pub(crate) async fn remove(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path((word, id)): Path<(String, String)>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let target = target(&word, &id)?;
    match site.data.remove(&editor, &target, of(&typed, REASON)).await {
        Ok(_) => Ok(Redirect::to(&list_path(target.kind)).into_response()),
        Err(EditError::Needed(..)) => {
            let revision = site.data.revision(&editor.viewer(), None).await?;
            let record = revision.landscape.get(&target).ok_or(Refusal::NotFound)?;
            let mut page = Page::new(&visit, &revision, &record);
            page.needed = true;
            let shown = page.show(&typed, &[], &[]);
            Ok((axum::http::StatusCode::CONFLICT, Html(shown.into_string())).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The page with the form.
struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    record: &'a AnyRecord,
    /// The state that what is typed is compared with.
    base: RevisionId,
    /// The later state whose changes the page shows as conflicts.
    aware: Option<RevisionId>,
    /// Whether somebody tried to remove what others need.
    needed: bool,
}

impl<'a> Page<'a> {
    fn new(visit: &'a Visit, revision: &'a Revision, record: &'a AnyRecord) -> Page<'a> {
        Page {
            visit,
            revision,
            record,
            base: revision.id,
            aware: None,
            needed: false,
        }
    }

    fn show(&self, typed: &Typed, wrong: &[Wrong], conflicts: &[Conflict]) -> Markup {
        let target = self.record.to_ref();
        let cells = Cells::of(self.visit, self.revision);
        let name = cells.name(&target);
        let title = self
            .visit
            .say("edit-title", &args().text("name", name.clone()));
        let kind = target.kind;
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Records(kind),
            title: &title,
            above: vec![
                (kind_plural(self.visit.language, kind), list_path(kind)),
                (name, record_path(&target)),
            ],
        };
        let form = Form {
            cells,
            record: self.record,
            typed,
            wrong,
        };
        shell.page(&html! {
            h1 { (title) }
            (self.faults(wrong))
            (self.conflicts(conflicts, cells))
            @if self.needed { div class="fs-summary" role="alert" { p { (self.visit.t("edit-needed")) } } }
            form method="post" action={ (record_path(&target)) "/bearbeiten" } {
                input type="hidden" name=(BASE) value=(self.base.0);
                @if let Some(aware) = self.aware { input type="hidden" name=(SEEN) value=(aware.0); }
                (form.fields())
                div class="fs-field" {
                    label for=(REASON) { (self.visit.t("edit-reason")) }
                    span class="fs-hint" id="grund-hilfe" { (self.visit.t("edit-reason-hint")) }
                    input type="text" id=(REASON) name=(REASON) value=(of(typed, REASON)) aria-describedby="grund-hilfe";
                }
                p class="fs-btns" {
                    button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { @if conflicts.is_empty() { (self.visit.t("edit-save")) } @else { (self.visit.t("edit-save-anyway")) } } }
                    a class="kern-btn kern-btn--tertiary" href=(record_path(&target)) { span class="kern-label" { (self.visit.t("edit-leave")) } }
                }
            }
            details class="fs-why" {
                summary { (self.visit.t("edit-remove")) }
                form method="post" action={ (record_path(&target)) "/entfernen" } {
                    p { (self.visit.t("edit-remove-text")) }
                    p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("edit-remove-go")) } } }
                }
            }
        })
    }

    fn faults(&self, wrong: &[Wrong]) -> Markup {
        let kind = self.record.to_ref().kind;
        let count = wrong.len();
        html! {
            @if !wrong.is_empty() {
                div class="fs-summary" role="alert" tabindex="-1" autofocus {
                    h2 { (self.visit.say("edit-faults", &args().count("count", count))) }
                    ul { @for fault in wrong { li { a href={ "#feld-" (fault.info.name) } { (field_label(self.visit.language, kind, fault.info.name)) ": " (fault.text) } } } }
                }
            }
        }
    }

    fn conflicts(&self, conflicts: &[Conflict], cells: Cells<'_>) -> Markup {
        let kind = self.record.to_ref().kind;
        let shown = |conflict: &Conflict| {
            let info = kind.field(conflict.field)?;
            let arguments = args()
                .text(
                    "field",
                    field_label(self.visit.language, kind, conflict.field),
                )
                .text("present", cells.text(&conflict.present, info.value_type))
                .text("wanted", cells.text(&conflict.wanted, info.value_type));
            Some(self.visit.say("edit-conflict", &arguments))
        };
        html! {
            @if !conflicts.is_empty() {
                div class="fs-summary" role="alert" tabindex="-1" autofocus {
                    h2 { (self.visit.t("edit-conflicts")) }
                    p { (self.visit.t("edit-conflicts-text")) }
                    ul { @for conflict in conflicts { li { a href={ "#feld-" (conflict.field) } { (shown(conflict).unwrap_or_default()) } } } }
                }
            }
        }
    }
}
