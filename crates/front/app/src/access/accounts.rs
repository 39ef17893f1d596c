//! Who may come in: accounts of one organization, managed by its administrators or at the machine.
//!
//! An account is never deleted, only closed, so that its name in the history keeps its meaning.

use freistadt_store::{AccessError, Account, QueryError};
use jiff::Timestamp;

use crate::access::actor::{Administrator, LOCAL};
use crate::access::password::{Busy, Password, PasswordFault};
use crate::access::role::Role;
use crate::data::Data;

/// The longest name of an account.
const LONGEST_NAME: usize = 64;
/// The longest function.
const LONGEST_UNIT: usize = 120;

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its name; case does not matter.
    pub name: String,
    /// What it allows.
    pub role: Role,
    /// The person's function, which everybody may see; may be empty.
    pub unit: String,
    /// The password; none where a reverse proxy vouches for the name.
    pub password: Option<Password>,
}

/// An account, as administrators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountInfo {
    /// Its name.
    pub name: String,
    /// What it allows.
    pub role: Role,
    /// The person's function.
    pub unit: String,
    /// Whether one can sign in with a password.
    pub has_password: bool,
    /// Since when there is the account.
    pub created_at: Timestamp,
    /// Since when nobody may use it any more.
    pub disabled_at: Option<Timestamp>,
}

/// Why an account is as it was.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// A name that cannot be one.
    #[error("`{}` cannot be the name of an account", name.escape_debug())]
    Name {
        /// The name.
        name: String,
    },
    /// A function that is too long or has line breaks.
    #[error("the function of an account is one line of at most {LONGEST_UNIT} characters")]
    Unit,
    /// A password that cannot be taken.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// One's own role, or closing one's own account: nobody shuts themselves out.
    #[error("one's own account can only be changed by somebody else")]
    Own,
    /// Too much to do; try again.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The data could not be used, or say no.
    #[error(transparent)]
    Store(#[from] AccessError),
}

impl From<QueryError> for AccountError {
    fn from(source: QueryError) -> Self {
        AccountError::Store(source.into())
    }
}

impl Data {
    /// Makes an account of the administrator's organization.
    pub async fn add_account(
        &self,
        administrator: &Administrator,
        new: NewAccount,
        now: Timestamp,
    ) -> Result<(), AccountError> {
        let name = account_name(&new.name).ok_or(AccountError::Name { name: new.name })?;
        let unit = checked_unit(&new.unit)?;
        let password_hash = match &new.password {
            Some(password) => {
                password.check(&name)?;
                Some(password.hash().await?)
            }
            None => None,
        };
        let account = Account {
            organization: administrator.organization().to_owned(),
            name,
            role: new.role.code().to_owned(),
            unit,
            password_hash,
            created_at: now,
            disabled_at: None,
        };
        Ok(self.store.add_account(&account).await?)
    }

    /// The organization's accounts by name, closed ones too.
    pub async fn accounts(
        &self,
        administrator: &Administrator,
    ) -> Result<Vec<AccountInfo>, AccountError> {
        let accounts = self.store.accounts(administrator.organization()).await?;
        Ok(accounts.into_iter().map(info).collect())
    }

    /// Gives an account another role and function; it is signed out everywhere.
    pub async fn set_role(
        &self,
        administrator: &Administrator,
        name: &str,
        role: Role,
        unit: &str,
    ) -> Result<(), AccountError> {
        let name = others_name(administrator, name)?;
        let unit = checked_unit(unit)?;
        let organization = administrator.organization();
        let code = role.code();
        Ok(self
            .store
            .set_role(organization, &name, code, &unit)
            .await?)
    }

    /// Gives an account another password; it is signed out everywhere.
    pub async fn set_password(
        &self,
        administrator: &Administrator,
        name: &str,
        password: &Password,
    ) -> Result<(), AccountError> {
        let name = known_name(name)?;
        password.check(&name)?;
        let hash = password.hash().await?;
        let organization = administrator.organization();
        Ok(self.store.set_password(organization, &name, &hash).await?)
    }

    /// Closes an account; it is signed out everywhere.
    pub async fn disable_account(
        &self,
        administrator: &Administrator,
        name: &str,
        now: Timestamp,
    ) -> Result<(), AccountError> {
        let name = others_name(administrator, name)?;
        let organization = administrator.organization();
        let since = Some(now);
        Ok(self.store.set_disabled(organization, &name, since).await?)
    }

    /// Opens a closed account again.
    pub async fn enable_account(
        &self,
        administrator: &Administrator,
        name: &str,
    ) -> Result<(), AccountError> {
        let name = known_name(name)?;
        let organization = administrator.organization();
        Ok(self.store.set_disabled(organization, &name, None).await?)
    }
}

fn info(account: Account) -> AccountInfo {
    AccountInfo {
        role: role_of(&account),
        has_password: account.password_hash.is_some(),
        name: account.name,
        unit: account.unit,
        created_at: account.created_at,
        disabled_at: account.disabled_at,
    }
}

/// The database lets in nothing but roles; if it did, the least would be right.
pub(crate) fn role_of(account: &Account) -> Role {
    Role::from_code(&account.role).unwrap_or(Role::Reader)
}

/// The name as it is stored: without space around it, in small letters. Letters, digits and what
/// addresses of mail have; `None` for everything else.
pub(crate) fn account_name(text: &str) -> Option<String> {
    let name = text.trim().to_lowercase();
    let allowed = |letter: char| letter.is_alphanumeric() || ".-_@+".contains(letter);
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count());
    (fits && name.chars().all(allowed) && name != LOCAL).then_some(name)
}

fn known_name(text: &str) -> Result<String, AccountError> {
    account_name(text).ok_or_else(|| AccountError::Name { name: text.into() })
}

fn others_name(administrator: &Administrator, text: &str) -> Result<String, AccountError> {
    let name = known_name(text)?;
    if administrator.viewer().account() == name {
        return Err(AccountError::Own);
    }
    Ok(name)
}

fn checked_unit(text: &str) -> Result<String, AccountError> {
    let unit = text.trim();
    if unit.chars().count() > LONGEST_UNIT || unit.chars().any(char::is_control) {
        return Err(AccountError::Unit);
    }
    Ok(unit.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_addresses_of_mail_have_in_small_letters() {
        let name = |text: &str| account_name(text);
        assert_eq!(
            name(" Anna.Müller@Stadt.de "),
            Some("anna.müller@stadt.de".into())
        );
        let long = "a".repeat(65);
        for bad in ["", "  ", "a b", "a\0b", "<script>", "Local", "a/b", &long] {
            assert_eq!(name(bad), None, "{bad}");
        }
    }
}
