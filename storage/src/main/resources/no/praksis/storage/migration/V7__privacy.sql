-- What was posted and may still stand, with what it told, so that it can be told anew when somebody
-- takes something out. posted_at is real time.

CREATE TABLE standing_messages (
  key       ${text} PRIMARY KEY,
  audience  ${text} NOT NULL,
  notice    ${text} NOT NULL,
  about     ${text} NOT NULL,
  posted_at BIGINT NOT NULL
)${clustered};
CREATE INDEX standing_messages_to ON standing_messages (audience, posted_at);

INSERT INTO standing_messages (key, audience, notice, about, posted_at)
SELECT 'round/' || id, 'channel:' || group_id, 'round-message', '{"round":"' || id || '"}', opens_at
FROM rounds WHERE state IN ('OPEN', 'CLOSED');

-- When an event took effect, in real time; no platform repeats one after a week
ALTER TABLE inbox ADD COLUMN at BIGINT NOT NULL DEFAULT 0;
