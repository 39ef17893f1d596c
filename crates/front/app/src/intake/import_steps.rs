//! Several files at once: each workbook of ours is a change of its own, compared with the revision
//! that it was written from and applied to what the one before left; other lists are read together.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_import::{Part, own_changes, own_merge, own_part, own_revision};
use freistadt_interchange::ReadWorkbook;
use freistadt_model::{Diagnostic, Kind, Landscape, Location, Revision, RevisionId};

use crate::Editor;
use crate::data::{Data, DataError, calculate};
use crate::intake::import::{ImportError, ImportRequest, Imported, import_lists, short_name};
use crate::intake::input::Unusable;
use crate::intake::own_claims::state_sources;

/// A workbook of ours, with the revision that it was written from.
pub(super) struct Own {
    pub(super) name: String,
    pub(super) workbook: ReadWorkbook,
    base: RevisionId,
}

/// Workbooks of ours in their order, and the others.
pub(super) fn divided(
    files: Vec<(String, ReadWorkbook)>,
) -> (Vec<Own>, Vec<(String, ReadWorkbook)>) {
    let (mut own, mut lists) = (Vec::new(), Vec::new());
    for (name, workbook) in files {
        match own_revision(&workbook) {
            Some(base) => own.push(Own {
                name,
                workbook,
                base,
            }),
            None => lists.push((name, workbook)),
        }
    }
    (own, lists)
}

/// Nothing is applied where a workbook comes from somewhere else.
fn all_from_here(own: &[Own], newest: RevisionId) -> Result<(), Unusable> {
    let Some(stranger) = own.iter().find(|own| own.base > newest) else {
        return Ok(());
    };
    let number = i64::try_from(stranger.base.0).unwrap_or(i64::MAX);
    let remark = Diagnostic::error("revision-not-here").number("number", number);
    Err(remark.at(in_file(&stranger.name)).into())
}

pub(super) fn in_file(name: &str) -> Location {
    Location {
        file: Some(name.to_owned()),
        ..Location::default()
    }
}

impl Data {
    /// One step after the other, each against what the one before left.
    pub(crate) async fn import_steps(
        &self,
        editor: &Editor,
        files: Vec<(String, ReadWorkbook)>,
        request: ImportRequest,
        before: Arc<Revision>,
        stop: impl Fn() -> bool + Send + 'static,
    ) -> Result<Imported, ImportError> {
        let (own, lists) = divided(files);
        all_from_here(&own, before.id)?;
        let dry_run = request.dry_run;
        let only_lists = own.is_empty();
        let mut whole: Option<Imported> = None;
        let mut present = before;
        for own in own {
            if let Some(whole) = &whole {
                present = self.left_by(editor, whole, present).await?;
            }
            let names = short_name(&own.name);
            let imported = self
                .import_own(editor, own, &request, present.clone())
                .await?;
            let imported = self.apply_import(editor, imported, &names, dry_run).await?;
            whole = joined(whole, imported);
        }
        if only_lists || !lists.is_empty() {
            if let Some(whole) = &whole {
                present = self.left_by(editor, whole, present).await?;
            }
            let names = lists.iter().map(|(name, _)| short_name(name));
            let names = names.collect::<Vec<_>>().join(", ");
            let read = calculate(move || import_lists(lists, &request, present, &stop)).await?;
            let imported = self.apply_import(editor, read, &names, dry_run).await?;
            whole = joined(whole, imported);
        }
        Ok(whole.expect("without workbooks of ours there are lists"))
    }

    /// A workbook of ours is compared with the revision it was written from.
    async fn import_own(
        &self,
        editor: &Editor,
        own: Own,
        request: &ImportRequest,
        before: Arc<Revision>,
    ) -> Result<Imported, DataError> {
        let (decisions, as_of) = (request.decisions.clone(), request.as_of);
        let Own {
            name,
            workbook,
            base,
        } = own;
        let origin = if base == RevisionId(0) {
            let landscape = Landscape::new(before.landscape.owner.clone());
            Arc::new(Revision {
                id: base,
                landscape,
            })
        } else {
            self.revision(&editor.viewer(), Some(base)).await?
        };
        calculate(move || {
            let origin = &origin.landscape;
            let mut edits = own_changes(&name, &workbook, origin, as_of);
            let (mut merge, gone) = own_merge(origin, &edits, &before.landscape, &decisions);
            let part = own_part(&workbook);
            let said = (&decisions, as_of);
            state_sources(&mut merge, part.as_ref(), &before.landscape, said);
            let mut diagnostics = vec![recognised(&name, part)];
            diagnostics.append(&mut edits.remarks);
            diagnostics.extend(gone.into_iter().map(|remark| remark.at(in_file(&name))));
            Imported {
                merge,
                sheets: Vec::new(),
                unmapped: Vec::new(),
                look_alikes: Vec::new(),
                diagnostics,
                before,
                applied: Vec::new(),
            }
        })
        .await
    }

    /// What the steps so far left: what is stored by now, or in a dry run what would be.
    async fn left_by(
        &self,
        editor: &Editor,
        whole: &Imported,
        present: Arc<Revision>,
    ) -> Result<Arc<Revision>, DataError> {
        if whole.merge.change_set.is_empty() {
            return Ok(present);
        }
        if !whole.applied.is_empty() {
            return self.revision(&editor.viewer(), None).await;
        }
        let (before, change_set) = (whole.before.clone(), whole.merge.change_set.clone());
        calculate(move || {
            let mut after = Revision::clone(&before);
            change_set.apply(&mut after.landscape);
            Arc::new(after)
        })
        .await
    }
}

fn recognised(name: &str, part: Option<Part>) -> Diagnostic {
    let remark = match part {
        None => Diagnostic::note("file-is-our-workbook"),
        Some(Part::WithoutUnit) => Diagnostic::note("file-is-workbook-without-unit"),
        Some(Part::Unit(unit)) => Diagnostic::note("file-is-workbook-of-unit").text("unit", unit),
    };
    remark.at(in_file(name))
}

/// The steps so far and the next as one result; before is what was before the first.
fn joined(whole: Option<Imported>, next: Imported) -> Option<Imported> {
    let Some(mut whole) = whole else {
        return Some(next);
    };
    let merge = next.merge;
    whole
        .merge
        .change_set
        .changes
        .extend(merge.change_set.changes);
    add(&mut whole.merge.added, merge.added);
    add(&mut whole.merge.changed, merge.changed);
    add(&mut whole.merge.unchanged, merge.unchanged);
    whole.merge.conflicts.extend(merge.conflicts);
    whole.sheets.extend(next.sheets);
    whole.unmapped.extend(next.unmapped);
    whole.look_alikes.extend(next.look_alikes);
    whole.diagnostics.extend(next.diagnostics);
    whole.applied.extend(next.applied);
    Some(whole)
}

fn add(counts: &mut BTreeMap<Kind, usize>, more: BTreeMap<Kind, usize>) {
    for (kind, count) in more {
        *counts.entry(kind).or_default() += count;
    }
}
