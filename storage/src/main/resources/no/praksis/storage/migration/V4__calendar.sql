-- When groups rest and meet. Which public holidays they keep stands in their settings.

-- Chosen yearly breaks; a group without a row keeps what is proposed
CREATE TABLE yearly_breaks (
  group_id ${text} PRIMARY KEY REFERENCES groups (id) ON DELETE CASCADE,
  kept     ${text} NOT NULL,
  version  INTEGER NOT NULL
)${clustered};

-- The group's own breaks; pauses too, which belonged to schedules before
CREATE TABLE dated_breaks (
  group_id  ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  first_day ${text} NOT NULL,
  last_day  ${text} NOT NULL,
  PRIMARY KEY (group_id, first_day, last_day)
)${clustered};

INSERT INTO dated_breaks (group_id, first_day, last_day)
  SELECT DISTINCT group_id, paused_from, paused_until FROM schedules
  WHERE paused_from IS NOT NULL AND paused_until IS NOT NULL;
ALTER TABLE schedules DROP COLUMN paused_from;
ALTER TABLE schedules DROP COLUMN paused_until;

CREATE TABLE meetings (
  id       ${text} PRIMARY KEY,
  group_id ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  date     ${text} NOT NULL,
  -- NULL: not known
  at_time  ${text}
)${clustered};
CREATE INDEX meetings_of_group ON meetings (group_id, date);
