//! What was changed, by which function and why, and taking it back.

use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{ChangeView, Entry, LOCAL, StoreReadError, UndoError};
use freistadt_l10n::{Language, args, count, deed, field_label, kind_label, kind_plural, message};
use freistadt_model::{Blocked, Change, FieldChange, Kind, RecordRef, Revision, RevisionId};
use maud::{Markup, html};

use crate::access::{Edits, Reads};
use crate::records::Cells;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, nothing_there, t};
use crate::site::Shared;
use crate::time::moment;

/// So many changes a page has.
const ROWS: u32 = 30;
/// So many records of a change by hand are named in the list.
const NAMED: usize = 3;
/// So many records of one change are shown.
const SHOWN: usize = 100;

/// The changes, newest first.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let before = pairs.iter().find(|(key, _)| key == "vor");
    let before = before
        .and_then(|(_, number)| number.parse().ok())
        .map(RevisionId);
    let revision = site.data.revision(&viewer, None).await?;
    let entries = match visit.administrator() {
        Some(administrator) => {
            let data = &site.data;
            data.history_with_names(&administrator, before, ROWS)
                .await?
        }
        None => site.data.history(&viewer, before, ROWS).await?,
    };
    let about = site.data.changed_by_hand(&viewer, &entries).await?;
    let cells = Cells::of(&visit, &revision);
    let title = visit.t("nav-history");
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { (visit.t("history-lead")) }
        @if entries.is_empty() { (nothing_there(&visit, "history-none")) } @else {
            (table(&visit, &title, &entries, |id| named(cells, about.get(id))))
            (older(&visit, &entries))
        }
    };
    let page = Shell::new(&visit, &revision, Place::History, &title).page(&content);
    Ok(Html(page.into_string()).into_response())
}

/// The records a change was about, the first few by name.
fn named(cells: Cells<'_>, about: Option<&Vec<RecordRef>>) -> Markup {
    let about = about.map_or(&[][..], Vec::as_slice);
    let there = about.iter().filter(|it| cells.landscape.contains(it));
    let further = about.len().saturating_sub(NAMED);
    html! {
        @for (place, target) in there.take(NAMED).enumerate() { @if place > 0 { "; " } (cells.link(target)) }
        @if further > 0 { " " (message(cells.language, "history-further", &args().count("count", further))) }
    }
}

fn table(visit: &Visit, title: &str, entries: &[Entry], about: impl Fn(&str) -> Markup) -> Markup {
    let t = |key| visit.t(key);
    html! {
        table class="fs-table fs-stack fs-dense" role="table" {
            caption class="fs-sr" { (title) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (t("history-change")) }
                th scope="col" role="columnheader" { (t("history-when")) }
                th scope="col" role="columnheader" { (t("history-what")) }
                th scope="col" role="columnheader" { (t("history-who")) }
            } }
            tbody role="rowgroup" { @for entry in entries {
                tr role="row" {
                    th scope="row" role="rowheader" { a href={ "/verlauf/" (entry.change_set) } { (entry.change_set) } }
                    td role="cell" data-th=(t("history-when")) { (moment(visit.language, entry.note.at)) }
                    td role="cell" data-th=(t("history-what")) { (deed(visit.language, &entry.note.function, &entry.note.reason)) " " small { (about(&entry.change_set)) } }
                    td role="cell" data-th=(t("history-who")) { (who(visit.language, entry)) }
                }
            } }
        }
    }
}

/// The function of whoever did it; administrators also see the account's name. Whoever works at
/// the machine itself has neither.
fn who(language: Language, entry: &Entry) -> String {
    let note = &entry.note;
    let account = (note.author != LOCAL).then_some(note.author.as_str());
    let parts = [Some(note.unit.as_str()), account].into_iter().flatten();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return t(language, "history-local");
    }
    parts.join(", ")
}

