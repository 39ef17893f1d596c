//! Who is told regularly what has changed, which digests were made, and what became of each
//! delivery. What a digest says is not stored: it follows from its revisions and days.

use std::fmt;

use freistadt_model::RevisionId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::beside::access::{AccessError, stored_time};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::revisions::rows::{from_database, is_storable, to_database};
use crate::{Store, sql};

/// What signs messages; it has to be kept as it is and is never printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SigningKey(pub String);

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

/// Who is told, how often, and up to where they have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestSetting {
    /// Of whose data.
    pub organization: String,
    /// `off`, `daily` or `weekly`.
    pub rhythm: String,
    /// On which day of the week, from 1 for Monday.
    pub weekday: i64,
    /// In which language, by code.
    pub language: String,
    /// Mail addresses.
    pub recipients: Vec<String>,
    /// The address that is told by a program; empty where there is none.
    pub webhook: String,
    /// What signs that.
    pub secret: SigningKey,
    /// Up to which revision was told.
    pub revision: RevisionId,
    /// Up to when.
    pub upto: Timestamp,
}

/// A digest that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDigest {
    /// Its number within the organization.
    pub number: i64,
    /// After which revision it begins.
    pub from: RevisionId,
    /// With which it ends.
    pub to: RevisionId,
    /// After which moment it begins.
    pub since: Timestamp,
    /// With which it ends.
    pub upto: Timestamp,
    /// In which language, by code.
    pub language: String,
}

/// To whom a digest goes, and what became of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Which digest.
    pub number: i64,
    /// By which way.
    pub channel: String,
    /// Where to.
    pub target: String,
    /// `waiting`, `sending`, `done` or `failed`.
    pub state: String,
    /// When it was tried last.
    pub tried_at: Option<Timestamp>,
    /// Why it failed, as a code; empty where it did not.
    pub problem: String,
}

pub(crate) type SettingColumns = (
    String,
    String,
    i64,
    String,
    String,
    String,
    String,
    i64,
    i64,
);
type DigestColumns = (i64, i64, i64, i64, i64, String);
type DeliveryColumns = (i64, String, String, String, Option<i64>, String);

