-- A chat of a channel, for its windows: when its person last did something, and whether it may be written to.
CREATE TABLE chat (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  last_seen INTEGER NOT NULL,
  closed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (channel, chat)
);

-- What was shown with an answer and can be asked for by a button or a number: choices, and the sources as they were cited. No question.
CREATE TABLE shown (
  key TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  body TEXT NOT NULL,
  shown_at INTEGER NOT NULL
);
CREATE INDEX shown_chat ON shown (channel, chat, shown_at);
CREATE INDEX shown_age ON shown (shown_at);

-- What the next message of a chat is meant for.
CREATE TABLE expected (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  what TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (channel, chat)
);

-- A judgement of an answer, tied to no chat.
CREATE TABLE feedback (
  key TEXT PRIMARY KEY,
  useful INTEGER NOT NULL,
  reason TEXT,
  given_at INTEGER NOT NULL
);

-- A question that its asker sent to the officers.
CREATE TABLE ticket (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  update_key TEXT NOT NULL,
  question TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered')),
  created_at INTEGER NOT NULL,
  answer TEXT,
  answered_at INTEGER,
  answered_by TEXT,
  UNIQUE (channel, update_key)
);
CREATE INDEX ticket_open ON ticket (id) WHERE state = 'open';

-- Switches of the whole bot: 'maintenance'.
CREATE TABLE switch (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