fn older(visit: &Visit, entries: &[Entry]) -> Markup {
    let last = entries.last().filter(|entry| entry.revision.0 > 1);
    let named = visit.t("history-pages");
    html! {
        @if let Some(last) = last {
            nav class="fs-pages" aria-label=(named) { ul { li { a rel="next" href={ "/verlauf?vor=" (last.revision.0) } { (visit.t("history-older")) } } } }
        }
    }
}

/// One change with everything it did.
pub(crate) async fn change(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let change = site.data.change(&viewer, &id).await.map_err(not_there)?;
    let page = change_page(&visit, &revision, &change, &[]);
    Ok(Html(page.into_string()).into_response())
}

pub(crate) fn not_there(error: freistadt_app::DataError) -> Refusal {
    match error {
        freistadt_app::DataError::Read(StoreReadError::NoChangeSet { .. }) => Refusal::NotFound,
        error => error.into(),
    }
}

/// Takes a change back, or says what stands against it.
pub(crate) async fn undo(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(id): Path<String>,
    Form(_): Form<Vec<(String, String)>>,
) -> Answer {
    match site.data.undo(&editor, &id).await {
        Ok(applied) => {
            Ok(Redirect::to(&format!("/verlauf/{}", applied.change_set)).into_response())
        }
        Err(UndoError::Blocked { blocked, .. }) => {
            let viewer = editor.viewer();
            let revision = site.data.revision(&viewer, None).await?;
            let change = site.data.change(&viewer, &id).await.map_err(not_there)?;
            if let Some(by) = &change.undone_by {
                // The same button was pressed twice.
                return Ok(Redirect::to(&format!("/verlauf/{by}")).into_response());
            }
            let page = change_page(&visit, &revision, &change, &blocked);
            Ok((StatusCode::CONFLICT, Html(page.into_string())).into_response())
        }
        Err(UndoError::Read(StoreReadError::NoChangeSet { .. })) => Err(Refusal::NotFound),
        Err(error) => Err(error.into()),
    }
}

fn change_page(
    visit: &Visit,
    revision: &Revision,
    change: &ChangeView,
    blocked: &[Blocked],
) -> Markup {
    let language = visit.language;
    let id = &change.entry.change_set;
    let title = message(language, "history-title", &args().text("id", id.as_str()));
    let rows = Rows {
        visit,
        now: Cells {
            landscape: &revision.landscape,
            language,
        },
        then: Cells {
            landscape: &change.then.landscape,
            language,
        },
    };
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { (moment(language, change.entry.note.at)) ", " (deed(language, &change.entry.note.function, &change.entry.note.reason)) }
        (rows.blocked(blocked))
        (rows.counts(change))
        @if let Some(by) = &change.undone_by {
            p class="fs-banner" { (t(language, "history-undone")) " " a href={ "/verlauf/" (by) } { (by) } }
        } @else if visit.may_edit() && blocked.is_empty() {
            form method="post" action={ "/verlauf/" (id) "/zuruecknehmen" } {
                p class="fs-note" { (t(language, "history-undo-text")) }
                p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (t(language, "history-undo")) } } }
            }
        }
        (rows.changes(change))
    };
    let mut shell = Shell::new(visit, revision, Place::History, &title);
    shell.above = vec![(t(language, "nav-history"), "/verlauf".to_owned())];
    shell.page(&content)
}

/// The records of one change.
struct Rows<'a> {
    visit: &'a Visit,
    now: Cells<'a>,
    then: Cells<'a>,
}

