-- For whom the author acted: the account's function, which everybody may see.
ALTER TABLE revision ADD COLUMN unit text COLLATE "C" NOT NULL DEFAULT '';

-- References to the organization are checked at the end: a restore exchanges all organizations
-- while accounts may stay. A name is unique in the whole installation, because nobody names an
-- organization when signing in.
CREATE TABLE account (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    unit text COLLATE "C" NOT NULL,
    password_hash text COLLATE "C",
    created_at bigint NOT NULL,
    disabled_at bigint,
    PRIMARY KEY (organization, name),
    UNIQUE (name)
);

-- The fingerprint of a token, never the token.
CREATE TABLE session (
    organization text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    account text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    PRIMARY KEY (organization, sha256),
    UNIQUE (sha256),
    FOREIGN KEY (organization, account) REFERENCES account (organization, name) ON DELETE CASCADE
);

-- Failed attempts to sign in. They belong to no organization: whoever tries has none yet. The
-- subject is a fingerprint, because people type passwords into the field for the name.
CREATE TABLE attempt (
    subject bytea PRIMARY KEY NOT NULL,
    failures bigint NOT NULL,
    last_at bigint NOT NULL
);

-- A list as somebody wants to see it again; the account is empty in local mode.
CREATE TABLE saved_view (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    account text COLLATE "C" NOT NULL,
    page text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    query text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, account, page, name)
);

-- What may be read by whoever knows an address; the fingerprint of its token, never the token.
CREATE TABLE feed (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    purpose text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (organization, purpose),
    UNIQUE (sha256)
);

-- A file that waits for a decision, in parts, so that it never lies in memory whole on its way.
CREATE TABLE upload (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    finished bigint NOT NULL CHECK (finished IN (0, 1)),
    created_at bigint NOT NULL,
    PRIMARY KEY (organization, id)
);

CREATE TABLE upload_part (
    organization text COLLATE "C" NOT NULL,
    upload text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (organization, upload, number),
    FOREIGN KEY (organization, upload) REFERENCES upload (organization, id) ON DELETE CASCADE
);

CREATE INDEX session_account ON session (organization, account);
