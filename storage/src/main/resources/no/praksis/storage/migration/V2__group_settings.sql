-- What a group has agreed on beside language, zone and visibility, as a JSON object; what is absent is
-- as it was before anybody could choose it.

ALTER TABLE groups ADD COLUMN settings ${text} NOT NULL DEFAULT '{}';
