//! Uploaded files on their way into the landscape: what waits, what it would change, taking it
//! over. What was decided travels with the request; nothing of it is kept in between.

use freistadt_import::{AUTOMATIC, Decisions, Target, file_family};
use freistadt_model::{
    Change, ChangeSet, ColumnMapping, Id, Landscape, Organization, Record, RevisionId, Role,
    Sector, Stated, Tabled, slug,
};
use freistadt_store::{ApplyError, Upload};
use jiff::civil::Date;

use crate::data::{Data, DataError, note};
use crate::intake::import::{ImportError, ImportRequest, Imported};
use crate::intake::input::{InputFile, Unusable};
use crate::intake::uploads::UploadError;
use crate::{Editor, Viewer};

/// Files that were uploaded together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// In the order of their names.
    pub files: Vec<Upload>,
}

/// What somebody decided about uploaded files.
#[derive(Debug, Clone, Default)]
pub struct Decided {
    /// About columns.
    pub columns: Vec<ColumnDecision>,
    /// About organizations and conflicts.
    pub decisions: Decisions,
    /// The state that the decisions were made for.
    pub seen: RevisionId,
    /// The names of the files as the history says them.
    pub names: String,
}

/// What one column means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnDecision {
    /// The file's name.
    pub file: String,
    /// The sheet; empty: any.
    pub sheet: String,
    /// The heading.
    pub heading: String,
    /// The target as in kept mappings.
    pub target: String,
}

/// What a dry run found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The dry run.
    pub imported: Imported,
    /// The landscape as it would be.
    pub after: Landscape,
    /// The names of the files as the history says them.
    pub names: String,
}

/// What came of taking files over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakenOver {
    /// As these changes, now or by the same form sent before; workbooks of ours are one each.
    Applied(Vec<String>),
    /// The files say what is known already.
    Nothing,
}

/// Why uploaded files were not read.
#[derive(Debug, thiserror::Error)]
pub enum StagedError {
    /// Taken over or discarded, or removed after a day.
    #[error("the files are not there any more")]
    Gone,
    /// The files say why.
    #[error("the files cannot be used")]
    Unusable(Unusable),
    /// Others change the same data faster than one can follow.
    #[error("others change the data all the time")]
    Busy,
    /// The uploads could not be read.
    #[error(transparent)]
    Upload(UploadError),
    /// The data could not be used.
    #[error(transparent)]
    Data(DataError),
}

impl From<UploadError> for StagedError {
    fn from(error: UploadError) -> Self {
        match error {
            UploadError::Gone => StagedError::Gone,
            error @ (UploadError::TooLarge { .. } | UploadError::Store(_)) => {
                StagedError::Upload(error)
            }
        }
    }
}

impl From<DataError> for StagedError {
    fn from(error: DataError) -> Self {
        match error {
            DataError::Apply(ApplyError::Stale { .. }) => StagedError::Busy,
            error => StagedError::Data(error),
        }
    }
}

impl From<ImportError> for StagedError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Unusable(unusable) => StagedError::Unusable(unusable),
            ImportError::Data(error) => error.into(),
        }
    }
}

/// So often somebody else may be faster.
const TRIES: usize = 5;
/// So many changes are looked through for an import.
const LOOKED_THROUGH: u32 = 50;

impl Data {
    /// The files that wait, by the upload they came with, the newest first.
    pub async fn batches(&self, editor: &Editor) -> Result<Vec<Batch>, UploadError> {
        let mut uploads = self.uploads(editor).await?;
        uploads.sort_by(|a, b| {
            let newest = b.created_at.cmp(&a.created_at);
            newest.then_with(|| a.name.cmp(&b.name))
        });
        let together = uploads.chunk_by(|a, b| a.created_at == b.created_at);
        let batch = |files: &[Upload]| Batch {
            files: files.to_vec(),
        };
        Ok(together.map(batch).collect())
    }

    /// What uploaded files would change; nothing is stored.
    pub async fn check_staged(
        &self,
        editor: &Editor,
        ids: &[String],
        decided: &Decided,
        as_of: Date,
    ) -> Result<Checked, StagedError> {
        let files = self.staged_files(editor, ids).await?;
        let names = crate::intake::import::names_of(&files);
        let request = request(files, decided, as_of, true);
        let imported = self.import(editor, request, || false).await?;
        let mut after = imported.before.landscape.clone();
        imported.merge.change_set.apply(&mut after);
        Ok(Checked {
            imported,
            after,
            names,
        })
    }

