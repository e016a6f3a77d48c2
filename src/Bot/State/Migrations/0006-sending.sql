-- held: the channel named the moment before which nothing may go to the chat; it holds for all that waits there, not for this message alone.
ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0;

-- ticket: the question of a person that the message brings an officer's answer to; empty again when the officers know that it did not arrive.
ALTER TABLE outbox ADD COLUMN ticket INTEGER;
CREATE INDEX outbox_ticket ON outbox (channel) WHERE ticket IS NOT NULL;

-- told: of an uncertain message, that its chat was told that it may be missing. Until it is pruned its text can be asked for again.
ALTER TABLE outbox ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_uncertain ON outbox (channel, lane) WHERE state = 'uncertain';

-- What did not get through is counted and listed.
CREATE INDEX outbox_failed ON outbox (channel, state) WHERE state IN ('refused', 'uncertain');
CREATE INDEX inbox_dead ON inbox (channel) WHERE state = 'dead';
