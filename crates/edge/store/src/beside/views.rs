//! Named views and feeds: what people come back to, and what a calendar reads without them.

use jiff::Timestamp;

use crate::beside::access::{AccessError, stored_time};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::revisions::rows::is_storable;
use crate::{Secret, Store, sql};

/// A list as somebody wants to see it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub name: String,
    /// Filters and order as the page writes them into its address.
    pub query: String,
}

/// An address that can be read without an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Whose data.
    pub organization: String,
    /// What can be read, e.g. `contracts`.
    pub purpose: String,
    /// Since when the address is valid.
    pub created_at: Timestamp,
}

type FeedColumns = (String, String, i64);

impl From<FeedColumns> for Feed {
    fn from((organization, purpose, created_at): FeedColumns) -> Self {
        Feed {
            organization,
            purpose,
            created_at: stored_time(created_at),
        }
    }
}

impl Store {
    /// The views of an account (empty in local mode) on a page, by name.
    pub async fn views(
        &self,
        organization: &str,
        account: &str,
        page: &str,
    ) -> Result<Vec<View>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<(String, String)> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::VIEWS)
                .bind(organization)
                .bind(account)
                .bind(page)
                .fetch_all(c)
                .await
        })
        .doing("list views of", page)?;
        let view = |(name, query)| View { name, query };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Keeps a view, in place of one of the same name.
    pub async fn put_view(
        &self,
        organization: &str,
        account: &str,
        page: &str,
        view: &View,
    ) -> Result<(), AccessError> {
        let texts = [account, page, &view.name, &view.query];
        if view.name.is_empty() || !texts.into_iter().all(is_storable) {
            let name = view.name.clone();
            return Err(AccessError::Unstorable { name });
        }
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::PUT_VIEW,
            organization,
            account,
            page,
            &view.name,
            &view.query
        )
        .doing("keep view", &view.name)?;
        Ok(transaction.commit().await?)
    }

    /// Removes a view; none is fine, too.
    pub async fn delete_view(
        &self,
        organization: &str,
        account: &str,
        page: &str,
        name: &str,
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::DELETE_VIEW,
            organization,
            account,
            page,
            name
        )
        .doing("remove view", name)?;
        Ok(transaction.commit().await?)
    }

    /// Opens a feed under a new token; an older token of the same purpose ends.
    pub async fn put_feed(&self, feed: &Feed, token: &Secret) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::PUT_FEED,
            &feed.organization,
            &feed.purpose,
            token.fingerprint().to_vec(),
            feed.created_at.as_millisecond()
        )
        .doing("open feed", &feed.purpose)?;
        Ok(transaction.commit().await?)
    }

    /// The feed that the token opens.
    pub async fn feed(&self, token: &Secret) -> Result<Option<Feed>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<FeedColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::FEED)
                .bind(token.fingerprint().to_vec())
                .fetch_optional(c)
                .await
        })
        .doing("look for", "feed")?;
        Ok(row.map(Feed::from))
    }

    /// The feeds of an organization by purpose.
    pub async fn feeds(&self, organization: &str) -> Result<Vec<Feed>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<FeedColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::FEEDS)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list feeds of", organization)?;
        Ok(rows.into_iter().map(Feed::from).collect())
    }

    /// Closes a feed; none is fine, too.
    pub async fn delete_feed(&self, organization: &str, purpose: &str) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(&mut transaction, sql::DELETE_FEED, organization, purpose)
            .doing("close feed", purpose)?;
        Ok(transaction.commit().await?)
    }
}
