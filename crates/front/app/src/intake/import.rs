//! Files against the present landscape: dry run, then one change set; of our own workbooks one
//! each, see `import_steps`.

use std::borrow::Cow;

use freistadt_import::{
    Decisions, Incoming, LookAlike, Merge, SheetReport, Unmapped, file_family, merge, read_tables,
};
use freistadt_interchange::{ReadWorkbook, is_landscape_lines, lines_owner, read_landscape_lines};
use freistadt_model::{
    ColumnMapping, Diagnostic, Id, Kind, Landscape, NotUnited, Organization, RecordRef, slug,
};
use freistadt_store::Applied;
use jiff::civil::Date;

use crate::Editor;
use crate::data::{Data, DataError, calculate, note};
use crate::intake::contradictions;
use crate::intake::file_age::{date_sources, older_files};
use crate::intake::input::{InputFile, Unusable, workbooks};

/// What somebody wants to import, and what they decided.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// The files; read together.
    pub files: Vec<InputFile>,
    /// How columns are read; kept for the next file of the same name.
    pub mappings: Vec<ColumnMapping>,
    /// Decisions about conflicts and look-alikes.
    pub decisions: Decisions,
    /// Only say what would change.
    pub dry_run: bool,
    /// The day.
    pub as_of: Date,
}

/// What an import did or would do.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Changes and conflicts.
    pub merge: Merge,
    /// What was recognised.
    pub sheets: Vec<SheetReport>,
    /// What was not.
    pub unmapped: Vec<Unmapped>,
    /// Organizations to decide about.
    pub look_alikes: Vec<LookAlike>,
    /// Remarks.
    pub diagnostics: Vec<Diagnostic>,
    /// The landscape before, for titles.
    pub before: std::sync::Arc<freistadt_model::Revision>,
    /// The change sets, in the order in which they were applied; none for a dry run or where
    /// nothing changes.
    pub applied: Vec<Applied>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The files say why.
    #[error("the files cannot be used")]
    Unusable(Unusable),
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DataError),
}

impl From<Unusable> for ImportError {
    fn from(unusable: Unusable) -> Self {
        ImportError::Unusable(unusable)
    }
}

impl Data {
    /// Reads files and compares them with the newest landscape; applies the difference as one
    /// change set unless it is a dry run. `stop` ends the reading early, with nothing applied.
    pub async fn import(
        &self,
        editor: &Editor,
        request: ImportRequest,
        stop: impl Fn() -> bool + Send + 'static,
    ) -> Result<Imported, ImportError> {
        let _turn = self.importing.lock().await;
        let before = self.revision(&editor.viewer(), None).await?;
        let names = names_of(&request.files);
        let dry_run = request.dry_run;
        if let [file] = request.files.as_slice()
            && is_landscape_lines(&file.bytes)
        {
            let file = file.clone();
            let decisions = request.decisions.clone();
            let known = before.clone();
            let imported = calculate(move || import_lines(&file, &decisions, known)).await??;
            return self.apply_import(editor, imported, &names, dry_run).await;
        }
        let files = calculate({
            let files = request.files.clone();
            move || workbooks(&files)
        })
        .await??;
        let older = older_files(&request.files, &files, before.id, &before.landscape);
        let mut imported = self
            .import_steps(editor, files, request, before, stop)
            .await?;
        // A file that changes nothing takes nothing back, and brings nothing back that is gone.
        let merge = &imported.merge;
        let mut touched = merge.changed.iter().chain(&merge.added);
        let ours = [Kind::Source, Kind::Claim, Kind::ColumnMapping];
        if touched.any(|(kind, count)| *count > 0 && !ours.contains(kind))
            || !merge.conflicts.is_empty()
        {
            imported.diagnostics.splice(0..0, older);
        }
        Ok(imported)
    }

    /// Says what would not be right afterwards, and applies unless it is a dry run.
    pub(crate) async fn apply_import(
        &self,
        editor: &Editor,
        mut imported: Imported,
        names: &str,
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        imported = calculate(move || with_problems(imported)).await?;
        if !dry_run && !imported.merge.change_set.is_empty() {
            let note = note(editor, "import", names);
            let (parent, change_set) = (imported.before.id, &imported.merge.change_set);
            let applied = self
                .store
                .apply(editor.organization(), parent, change_set, &note)
                .await;
            imported.applied.push(applied.map_err(DataError::from)?);
        }
        Ok(imported)
    }
}

/// What the change would leave that cannot be right, and was not so before.
fn with_problems(mut imported: Imported) -> Imported {
    if imported.merge.change_set.is_empty() {
        return imported;
    }
    let before = imported.before.landscape.problems();
    let mut after = imported.before.landscape.clone();
    imported.merge.change_set.apply(&mut after);
    imported.diagnostics.extend(
        after
            .problems()
            .into_iter()
            .filter(|problem| !before.contains(problem)),
    );
    imported
}

/// A landscape as lines; what it knows is merged field by field.
fn import_lines(
    file: &InputFile,
    decisions: &Decisions,
    before: std::sync::Arc<freistadt_model::Revision>,
) -> Result<Imported, Unusable> {
    let landscape = lines_landscape(file)?;
    let merge = merge(&before.landscape, &landscape, decisions);
    Ok(Imported {
        merge,
        sheets: Vec::new(),
        unmapped: Vec::new(),
        look_alikes: Vec::new(),
        diagnostics: Vec::new(),
        before,
        applied: Vec::new(),
    })
}

