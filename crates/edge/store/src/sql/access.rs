//! Statements about who may come in: accounts, sessions, attempts to sign in.

// Accounts.
pub(crate) const ADD_ACCOUNT: &str = "INSERT INTO account \
     (organization, name, role, unit, password_hash, created_at, disabled_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING";
pub(crate) const ACCOUNT: &str = "SELECT \
     organization, name, role, unit, password_hash, created_at, disabled_at \
     FROM account WHERE name = $1";
pub(crate) const ACCOUNTS: &str = "SELECT \
     organization, name, role, unit, password_hash, created_at, disabled_at \
     FROM account WHERE organization = $1 ORDER BY name";
pub(crate) const ACTIVE_ACCOUNTS: &str = "SELECT count(*) FROM account WHERE disabled_at IS NULL";
pub(crate) const SET_ROLE: &str =
    "UPDATE account SET role = $3, unit = $4 WHERE organization = $1 AND name = $2";
pub(crate) const SET_PASSWORD: &str =
    "UPDATE account SET password_hash = $3 WHERE organization = $1 AND name = $2";
pub(crate) const SET_DISABLED: &str =
    "UPDATE account SET disabled_at = $3 WHERE organization = $1 AND name = $2";

// Sessions.
pub(crate) const ADD_SESSION: &str = "INSERT INTO session \
     (organization, sha256, account, created_at, last_seen_at, expires_at) \
     VALUES ($1, $2, $3, $4, $4, $5)";
pub(crate) const SESSION: &str = "SELECT session.created_at, session.last_seen_at, \
     session.expires_at, account.organization, account.name, account.role, account.unit, \
     account.password_hash, account.created_at, account.disabled_at \
     FROM session JOIN account ON account.organization = session.organization \
     AND account.name = session.account WHERE session.sha256 = $1";
pub(crate) const TOUCH_SESSION: &str =
    "UPDATE session SET last_seen_at = $2 WHERE sha256 = $1 AND last_seen_at < $2";
pub(crate) const DELETE_SESSION: &str = "DELETE FROM session WHERE sha256 = $1";
pub(crate) const DELETE_SESSIONS_OF: &str =
    "DELETE FROM session WHERE organization = $1 AND account = $2";
pub(crate) const PURGE_SESSIONS: &str =
    "DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2";

// Attempts.
pub(crate) const ATTEMPT: &str = "SELECT failures, last_at FROM attempt WHERE subject = $1";
/// Writes only what nobody has changed since it was read: of two attempts at once, one counts
/// after the other.
pub(crate) const PUT_ATTEMPT: &str = "INSERT INTO attempt (subject, failures, last_at) \
     VALUES ($1, $2, $3) ON CONFLICT (subject) \
     DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at \
     WHERE attempt.failures = $4 AND attempt.last_at = $5";
pub(crate) const DELETE_ATTEMPT: &str = "DELETE FROM attempt WHERE subject = $1";
pub(crate) const PURGE_ATTEMPTS: &str = "DELETE FROM attempt WHERE last_at <= $1";

// Everything, for backup and restore.
pub(crate) const ALL_ACCOUNTS: &str = "SELECT \
     organization, name, role, unit, password_hash, created_at, disabled_at \
     FROM account ORDER BY organization, name";
pub(crate) const DELETE_ACCOUNTS: &str = "DELETE FROM account";
pub(crate) const DELETE_LOST_ACCOUNTS: &str =
    "DELETE FROM account WHERE organization NOT IN (SELECT id FROM organization)";
pub(crate) const DELETE_SESSIONS: &str = "DELETE FROM session";

#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    ADD_ACCOUNT,
    ACCOUNT,
    ACCOUNTS,
    ACTIVE_ACCOUNTS,
    SET_ROLE,
    SET_PASSWORD,
    SET_DISABLED,
    ADD_SESSION,
    SESSION,
    TOUCH_SESSION,
    DELETE_SESSION,
    DELETE_SESSIONS_OF,
    PURGE_SESSIONS,
    ATTEMPT,
    PUT_ATTEMPT,
    DELETE_ATTEMPT,
    PURGE_ATTEMPTS,
    ALL_ACCOUNTS,
    DELETE_ACCOUNTS,
    DELETE_LOST_ACCOUNTS,
    DELETE_SESSIONS,
];
