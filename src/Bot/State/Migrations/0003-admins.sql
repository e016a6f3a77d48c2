-- Who may administer, by the number that the channel gives a person: names can be taken by anybody.
CREATE TABLE admin (
  channel TEXT NOT NULL,
  user TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('admin', 'officer')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (channel, user)
);

-- Codes for pairing, hashed; each good once, for ten minutes.
CREATE TABLE pairing (
  hash TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('admin', 'officer')),
  expires_at INTEGER NOT NULL
);

CREATE TABLE pairing_failure (
  channel TEXT NOT NULL,
  user TEXT NOT NULL,
  failed_at INTEGER NOT NULL
);
CREATE INDEX pairing_failure_user ON pairing_failure (channel, user, failed_at);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  user TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT,
  outcome TEXT NOT NULL
);
