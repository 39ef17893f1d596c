//! Passwords and their rules; how they are hashed stands in `hashing`.

use std::fmt;

use freistadt_store::{PasswordHash, Secret};

use crate::access::hashing;

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

    /// Its hash under a new salt.
    pub(crate) async fn hash(&self) -> Result<PasswordHash, Busy> {
        hashing::hash(self.0.clone().into_bytes()).await
    }

    /// Whether it belongs to the hash; without one, only the time that takes is spent. A longer
    /// password than is ever taken is cut off for the work and belongs to none.
    pub(crate) async fn matches(&self, hash: Option<PasswordHash>) -> Result<bool, Busy> {
        let text: String = self.0.chars().take(Self::LONGEST).collect();
        let whole = text.len() == self.0.len();
        Ok(hashing::matches(text.into_bytes(), hash).await? && whole)
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
    }

    #[test]
    fn two_secrets_differ() {
        assert_ne!(new_secret(), new_secret());
    }
}
