-- One schema for SQLite and PostgreSQL. Instants are microseconds since 1970, dates and times are
-- ISO texts, flags 0 or 1, enums their names. seq keeps the order of writing where moments are equal.

CREATE TABLE people (
  id            ${text} PRIMARY KEY,
  workspace     ${text} NOT NULL,
  platform_user ${text} NOT NULL,
  name          ${text} NOT NULL,
  language      ${text},
  zone          ${text} NOT NULL,
  works_on      ${text} NOT NULL,
  works_from    ${text} NOT NULL,
  works_until   ${text} NOT NULL,
  UNIQUE (workspace, platform_user)
)${clustered};

CREATE TABLE absences (
  person    ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  first_day ${text} NOT NULL,
  last_day  ${text} NOT NULL,
  PRIMARY KEY (person, first_day, last_day)
)${clustered};

CREATE TABLE groups (
  id         ${text} PRIMARY KEY,
  workspace  ${text} NOT NULL,
  channel    ${text} NOT NULL,
  name       ${text} NOT NULL,
  language   ${text} NOT NULL,
  zone       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  paused     INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  UNIQUE (workspace, channel)
)${clustered};

CREATE TABLE members (
  seq       ${sequence},
  group_id  ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  person    ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  roles     ${text} NOT NULL,
  joined_at BIGINT NOT NULL,
  left_at   BIGINT,
  UNIQUE (group_id, person)
);
CREATE INDEX members_of_person ON members (person);

CREATE TABLE schedules (
  seq             ${sequence},
  id              ${text} NOT NULL UNIQUE,
  group_id        ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  on_days         ${text} NOT NULL,
  at_time         ${text} NOT NULL,
  zone            ${text} NOT NULL,
  every_weeks     INTEGER NOT NULL,
  anchor          ${text} NOT NULL,
  window_days     INTEGER NOT NULL,
  window_time     ${text} NOT NULL,
  prompt_set      ${text} NOT NULL,
  handled_through ${text} NOT NULL,
  skipped         ${text} NOT NULL,
  paused_from     ${text},
  paused_until    ${text},
  version         INTEGER NOT NULL
);
CREATE INDEX schedules_of_group ON schedules (group_id);

-- What rounds asked, each wording once, by its SHA-256
CREATE TABLE question_sets (
  hash      ${text} PRIMARY KEY,
  questions ${text} NOT NULL
)${clustered};

-- A round outlives its schedule
CREATE TABLE rounds (
  id        ${text} PRIMARY KEY,
  group_id  ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  schedule  ${text},
  date      ${text} NOT NULL,
  state     ${text} NOT NULL,
  why       ${text},
  questions ${text} REFERENCES question_sets (hash),
  opens_at  BIGINT,
  closes_at BIGINT
)${clustered};
CREATE INDEX rounds_asked ON rounds (group_id, opens_at);
CREATE INDEX rounds_open ON rounds (group_id, opens_at) WHERE state = 'OPEN';

CREATE TABLE reminders (
  round  ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  person ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (round, person)
)${clustered};

CREATE TABLE participants (
  round  ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  person ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     BIGINT NOT NULL,
  PRIMARY KEY (round, person)
)${clustered};

CREATE TABLE answers (
  seq        ${sequence},
  round      ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  person     ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  prompt     ${text} NOT NULL,
  text       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  at         BIGINT NOT NULL,
  UNIQUE (round, person, prompt)
);

CREATE TABLE action_points (
  seq        ${sequence},
  id         ${text} NOT NULL UNIQUE,
  group_id   ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  person     ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  round      ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  text       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  -- NULL: by the next round
  due_on     ${text},
  state      ${text} NOT NULL,
  planned_at BIGINT NOT NULL,
  UNIQUE (round, person)
);
CREATE INDEX action_points_of_person ON action_points (person, group_id);
CREATE INDEX action_points_open ON action_points (group_id, person) WHERE state = 'OPEN';

CREATE TABLE follow_ups (
  seq           ${sequence},
  point         ${text} NOT NULL REFERENCES action_points (id) ON DELETE CASCADE,
  round         ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  -- the point's, so that one index finds it
  person        ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  outcome       ${text} NOT NULL,
  note          ${text} NOT NULL,
  visibility    ${text} NOT NULL,
  due_before_on ${text},
  at            BIGINT NOT NULL,
  UNIQUE (round, person, point)
);
CREATE INDEX follow_ups_of_point ON follow_ups (point);

CREATE TABLE requests (
  seq        ${sequence},
  id         ${text} NOT NULL UNIQUE,
  group_id   ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  person     ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  round      ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  text       ${text} NOT NULL,
  visibility ${text} NOT NULL,
  state      ${text} NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (round, person)
);

CREATE TABLE inbox (
  event  ${text} PRIMARY KEY,
  result ${text} NOT NULL
)${clustered};

-- What is still to be told: rows that wait, and rows that are being sent (claimed). An id is never
-- used again, since an answer about it may come late.
CREATE TABLE outbox (
  id         ${identity},
  key        ${text} NOT NULL,
  audience   ${text} NOT NULL,
  notice     ${text} NOT NULL,
  about      ${text} NOT NULL,
  manner     ${text} NOT NULL,
  parts      INTEGER NOT NULL DEFAULT 0,
  delivered  INTEGER NOT NULL DEFAULT 0,
  attempts   INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  not_before BIGINT NOT NULL DEFAULT 0,
  claimed_at BIGINT,
  reason     ${text}
);
CREATE INDEX outbox_order ON outbox (audience, id);
CREATE UNIQUE INDEX outbox_posts ON outbox (key) WHERE manner = 'POST';
CREATE UNIQUE INDEX outbox_updates ON outbox (key) WHERE manner = 'UPDATE' AND claimed_at IS NULL;

CREATE TABLE dead_letters (
  id          BIGINT PRIMARY KEY,
  key         ${text} NOT NULL,
  audience    ${text} NOT NULL,
  notice      ${text} NOT NULL,
  about       ${text} NOT NULL,
  manner      ${text} NOT NULL,
  created_at  BIGINT NOT NULL,
  given_up_at BIGINT NOT NULL,
  reason      ${text} NOT NULL
);
CREATE INDEX dead_letters_newest ON dead_letters (given_up_at);

CREATE TABLE message_references (
  key       ${text} PRIMARY KEY,
  reference ${text} NOT NULL
)${clustered};
CREATE INDEX message_references_back ON message_references (reference);

CREATE TABLE platform_memory (
  platform   ${text} NOT NULL,
  collection ${text} NOT NULL,
  key        ${text} NOT NULL,
  document   ${text} NOT NULL,
  PRIMARY KEY (platform, collection, key)
);