impl Rows<'_> {
    fn count(&self, number: usize) -> String {
        count(self.visit.language, number)
    }

    fn counts(&self, change: &ChangeView) -> Markup {
        let (mut added, mut edited, mut removed) = (0, 0, 0);
        for change in &change.changes.changes {
            match change {
                Change::Add(_) => added += 1,
                Change::Edit { .. } => edited += 1,
                Change::Remove(_) => removed += 1,
            }
        }
        let counts = [
            ("history-added", added),
            ("history-edited", edited),
            ("history-removed", removed),
        ];
        html! {
            dl class="fs-counts" { @for (key, count) in counts { div { dt { (self.visit.t(key)) } dd { (self.count(count)) } } } }
        }
    }

    fn changes(&self, change: &ChangeView) -> Markup {
        let mut all: Vec<&Change> = change.changes.changes.iter().collect();
        all.sort_by_key(|change| beside(change.target().kind));
        let title = self.visit.t("history-details");
        html! {
            section aria-labelledby="einzeln" {
                h2 id="einzeln" { (title) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("history-record")) }
                        th scope="col" role="columnheader" { (self.visit.t("history-kind")) }
                        th scope="col" role="columnheader" { (self.visit.t("history-what")) }
                    } }
                    tbody role="rowgroup" { @for change in all.iter().take(SHOWN) { (self.row(change)) } }
                    @if all.len() > SHOWN { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (self.visit.say("why-further", &args().text("count", self.count(all.len() - SHOWN)))) } } } }
                }
            }
        }
    }

    fn row(&self, change: &Change) -> Markup {
        let target = change.target();
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { (self.name(&target)) }
                td role="cell" data-th=(self.visit.t("history-kind")) { (kind_label(self.visit.language, target.kind)) }
                td role="cell" data-th=(self.visit.t("history-what")) {
                    @match change {
                        Change::Add(_) => { (self.visit.t("history-new")) }
                        Change::Remove(_) => { (self.visit.t("history-gone")) }
                        Change::Edit { target, fields } => { @for field in fields { (self.field(target, field)) } }
                    }
                }
            }
        }
    }

    /// By its name now, with a link; one that is gone by the name it had.
    fn name(&self, target: &RecordRef) -> Markup {
        if self.now.landscape.contains(target) {
            self.now.link(target)
        } else {
            html! { (self.then.name(target)) }
        }
    }

    fn field(&self, target: &RecordRef, change: &FieldChange) -> Markup {
        let info = target.kind.field(change.field);
        let shown = |value| info.map(|info| self.then.text(value, info.value_type));
        html! {
            p class="fs-diff" {
                (field_label(self.visit.language, target.kind, change.field)) ": "
                del { span class="fs-sr" { (self.visit.t("diff-old")) " " } (shown(&change.old).unwrap_or_default()) }
                " " span class="to" aria-hidden="true" { "→" } " "
                ins { span class="fs-sr" { (self.visit.t("diff-new")) " " } (shown(&change.new).unwrap_or_default()) }
            }
        }
    }

    fn blocked(&self, blocked: &[Blocked]) -> Markup {
        let language = self.visit.language;
        let reason = |blocked: &Blocked| match blocked {
            Blocked::ChangedSince {
                target,
                field: Some(field),
            } => message(
                language,
                "undo-changed-since",
                &args()
                    .text("record", self.now.name(target))
                    .text("field", field_label(language, target.kind, field)),
            ),
            Blocked::ChangedSince {
                target,
                field: None,
            } => message(
                language,
                "undo-record-changed",
                &args().text("record", self.now.name(target)),
            ),
            Blocked::Needed { target, by } => message(
                language,
                "undo-needed",
                &args().text("record", self.now.name(target)).text(
                    "by",
                    format!("{} ({})", self.now.name(by), kind_plural(language, by.kind)),
                ),
            ),
        };
        html! {
            @if !blocked.is_empty() {
                div class="fs-summary" role="alert" tabindex="-1" autofocus {
                    h2 { (self.visit.t("history-blocked")) }
                    ul { @for blocked in blocked.iter().take(SHOWN) { li { (reason(blocked)) ". " (self.now.link(later(blocked))) } } }
                    p { (self.visit.t("history-blocked-next")) }
                }
            }
        }
    }
}

/// The record whose later change is in the way.
fn later(blocked: &Blocked) -> &RecordRef {
    match blocked {
        Blocked::ChangedSince { target, .. } => target,
        Blocked::Needed { by, .. } => by,
    }
}

/// Whether records of a kind stand beside what people look for.
fn beside(kind: Kind) -> bool {
    matches!(kind, Kind::Source | Kind::Claim | Kind::ColumnMapping)
}
