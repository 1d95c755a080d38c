-- Who answers question by question in the private chat, and how far they have come.
CREATE TABLE dialogues (
  person   ${text} PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  round    ${text} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  question ${text} NOT NULL,
  field    ${text} NOT NULL,
  waiting  ${text} NOT NULL,
  state    ${text} NOT NULL
)${clustered};

-- What people wrote on platforms that is an answer or may become one. words until it is placed, mark
-- from then on.
CREATE TABLE remarks (
  id        ${text} PRIMARY KEY,
  workspace ${text} NOT NULL,
  message   ${text} NOT NULL,
  person    ${text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  round     ${text} REFERENCES rounds (id) ON DELETE CASCADE,
  words     ${text},
  question  ${text},
  mark      ${text},
  at        BIGINT NOT NULL,
  UNIQUE (workspace, message)
)${clustered};
CREATE INDEX remarks_of_person ON remarks (person, at);

-- Whether a message was taken away on its platform and has been posted anew, which is done once
ALTER TABLE message_references ADD COLUMN renewed INTEGER NOT NULL DEFAULT 0;
