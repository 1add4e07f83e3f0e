-- A birth date that is being put right: consent decides on it first, and what follows here is sealed and
-- ready before it is asked. The row is signed by the service; one that nobody of ours wrote is not stored.
CREATE TABLE birth_date_staged (
  household uuid NOT NULL,
  person uuid NOT NULL,
  staged bytea NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (household, person),
  FOREIGN KEY (household, person) REFERENCES person (household, person)
);
