-- Texts are ordered by bytes, as SQLite does.
CREATE TABLE organization (
    id text COLLATE "C" PRIMARY KEY NOT NULL,
    created_at bigint NOT NULL
);

-- The primary key and the reference to the parent keep the history of an organization one line:
-- of two who add to the same head, one fails.
CREATE TABLE revision (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id),
    id bigint NOT NULL CHECK (id >= 1),
    parent bigint CHECK (id = coalesce(parent, 0) + 1),
    author text COLLATE "C" NOT NULL,
    function text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    change_set text COLLATE "C" NOT NULL,
    undoes text COLLATE "C",
    PRIMARY KEY (organization, id),
    UNIQUE (organization, change_set),
    FOREIGN KEY (organization, parent) REFERENCES revision (organization, id),
    FOREIGN KEY (organization, undoes) REFERENCES revision (organization, change_set)
);

CREATE TABLE record (
    organization text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    from_revision bigint NOT NULL,
    to_revision bigint CHECK (to_revision > from_revision),
    body text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    PRIMARY KEY (organization, kind, id, from_revision),
    FOREIGN KEY (organization, from_revision) REFERENCES revision (organization, id),
    FOREIGN KEY (organization, to_revision) REFERENCES revision (organization, id)
);

-- A record has at most one current row.
CREATE UNIQUE INDEX record_current ON record (organization, kind, id) WHERE to_revision IS NULL;
-- What a revision brought, and what it ended.
CREATE INDEX record_from ON record (organization, from_revision);
CREATE INDEX record_to ON record (organization, to_revision) WHERE to_revision IS NOT NULL;
