//! Statements about connected catalogues.

pub(crate) const CATALOGUE_STATE: &str = "SELECT run, place, etag, modified, tried_at, complete_at, problem FROM catalogue_state \
     WHERE organization = $1 AND source = $2";
pub(crate) const PUT_CATALOGUE_STATE: &str = "INSERT INTO catalogue_state \
     (organization, source, run, place, etag, modified, tried_at, complete_at, problem) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (organization, source) DO UPDATE SET \
     run = excluded.run, place = excluded.place, etag = excluded.etag, \
     modified = excluded.modified, tried_at = excluded.tried_at, \
     complete_at = excluded.complete_at, problem = excluded.problem";
pub(crate) const CATALOGUE_ENTRIES: &str = "SELECT source, key, run, etag, modified, body \
     FROM catalogue_entry WHERE organization = $1 ORDER BY source, key";
pub(crate) const PUT_CATALOGUE_ENTRY: &str = "INSERT INTO catalogue_entry \
     (organization, source, key, run, etag, modified, body) VALUES ($1, $2, $3, $4, $5, $6, $7) \
     ON CONFLICT (organization, source, key) DO UPDATE SET \
     run = excluded.run, etag = excluded.etag, modified = excluded.modified, body = excluded.body";
pub(crate) const DELETE_CATALOGUE_BEFORE: &str =
    "DELETE FROM catalogue_entry WHERE organization = $1 AND source = $2 AND run < $3";
pub(crate) const DELETE_CATALOGUE_STATE: &str =
    "DELETE FROM catalogue_state WHERE organization = $1 AND source = $2";
pub(crate) const DELETE_CATALOGUE_ENTRIES: &str =
    "DELETE FROM catalogue_entry WHERE organization = $1 AND source = $2";
pub(crate) const FORGET_CATALOGUE_STATES: &str = "DELETE FROM catalogue_state";
pub(crate) const FORGET_CATALOGUE_ENTRIES: &str = "DELETE FROM catalogue_entry";

#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    CATALOGUE_STATE,
    PUT_CATALOGUE_STATE,
    CATALOGUE_ENTRIES,
    PUT_CATALOGUE_ENTRY,
    DELETE_CATALOGUE_BEFORE,
    DELETE_CATALOGUE_STATE,
    DELETE_CATALOGUE_ENTRIES,
    FORGET_CATALOGUE_STATES,
    FORGET_CATALOGUE_ENTRIES,
];
