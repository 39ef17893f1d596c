//! Accounts: who may sign in, for which organization, as what. A role is a text here; what it
//! allows is decided in `app`.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::beside::access::{AccessError, AccessError as Error, stored_time};
use crate::database::{Doing as _, QueryError, both, execute};
use crate::revisions::rows::is_storable;
use crate::{Store, sql};

/// The hash of a password in PHC form; not printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PasswordHash(pub String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// For which organization.
    pub organization: String,
    /// Its name, unique in the installation.
    pub name: String,
    /// `reader`, `editor` or `administrator`.
    pub role: String,
    /// The function that everybody may see in the history, e.g. `IT-Abteilung`.
    pub unit: String,
    /// The password's hash; none where a reverse proxy vouches for the name.
    pub password_hash: Option<PasswordHash>,
    /// Since when there is the account.
    pub created_at: Timestamp,
    /// Since when nobody may use it any more.
    pub disabled_at: Option<Timestamp>,
}

/// The columns of an account, as every statement selects them.
pub(crate) type AccountColumns = (
    String,
    String,
    String,
    String,
    Option<String>,
    i64,
    Option<i64>,
);

impl From<AccountColumns> for Account {
    fn from(columns: AccountColumns) -> Self {
        let (organization, name, role, unit, password_hash, created_at, disabled_at) = columns;
        Account {
            organization,
            name,
            role,
            unit,
            password_hash: password_hash.map(PasswordHash),
            created_at: stored_time(created_at),
            disabled_at: disabled_at.map(stored_time),
        }
    }
}

impl Store {
    /// Adds an account; its organization must exist.
    pub async fn add_account(&self, account: &Account) -> Result<(), AccessError> {
        let name = account.name.as_str();
        let texts = [name, &account.role, &account.unit];
        if name.is_empty() || !texts.into_iter().all(is_storable) {
            return Err(Error::Unstorable { name: name.into() });
        }
        let mut transaction = self.database.begin_write().await?;
        let hash = account.password_hash.as_ref().map(|hash| hash.0.as_str());
        let added = execute!(
            &mut transaction,
            sql::ADD_ACCOUNT,
            &account.organization,
            name,
            &account.role,
            &account.unit,
            hash,
            account.created_at.as_millisecond(),
            account.disabled_at.map(Timestamp::as_millisecond)
        )
        .doing("add account", name)?;
        transaction.commit().await?;
        if added == 0 {
            return Err(Error::Exists { name: name.into() });
        }
        Ok(())
    }

    /// The account with this name.
    pub async fn account(&self, name: &str) -> Result<Option<Account>, QueryError> {
        if !is_storable(name) {
            return Ok(None);
        }
        let mut transaction = self.database.begin_read().await?;
        let row: Option<AccountColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::ACCOUNT)
                .bind(name)
                .fetch_optional(c)
                .await
        })
        .doing("look for", "account")?;
        Ok(row.map(Account::from))
    }

    /// All accounts of an organization by name, disabled ones too.
    pub async fn accounts(&self, organization: &str) -> Result<Vec<Account>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<AccountColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::ACCOUNTS)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list accounts of", organization)?;
        Ok(rows.into_iter().map(Account::from).collect())
    }

    /// How many accounts of all organizations may be used.
    pub async fn active_accounts(&self) -> Result<u64, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let count: i64 = both!(&mut transaction, |c| {
            sqlx::query_scalar(sql::ACTIVE_ACCOUNTS).fetch_one(c).await
        })
        .doing("count", "account")?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Gives the account another role and function; it is signed out everywhere.
    pub async fn set_role(
        &self,
        organization: &str,
        name: &str,
        role: &str,
        unit: &str,
    ) -> Result<(), AccessError> {
        if !is_storable(unit) {
            return Err(Error::Unstorable { name: unit.into() });
        }
        let mut transaction = self.database.begin_write().await?;
        let changed = execute!(
            &mut transaction,
            sql::SET_ROLE,
            organization,
            name,
            role,
            unit
        )
        .doing("change account", name)?;
        self.sign_out_and_commit(transaction, organization, name, changed)
            .await
    }

    /// Gives the account another password; it is signed out everywhere.
    pub async fn set_password(
        &self,
        organization: &str,
        name: &str,
        hash: &PasswordHash,
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        let changed = execute!(
            &mut transaction,
            sql::SET_PASSWORD,
            organization,
            name,
            &hash.0
        )
        .doing("change the password of", name)?;
        self.sign_out_and_commit(transaction, organization, name, changed)
            .await
    }

    /// Closes the account, or opens it again; it is signed out everywhere.
    pub async fn set_disabled(
        &self,
        organization: &str,
        name: &str,
        since: Option<Timestamp>,
    ) -> Result<(), AccessError> {
        let since = since.map(Timestamp::as_millisecond);
        let mut transaction = self.database.begin_write().await?;
        let changed = execute!(
            &mut transaction,
            sql::SET_DISABLED,
            organization,
            name,
            since
        )
        .doing("close account", name)?;
        self.sign_out_and_commit(transaction, organization, name, changed)
            .await
    }

    async fn sign_out_and_commit(
        &self,
        mut transaction: crate::database::Transaction,
        organization: &str,
        name: &str,
        changed: u64,
    ) -> Result<(), AccessError> {
        if changed == 0 {
            return Err(Error::Unknown { name: name.into() });
        }
        execute!(
            &mut transaction,
            sql::DELETE_SESSIONS_OF,
            organization,
            name
        )
        .doing("sign out", name)?;
        Ok(transaction.commit().await?)
    }
}
