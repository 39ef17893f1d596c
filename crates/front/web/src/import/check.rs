//! What files would change, with everything that is to be decided about them, as one form.

use axum::extract::{Form, Path, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Checked, Editor, StagedError, TakenOver, Unusable, today};
use freistadt_l10n::{Language, args, count, message};
use freistadt_model::Kind;
use maud::{Markup, html};

use super::decided::{Choices, TAKE_OVER, field, read};
use super::steps::{Step, steps};
use super::{START, check_path, columns, diff, doubles, ids, remarks, result};
use crate::access::Edits;
use crate::records::Cells;
use crate::refusal::{Answer, Refusal, shown};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};

/// Kinds that the program keeps for itself; they are not counted.
pub(super) fn is_kept(kind: Kind) -> bool {
    matches!(kind, Kind::Source | Kind::Claim | Kind::ColumnMapping)
}

/// The dry run before anything is decided.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(joined): Path<String>,
) -> Answer {
    again(&site, &visit, &editor, &ids(&joined), &Choices::default()).await
}

/// The dry run with what was decided, or taking over.
pub(super) async fn decide(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(joined): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let (ids, choices) = (ids(&joined), read(&pairs));
    if !choices.take_over {
        return again(&site, &visit, &editor, &ids, &choices).await;
    }
    let data = &site.data;
    match data
        .take_over(&editor, &ids, &choices.decided, today())
        .await
    {
        Ok(TakenOver::Applied(changes)) => {
            Ok(Redirect::to(&result::path(&changes)).into_response())
        }
        Ok(TakenOver::Nothing) => Ok(Redirect::to(result::NOTHING).into_response()),
        Err(StagedError::Unusable(unusable)) => {
            unreadable(&site, &visit, &editor, &ids, &unusable).await
        }
        Err(StagedError::Gone) => result::gone(&site, &visit, &editor).await,
        Err(error) => Err(error.into()),
    }
}

/// Removes the files.
pub(super) async fn discard(
    State(site): Shared,
    Edits(editor): Edits,
    Path(joined): Path<String>,
) -> Answer {
    for id in ids(&joined) {
        site.data.delete_upload(&editor, &id).await?;
    }
    Ok(Redirect::to(START).into_response())
}

async fn again(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    ids: &[String],
    choices: &Choices,
) -> Answer {
    let data = &site.data;
    if ids.is_empty() {
        return Err(Refusal::NotFound);
    }
    match data
        .check_staged(editor, ids, &choices.decided, today())
        .await
    {
        Ok(checked) => {
            let view = View {
                visit,
                ids,
                checked: &checked,
                choices,
            };
            Ok(Html(view.page().into_string()).into_response())
        }
        Err(StagedError::Unusable(unusable)) => {
            unreadable(site, visit, editor, ids, &unusable).await
        }
        Err(StagedError::Gone) => result::gone(site, visit, editor).await,
        Err(error) => Err(error.into()),
    }
}

/// Says of each file why it cannot be read, and how to go on.
async fn unreadable(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    ids: &[String],
    unusable: &Unusable,
) -> Answer {
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let uploads = site.data.uploads(editor).await.map_err(Refusal::from)?;
    let named = |id: &String| uploads.iter().find(|upload| upload.id == *id);
    let broken = |id: &&String| {
        let name = named(id).map(|upload| upload.name.as_str());
        let mut remarks = unusable.diagnostics.iter();
        remarks.any(|remark| remark.location.file.as_deref() == name)
    };
    let others: Vec<String> = ids.iter().filter(|id| !broken(id)).cloned().collect();
    let others = (!others.is_empty() && others.len() < ids.len()).then(|| check_path(&others));
    let title = visit.t("intake-unreadable");
    let shell = shell(visit, &revision, &title);
    let page = shell.page(&remarks::unreadable(
        visit,
        ids,
        unusable,
        others.as_deref(),
    ));
    shown(page, true)
}

pub(super) fn shell<'a>(
    visit: &'a Visit,
    revision: &'a freistadt_model::Revision,
    title: &'a str,
) -> Shell<'a> {
    let mut shell = Shell::new(visit, revision, Place::Import, title);
    shell.above = vec![(visit.t("intake-title"), START.to_owned())];
    shell
}

/// The page.
pub(super) struct View<'a> {
    pub(super) visit: &'a Visit,
    pub(super) ids: &'a [String],
    pub(super) checked: &'a Checked,
    pub(super) choices: &'a Choices,
}

impl<'a> View<'a> {
    pub(super) fn language(&self) -> Language {
        self.visit.language
    }

    pub(super) fn count(&self, number: usize) -> String {
        count(self.language(), number)
    }

    /// A sentence about so many.
    pub(super) fn many(&self, key: &str, count: usize) -> String {
        message(self.language(), key, &args().count("count", count))
    }

