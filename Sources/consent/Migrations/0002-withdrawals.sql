-- Every no to a grant, whole or one person's alone. Its tombstone goes into the key ring's journal, so
-- that no restore brings the yes back; a row whose tombstone may be missing says so.
CREATE TABLE withdrawal (
  share uuid NOT NULL,
  person uuid NOT NULL,
  at timestamptz NOT NULL,
  is_whole boolean NOT NULL,
  until_at timestamptz NOT NULL,
  is_journaled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (share, person, at)
);

CREATE INDEX withdrawal_waiting ON withdrawal (share) WHERE NOT is_journaled;

INSERT INTO withdrawal (share, person, at, is_whole, until_at, is_journaled)
SELECT id, withdrawn_by, withdrawn_at, true, until_at, true FROM share
WHERE state = 3 AND withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL;

-- Processes of consent that hold bucket keys in memory, and the policy revision up to which each has
-- forgotten what erasures retired.
CREATE TABLE replica (
  id uuid PRIMARY KEY,
  revision bigint NOT NULL,
  seen_at timestamptz NOT NULL
);

-- An intern's track, and who supervises them on which day. Under the intern's policy head.
CREATE TABLE internship (
  actor uuid NOT NULL REFERENCES actor,
  hat uuid NOT NULL,
  track text NOT NULL,
  supervisor uuid,
  supervisor_hat uuid,
  day date,
  is_present boolean NOT NULL DEFAULT false,
  PRIMARY KEY (actor, hat)
);
