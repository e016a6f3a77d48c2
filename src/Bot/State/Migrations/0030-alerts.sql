-- What somebody wants to hear of: a query in its written form. An empty query with the weekly rhythm is the digest of everything new.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  query TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('now', 'daily', 'weekly')),
  paused INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  UNIQUE (channel, chat, query)
);

-- Versions of documents that were seen, by the hash of the file and by that of what it says. A version fires once, however often it is indexed.
CREATE TABLE seen_version (
  hash TEXT PRIMARY KEY,
  seen_at INTEGER NOT NULL
) WITHOUT ROWID;

-- A new version that an alert matched; it goes out once.
CREATE TABLE alert_hit (
  alert INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  document TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  sent_at INTEGER,
  PRIMARY KEY (alert, version)
) WITHOUT ROWID;
CREATE INDEX alert_hit_open ON alert_hit (alert) WHERE sent_at IS NULL;
