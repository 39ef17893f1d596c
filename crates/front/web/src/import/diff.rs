//! What changes, old beside new, and what contradicts.

use freistadt_l10n::{args, field_label, kind_label, message};
use freistadt_model::{AnyRecord, Change, Conflict, FieldChange, RecordRef, Value};
use maud::{Markup, html};

use super::at_once::at_once;
use super::check::{View, is_kept};
use super::decided::{FILE_HOLDS, STOCK_HOLDS, field};
use super::short;
use crate::records::record_path;

/// So many rows and so many open contradictions are shown.
const SHOWN: usize = 100;

fn undecided<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Conflict> {
    let conflicts = view.checked.imported.merge.conflicts.iter();
    conflicts.filter(|conflict| !stays(view, conflict))
}

/// Whether it was decided that the present value stays.
fn stays(view: &View<'_>, conflict: &Conflict) -> bool {
    let conflict = (conflict.target.clone(), conflict.field.to_owned());
    let decided = &view.choices.decided.decisions.stock_holds;
    decided.contains(&conflict)
}

/// Contradictions about which nothing is decided.
pub(super) fn open(view: &View<'_>) -> usize {
    undecided(view).count()
}

/// Contradictions that were decided, and how.
fn decided(view: &View<'_>) -> Vec<(Conflict, &'static str)> {
    let kept = view.checked.imported.merge.conflicts.iter();
    let kept = kept.filter(|conflict| stays(view, conflict));
    let kept = kept.map(|conflict| (conflict.clone(), STOCK_HOLDS));
    let file_wins = &view.choices.decided.decisions.file_wins;
    let won = edits(view).filter(|(target, change)| {
        file_wins.contains(&((*target).clone(), change.field.to_owned()))
    });
    let won = won.map(|(target, change)| {
        let conflict = Conflict {
            target: target.clone(),
            field: change.field,
            present: change.old.clone(),
            wanted: change.new.clone(),
        };
        (conflict, FILE_HOLDS)
    });
    won.chain(kept).collect()
}

pub(super) fn conflicts(view: &View<'_>) -> Markup {
    let decided = decided(view);
    let open = open(view);
    let asked = undecided(view)
        .take(SHOWN)
        .map(|conflict| (conflict.clone(), ""));
    let all: Vec<(Conflict, &str)> = asked.chain(decided).collect();
    html! {
        @if !all.is_empty() {
            section aria-labelledby="widersprueche" {
                h2 id="widersprueche" { (view.visit.t("intake-conflicts")) }
                p class="fs-note" { (view.visit.t("intake-conflicts-text")) }
                @if open > 1 { (rest(view)) }
                @for (number, (conflict, holds)) in all.iter().enumerate() { (one_conflict(view, conflict, holds, number)) }
                @if open > SHOWN { p class="fs-note" { (view.many("intake-more-conflicts", open - SHOWN)) } }
            }
        }
    }
}

/// One decision for all that are shown and not decided one by one.
fn rest(view: &View<'_>) -> Markup {
    let options = [
        ("", "intake-rest-open"),
        (STOCK_HOLDS, "intake-stock"),
        (FILE_HOLDS, "intake-file"),
    ];
    at_once(view, field::REST, &options)
}

fn one_conflict(view: &View<'_>, conflict: &Conflict, holds: &str, number: usize) -> Markup {
    let name = format!("{}{number}", field::HOLDS);
    let label = field_label(view.language(), conflict.target.kind, conflict.field);
    let arguments = args()
        .text("record", view.cells().name(&conflict.target))
        .text("kind", kind_label(view.language(), conflict.target.kind))
        .text("field", label);
    let wanted = value(view, &conflict.target, conflict.field, &conflict.wanted);
    let present = value(view, &conflict.target, conflict.field, &conflict.present);
    html! {
        fieldset class="fs-set fs-dup" {
            legend class="fs-legend" { bdi { (message(view.language(), "intake-conflict", &arguments)) } }
            input type="hidden" name=(field::RECORD) value=(conflict.target);
            input type="hidden" name=(field::FIELD) value=(conflict.field);
            div class="fs-opts fs-opts--row" {
                label class="fs-opt" {
                    input type="radio" name=(name) value=(STOCK_HOLDS) checked[holds == STOCK_HOLDS];
                    span { (view.visit.t("intake-stock")) small { bdi { (present) } } }
                }
                label class="fs-opt" {
                    input type="radio" name=(name) value=(FILE_HOLDS) checked[holds == FILE_HOLDS];
                    span { (view.visit.t("intake-file")) small { bdi { (wanted) } } }
                }
            }
        }
    }
}

