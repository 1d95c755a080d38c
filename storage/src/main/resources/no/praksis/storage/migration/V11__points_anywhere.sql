-- Action points may be chosen outside of rounds. SQLite can't drop a NOT NULL, so the table is made
-- anew; and what came of points before it, since dropping a table takes along what points to it.

CREATE TABLE action_points_anywhere (
  seq        ${sequence},
  id         ${text} NOT NULL UNIQUE,
  group_id   ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  person     ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- NULL outside of rounds
  round      ${text} REFERENCES rounds (id) ON DELETE CASCADE,
  text       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  -- NULL: by the next round
  due_on     ${text},
  state      ${text} NOT NULL,
  planned_at BIGINT NOT NULL,
  UNIQUE (round, person)
);
INSERT INTO action_points_anywhere
    (id, group_id, person, round, text, visibility, due_on, state, planned_at)
  SELECT id, group_id, person, round, text, visibility, due_on, state, planned_at
  FROM action_points ORDER BY seq;

CREATE TABLE follow_ups_again (
  seq           ${sequence},
  point         ${text} NOT NULL REFERENCES action_points_anywhere (id) ON DELETE CASCADE,
  -- NULL until the next round takes up what was said outside of rounds
  round         ${text} REFERENCES rounds (id) ON DELETE CASCADE,
  -- the point's, so that one index finds it
  person        ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  outcome       ${text} NOT NULL,
  note          ${text} NOT NULL,
  visibility    ${text} NOT NULL,
  due_before_on ${text},
  at            BIGINT NOT NULL,
  UNIQUE (round, person, point)
);
INSERT INTO follow_ups_again (point, round, person, outcome, note, visibility, due_before_on, at)
  SELECT point, round, person, outcome, note, visibility, due_before_on, at FROM follow_ups
  ORDER BY seq;

DROP TABLE follow_ups;
DROP TABLE action_points;
ALTER TABLE action_points_anywhere RENAME TO action_points;
ALTER TABLE follow_ups_again RENAME TO follow_ups;
CREATE INDEX action_points_of_person ON action_points (person, group_id);
CREATE INDEX action_points_open ON action_points (group_id, person) WHERE state = 'OPEN';
CREATE INDEX follow_ups_of_point ON follow_ups (point);
CREATE INDEX follow_ups_of_person ON follow_ups (person) WHERE round IS NULL;
