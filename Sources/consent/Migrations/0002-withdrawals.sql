-- What the key ring's journal of tombstones holds, or is to hold: every no to a grant, whole or one
-- person's alone, every revoked certificate, everything that was narrowed, every statement of restore
-- that was carried out. The journal is not in PostgreSQL, so that no restore brings any of it back;
-- what the journal holds and this table does not know was done after the backup. A row names nobody:
-- its id is a grant's, or a digest. Kinds are those of docs/formats/sealing.md §8. What is in the journal
-- cannot be undone, so a row counts by its code, under a key that is not in PostgreSQL.
CREATE TABLE tombstone (
  kind smallint NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL CHECK (isfinite(at)),
  until_at timestamptz CHECK (isfinite(until_at)),
  code bytea NOT NULL CHECK (octet_length(code) = 32),
  is_journaled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (kind, id, at)
);

CREATE INDEX tombstone_waiting ON tombstone (kind) WHERE NOT is_journaled;

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

-- With which certificates who watches over others has opened sessions: one that nobody saw before the
-- backup signs no restore. A row counts by its code, under a key that is not in PostgreSQL.
CREATE TABLE seen_certificate (
  actor uuid NOT NULL REFERENCES actor,
  certificate bytea NOT NULL CHECK (octet_length(certificate) = 32),
  code bytea NOT NULL CHECK (octet_length(code) = 32),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor, certificate)
);

-- Changes by an actor in a day that narrowed something, and what the actor made in it that can be narrowed
-- once: the journal has room for so much.
CREATE TABLE narrowing_count (
  actor uuid NOT NULL,
  day date NOT NULL,
  count integer NOT NULL DEFAULT 0,
  made integer NOT NULL DEFAULT 0,
  PRIMARY KEY (actor, day)
);
