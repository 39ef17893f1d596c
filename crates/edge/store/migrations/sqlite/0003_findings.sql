-- Since when rules find what. Worked out from revisions, and worked out anew where it is missing.
CREATE TABLE finding (
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    verdict TEXT NOT NULL,
    revision INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (organization, rule, subject)
) STRICT;

-- Up to which revision, and as of which day, they are worked out.
CREATE TABLE finding_state (
    organization TEXT PRIMARY KEY NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    as_of TEXT NOT NULL
) STRICT;
