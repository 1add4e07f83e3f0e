-- What a household's file is paged by, and whose a contact is that holds no text.

-- The person it was with; null for the household.
ALTER TABLE contact ADD COLUMN about uuid;
-- Who wrote it down; null of what was written before this column.
ALTER TABLE contact ADD COLUMN author uuid;

ALTER TABLE need ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE TABLE evaluation (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (household, id),
  FOREIGN KEY (household, plan) REFERENCES plan (household, id)
);