impl Store {
    /// Who is told of an organization's data; `None` if nobody ever said.
    pub async fn digest_setting(
        &self,
        organization: &str,
    ) -> Result<Option<DigestSetting>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<SettingColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::DIGEST_SETTING)
                .bind(organization)
                .fetch_optional(c)
                .await
        })
        .doing("read the digest settings of", organization)?;
        Ok(row.map(setting))
    }

    /// The settings of every organization.
    pub async fn digest_settings(&self) -> Result<Vec<DigestSetting>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<SettingColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::DIGEST_SETTINGS).fetch_all(c).await
        })
        .doing("list", "digest settings")?;
        Ok(rows.into_iter().map(setting).collect())
    }

    /// Keeps settings. The mark up to which was told is taken over where digests were off, and
    /// stays otherwise.
    pub async fn put_digest_setting(&self, setting: &DigestSetting) -> Result<(), AccessError> {
        let recipients = setting.recipients.join("\n");
        let texts = [&recipients, &setting.webhook, &setting.secret.0];
        if !texts.into_iter().all(|text| is_storable(text)) {
            let name = setting.organization.clone();
            return Err(AccessError::Unstorable { name });
        }
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::PUT_DIGEST_SETTING,
            &setting.organization,
            &setting.rhythm,
            setting.weekday,
            &setting.language,
            recipients,
            &setting.webhook,
            &setting.secret.0,
            to_database(setting.revision),
            setting.upto.as_millisecond()
        )
        .doing("keep the digest settings of", &setting.organization)?;
        Ok(transaction.commit().await?)
    }

    /// Moves the mark on from where `setting` has it to the end of `made`; where there is something
    /// to deliver, keeps the digest with its deliveries and gives its number. `None` if somebody
    /// else moved the mark.
    pub async fn make_digest(
        &self,
        setting: &DigestSetting,
        made: &StoredDigest,
        targets: &[(&str, &str)],
    ) -> Result<Option<i64>, AccessError> {
        let organization = setting.organization.as_str();
        let mut transaction = self.database.begin_write().await?;
        let moved = execute!(
            &mut transaction,
            sql::MOVE_DIGEST_MARK,
            organization,
            to_database(setting.revision),
            setting.upto.as_millisecond(),
            to_database(made.to),
            made.upto.as_millisecond()
        )
        .doing("move the digest mark of", organization)?;
        if moved == 0 {
            return Ok(None);
        }
        let number: i64 = both!(&mut transaction, |c| {
            sqlx::query_scalar(sql::NEXT_DIGEST)
                .bind(organization)
                .fetch_one(c)
                .await
        })
        .doing("number a digest of", organization)?;
        if targets.is_empty() {
            transaction.commit().await?;
            return Ok(Some(number));
        }
        execute!(
            &mut transaction,
            sql::ADD_DIGEST,
            organization,
            number,
            to_database(made.from),
            to_database(made.to),
            made.since.as_millisecond(),
            made.upto.as_millisecond(),
            &made.language
        )
        .doing("add a digest of", organization)?;
        for (channel, target) in targets {
            execute!(
                &mut transaction,
                sql::ADD_DELIVERY,
                organization,
                number,
                *channel,
                *target
            )
            .doing("add a delivery of", organization)?;
        }
        transaction.commit().await?;
        Ok(Some(number))
    }

    /// The digests of an organization, newest first.
    pub async fn digests(
        &self,
        organization: &str,
        limit: u32,
    ) -> Result<Vec<StoredDigest>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<DigestColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::DIGESTS)
                .bind(organization)
                .bind(i64::from(limit))
                .fetch_all(c)
                .await
        })
        .doing("list digests of", organization)?;
        Ok(rows.into_iter().map(digest).collect())
    }

    /// All deliveries of an organization, of the newest digest first.
    pub async fn deliveries(&self, organization: &str) -> Result<Vec<Delivery>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<DeliveryColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::DELIVERIES)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list deliveries of", organization)?;
        Ok(rows.into_iter().map(delivery).collect())
    }

    /// Takes a delivery that waits or failed; `false` if somebody else has it, or it is done.
    pub async fn claim_delivery(
        &self,
        organization: &str,
        delivery: &Delivery,
        now: Timestamp,
    ) -> Result<bool, AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let claimed = execute!(
            &mut transaction,
            sql::CLAIM_DELIVERY,
            organization,
            delivery.number,
            &delivery.channel,
            &delivery.target,
            now.as_millisecond()
        )
        .doing("claim a delivery of", organization)?;
        transaction.commit().await?;
        Ok(claimed == 1)
    }

    /// Says what became of a claimed delivery: nothing went wrong, or what did.
    pub async fn end_delivery(
        &self,
        organization: &str,
        delivery: &Delivery,
        problem: &str,
    ) -> Result<(), AccessError> {
        let state = if problem.is_empty() { "done" } else { "failed" };
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::END_DELIVERY,
            organization,
            delivery.number,
            &delivery.channel,
            &delivery.target,
            state,
            problem
        )
        .doing("end a delivery of", organization)?;
        Ok(transaction.commit().await?)
    }

    /// Removes digests before the one of this number that ended before a moment.
    pub async fn purge_digests(
        &self,
        organization: &str,
        number: i64,
        before: Timestamp,
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        execute!(
            &mut transaction,
            sql::PURGE_DIGESTS,
            organization,
            number,
            before.as_millisecond()
        )
        .doing("remove old digests of", organization)?;
        Ok(transaction.commit().await?)
    }
}

fn setting(columns: SettingColumns) -> DigestSetting {
    let (organization, rhythm, weekday, language, recipients, webhook, secret, revision, upto) =
        columns;
    DigestSetting {
        organization,
        rhythm,
        weekday,
        language,
        recipients: recipients.lines().map(str::to_owned).collect(),
        webhook,
        secret: SigningKey(secret),
        revision: from_database(revision),
        upto: stored_time(upto),
    }
}

fn digest((number, from, to, since, upto, language): DigestColumns) -> StoredDigest {
    StoredDigest {
        number,
        from: from_database(from),
        to: from_database(to),
        since: stored_time(since),
        upto: stored_time(upto),
        language,
    }
}

fn delivery(columns: DeliveryColumns) -> Delivery {
    let (number, channel, target, state, tried_at, problem) = columns;
    Delivery {
        number,
        channel,
        target,
        state,
        tried_at: tried_at.map(stored_time),
        problem,
    }
}
