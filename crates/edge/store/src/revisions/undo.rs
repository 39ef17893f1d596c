//! Takes a change set back, also an older one where nothing later depends on it.

use freistadt_model::Blocked;

use crate::Store;
use crate::revisions::apply::{Applied, ApplyError, Note};
use crate::revisions::read::ReadError;
use crate::revisions::write::Writing;

/// A change set that was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// Later changes depend on it.
    #[error("change set `{change_set}` cannot be undone: {} later facts depend on it", blocked.len())]
    Blocked {
        /// Its id.
        change_set: String,
        /// What depends on it.
        blocked: Vec<Blocked>,
    },
    /// What it did, or what is there now, cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The change back was not applied.
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

impl Store {
    /// Takes the change set back by a new revision; of an undo, too.
    pub async fn undo(
        &self,
        organization: &str,
        change_set: &str,
        note: &Note,
    ) -> Result<Applied, UndoError> {
        let change = self.change_set(organization, change_set).await?;
        let back = change.into_inverse();
        let head = self.load(organization, None).await?;
        let parent = head.id;
        let compared = tokio::task::spawn_blocking(move || {
            let blocked = back.blocked(&head.landscape);
            (back, blocked)
        });
        let (back, blocked) = compared.await.expect("comparing does not panic");
        if !blocked.is_empty() {
            return Err(UndoError::Blocked {
                change_set: change_set.into(),
                blocked,
            });
        }
        let writing = Writing {
            organization,
            parent,
            undoes: Some(change_set),
        };
        Ok(self.write(&writing, &back, note).await?)
    }
}
