//! What was changed, and taking it back.

use freistadt_model::RevisionId;
use freistadt_store::{Applied, Entry, UndoError};

use crate::data::{Data, DataError, note};
use crate::{Editor, Viewer};

impl Data {
    /// The revisions before the given one, newest first.
    pub async fn history(
        &self,
        viewer: &Viewer,
        before: Option<RevisionId>,
        limit: u32,
    ) -> Result<Vec<Entry>, DataError> {
        Ok(self
            .store
            .history(viewer.organization(), before, limit)
            .await?)
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
