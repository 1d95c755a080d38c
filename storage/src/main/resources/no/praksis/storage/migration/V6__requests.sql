-- Requests, and what came of action points, may live outside of rounds; offers of help;
-- recognition; and what waits for its author's yes before others see it. SQLite can't drop a NOT
-- NULL, so the tables are made anew.

CREATE TABLE requests_anywhere (
  seq        ${sequence},
  id         ${text} NOT NULL UNIQUE,
  group_id   ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  person     ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- NULL outside of rounds
  round      ${text} REFERENCES rounds (id) ON DELETE CASCADE,
  text       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  state      ${text} NOT NULL,
  created_at BIGINT NOT NULL,
  -- when the author was asked whether it is still looked for
  asked_at   BIGINT,
  UNIQUE (round, person)
);
INSERT INTO requests_anywhere (id, group_id, person, round, text, visibility, state, created_at)
  SELECT id, group_id, person, round, text, visibility, state, created_at FROM requests
  ORDER BY seq;
DROP TABLE requests;
ALTER TABLE requests_anywhere RENAME TO requests;
CREATE INDEX requests_open ON requests (group_id) WHERE state = 'OPEN';
CREATE INDEX requests_of_person ON requests (person);

CREATE TABLE offers (
  seq     ${sequence},
  request ${text} NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  person  ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  text    ${text} NOT NULL,
  at      BIGINT NOT NULL,
  UNIQUE (request, person)
);
CREATE INDEX offers_of_person ON offers (person);

CREATE TABLE recognitions (
  seq         ${sequence},
  id          ${text} NOT NULL UNIQUE,
  group_id    ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  from_person ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  to_person   ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  text        ${text} NOT NULL,
  -- NULL outside of rounds
  round       ${text} REFERENCES rounds (id) ON DELETE CASCADE,
  visibility  ${text} NOT NULL,
  at          BIGINT NOT NULL,
  UNIQUE (round, from_person)
);
CREATE INDEX recognitions_of_group ON recognitions (group_id, at);
CREATE INDEX recognitions_from ON recognitions (from_person);
CREATE INDEX recognitions_to ON recognitions (to_person);

CREATE TABLE drafts (
  id     ${text} PRIMARY KEY,
  person ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- NULL: a request; else the one who is recognised
  about  ${text} REFERENCES people (id) ON DELETE CASCADE,
  text   ${text} NOT NULL,
  at     BIGINT NOT NULL
)${clustered};
CREATE INDEX drafts_oldest ON drafts (at);
CREATE INDEX drafts_of_person ON drafts (person);
CREATE INDEX drafts_about ON drafts (about);

CREATE TABLE follow_ups_anywhere (
  seq           ${sequence},
  point         ${text} NOT NULL REFERENCES action_points (id) ON DELETE CASCADE,
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
INSERT INTO follow_ups_anywhere
    (point, round, person, outcome, note, visibility, due_before_on, at)
  SELECT point, round, person, outcome, note, visibility, due_before_on, at FROM follow_ups
  ORDER BY seq;
DROP TABLE follow_ups;
ALTER TABLE follow_ups_anywhere RENAME TO follow_ups;
CREATE INDEX follow_ups_of_point ON follow_ups (point);
CREATE INDEX follow_ups_of_person ON follow_ups (person) WHERE round IS NULL;
