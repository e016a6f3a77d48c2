-- Codes for signing in to the admin pages, hashed; each good once, for ten minutes.
CREATE TABLE admin_code (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  expires_at INTEGER NOT NULL
);

-- Who is signed in, by the hash of what their cookie holds: a copy of this file opens no door.
CREATE TABLE admin_session (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
);
