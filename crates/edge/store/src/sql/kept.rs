//! Statements about what people keep beside the landscape: named views, feeds, uploaded files.

// Views.
pub(crate) const VIEWS: &str = "SELECT name, query FROM saved_view \
     WHERE organization = $1 AND account = $2 AND page = $3 ORDER BY name";
pub(crate) const PUT_VIEW: &str = "INSERT INTO saved_view \
     (organization, account, page, name, query) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (organization, account, page, name) DO UPDATE SET query = excluded.query";
pub(crate) const DELETE_VIEW: &str = "DELETE FROM saved_view \
     WHERE organization = $1 AND account = $2 AND page = $3 AND name = $4";

// Feeds.
pub(crate) const PUT_FEED: &str = "INSERT INTO feed (organization, purpose, sha256, created_at) \
     VALUES ($1, $2, $3, $4) ON CONFLICT (organization, purpose) \
     DO UPDATE SET sha256 = excluded.sha256, created_at = excluded.created_at";
pub(crate) const FEED: &str =
    "SELECT organization, purpose, created_at FROM feed WHERE sha256 = $1";
pub(crate) const FEEDS: &str =
    "SELECT organization, purpose, created_at FROM feed WHERE organization = $1 ORDER BY purpose";
pub(crate) const DELETE_FEED: &str = "DELETE FROM feed WHERE organization = $1 AND purpose = $2";

// Uploads.
pub(crate) const ADD_UPLOAD: &str = "INSERT INTO upload \
     (organization, id, name, size, finished, created_at) VALUES ($1, $2, $3, 0, 0, $4)";
pub(crate) const ADD_UPLOAD_PART: &str =
    "INSERT INTO upload_part (organization, upload, number, body) VALUES ($1, $2, $3, $4)";
pub(crate) const GROW_UPLOAD: &str = "UPDATE upload SET size = size + $3 \
     WHERE organization = $1 AND id = $2 AND finished = 0";
pub(crate) const FINISH_UPLOAD: &str =
    "UPDATE upload SET finished = 1 WHERE organization = $1 AND id = $2 AND finished = 0";
pub(crate) const UPLOAD: &str = "SELECT id, name, size, finished, created_at FROM upload \
     WHERE organization = $1 AND id = $2";
pub(crate) const UPLOADS: &str = "SELECT id, name, size, finished, created_at FROM upload \
     WHERE organization = $1 ORDER BY created_at, id";
pub(crate) const UPLOAD_PART: &str = "SELECT body FROM upload_part \
     WHERE organization = $1 AND upload = $2 AND number = $3";
pub(crate) const DELETE_UPLOAD: &str = "DELETE FROM upload WHERE organization = $1 AND id = $2";
pub(crate) const PURGE_UPLOADS: &str = "DELETE FROM upload WHERE created_at <= $1";

// Everything, for backup and restore.
pub(crate) const ALL_VIEWS: &str = "SELECT organization, account, page, name, query \
     FROM saved_view ORDER BY organization, account, page, name";
pub(crate) const ALL_FEEDS: &str =
    "SELECT organization, purpose, sha256, created_at FROM feed ORDER BY organization, purpose";
pub(crate) const DELETE_VIEWS: &str = "DELETE FROM saved_view";
pub(crate) const DELETE_LOST_VIEWS: &str =
    "DELETE FROM saved_view WHERE organization NOT IN (SELECT id FROM organization)";
pub(crate) const DELETE_FEEDS: &str = "DELETE FROM feed";
pub(crate) const DELETE_LOST_FEEDS: &str =
    "DELETE FROM feed WHERE organization NOT IN (SELECT id FROM organization)";
pub(crate) const DELETE_UPLOADS: &str = "DELETE FROM upload";

#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    VIEWS,
    PUT_VIEW,
    DELETE_VIEW,
    PUT_FEED,
    FEED,
    FEEDS,
    DELETE_FEED,
    ADD_UPLOAD,
    ADD_UPLOAD_PART,
    GROW_UPLOAD,
    FINISH_UPLOAD,
    UPLOAD,
    UPLOADS,
    UPLOAD_PART,
    DELETE_UPLOAD,
    PURGE_UPLOADS,
    ALL_VIEWS,
    ALL_FEEDS,
    DELETE_VIEWS,
    DELETE_LOST_VIEWS,
    DELETE_FEEDS,
    DELETE_LOST_FEEDS,
    DELETE_UPLOADS,
];
