-- How far connected catalogues were read. What is missing is asked for again.
CREATE TABLE catalogue_state (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    source text COLLATE "C" NOT NULL,
    run bigint NOT NULL,
    place text COLLATE "C" NOT NULL,
    etag text COLLATE "C" NOT NULL,
    modified text COLLATE "C" NOT NULL,
    tried_at bigint NOT NULL,
    complete_at bigint,
    problem text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, source)
);

-- What they told, without natural persons; of which run, and how to ask for a newer one.
CREATE TABLE catalogue_entry (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    source text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    run bigint NOT NULL,
    etag text COLLATE "C" NOT NULL,
    modified text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, source, key)
);