    /// Takes uploaded files over as one change and removes them. The same form a second time finds
    /// the change that the first one made.
    pub async fn take_over(
        &self,
        editor: &Editor,
        ids: &[String],
        decided: &Decided,
        as_of: Date,
    ) -> Result<TakenOver, StagedError> {
        let found = match self.staged_files(editor, ids).await {
            Ok(files) => {
                let request = request(files, decided, as_of, false);
                let applied = self.apply_again(editor, request).await?;
                for id in ids {
                    self.delete_upload(editor, id).await?;
                }
                if !applied.is_empty() {
                    return Ok(TakenOver::Applied(applied));
                }
                true
            }
            Err(StagedError::Gone) => false,
            Err(error) => return Err(error),
        };
        let before = self.imports_since(&editor.viewer(), decided).await?;
        match found {
            _ if !before.is_empty() => Ok(TakenOver::Applied(before)),
            true => Ok(TakenOver::Nothing),
            false => Err(StagedError::Gone),
        }
    }

    /// Reads and applies; once more where somebody else was faster.
    async fn apply_again(
        &self,
        editor: &Editor,
        request: ImportRequest,
    ) -> Result<Vec<String>, StagedError> {
        for _ in 0..TRIES {
            let imported = self.import(editor, request.clone(), || false).await;
            match imported.map_err(StagedError::from) {
                Ok(imported) => {
                    let applied = imported.applied.into_iter();
                    return Ok(applied.map(|applied| applied.change_set).collect());
                }
                Err(StagedError::Busy) => {}
                Err(error) => return Err(error),
            }
        }
        Err(StagedError::Busy)
    }

    async fn staged_files(
        &self,
        editor: &Editor,
        ids: &[String],
    ) -> Result<Vec<InputFile>, StagedError> {
        let mut files = Vec::new();
        for id in ids {
            files.push(self.read_upload(editor, id).await?);
        }
        Ok(files)
    }

    /// The first imports of these files after the state that the decisions were made for.
    async fn imports_since(
        &self,
        viewer: &Viewer,
        decided: &Decided,
    ) -> Result<Vec<String>, DataError> {
        let mut entries = self.history(viewer, None, LOOKED_THROUGH).await?;
        entries.retain(|entry| entry.note.function == "import" && entry.revision > decided.seen);
        entries.reverse();
        let of = |wanted: &str| {
            let found = entries.iter().find(|entry| entry.note.reason == wanted);
            found.map(|entry| entry.change_set.clone())
        };
        Ok(match of(&decided.names) {
            Some(change) => vec![change],
            None => decided.names.split(", ").filter_map(of).collect(),
        })
    }

    /// Names the municipality in a landscape that does not know its own: its record is what the
    /// landscape belongs to. One that has a name keeps it.
    pub async fn name_municipality(&self, editor: &Editor, name: &str) -> Result<(), DataError> {
        let name = name.trim();
        if !name.contains(char::is_alphanumeric) {
            return Err(DataError::Nameless);
        }
        for _ in 0..TRIES {
            let revision = self.revision(&editor.viewer(), None).await?;
            let id = revision.landscape.municipality();
            if revision.landscape.find(&id).is_some() {
                return Ok(());
            }
            let changes = vec![Change::Add(municipality(id, name).into_any())];
            let change_set = ChangeSet { changes };
            let note = note(editor, "found", name);
            let organization = editor.organization();
            let applied = self
                .store
                .apply(organization, revision.id, &change_set, &note);
            match applied.await {
                Ok(_) => return Ok(()),
                Err(ApplyError::Stale { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(DataError::Busy)
    }
}

/// The record of a municipality.
pub(crate) fn municipality(id: Id<Organization>, name: &str) -> Organization {
    let mut town = Organization::new(id);
    name.clone_into(&mut town.name);
    town.roles = vec![Role::Municipality];
    town.sector = Stated::Known(Sector::Public);
    town
}

fn request(files: Vec<InputFile>, decided: &Decided, as_of: Date, dry_run: bool) -> ImportRequest {
    ImportRequest {
        files,
        mappings: decided.columns.iter().filter_map(mapping).collect(),
        decisions: decided.decisions.clone(),
        dry_run,
        as_of,
    }
}

/// A decision as it is kept: with the list's name without dates, so that it serves next month, too.
fn mapping(column: &ColumnDecision) -> Option<ColumnMapping> {
    let by_hand = ["ignore", AUTOMATIC].contains(&column.target.as_str());
    let known = by_hand || Target::parse(&column.target).is_some();
    if !known || column.heading.is_empty() {
        return None;
    }
    let family = file_family(&column.file);
    let codes = column.target.starts_with("protection-codes:");
    let what = if codes { " codes" } else { "" };
    let id = slug(&format!(
        "{family} {} {}{what}",
        column.sheet, column.heading
    ));
    let mut mapping = ColumnMapping::new(Id::new(id));
    mapping.file = family;
    mapping.sheet.clone_from(&column.sheet);
    mapping.heading.clone_from(&column.heading);
    mapping.target.clone_from(&column.target);
    Some(mapping)
}
