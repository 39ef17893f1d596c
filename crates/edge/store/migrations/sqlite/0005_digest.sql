-- Who is told regularly what has changed. The secret signs messages, so it is kept as it is.
CREATE TABLE digest_setting (
    organization TEXT PRIMARY KEY NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('off', 'daily', 'weekly')),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    language TEXT NOT NULL,
    recipients TEXT NOT NULL,
    webhook TEXT NOT NULL,
    secret TEXT NOT NULL,
    revision INTEGER NOT NULL,
    upto INTEGER NOT NULL
) STRICT;

-- What was made: from which revision and day to which. What it says follows from these.
CREATE TABLE digest (
    organization TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    from_revision INTEGER NOT NULL,
    to_revision INTEGER NOT NULL,
    since INTEGER NOT NULL,
    upto INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (organization, number)
) STRICT;

-- To whom it goes, and what became of that.
CREATE TABLE digest_delivery (
    organization TEXT NOT NULL,
    number INTEGER NOT NULL,
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'failed')),
    tried_at INTEGER,
    problem TEXT NOT NULL,
    PRIMARY KEY (organization, number, channel, target),
    FOREIGN KEY (organization, number) REFERENCES digest (organization, number) ON DELETE CASCADE
) STRICT;
