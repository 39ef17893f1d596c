//! Passwords: their rules, and hashing that neither many nor long ones can make expensive.

use std::fmt;
use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use freistadt_store::{PasswordHash, Secret};
use tokio::sync::Semaphore;

/// Each takes 19 MiB and a core while it is hashed.
const AT_ONCE: usize = 4;
/// So many more wait; the others are sent away.
const WAITING: usize = 64;

static WORK: Semaphore = Semaphore::const_new(AT_ONCE);
static QUEUE: Semaphore = Semaphore::const_new(AT_ONCE + WAITING);

/// A password as it was typed; not printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a password cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer than [`Password::SHORTEST`] characters.
    #[error("the password is shorter than {} characters", Password::SHORTEST)]
    Short,
    /// More than [`Password::LONGEST`] characters.
    #[error("the password is longer than {} characters", Password::LONGEST)]
    Long,
    /// One character again and again, or the account's name.
    #[error("the password is one character again and again, or the name")]
    Guessable,
}

/// Too many passwords are being checked; nothing was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct Busy;

impl Password {
    /// The shortest password has so many characters; length counts, not kinds of characters.
    pub const SHORTEST: usize = 12;
    /// The longest has so many; hashing a book would be work for nothing.
    pub const LONGEST: usize = 256;

    /// Takes over what was typed.
    pub fn new(text: impl Into<String>) -> Self {
        Password(text.into())
    }

    pub(crate) fn check(&self, name: &str) -> Result<(), PasswordFault> {
        let length = self.0.chars().count();
        if length < Self::SHORTEST {
            return Err(PasswordFault::Short);
        }
        if length > Self::LONGEST {
            return Err(PasswordFault::Long);
        }
        let mut letters = self.0.chars();
        let first = letters.next();
        let one_letter = letters.all(|letter| Some(letter) == first);
        if one_letter || self.0.to_lowercase() == name {
            return Err(PasswordFault::Guessable);
        }
        Ok(())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Hashes with Argon2id as the crate recommends: 19 MiB, two passes.
pub(crate) async fn hash(password: &Password) -> Result<PasswordHash, Busy> {
    let password = password.clone();
    worked(move || hash_now(password.0.as_bytes())).await
}

/// Whether it is the password. Without a hash the same work is done, so that the time it takes
/// does not say whether there is such an account.
pub(crate) async fn matches(password: &Password, hash: Option<PasswordHash>) -> Result<bool, Busy> {
    let known = hash.is_some();
    let password = password.clone();
    let same = worked(move || {
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        // A longer one is never taken, so it cannot be right; the work is done all the same.
        let end = password.0.char_indices().nth(Password::LONGEST);
        let text = end.map_or(password.0.as_str(), |(at, _)| &password.0[..at]);
        let parsed = phc::PasswordHash::new(&hash.0);
        let fits = parsed.is_ok_and(|parsed| {
            Argon2::default()
                .verify_password(text.as_bytes(), &parsed)
                .is_ok()
        });
        fits && end.is_none()
    });
    Ok(same.await? && known)
}

/// The hash of a password that nobody knows.
static NOBODY: LazyLock<PasswordHash> =
    LazyLock::new(|| hash_now(new_secret().to_text().as_bytes()));

fn hash_now(password: &[u8]) -> PasswordHash {
    let hash = Argon2::default().hash_password(password);
    let hash = hash.expect("a short password and the recommended settings always hash");
    PasswordHash(hash.to_string())
}

async fn worked<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Busy> {
    let _place = QUEUE.try_acquire().map_err(|_| Busy)?;
    let permit = WORK.acquire().await.map_err(|_| Busy)?;
    // The permit goes with the work: whoever hangs up does not make room before it is done.
    let work = move || {
        let _permit = permit;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| Busy)
}

/// 32 bytes from the operating system, for sessions, feeds and forms.
pub fn new_secret() -> Secret {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system has random numbers");
    Secret::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_the_name_does_not() {
        let check = |text: &str| Password::new(text).check("anna.beispiel");
        assert_eq!(check("vier kleine wörter"), Ok(()));
        assert_eq!(check("kurz"), Err(PasswordFault::Short));
        assert_eq!(
            check(&"ab".repeat(Password::LONGEST)),
            Err(PasswordFault::Long)
        );
        assert_eq!(check("aaaaaaaaaaaaaaaa"), Err(PasswordFault::Guessable));
        assert_eq!(check("Anna.Beispiel"), Err(PasswordFault::Guessable));
    }

    #[test]
    fn passwords_are_not_printed() {
        let password = Password::new("vier kleine wörter");
        assert_eq!(format!("{password:?}"), "Password(…)");
        assert_eq!(format!("{:?}", hash_now(b"x")), "PasswordHash(…)");
    }

    #[test]
    fn two_secrets_differ() {
        assert_ne!(new_secret(), new_secret());
    }
}
