-- The tokens of a Zalo Official Account. A refresh token is good once: the new pair is on the disk before it is used, and that one was tried
-- is noted before it is tried, so that a crash in between is known for what it is.
CREATE TABLE zalo_token (
  app TEXT PRIMARY KEY,
  access_token TEXT NOT NULL,
  refresh_token TEXT NOT NULL,
  refreshed_at INTEGER NOT NULL,
  trying_since INTEGER
);
