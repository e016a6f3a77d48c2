-- An answer that its asker shared: who has the link reads it for 30 days. The question stands in it because its asker gave it away.
CREATE TABLE shared_answer (
  code TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  question TEXT NOT NULL,
  body TEXT NOT NULL,
  shared_at INTEGER NOT NULL
);
CREATE INDEX shared_answer_chat ON shared_answer (channel, chat);
CREATE INDEX shared_answer_age ON shared_answer (shared_at);

-- A question, masked, whose asker let it be kept; for 30 days at most. The key is that of its answer, under which it may have been judged.
CREATE TABLE kept_question (
  key TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT,
  asked_at INTEGER NOT NULL
);
CREATE INDEX kept_question_chat ON kept_question (channel, chat);
CREATE INDEX kept_question_age ON kept_question (asked_at);
