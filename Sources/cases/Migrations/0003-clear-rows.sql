-- Clear rows are under digests of the log too: each has a version there, which counts its changes.
ALTER TABLE need ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE plan ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- Erasure asks by person, in whatever household.
CREATE INDEX person_person ON person (person);
CREATE INDEX contact_about ON contact (about) WHERE about IS NOT NULL;
CREATE INDEX person_index_household ON person_index (household);
