-- Times that the program ended while the update was being worked on: counted apart from tries, for mostly it was not the update's fault.
ALTER TABLE inbox ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;
