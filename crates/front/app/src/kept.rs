//! What people keep beside the landscape: lists as they want to see them again, and addresses that
//! a calendar reads without an account.

use freistadt_store::{AccessError, Feed, Secret, View};
use jiff::Timestamp;

use crate::access::actor::{Editor, Viewer};
use crate::access::password::new_secret;
use crate::data::Data;

/// The longest name and the longest query of a view.
const LONGEST: (usize, usize) = (80, 2000);

/// A view that was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// No name, or too long a name or query.
    #[error("a view has a name of at most {} characters, and a query of at most {}", LONGEST.0, LONGEST.1)]
    Length,
    /// The data could not be used, or say no.
    #[error(transparent)]
    Store(#[from] AccessError),
}

impl Data {
    /// One's own views of a page by name; in local mode those of the machine.
    pub async fn views(&self, viewer: &Viewer, page: &str) -> Result<Vec<View>, AccessError> {
        let (organization, account) = (viewer.organization(), viewer.account());
        Ok(self.store.views(organization, account, page).await?)
    }

    /// Keeps a view under its name, in place of one that had it. `query` is what the page writes
    /// into its own address, nothing that leads elsewhere.
    pub async fn save_view(
        &self,
        viewer: &Viewer,
        page: &str,
        view: &View,
    ) -> Result<(), ViewError> {
        let view = View {
            name: view.name.trim().to_owned(),
            query: view.query.clone(),
        };
        let lengths = (view.name.chars().count(), view.query.chars().count());
        if lengths.0 == 0 || lengths.0 > LONGEST.0 || lengths.1 > LONGEST.1 {
            return Err(ViewError::Length);
        }
        let (organization, account) = (viewer.organization(), viewer.account());
        Ok(self
            .store
            .put_view(organization, account, page, &view)
            .await?)
    }

    /// Removes a view.
    pub async fn delete_view(
        &self,
        viewer: &Viewer,
        page: &str,
        name: &str,
    ) -> Result<(), AccessError> {
        let (organization, account) = (viewer.organization(), viewer.account());
        self.store
            .delete_view(organization, account, page, name)
            .await
    }

    /// Opens a feed and gives the secret for its address. It is shown this once; opening it again
    /// makes another address, and the old one ends.
    pub async fn open_feed(
        &self,
        editor: &Editor,
        purpose: &str,
        now: Timestamp,
    ) -> Result<Secret, AccessError> {
        let token = new_secret();
        let feed = Feed {
            organization: editor.organization().to_owned(),
            purpose: purpose.to_owned(),
            created_at: now,
        };
        self.store.put_feed(&feed, &token).await?;
        Ok(token)
    }

    /// The organization's feeds by purpose.
    pub async fn feeds(&self, viewer: &Viewer) -> Result<Vec<Feed>, AccessError> {
        Ok(self.store.feeds(viewer.organization()).await?)
    }

    /// Closes a feed; its address ends.
    pub async fn close_feed(&self, editor: &Editor, purpose: &str) -> Result<(), AccessError> {
        self.store.delete_feed(editor.organization(), purpose).await
    }

    /// Who reads with the text of an address; `None` if it opens nothing, or something else.
    pub async fn by_feed(&self, token: &str, purpose: &str) -> Result<Option<Viewer>, AccessError> {
        let Some(token) = Secret::parse(token) else {
            return Ok(None);
        };
        let feed = self.store.feed(&token).await?;
        let feed = feed.filter(|feed| feed.purpose == purpose);
        Ok(feed.map(|feed| crate::local_access(&feed.organization).viewer()))
    }
}
