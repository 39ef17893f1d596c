//! Statements about since when rules find what.

pub(crate) const FINDINGS: &str = "SELECT rule, subject, verdict, revision, since FROM finding \
     WHERE organization = $1 ORDER BY rule, subject";
pub(crate) const PUT_FINDING: &str = "INSERT INTO finding \
     (organization, rule, subject, verdict, revision, since) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (organization, rule, subject) DO UPDATE SET \
     verdict = excluded.verdict, revision = excluded.revision, since = excluded.since";
pub(crate) const DELETE_FINDING: &str =
    "DELETE FROM finding WHERE organization = $1 AND rule = $2 AND subject = $3";
pub(crate) const FINDING_STATE: &str =
    "SELECT revision, as_of FROM finding_state WHERE organization = $1";
pub(crate) const PUT_FINDING_STATE: &str = "INSERT INTO finding_state \
     (organization, revision, as_of) VALUES ($1, $2, $3) ON CONFLICT (organization) \
     DO UPDATE SET revision = excluded.revision, as_of = excluded.as_of";
pub(crate) const FORGET_FINDINGS: &str = "DELETE FROM finding";
pub(crate) const FORGET_FINDING_STATES: &str = "DELETE FROM finding_state";

#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    FINDINGS,
    PUT_FINDING,
    DELETE_FINDING,
    FINDING_STATE,
    PUT_FINDING_STATE,
    FORGET_FINDINGS,
    FORGET_FINDING_STATES,
];