    /// Values as they would be afterwards.
    pub(super) fn cells(&self) -> Cells<'a> {
        Cells {
            landscape: &self.checked.after,
            language: self.visit.language,
        }
    }

    fn page(&self) -> Markup {
        let names = super::short(&self.checked.names);
        let title = message(
            self.language(),
            "intake-check-title",
            &args().text("names", names),
        );
        let columns = columns::open(self);
        let step = if columns > 0 && self.choices.decided.names.is_empty() {
            Step::Columns
        } else {
            Step::Check
        };
        let nothing = self.checked.imported.merge.change_set.is_empty();
        shell(self.visit, &self.checked.imported.before, &title).page(&html! {
            h1 { bdi { (title) } }
            (steps(self.language(), step))
            p class="fs-banner" { b { (self.visit.t("intake-not-yet")) } " " (self.visit.t("intake-not-yet-text")) }
            (remarks::older(self))
            (self.to_do(columns))
            form method="post" action=(check_path(self.ids)) class="fs-check" {
                input type="hidden" name=(field::SEEN) value=(self.checked.imported.before.id.0);
                input type="hidden" name=(field::NAMES) value=(self.checked.names);
                (self.outcome())
                (columns::section(self))
                (doubles::section(self))
                (diff::conflicts(self))
                (diff::section(self))
                (remarks::section(self))
                (self.next(nothing))
            }
            form method="post" action={ (check_path(self.ids)) "/verwerfen" } {
                p class="fs-btns" { button type="submit" class="fs-plain" { (self.visit.t("intake-discard-files")) } }
            }
        })
    }

    /// What is to be decided, with the way there.
    fn to_do(&self, columns: usize) -> Markup {
        let open = [
            ("#spalten", "intake-todo-columns", columns),
            (
                "#spalten",
                "intake-todo-sheets",
                columns::unknown_sheets(self),
            ),
            ("#spalten", "intake-todo-codes", columns::open_codes(self)),
            ("#doppelt", "intake-todo-doubles", doubles::open(self)),
            ("#widersprueche", "intake-todo-conflicts", diff::open(self)),
        ];
        let all: usize = open.iter().map(|(_, _, count)| count).sum();
        html! {
            @if all > 0 {
                div class="fs-summary fs-summary--todo" role="group" aria-labelledby="offen" {
                    h2 id="offen" { (self.many("intake-todo", all)) }
                    p class="fs-note" { (self.visit.t("intake-todo-text")) }
                    ul { @for (address, key, count) in open { @if count > 0 { li { a href=(address) { (self.many(key, count)) } } } } }
                }
            }
        }
    }

    fn outcome(&self) -> Markup {
        let merge = &self.checked.imported.merge;
        let sum = |counts: &std::collections::BTreeMap<Kind, usize>| -> usize {
            let counted = counts.iter().filter(|(kind, _)| !is_kept(**kind));
            counted.map(|(_, count)| count).sum()
        };
        let rows: usize = self
            .checked
            .imported
            .sheets
            .iter()
            .map(|sheet| sheet.rows)
            .sum();
        let counts = [
            ("intake-new", sum(&merge.added)),
            ("intake-changed", sum(&merge.changed)),
            ("intake-same", sum(&merge.unchanged)),
            ("intake-contradicts", merge.conflicts.len()),
            ("intake-rows", rows),
        ];
        // Workbooks of ours are compared cell by cell; their rows are not counted.
        let shown = if rows == 0 { &counts[..4] } else { &counts[..] };
        html! {
            section aria-labelledby="ergebnis" {
                h2 id="ergebnis" { (self.visit.t("intake-outcome")) }
                dl class="fs-counts" { @for (key, count) in shown { div { dt { (self.visit.t(key)) } dd { (self.count(*count)) } } } }
                @if let Some(line) = self.kinds(&merge.added) { p class="fs-note" { (self.visit.t("intake-new")) ": " (line) } }
                @if let Some(line) = self.kinds(&merge.changed) { p class="fs-note" { (self.visit.t("intake-changed")) ": " (line) } }
            }
        }
    }

    fn kinds(&self, counts: &std::collections::BTreeMap<Kind, usize>) -> Option<String> {
        let counted = counts
            .iter()
            .filter(|(kind, count)| !is_kept(**kind) && **count > 0);
        let named =
            counted.map(|(kind, count)| freistadt_l10n::kind_count(self.language(), *kind, *count));
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| named.join(", "))
    }

    fn next(&self, nothing: bool) -> Markup {
        let text = if nothing {
            self.visit.t("intake-next-nothing")
        } else {
            self.visit.t("intake-next-text")
        };
        html! {
            div class="fs-next" {
                div { h2 { (self.visit.t("intake-step-done")) } p { (text) } }
                p class="fs-btns" {
                    button type="submit" name=(field::DO) value="pruefen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("intake-apply-decisions")) } }
                    @if !nothing {
                        button type="submit" name=(field::DO) value=(TAKE_OVER) class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("intake-take-over")) } }
                    }
                }
            }
        }
    }
}
