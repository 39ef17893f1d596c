-- For whom the author acted: the account's function, which everybody may see.
ALTER TABLE revision ADD COLUMN unit TEXT NOT NULL DEFAULT '';

-- References to the organization are checked at the end: a restore exchanges all organizations
-- while accounts may stay. A name is unique in the whole installation, because nobody names an
-- organization when signing in.
CREATE TABLE account (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    unit TEXT NOT NULL,
    password_hash TEXT,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    PRIMARY KEY (organization, name),
    UNIQUE (name)
) STRICT;

-- The fingerprint of a token, never the token.
CREATE TABLE session (
    organization TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    account TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (organization, sha256),
    UNIQUE (sha256),
    FOREIGN KEY (organization, account) REFERENCES account (organization, name) ON DELETE CASCADE
) STRICT;

-- Failed attempts to sign in. They belong to no organization: whoever tries has none yet. The
-- subject is a fingerprint, because people type passwords into the field for the name.
CREATE TABLE attempt (
    subject BLOB PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT;

-- A list as somebody wants to see it again; the account is empty in local mode.
CREATE TABLE saved_view (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    PRIMARY KEY (organization, account, page, name)
) STRICT;

-- What may be read by whoever knows an address; the fingerprint of its token, never the token.
CREATE TABLE feed (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organization, purpose),
    UNIQUE (sha256)
) STRICT;

-- A file that waits for a decision, in parts, so that it never lies in memory whole on its way.
CREATE TABLE upload (
    organization TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organization, id)
) STRICT;

CREATE TABLE upload_part (
    organization TEXT NOT NULL,
    upload TEXT NOT NULL,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (organization, upload, number),
    FOREIGN KEY (organization, upload) REFERENCES upload (organization, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX session_account ON session (organization, account);