fn edits<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a RecordRef, &'a FieldChange)> {
    let changes = view.checked.imported.merge.change_set.changes.iter();
    let edits = changes.filter_map(|change| match change {
        Change::Edit { target, fields } if !is_kept(target.kind) => Some((target, fields)),
        Change::Edit { .. } | Change::Add(_) | Change::Remove(_) => None,
    });
    edits.flat_map(|(target, fields)| fields.iter().map(move |field| (target, field)))
}

fn added<'a>(view: &View<'a>) -> impl Iterator<Item = &'a AnyRecord> {
    let changes = view.checked.imported.merge.change_set.changes.iter();
    let added = changes.filter_map(|change| match change {
        Change::Add(record) => Some(record),
        Change::Edit { .. } | Change::Remove(_) => None,
    });
    added.filter(|record| !is_kept(record.to_ref().kind))
}

pub(super) fn section(view: &View<'_>) -> Markup {
    let (changed, new) = (edits(view).count(), added(view).count());
    let shown_new = SHOWN.saturating_sub(changed).max(SHOWN / 4);
    let further = changed.saturating_sub(SHOWN) + new.saturating_sub(shown_new);
    let title = view.visit.t("intake-changes");
    html! {
        @if changed + new > 0 {
            section aria-labelledby="aenderungen" {
                h2 id="aenderungen" { (title) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (view.visit.t("intake-record")) }
                        th scope="col" role="columnheader" class="h" { (view.visit.t("intake-field")) }
                        th scope="col" role="columnheader" { (view.visit.t("intake-old-new")) }
                    } }
                    tbody role="rowgroup" {
                        @if changed > 0 { (group(view, "intake-group-changed", changed)) }
                        @for (target, change) in edits(view).take(SHOWN) { (edit(view, target, change)) }
                        @if new > 0 { (group(view, "intake-group-new", new)) }
                        @for record in added(view).take(shown_new) { (add(view, record)) }
                    }
                    @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (view.many("intake-more-changes", further)) } } } }
                }
            }
        }
    }
}

fn group(view: &View<'_>, key: &str, count: usize) -> Markup {
    html! { tr class="g" role="row" { th scope="rowgroup" role="rowheader" colspan="3" { (view.many(key, count)) } } }
}

fn edit(view: &View<'_>, target: &RecordRef, change: &FieldChange) -> Markup {
    let name = view.cells().name(target);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { a href=(record_path(target)) { bdi { (name) } } small { (kind_label(view.language(), target.kind)) } }
            td role="cell" class="h" data-th=(view.visit.t("intake-field")) { (field_label(view.language(), target.kind, change.field)) }
            td role="cell" data-th=(view.visit.t("intake-old-new")) { span class="fs-diff" {
                @if change.old.says_something() {
                    del { span class="fs-sr" { (view.visit.t("diff-old")) " " } bdi { (value(view, target, change.field, &change.old)) } }
                } @else { span class="fs-muted" { (view.visit.t("intake-empty-value")) } }
                " " span class="to" aria-hidden="true" { "→" } " "
                ins { span class="fs-sr" { (view.visit.t("diff-new")) " " } bdi { (value(view, target, change.field, &change.new)) } }
            } }
        }
    }
}

fn add(view: &View<'_>, record: &AnyRecord) -> Markup {
    let target = record.to_ref();
    let mut said = record.values();
    said.retain(|(info, value)| info.name != "name" && value.says_something());
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { bdi { (view.cells().name(&target)) } }
            td role="cell" class="h" data-th=(view.visit.t("intake-field")) { (kind_label(view.language(), target.kind)) }
            td role="cell" data-th=(view.visit.t("intake-old-new")) {
                @if said.is_empty() { (view.many("intake-new-with", 0)) } @else {
                    details {
                        summary { (view.many("intake-new-with", said.len())) span class="fs-sr" { " (" (kind_label(view.language(), target.kind)) " " (view.cells().name(&target)) ")" } }
                        ul class="fs-links" { @for (info, said) in &said {
                            li { (field_label(view.language(), target.kind, info.name)) ": " bdi { (value(view, &target, info.name, said)) } }
                        } }
                    }
                }
            }
        }
    }
}

fn value(view: &View<'_>, target: &RecordRef, name: &str, shown: &Value) -> String {
    let info = target.kind.field(name);
    let text = info.map(|info| view.cells().text(shown, info.value_type));
    short(&text.unwrap_or_default())
}
