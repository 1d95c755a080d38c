-- Guests of the workspace, and from when somebody leads a group: a new leader sees summaries from then.

ALTER TABLE people ADD COLUMN guest INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN leader_since BIGINT;
UPDATE members SET leader_since = joined_at WHERE roles LIKE '%LEADER%';
