-- Which quotations a chat was shown, for thirty days: if a document turns out wrong, those who relied on it are told. No question.
CREATE TABLE answer_receipt (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  receipt TEXT NOT NULL,
  shown_at INTEGER NOT NULL,
  PRIMARY KEY (channel, chat, receipt)
) WITHOUT ROWID;
CREATE INDEX answer_receipt_receipt ON answer_receipt (receipt);
CREATE INDEX answer_receipt_age ON answer_receipt (shown_at);

-- A document taken out of the archive by an admin, and where its file was put aside. Restored ones stay, for the history.
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL,
  name TEXT NOT NULL,
  aside TEXT,
  reason TEXT NOT NULL,
  withdrawn_at INTEGER NOT NULL,
  withdrawn_by TEXT NOT NULL,
  restored_at INTEGER,
  restored_by TEXT,
  restored_why TEXT
);

-- Who was told of a withdrawal; nobody twice.
CREATE TABLE correction (
  withdrawal INTEGER NOT NULL REFERENCES withdrawal (id),
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (withdrawal, channel, chat)
) WITHOUT ROWID;
