//! Uploaded files that wait for a decision: written and read part by part, so that a large file
//! never lies in memory whole on its way.

use jiff::Timestamp;

use crate::beside::access::{AccessError, stored_time};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::revisions::rows::is_storable;
use crate::{Store, sql};

/// How long a part is at most; so much of a file lies in memory.
pub const PART: usize = 256 * 1024;

/// An uploaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// A random id.
    pub id: String,
    /// The file's name as it was given.
    pub name: String,
    /// How many bytes there are.
    pub size: u64,
    /// Whether all of it is there.
    pub finished: bool,
    /// When it began.
    pub created_at: Timestamp,
}

type UploadColumns = (String, String, i64, i64, i64);

impl From<UploadColumns> for Upload {
    fn from((id, name, size, finished, created_at): UploadColumns) -> Self {
        Upload {
            id,
            name,
            size: u64::try_from(size).unwrap_or(0),
            finished: finished != 0,
            created_at: stored_time(created_at),
        }
    }
}

impl Store {
    /// Begins a file under a random id; its organization must exist.
    pub async fn begin_upload(
        &self,
        organization: &str,
        id: &str,
        name: &str,
        now: Timestamp,
    ) -> Result<(), AccessError> {
        if !is_storable(name) {
            return Err(AccessError::Unstorable { name: name.into() });
        }
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::ADD_UPLOAD,
            organization,
            id,
            name,
            now.as_millisecond()
        )
        .doing("begin upload", name)?;
        Ok(transaction.commit().await?)
    }

    /// Adds the part with this number; parts are counted from 0 and come in their order.
    pub async fn add_upload_part(
        &self,
        organization: &str,
        id: &str,
        number: u32,
        body: &[u8],
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let size = i64::try_from(body.len()).unwrap_or(i64::MAX);
        let grown = execute!(&mut transaction, sql::GROW_UPLOAD, organization, id, size)
            .doing("add to upload", id)?;
        if grown == 0 {
            return Err(AccessError::Unknown { name: id.into() });
        }
        execute!(
            &mut transaction,
            sql::ADD_UPLOAD_PART,
            organization,
            id,
            i64::from(number),
            body
        )
        .doing("add to upload", id)?;
        Ok(transaction.commit().await?)
    }

    /// Says that all of the file is there; it cannot grow any more.
    pub async fn finish_upload(&self, organization: &str, id: &str) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let finished = execute!(&mut transaction, sql::FINISH_UPLOAD, organization, id)
            .doing("finish upload", id)?;
        if finished == 0 {
            return Err(AccessError::Unknown { name: id.into() });
        }
        Ok(transaction.commit().await?)
    }

    /// The file with this id, finished or not.
    pub async fn upload(&self, organization: &str, id: &str) -> Result<Option<Upload>, QueryError> {
        if !is_storable(id) {
            return Ok(None);
        }
        let mut transaction = self.database.begin_read().await?;
        let row: Option<UploadColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::UPLOAD)
                .bind(organization)
                .bind(id)
                .fetch_optional(c)
                .await
        })
        .doing("look for upload", id)?;
        Ok(row.map(Upload::from))
    }

    /// All files of an organization that wait, the oldest first.
    pub async fn uploads(&self, organization: &str) -> Result<Vec<Upload>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<UploadColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::UPLOADS)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list uploads of", organization)?;
        Ok(rows.into_iter().map(Upload::from).collect())
    }

    /// A part of the file; `None` beyond the last one.
    pub async fn upload_part(
        &self,
        organization: &str,
        id: &str,
        number: u32,
    ) -> Result<Option<Vec<u8>>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        both!(&mut transaction, |c| {
            sqlx::query_scalar(sql::UPLOAD_PART)
                .bind(organization)
                .bind(id)
                .bind(i64::from(number))
                .fetch_optional(c)
                .await
        })
        .doing("read upload", id)
    }

    /// Removes a file; none is fine, too.
    pub async fn delete_upload(&self, organization: &str, id: &str) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(&mut transaction, sql::DELETE_UPLOAD, organization, id)
            .doing("remove upload", id)?;
        Ok(transaction.commit().await?)
    }

    /// Removes files that began by the given time.
    pub async fn purge_uploads(&self, begun_by: Timestamp) -> Result<u64, AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let gone = execute!(
            &mut transaction,
            sql::PURGE_UPLOADS,
            begun_by.as_millisecond()
        )
        .doing("remove", "upload")?;
        transaction.commit().await?;
        Ok(gone)
    }
}
