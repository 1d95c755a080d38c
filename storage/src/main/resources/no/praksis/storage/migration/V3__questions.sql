-- Which set a round asked from, to find the next question in turn; NULL before this was remembered
ALTER TABLE question_sets ADD COLUMN name ${text};

-- The sets that groups have made for themselves
CREATE TABLE own_question_sets (
  group_id  ${text} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  name      ${text} NOT NULL,
  questions ${text} NOT NULL,
  PRIMARY KEY (group_id, name)
)${clustered};

-- What is answered without a name, while its round is open. No column and no order tells when.
CREATE TABLE answer_drafts (
  round  ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  person ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  prompt ${text} NOT NULL,
  text   ${text} NOT NULL,
  PRIMARY KEY (round, person, prompt)
)${clustered};
CREATE INDEX answer_drafts_of_person ON answer_drafts (person);

-- And once it is closed: nothing here leads back to anybody. An id is random and says nothing.
CREATE TABLE anonymous_answers (
  id     ${text} PRIMARY KEY,
  round  ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  prompt ${text} NOT NULL,
  text   ${text} NOT NULL
)${clustered};
CREATE INDEX anonymous_answers_of_round ON anonymous_answers (round, prompt, id);
