-- What came in. The key is the channel's own for an update: a second copy of it is skipped. Moments are milliseconds since 1970.
-- The body holds what somebody typed: it goes as soon as the update is done, the key stays for as long as copies may come.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  update_key TEXT NOT NULL,
  lane TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  body TEXT,
  state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'working', 'done', 'dead')),
  tries INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  done_at INTEGER,
  UNIQUE (channel, update_key)
);
CREATE INDEX inbox_open ON inbox (channel, lane, id) WHERE state IN ('received', 'working');
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

-- What goes out. Part and inbox together are unique: an update that is worked on again after a crash queues nothing twice.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  lane TEXT NOT NULL,
  inbox INTEGER REFERENCES inbox (id),
  part INTEGER NOT NULL,
  bulk INTEGER NOT NULL DEFAULT 0,
  body TEXT,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'uncertain', 'refused')),
  again INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  closed_at INTEGER,
  message TEXT,
  reason TEXT,
  UNIQUE (inbox, part)
);
CREATE INDEX outbox_open ON outbox (channel, lane, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_closed ON outbox (closed_at) WHERE closed_at IS NOT NULL;
