CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- The primary key and the reference to the parent keep the history of an organization one line:
-- of two who add to the same head, one fails.
CREATE TABLE revision (
    organization TEXT NOT NULL REFERENCES organization (id),
    id INTEGER NOT NULL CHECK (id >= 1),
    parent INTEGER CHECK (id = coalesce(parent, 0) + 1),
    author TEXT NOT NULL,
    function TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    change_set TEXT NOT NULL,
    undoes TEXT,
    PRIMARY KEY (organization, id),
    UNIQUE (organization, change_set),
    FOREIGN KEY (organization, parent) REFERENCES revision (organization, id),
    FOREIGN KEY (organization, undoes) REFERENCES revision (organization, change_set)
) STRICT;

CREATE TABLE record (
    organization TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    from_revision INTEGER NOT NULL,
    to_revision INTEGER CHECK (to_revision > from_revision),
    body TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (organization, kind, id, from_revision),
    FOREIGN KEY (organization, from_revision) REFERENCES revision (organization, id),
    FOREIGN KEY (organization, to_revision) REFERENCES revision (organization, id)
) STRICT;

-- A record has at most one current row.
CREATE UNIQUE INDEX record_current ON record (organization, kind, id) WHERE to_revision IS NULL;
-- What a revision brought, and what it ended.
CREATE INDEX record_from ON record (organization, from_revision);
CREATE INDEX record_to ON record (organization, to_revision) WHERE to_revision IS NOT NULL;
