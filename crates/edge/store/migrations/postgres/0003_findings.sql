-- Since when rules find what. Worked out from revisions, and worked out anew where it is missing.
CREATE TABLE finding (
    organization text COLLATE "C" NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    rule text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    since text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, rule, subject)
);

-- Up to which revision, and as of which day, they are worked out.
CREATE TABLE finding_state (
    organization text COLLATE "C" PRIMARY KEY REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    revision bigint NOT NULL,
    as_of text COLLATE "C" NOT NULL
);
