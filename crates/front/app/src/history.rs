//! What was changed, and taking it back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use freistadt_model::{Change, ChangeSet, Kind, RecordRef, Revision, RevisionId};
use freistadt_store::{Applied, Entry, ReadError, UndoError};

use crate::data::{Data, DataError, note};
use crate::{Administrator, Editor, Viewer};

/// One change with everything it did.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// Who, when and why.
    pub entry: Entry,
    /// What it did.
    pub changes: ChangeSet,
    /// The state that has the names of everything in it: what it made, or what it removed.
    pub then: Arc<Revision>,
    /// The change that took it back, unless that was taken back itself.
    pub undone_by: Option<String>,
}

/// So many changes after one are searched for the one that took it back.
const SEARCHED: u32 = 500;
/// What the note of such a change says.
const UNDO: &str = "undo";
/// What the notes of changes say that are about a few records.
const BY_HAND: [&str; 4] = ["edit", "add", "confirm", "unite"];

impl Data {
    /// The revisions before the given one, newest first: what was done, why, and the function of
    /// whoever did it. Their name is not in it, see [`Data::history_with_names`].
    pub async fn history(
        &self,
        viewer: &Viewer,
        before: Option<RevisionId>,
        limit: u32,
    ) -> Result<Vec<Entry>, DataError> {
        let organization = viewer.organization();
        let mut entries = self.store.history(organization, before, limit).await?;
        for entry in &mut entries {
            entry.note.author.clear();
        }
        Ok(entries)
    }

    /// The same with the names of accounts, for those who manage them.
    pub async fn history_with_names(
        &self,
        administrator: &Administrator,
        before: Option<RevisionId>,
        limit: u32,
    ) -> Result<Vec<Entry>, DataError> {
        let organization = administrator.organization();
        Ok(self.store.history(organization, before, limit).await?)
    }

    /// The records that changes by hand were about, by change set; not those that stand beside,
    /// such as sources. Of lists that were read in there would be too many.
    pub async fn changed_by_hand(
        &self,
        viewer: &Viewer,
        entries: &[Entry],
    ) -> Result<BTreeMap<String, Vec<RecordRef>>, DataError> {
        let mut about = BTreeMap::new();
        let by_hand = |it: &&Entry| BY_HAND.contains(&it.note.function.as_str());
        for entry in entries.iter().filter(by_hand) {
            let id = &entry.change_set;
            let changes = self.store.change_set(viewer.organization(), id).await?;
            let targets = changes.changes.iter().map(Change::target);
            let targets = targets.filter(|it| !matches!(it.kind, Kind::Source | Kind::Claim));
            let targets: BTreeSet<RecordRef> = targets.collect();
            about.insert(id.clone(), targets.into_iter().collect());
        }
        Ok(about)
    }

    /// One change with everything it did.
    pub async fn change(&self, viewer: &Viewer, id: &str) -> Result<ChangeView, DataError> {
        let organization = viewer.organization();
        let unknown = || ReadError::NoChangeSet {
            organization: organization.to_owned(),
            change_set: id.to_owned(),
        };
        let number = id.strip_prefix('c').and_then(|number| number.parse().ok());
        let made = RevisionId(number.ok_or_else(unknown)?);
        let next = RevisionId(made.0.checked_add(1).ok_or_else(unknown)?);
        let mut entries = self.store.history(organization, Some(next), 1).await?;
        let entry = entries.pop().filter(|entry| entry.change_set == id);
        let mut entry = entry.ok_or_else(unknown)?;
        entry.note.author.clear();
        let changes = self.store.change_set(organization, id).await?;
        Ok(ChangeView {
            undone_by: self.undone_by(viewer, id).await?,
            then: self.revision(viewer, Some(entry.revision)).await?,
            entry,
            changes,
        })
    }

    async fn undone_by(&self, viewer: &Viewer, id: &str) -> Result<Option<String>, DataError> {
        let entries = self.history(viewer, None, SEARCHED).await?;
        let mut standing: Vec<&Entry> = Vec::new();
        // Newest first: a taking back that was itself taken back does not stand.
        for entry in entries.iter().filter(|entry| entry.note.function == UNDO) {
            let back = |later: &&Entry| later.note.reason == entry.change_set;
            if !standing.iter().any(back) {
                standing.push(entry);
            }
        }
        let by = standing.iter().find(|entry| entry.note.reason == id);
        Ok(by.map(|entry| entry.change_set.clone()))
    }

    /// Takes a change set back, also an older one where nothing later depends on it.
    pub async fn undo(&self, editor: &Editor, change_set: &str) -> Result<Applied, UndoError> {
        self.store
            .undo(
                editor.organization(),
                change_set,
                &note(editor, UNDO, change_set),
            )
            .await
    }
}