/// The landscape that an export as lines holds.
pub(super) fn lines_landscape(file: &InputFile) -> Result<Landscape, Unusable> {
    let read = read_landscape_lines(&file.bytes).map_err(|error| {
        let place = freistadt_model::Location {
            file: Some(file.name.clone()),
            ..Default::default()
        };
        let remark = Diagnostic::error("lines-damaged");
        Unusable::from(remark.text("detail", error.to_string()).at(place))
    });
    read.map(|(landscape, _)| landscape)
}

/// Whose landscape the file holds, where it is an export; the name of the organization to make in
/// empty data.
pub fn exported_owner(files: &[InputFile]) -> Option<String> {
    match files {
        [file] if is_landscape_lines(&file.bytes) => lines_owner(&file.bytes),
        _ => None,
    }
}

/// The files are let go once they are read: in a large import they weigh as much as the landscape.
pub(crate) fn import_lists(
    files: Vec<(String, ReadWorkbook)>,
    request: &ImportRequest,
    before: std::sync::Arc<freistadt_model::Revision>,
    stop: &dyn Fn() -> bool,
) -> Imported {
    let kept = kept_mappings(&request.mappings, &files);
    let present = with_mappings(&before.landscape, &kept);
    let mut incoming = read_tables(&files, &present, request.as_of, stop);
    drop((files, present));
    date_sources(&request.files, &mut incoming.landscape, request.as_of);
    for mapping in kept {
        incoming
            .landscape
            .mappings
            .insert(mapping.id.clone(), mapping);
    }
    let mut merged = merge(&before.landscape, &incoming.landscape, &request.decisions);
    if stop() {
        merged = Merge::default();
    }
    let known = |id: &Id<Organization>| {
        before.landscape.organizations.contains_key(id)
            || incoming.landscape.organizations.contains_key(id)
    };
    let named = request
        .decisions
        .same
        .iter()
        .chain(&request.decisions.distinct);
    for id in named.flat_map(|(a, b)| [a, b]).filter(|id| !known(id)) {
        let remark = Diagnostic::error("organization-not-known").text("found", id.as_str());
        incoming.diagnostics.push(remark);
    }
    let stored = |id: &Id<Organization>| before.landscape.find(id).is_some();
    let both = request.decisions.same.iter();
    for (kept, gone) in both.filter(|(kept, gone)| kept != gone && stored(kept) && stored(gone)) {
        if let Err(reason) = before.landscape.unite(kept, gone) {
            incoming
                .diagnostics
                .push(not_united(&before.landscape, reason));
        }
    }
    let said = (&request.decisions, request.as_of);
    let list = |target: &RecordRef| contradictions::list_of(&incoming.landscape, target);
    contradictions::keep(&mut merged, &list, &before.landscape, said);
    let Incoming {
        sheets,
        unmapped,
        diagnostics,
        look_alikes,
        ..
    } = crate::intake::files::with_look_alikes(incoming);
    Imported {
        merge: merged,
        sheets,
        unmapped,
        look_alikes,
        diagnostics,
        before,
        applied: Vec::new(),
    }
}

/// Why two stored organizations stay two although somebody decided that they are one.
fn not_united(landscape: &Landscape, reason: NotUnited) -> Diagnostic {
    let name = |id: &Id<Organization>| landscape.title(&id.to_ref()).to_owned();
    match reason {
        NotUnited::Same(id) | NotUnited::Gone(id) => {
            Diagnostic::error("organization-not-known").text("found", id.as_str())
        }
        NotUnited::Owner(id) => {
            Diagnostic::error("organization-is-the-owner").text("name", name(&id))
        }
        NotUnited::Controls(parent, child) => Diagnostic::error("organizations-are-a-group")
            .text("parent", name(&parent))
            .text("child", name(&child)),
    }
}

/// The landscape with these mappings; copied only where there are any.
fn with_mappings<'a>(landscape: &'a Landscape, mappings: &[ColumnMapping]) -> Cow<'a, Landscape> {
    let mut landscape = Cow::Borrowed(landscape);
    for mapping in mappings {
        let known = &mut landscape.to_mut().mappings;
        known.insert(mapping.id.clone(), mapping.clone());
    }
    landscape
}

/// A decision about a column belongs to the file it was made for.
fn kept_mappings(
    mappings: &[ColumnMapping],
    files: &[(String, ReadWorkbook)],
) -> Vec<ColumnMapping> {
    let keep = |mapping: &ColumnMapping| {
        let mut kept = mapping.clone();
        if let ([(file, _)], true) = (files, kept.file.is_empty()) {
            kept.file = file_family(file);
            kept.id = Id::new(slug(&format!(
                "{} {} {}",
                kept.file, kept.sheet, kept.heading
            )));
        }
        kept
    };
    mappings.iter().map(keep).collect()
}

/// The names of files as the history says them.
pub(crate) fn names_of(files: &[InputFile]) -> String {
    let names = files.iter().map(|file| short_name(&file.name));
    names.collect::<Vec<_>>().join(", ")
}

pub(crate) fn short_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
