-- What a citation quoted when it was given, once for each code. No asker, no question: only words of the archive. They are kept for good, so
-- that a quotation in a newspaper can be checked years later.
CREATE TABLE receipt (
  code TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  number TEXT,
  name TEXT NOT NULL,
  content_hash TEXT,
  place TEXT NOT NULL,
  start INTEGER NOT NULL,
  quote TEXT NOT NULL,
  generation INTEGER NOT NULL,
  given_at INTEGER NOT NULL
);
