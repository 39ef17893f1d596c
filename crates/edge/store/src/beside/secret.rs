//! Random tokens that open something: what is stored is their fingerprint, what is printed is
//! nothing.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::revisions::rows::{hex, unhex};

/// 32 random bytes; whoever has them may pass. They come from the caller: nothing here is random.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Takes over random bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Secret(bytes)
    }

    /// Reads the text form; `None` if it is another text.
    pub fn parse(text: &str) -> Option<Self> {
        unhex(text).map(Secret)
    }

    /// The text form, 64 hexadecimal digits: for a cookie, a form or an address, never for a log.
    pub fn to_text(&self) -> String {
        hex(&self.0)
    }

    /// What is stored in its place: nobody gets from there to the secret.
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }

    /// Another secret that only whoever has this one can make.
    pub fn derive(&self, purpose: &str) -> Secret {
        let mut hash = Sha256::new();
        hash.update(purpose);
        hash.update([0]);
        hash.update(self.0);
        Secret(hash.finalize().into())
    }
}

/// What stands in the place of a text that must not be stored, e.g. a name that somebody typed.
pub fn fingerprint(kind: &str, text: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(kind);
    hash.update([0]);
    hash.update(text);
    hash.finalize().into()
}

/// Compares fingerprints, so that the time it takes says nothing about the secret.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint() == other.fingerprint()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_back_and_nothing_else_is_one() {
        let secret = Secret::from_bytes(std::array::from_fn(|at| 7 * at as u8));
        let text = secret.to_text();
        assert_eq!(Secret::parse(&text), Some(secret));
        for bad in [&text[1..], &text.to_uppercase(), &"ä".repeat(32), ""] {
            assert_eq!(Secret::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn neither_fingerprint_nor_derived_secret_nor_print_shows_it() {
        let secret = Secret::from_bytes([0xab; 32]);
        assert_ne!(secret.fingerprint(), secret.0);
        assert_ne!(secret.derive("form"), secret);
        assert_ne!(secret.derive("form"), secret.derive("feed"));
        let printed = format!("{secret:?} {:?}", Some(&secret));
        assert!(
            !printed.contains("ab") && !printed.contains("171"),
            "{printed}"
        );
    }
}
