//! Statements about who is told regularly what has changed.

// Settings.
pub(crate) const DIGEST_SETTING: &str = "SELECT \
     organization, rhythm, weekday, language, recipients, webhook, secret, revision, upto \
     FROM digest_setting WHERE organization = $1";
pub(crate) const DIGEST_SETTINGS: &str = "SELECT \
     organization, rhythm, weekday, language, recipients, webhook, secret, revision, upto \
     FROM digest_setting ORDER BY organization";
/// From where the next digest tells stays, unless none were made until now.
pub(crate) const PUT_DIGEST_SETTING: &str = "INSERT INTO digest_setting \
     (organization, rhythm, weekday, language, recipients, webhook, secret, revision, upto) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (organization) DO UPDATE SET \
     rhythm = excluded.rhythm, weekday = excluded.weekday, language = excluded.language, \
     recipients = excluded.recipients, webhook = excluded.webhook, secret = excluded.secret, \
     revision = CASE digest_setting.rhythm WHEN 'off' THEN excluded.revision \
     ELSE digest_setting.revision END, \
     upto = CASE digest_setting.rhythm WHEN 'off' THEN excluded.upto ELSE digest_setting.upto END";
/// Whoever moves the mark on makes the digest: of several servers, one.
pub(crate) const MOVE_DIGEST_MARK: &str = "UPDATE digest_setting SET revision = $4, upto = $5 \
     WHERE organization = $1 AND revision = $2 AND upto = $3";

// Digests and their deliveries.
pub(crate) const NEXT_DIGEST: &str =
    "SELECT coalesce(max(number), 0) + 1 FROM digest WHERE organization = $1";
pub(crate) const ADD_DIGEST: &str = "INSERT INTO digest \
     (organization, number, from_revision, to_revision, since, upto, language) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const DIGESTS: &str = "SELECT number, from_revision, to_revision, since, upto, language \
     FROM digest WHERE organization = $1 ORDER BY number DESC LIMIT $2";
pub(crate) const PURGE_DIGESTS: &str =
    "DELETE FROM digest WHERE organization = $1 AND number < $2 AND upto < $3";
pub(crate) const ADD_DELIVERY: &str = "INSERT INTO digest_delivery \
     (organization, number, channel, target, state, problem) \
     VALUES ($1, $2, $3, $4, 'waiting', '')";
pub(crate) const DELIVERIES: &str = "SELECT number, channel, target, state, tried_at, problem \
     FROM digest_delivery WHERE organization = $1 ORDER BY number DESC, channel, target";
/// Whoever claims a delivery tries it: one of several servers, and not again after one that never
/// said how it ended.
pub(crate) const CLAIM_DELIVERY: &str = "UPDATE digest_delivery \
     SET state = 'sending', tried_at = $5, problem = '' \
     WHERE organization = $1 AND number = $2 AND channel = $3 AND target = $4 \
     AND state IN ('waiting', 'failed')";
pub(crate) const END_DELIVERY: &str = "UPDATE digest_delivery SET state = $5, problem = $6 \
     WHERE organization = $1 AND number = $2 AND channel = $3 AND target = $4 \
     AND state = 'sending'";

// Everything, for restore.
pub(crate) const DELETE_DIGEST_SETTINGS: &str = "DELETE FROM digest_setting";
pub(crate) const DELETE_LOST_DIGEST_SETTINGS: &str =
    "DELETE FROM digest_setting WHERE organization NOT IN (SELECT id FROM organization)";
pub(crate) const FORGET_DIGESTS: &str = "DELETE FROM digest";

#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    DIGEST_SETTING,
    DIGEST_SETTINGS,
    PUT_DIGEST_SETTING,
    MOVE_DIGEST_MARK,
    NEXT_DIGEST,
    ADD_DIGEST,
    DIGESTS,
    PURGE_DIGESTS,
    ADD_DELIVERY,
    DELIVERIES,
    CLAIM_DELIVERY,
    END_DELIVERY,
    DELETE_DIGEST_SETTINGS,
    DELETE_LOST_DIGEST_SETTINGS,
    FORGET_DIGESTS,
];
