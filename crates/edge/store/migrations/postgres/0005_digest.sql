-- Who is told regularly what has changed. The secret signs messages, so it is kept as it is.
CREATE TABLE digest_setting (
    organization text COLLATE "C" PRIMARY KEY NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    rhythm text COLLATE "C" NOT NULL CHECK (rhythm IN ('off', 'daily', 'weekly')),
    weekday bigint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    language text COLLATE "C" NOT NULL,
    recipients text COLLATE "C" NOT NULL,
    webhook text COLLATE "C" NOT NULL,
    secret text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    upto bigint NOT NULL
);

-- What was made: from which revision and day to which. What it says follows from these.
CREATE TABLE digest (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    number bigint NOT NULL,
    from_revision bigint NOT NULL,
    to_revision bigint NOT NULL,
    since bigint NOT NULL,
    upto bigint NOT NULL,
    language text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, number)
);

-- To whom it goes, and what became of that.
CREATE TABLE digest_delivery (
    organization text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    channel text COLLATE "C" NOT NULL,
    target text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'failed')),
    tried_at bigint,
    problem text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, number, channel, target),
    FOREIGN KEY (organization, number) REFERENCES digest (organization, number) ON DELETE CASCADE
);
