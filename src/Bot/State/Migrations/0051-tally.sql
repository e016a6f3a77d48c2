-- What was counted on a day: answers by their kind, by topic, by how long they took. Numbers alone; nothing tells who asked what.
CREATE TABLE tally (
  day TEXT NOT NULL,
  what TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, what, name)
) WITHOUT ROWID;
