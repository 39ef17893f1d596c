-- How far connected catalogues were read. What is missing is asked for again.
CREATE TABLE catalogue_state (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    run INTEGER NOT NULL,
    place TEXT NOT NULL,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    tried_at INTEGER NOT NULL,
    complete_at INTEGER,
    problem TEXT NOT NULL,
    PRIMARY KEY (organization, source)
) STRICT;

-- What they told, without natural persons; of which run, and how to ask for a newer one.
CREATE TABLE catalogue_entry (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    run INTEGER NOT NULL,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (organization, source, key)
) STRICT;
