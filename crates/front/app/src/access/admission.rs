//! How people come in, decided once when the server starts.

use std::net::IpAddr;

use freistadt_store::QueryError;
use jiff::{SignedDuration, Timestamp};

use crate::access::rate::FORGET;
use crate::access::sign_in::IDLE;
use crate::data::Data;

/// How people come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// Whoever reaches the port may do everything; only on this machine, and only while there is
    /// no account: who made accounts wants them to be asked for, also behind a proxy on this
    /// machine.
    Local,
    /// With an account and its password.
    Accounts,
    /// A reverse proxy says in this header who it is; requests without it are refused. It must be
    /// the only way to the port, and must not pass on a header of that name from outside.
    TrustedHeader(String),
}

/// Why the server must not start.
#[derive(Debug, thiserror::Error)]
pub enum AdmissionError {
    /// Others can reach the address, and nobody would be asked who they are.
    #[error("others can reach the address, and there is no account")]
    NoAccounts,
    /// A name that no header can have.
    #[error("`{}` cannot be the name of a header", header.escape_debug())]
    Header {
        /// The name.
        header: String,
    },
    /// The data could not be used.
    #[error(transparent)]
    Query(#[from] QueryError),
}

/// Uploads are removed after so long.
pub const KEEP_UPLOADS: SignedDuration = SignedDuration::from_hours(24);

impl Data {
    /// How people come in at this address; `None` is a Unix socket, for this machine alone.
    pub async fn admission(
        &self,
        address: Option<IpAddr>,
        trusted_header: Option<&str>,
    ) -> Result<Admission, AdmissionError> {
        if let Some(header) = trusted_header {
            return checked_header(header);
        }
        if self.store.active_accounts().await? > 0 {
            return Ok(Admission::Accounts);
        }
        if address.is_none_or(|address| address.to_canonical().is_loopback()) {
            return Ok(Admission::Local);
        }
        Err(AdmissionError::NoAccounts)
    }

    /// Removes what is over: sessions, forgotten attempts, uploads nobody came back to. To be
    /// called when the server starts, and every hour.
    pub async fn tidy_up(&self, now: Timestamp) -> Result<(), freistadt_store::AccessError> {
        let before = |age| now.checked_sub(age).unwrap_or(Timestamp::MIN);
        self.store.purge_sessions(now, before(IDLE)).await?;
        self.store.purge_attempts(before(FORGET)).await?;
        self.store.purge_uploads(before(KEEP_UPLOADS)).await?;
        Ok(())
    }
}

/// A header of its own: one that browsers or proxies fill with something else says nothing about
/// a person.
fn checked_header(header: &str) -> Result<Admission, AdmissionError> {
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let taken = ["host", "cookie", "authorization", "origin", "referer"];
    let lower = header.to_ascii_lowercase();
    if lower.is_empty() || !lower.bytes().all(letters) || taken.contains(&lower.as_str()) {
        let header = header.to_owned();
        return Err(AdmissionError::Header { header });
    }
    Ok(Admission::TrustedHeader(lower))
}
