//! Sessions and attempts to sign in. How long a session lasts and how many attempts are free is
//! decided in `app`.

use jiff::Timestamp;

use crate::beside::access::{AccessError, stored_time};
use crate::beside::accounts::{Account, AccountColumns};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::{Secret, Store, sql};

/// Somebody who has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// As whom, as the account is now.
    pub account: Account,
    /// When.
    pub created_at: Timestamp,
    /// The last sign of life that was kept.
    pub last_seen_at: Timestamp,
    /// When it ends however busy it is.
    pub expires_at: Timestamp,
}

/// Failed attempts of one subject in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many.
    pub failures: u32,
    /// When the last one was.
    pub last_at: Timestamp,
}

type SessionColumns = (
    i64,
    i64,
    i64,
    String,
    String,
    String,
    String,
    Option<String>,
    i64,
    Option<i64>,
);

impl From<SessionColumns> for Session {
    fn from(columns: SessionColumns) -> Self {
        let (created, seen, expires, organization, name, role, unit, hash, since, disabled) =
            columns;
        let account: AccountColumns = (organization, name, role, unit, hash, since, disabled);
        Session {
            account: account.into(),
            created_at: stored_time(created),
            last_seen_at: stored_time(seen),
            expires_at: stored_time(expires),
        }
    }
}

impl Store {
    /// Begins a session; only the token's fingerprint is kept.
    pub async fn add_session(
        &self,
        token: &Secret,
        account: &Account,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::ADD_SESSION,
            &account.organization,
            token.fingerprint().to_vec(),
            &account.name,
            now.as_millisecond(),
            expires_at.as_millisecond()
        )
        .doing("begin a session of", &account.name)?;
        Ok(transaction.commit().await?)
    }

    /// The session that the token belongs to, expired or not.
    pub async fn session(&self, token: &Secret) -> Result<Option<Session>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<SessionColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::SESSION)
                .bind(token.fingerprint().to_vec())
                .fetch_optional(c)
                .await
        })
        .doing("look for", "session")?;
        Ok(row.map(Session::from))
    }

    /// Keeps a sign of life.
    pub async fn touch_session(&self, token: &Secret, now: Timestamp) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::TOUCH_SESSION,
            token.fingerprint().to_vec(),
            now.as_millisecond()
        )
        .doing("prolong", "session")?;
        Ok(transaction.commit().await?)
    }

    /// Ends a session; none is fine, too.
    pub async fn end_session(&self, token: &Secret) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::DELETE_SESSION,
            token.fingerprint().to_vec()
        )
        .doing("end", "session")?;
        Ok(transaction.commit().await?)
    }

    /// Removes sessions that ended, or were last seen, by the given times.
    pub async fn purge_sessions(
        &self,
        ended_by: Timestamp,
        last_seen_by: Timestamp,
    ) -> Result<u64, AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let gone = execute!(
            &mut transaction,
            sql::PURGE_SESSIONS,
            ended_by.as_millisecond(),
            last_seen_by.as_millisecond()
        )
        .doing("remove", "session")?;
        transaction.commit().await?;
        Ok(gone)
    }

    /// What is known about the attempts of a subject.
    pub async fn attempts(&self, subject: &[u8; 32]) -> Result<Option<Attempts>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<(i64, i64)> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::ATTEMPT)
                .bind(subject.to_vec())
                .fetch_optional(c)
                .await
        })
        .doing("count", "attempt")?;
        Ok(row.map(|(failures, last_at)| Attempts {
            failures: u32::try_from(failures).unwrap_or(u32::MAX),
            last_at: stored_time(last_at),
        }))
    }

    /// Keeps what is known about a subject, unless somebody else was faster: then `false`.
    pub async fn put_attempts(
        &self,
        subject: &[u8; 32],
        before: Option<Attempts>,
        after: Attempts,
    ) -> Result<bool, AccessError> {
        let columns = |attempts: Attempts| {
            let last_at = attempts.last_at.as_millisecond();
            (i64::from(attempts.failures), last_at)
        };
        // No row has a negative count, so that `None` fits only where there is none.
        let (old_failures, old_last_at) = before.map_or((-1, -1), columns);
        let (failures, last_at) = columns(after);
        let mut transaction = self.database.begin_write().await?;
        let put = execute!(
            &mut transaction,
            sql::PUT_ATTEMPT,
            subject.to_vec(),
            failures,
            last_at,
            old_failures,
            old_last_at
        )
        .doing("count", "attempt")?;
        transaction.commit().await?;
        Ok(put > 0)
    }

    /// Forgets the attempts of a subject.
    pub async fn forget_attempts(&self, subject: &[u8; 32]) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(&mut transaction, sql::DELETE_ATTEMPT, subject.to_vec())
            .doing("forget", "attempt")?;
        Ok(transaction.commit().await?)
    }

    /// Forgets attempts whose last one was by the given time.
    pub async fn purge_attempts(&self, last_by: Timestamp) -> Result<u64, AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let gone = execute!(
            &mut transaction,
            sql::PURGE_ATTEMPTS,
            last_by.as_millisecond()
        )
        .doing("forget", "attempt")?;
        transaction.commit().await?;
        Ok(gone)
    }
}
