-- Keys of programs that ask, hashed: who reads this table cannot ask in their name.
CREATE TABLE partner_key (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  per_minute INTEGER NOT NULL,
  made_at INTEGER NOT NULL
);
