-- What a review found, and what officers say of it. Facts and notes are sealed under the key of the
-- officer's organisation, which never leaves consent; each row's digest is in the log.
CREATE TABLE finding (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  rule text NOT NULL,
  organisation uuid NOT NULL REFERENCES organisation,
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
  outcome smallint CHECK (outcome IN (3, 4)),
  proposer uuid,
  version integer NOT NULL CHECK (version >= 1),
  opened_at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CHECK ((outcome IS NULL) = (proposer IS NULL)),
  CHECK ((state >= 3) = (outcome IS NOT NULL))
);

CREATE INDEX finding_open ON finding (number) WHERE state < 5;

CREATE TABLE finding_note (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  finding uuid NOT NULL REFERENCES finding,
  organisation uuid NOT NULL REFERENCES organisation,
  sealed bytea NOT NULL
);

CREATE INDEX finding_note_finding ON finding_note (finding, number);

-- Reports that a resident began in an hour, and pages they asked: limits that many replicas share.
CREATE TABLE report_count (
  actor uuid NOT NULL,
  hour timestamptz NOT NULL,
  begun integer NOT NULL,
  pages integer NOT NULL,
  PRIMARY KEY (actor, hour)
);
