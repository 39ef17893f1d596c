//! Argon2id as the crate recommends it: 19 MiB, two passes. The memory is used again instead of
//! being asked for each time: the system's allocator keeps what each thread once had, so that a
//! flood of sign-ins grew to a gigabyte although only few were hashed at once.

use std::sync::{LazyLock, Mutex, PoisonError};

use argon2::password_hash::phc::{self, Output, ParamsString, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use freistadt_store::PasswordHash;
use tokio::sync::Semaphore;

use crate::access::password::{Busy, new_secret};

/// Each takes 19 MiB and a core while it is hashed.
const AT_ONCE: usize = 2;
/// So many more wait; the others are sent away.
const WAITING: usize = 64;

static WORK: Semaphore = Semaphore::const_new(AT_ONCE);
static QUEUE: Semaphore = Semaphore::const_new(AT_ONCE + WAITING);
/// Memory that nobody uses just now; never more pieces than are hashed at once.
static MEMORY: Mutex<Vec<Vec<Block>>> = Mutex::new(Vec::new());

/// Hashes under a new salt.
pub(crate) async fn hash(password: Vec<u8>) -> Result<PasswordHash, Busy> {
    worked(move || hash_now(&password)).await
}

/// Whether the password belongs to the hash. Without a hash the same work is done, so that the
/// time it takes does not say whether there is such an account.
pub(crate) async fn matches(password: Vec<u8>, hash: Option<PasswordHash>) -> Result<bool, Busy> {
    let known = hash.is_some();
    let same = worked(move || {
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        matches_now(&password, &hash)
    });
    Ok(same.await? && known)
}

/// The hash of a password that nobody knows.
static NOBODY: LazyLock<PasswordHash> =
    LazyLock::new(|| hash_now(new_secret().to_text().as_bytes()));

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

fn hash_now(password: &[u8]) -> PasswordHash {
    let random = new_secret().fingerprint();
    let salt = Salt::new(&random[..16]).expect("16 bytes are the recommended length");
    let params = Params::default();
    let algorithm = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let output = output(&algorithm, password, &salt).expect("a short password always hashes");
    let hash = phc::PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params).expect("the recommended settings have a text"),
        salt: Some(salt),
        hash: Some(output),
    };
    PasswordHash(hash.to_string())
}

/// With the settings of the hash, which may be those of another version.
fn matches_now(password: &[u8], hash: &PasswordHash) -> bool {
    let expected = || {
        let hash = phc::PasswordHash::new(&hash.0).ok()?;
        let algorithm = Algorithm::try_from(hash.algorithm.as_str()).ok()?;
        let version = Version::try_from(hash.version?).ok()?;
        let params = Params::try_from(&hash).ok()?;
        let found = output(
            &Argon2::new(algorithm, version, params),
            password,
            &hash.salt?,
        )?;
        // Compared in constant time.
        Some(found == hash.hash?)
    };
    expected().unwrap_or(false)
}

fn output(algorithm: &Argon2<'_>, password: &[u8], salt: &Salt) -> Option<Output> {
    let length = algorithm.params().output_len();
    let mut bytes = vec![0; length.unwrap_or(Params::DEFAULT_OUTPUT_LEN)];
    let pieces = || MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    let mut memory = pieces().pop().unwrap_or_default();
    memory.resize(algorithm.params().block_count(), Block::default());
    let done = algorithm.hash_password_into_with_memory(password, salt, &mut bytes, &mut memory);
    pieces().push(memory);
    done.ok()?;
    Output::new(&bytes).ok()
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};

    use super::*;

    #[test]
    fn hashes_are_those_of_everybody_else() {
        let ours = hash_now("drei kleine wörter".as_bytes());
        assert!(ours.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let parsed = phc::PasswordHash::new(&ours.0).unwrap();
        let argon2 = Argon2::default();
        let fits = argon2.verify_password("drei kleine wörter".as_bytes(), &parsed);
        assert!(fits.is_ok());
        let theirs: phc::PasswordHash = argon2.hash_password(b"vier kleine").unwrap();
        let theirs = PasswordHash(theirs.to_string());
        assert!(matches_now(b"vier kleine", &theirs));
        assert!(!matches_now(b"vier grosse", &theirs));
        assert_ne!(hash_now(b"vier kleine"), theirs);
    }

    #[test]
    fn what_is_no_hash_fits_nothing() {
        for text in [
            "",
            "secret",
            "$argon2id$v=19$m=19456,t=2,p=1$",
            "$2b$12$abc",
        ] {
            assert!(!matches_now(b"", &PasswordHash(text.into())), "{text}");
        }
    }

    #[test]
    fn hashes_are_not_printed() {
        assert_eq!(format!("{:?}", hash_now(b"x")), "PasswordHash(…)");
    }
}
