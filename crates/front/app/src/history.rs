//! What was changed, and taking it back.

use freistadt_model::RevisionId;
use freistadt_store::{Applied, Entry, UndoError};

use crate::data::{Data, DataError, note};
use crate::{Administrator, Editor, Viewer};

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

    /// Takes a change set back, also an older one where nothing later depends on it.
    pub async fn undo(&self, editor: &Editor, change_set: &str) -> Result<Applied, UndoError> {
        self.store
            .undo(
                editor.organization(),
                change_set,
                &note(editor, "undo", change_set),
            )
            .await
    }
}
