CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document(
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    class INTEGER NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    ordinal TEXT,
    kind TEXT,
    issuer_name TEXT,
    issuer_code TEXT,
    issuer_place TEXT,
    issuer_key TEXT,
    issuer_place_key TEXT,
    place TEXT,
    issued TEXT,
    effective TEXT,
    expired TEXT,
    published TEXT,
    -- A DayOrigin.
    published_by INTEGER,
    signer TEXT,
    signer_capacity TEXT,
    -- A line each.
    recipients TEXT,
    filed_with TEXT,
    -- Days with a blank between.
    event_days TEXT,
    section TEXT,
    author TEXT,
    -- A line each.
    captions TEXT,
    publisher TEXT,
    source_url TEXT,
    file TEXT,
    content_hash TEXT,
    belongs_to TEXT,
    first_passage INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    -- Packed; null when the only passage is the whole text.
    text BLOB,
    -- Of the row, its passages and its relations, to tell damage that SQLite cannot see.
    digest BLOB NOT NULL
);
CREATE INDEX document_ordinal ON document(ordinal) WHERE ordinal IS NOT NULL;
-- One for each part of a filter; all hold the passages, so that a set of passages is read from the index alone.
CREATE INDEX document_class ON document(class, first_passage, passages);
CREATE INDEX document_kind ON document(kind, first_passage, passages) WHERE kind IS NOT NULL;
CREATE INDEX document_issuer ON document(issuer_key, issuer_place_key, first_passage, passages) WHERE issuer_key IS NOT NULL;
CREATE INDEX document_issuer_place ON document(issuer_place_key, first_passage, passages) WHERE issuer_place_key IS NOT NULL;
CREATE INDEX document_issuer_code ON document(issuer_code, first_passage, passages) WHERE issuer_code IS NOT NULL;
CREATE INDEX document_issued ON document(issued, first_passage, passages) WHERE issued IS NOT NULL;
CREATE INDEX document_effective ON document(effective, first_passage, passages) WHERE effective IS NOT NULL;
CREATE INDEX document_published ON document(published, first_passage, passages) WHERE published IS NOT NULL;
-- The order of lists.
CREATE INDEX document_newest ON document(COALESCE(issued, published) DESC, id, first_passage, passages);

CREATE TABLE passage(
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    place TEXT NOT NULL,
    heading TEXT NOT NULL,
    start INTEGER NOT NULL,
    -- Packed.
    text BLOB NOT NULL
);

-- What texts are packed with: pieces of the first of them. No row before there were enough.
CREATE TABLE text_dictionary(data BLOB NOT NULL, digest BLOB NOT NULL);

-- Document numbers named in passages. Whether a named document is in the archive is decided when it is asked for,
-- so that an edge to an absent document resolves by itself when the document arrives.
CREATE TABLE mention(
    ordinal TEXT NOT NULL,
    passage INTEGER NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY(ordinal, passage, number)
) WITHOUT ROWID;

CREATE TABLE relation(
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    target TEXT,
    target_ordinal TEXT,
    target_name TEXT,
    target_date TEXT,
    target_place TEXT,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY(document, position)
) WITHOUT ROWID;
CREATE INDEX relation_target ON relation(target_ordinal) WHERE target_ordinal IS NOT NULL;

-- A segment's lists stand in a table of its own, postings_{id}(term, data): written in order, dropped whole.
CREATE TABLE segment(
    id INTEGER PRIMARY KEY,
    first_passage INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    -- One 64-bit key a passage, which orders equal scores the same in every build.
    keys BLOB NOT NULL,
    -- Syllables in body and title, three bytes a passage, from which usual impacts follow.
    lengths BLOB NOT NULL,
    -- One bit a passage; null while all are there.
    withdrawn BLOB
);

-- How many withdrawn passages hold a term, so that its document frequency stays exact until segments are merged.
CREATE TABLE withdrawn_term(term INTEGER PRIMARY KEY, passages INTEGER NOT NULL);

-- Counts of exact syllables and of neighbours, a part a row: rising keys, delta-coded, each with its count.
CREATE TABLE neighbours(id INTEGER PRIMARY KEY, counts BLOB NOT NULL);

-- By an embedding model that meta names: length 1, 8 bits a number. Empty unless `embed` was run.
CREATE TABLE vector(passage INTEGER PRIMARY KEY, data BLOB NOT NULL);
