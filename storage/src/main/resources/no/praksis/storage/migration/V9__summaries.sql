-- Which regular summaries the person has stopped: names with commas between
ALTER TABLE people ADD COLUMN stopped_summaries ${text} NOT NULL DEFAULT '';
