-- An emergency notice: a draft until it is confirmed, then sent once; on the web until its end.
CREATE TABLE broadcast (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  days INTEGER NOT NULL,
  banner_until INTEGER NOT NULL,
  drafted_at INTEGER NOT NULL,
  drafted_by TEXT NOT NULL,
  sent_at INTEGER,
  sent_by TEXT,
  chats INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER
);
