//! Signing in, and who a request comes from.
//!
//! For the pages: [`Data::sign_in`] with what the form says gives a [`SignedIn`] whose token goes
//! into a cookie (`HttpOnly`, `SameSite=Strict`, `Secure` behind TLS). Each request then asks
//! [`Data::resolve`], which gives the [`Session`] with its [`Actor`] and the token for forms, or
//! `None`: to the sign-in page. [`Data::sign_out`] ends it. Behind a proxy that signs people in,
//! [`Data::by_trusted_name`] takes the place of all three.

use std::net::IpAddr;

use freistadt_store::{AccessError, Account, QueryError, Secret};
use jiff::{SignedDuration, Timestamp};

use crate::access::accounts::{account_name, role_of};
use crate::access::actor::{Actor, of_account};
use crate::access::password::{Busy, Password, PasswordFault, new_secret};
use crate::access::rate::{ACCOUNT, ADDRESS, Rate, account_subject, address_subject, counted};
use crate::data::Data;

/// A session ends after so long without a request.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after so long in any case.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(12);
/// A sign of life is kept no more often; not every request must write.
const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// Somebody who has just signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// For the cookie; it is stored nowhere else.
    pub token: Secret,
    /// As whom.
    pub actor: Actor,
}

/// A request of somebody who has signed in.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who it is.
    pub actor: Actor,
    /// What every form of the session carries, see [`form_token`].
    pub form_token: Secret,
    /// When the session ends if nothing more comes.
    pub ends_at: Timestamp,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such account, a closed one, or another password; which of them is not said.
    #[error("name or password is wrong")]
    Wrong,
    /// Too many failures; nothing was checked.
    #[error("too many failures, wait until {until}")]
    Wait {
        /// When to try again.
        until: Timestamp,
    },
    /// The new password cannot be taken.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// Too much to do; try again.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The data could not be used.
    #[error(transparent)]
    Store(#[from] AccessError),
}

impl From<QueryError> for SignInError {
    fn from(source: QueryError) -> Self {
        SignInError::Store(source.into())
    }
}

/// What a form must carry: only whoever has the session's token can make it, and the page that
/// holds it does not give the session away. In local mode, derive it from a secret of the process.
pub fn form_token(token: &Secret) -> Secret {
    token.derive("form")
}

impl Data {
    /// Begins a session. The attempt counts before the password is checked, so that guesses sent
    /// at once are no way round the limit; a right one is taken off again.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &Password,
        address: Option<IpAddr>,
        now: Timestamp,
    ) -> Result<SignedIn, SignInError> {
        let account = self.checked(name, password, address, now).await?;
        self.begin_session(&account, now).await
    }

    /// The account, if the password is right.
    async fn checked(
        &self,
        name: &str,
        password: &Password,
        address: Option<IpAddr>,
        now: Timestamp,
    ) -> Result<Account, SignInError> {
        let name = account_name(name).unwrap_or_else(|| name.to_owned());
        let address = address.map(address_subject);
        if let Some(address) = &address {
            self.count(address, ADDRESS, now).await?;
        }
        let subject = account_subject(&name);
        self.count(&subject, ACCOUNT, now).await?;
        let account = self.store.account(&name).await?.filter(is_open);
        let hash = account.as_ref().and_then(|it| it.password_hash.clone());
        let right = password.matches(hash).await?;
        let account = account.filter(|_| right).ok_or(SignInError::Wrong)?;
        self.store.forget_attempts(&subject).await?;
        if let Some(address) = &address {
            self.take_off(address).await?;
        }
        Ok(account)
    }

    async fn begin_session(
        &self,
        account: &Account,
        now: Timestamp,
    ) -> Result<SignedIn, SignInError> {
        let token = new_secret();
        let ends = now.checked_add(ABSOLUTE).unwrap_or(Timestamp::MAX);
        self.store.add_session(&token, account, now, ends).await?;
        let actor = of_account(account, role_of(account));
        Ok(SignedIn { token, actor })
    }

    /// Counts an attempt, or says how long to wait.
    async fn count(
        &self,
        subject: &[u8; 32],
        rate: Rate,
        now: Timestamp,
    ) -> Result<(), SignInError> {
        // Whoever loses against others that try the same name at the same moment looks again.
        for _ in 0..TRIES {
            let before = self.store.attempts(subject).await?;
            let until = rate.next(before, now);
            if until > now {
                return Err(SignInError::Wait { until });
            }
            let after = counted(before, now);
            if self.store.put_attempts(subject, before, after).await? {
                return Ok(());
            }
        }
        Err(SignInError::Busy(Busy))
    }

    /// Takes back what a right password had counted; several at once may take one back less.
    async fn take_off(&self, subject: &[u8; 32]) -> Result<(), SignInError> {
        let Some(before) = self.store.attempts(subject).await? else {
            return Ok(());
        };
        let mut after = before;
        after.failures = before.failures.saturating_sub(1);
        self.store
            .put_attempts(subject, Some(before), after)
            .await?;
        Ok(())
    }

    /// Who a request with this token comes from; `None` if the session has ended or never began.
    pub async fn resolve(
        &self,
        token: &Secret,
        now: Timestamp,
    ) -> Result<Option<Session>, AccessError> {
        let Some(session) = self.store.session(token).await? else {
            return Ok(None);
        };
        let idle = |since: Timestamp| since.checked_add(IDLE).unwrap_or(Timestamp::MAX);
        let over = now >= idle(session.last_seen_at) || now >= session.expires_at;
        if over || !is_open(&session.account) {
            return Ok(None);
        }
        if now.duration_since(session.last_seen_at) >= TOUCH {
            self.store.touch_session(token, now).await?;
        }
        Ok(Some(Session {
            actor: of_account(&session.account, role_of(&session.account)),
            form_token: form_token(token),
            ends_at: idle(now).min(session.expires_at),
        }))
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &Secret) -> Result<(), AccessError> {
        self.store.end_session(token).await
    }

    /// Changes one's own password. All sessions end; the new one takes the place of this one.
    pub async fn change_password(
        &self,
        actor: &Actor,
        old: &Password,
        new: &Password,
        now: Timestamp,
    ) -> Result<SignedIn, SignInError> {
        let name = actor.viewer().account().to_owned();
        new.check(&name)?;
        let account = self.checked(&name, old, None, now).await?;
        let hash = new.hash().await?;
        let organization = &account.organization;
        self.store.set_password(organization, &name, &hash).await?;
        self.begin_session(&account, now).await
    }

    /// The account of a name that a reverse proxy vouches for; `None` if there is none that may
    /// be used. Only for a header that the operator named, see [`crate::Admission`].
    pub async fn by_trusted_name(&self, name: &str) -> Result<Option<Actor>, AccessError> {
        let Some(name) = account_name(name) else {
            return Ok(None);
        };
        let account = self.store.account(&name).await?.filter(is_open);
        Ok(account.map(|account| of_account(&account, role_of(&account))))
    }
}

/// So often somebody looks again who lost a race.
const TRIES: usize = 5;

fn is_open(account: &Account) -> bool {
    account.disabled_at.is_none()
}
