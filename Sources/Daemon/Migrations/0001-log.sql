-- The tamper-evident log of one service. docs/formats/log.md has the bytes.
-- The runtime role may only SELECT and INSERT on log_entry and log_leaf: see Start/Migrations.swift.

CREATE TABLE log_entry (
  entry uuid PRIMARY KEY,
  stored bytea NOT NULL CHECK (octet_length(stored) BETWEEN 64 AND 65535)
);

-- Whom an entry is about, by its own header, which the tree holds: what log_leaf says of it for
-- searches is compared with this. Bytes as in docs/formats/log.md §1.
CREATE INDEX log_entry_subject ON log_entry (
  substring(stored FROM CASE WHEN get_byte(stored, 3) & 8 = 8 THEN 69 ELSE 45 END FOR 16)
) WHERE get_byte(stored, 3) & 1 = 1;

-- What is committed and has no leaf yet. The sequencer takes rows from here, never "above a cursor":
-- a sequence number is not commit order. Of two that change one row it is: whoever waited for the
-- row draws its number after the first one's commit, so the tree has their records in that order.
-- A row holds what one transaction recorded, in its order: one for each entry would be written,
-- indexed and deleted beside the entry and its leaf.
CREATE TABLE log_pending (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entries uuid[] NOT NULL CHECK (cardinality(entries) BETWEEN 1 AND 1024)
);

-- What anonymous calls recorded since the last whole period, so that the tree does not tell when
-- one came: all of it goes into log_entry and log_pending at once, in the order of the ids. The
-- bytes are not in log_entry yet, because rows lie, and are dumped, in the order of writing. The
-- code is of a key outside PostgreSQL: what somebody else wrote or altered here comes into no tree.
CREATE TABLE log_waiting (
  entry uuid PRIMARY KEY,
  stored bytea NOT NULL CHECK (octet_length(stored) BETWEEN 64 AND 65535),
  code bytea NOT NULL CHECK (octet_length(code) = 32)
);

-- The index columns repeat the entry's clear header, for search alone; the auditor compares them.
CREATE TABLE log_leaf (
  index bigint PRIMARY KEY CHECK (index >= 0),
  entry uuid NOT NULL UNIQUE,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  kind smallint NOT NULL,
  trace uuid,
  subject uuid,
  actor uuid,
  organisation uuid
);

CREATE INDEX log_leaf_trace ON log_leaf (trace) WHERE trace IS NOT NULL;
CREATE INDEX log_leaf_subject ON log_leaf (subject, index) WHERE subject IS NOT NULL;
CREATE INDEX log_leaf_actor ON log_leaf (actor, index) WHERE actor IS NOT NULL;
CREATE INDEX log_leaf_organisation ON log_leaf (organisation, index) WHERE organisation IS NOT NULL;

-- Completed subtrees at every eighth level, so that a proof reads few rows.
CREATE TABLE log_node (
  level smallint NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);

-- One row. Its lock is what excludes a second sequencer.
CREATE TABLE log_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL CHECK (size >= 0),
  frontier bytea NOT NULL,
  batch bigint NOT NULL DEFAULT 0  -- in which period log_waiting was emptied last
);

INSERT INTO log_head (size, frontier) VALUES (0, '');

CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY,
  note text NOT NULL
);

-- What witnesses gave of a checkpoint: one line each, the latest. docs/formats/witness.md §3.
CREATE TABLE log_cosignature (
  size bigint NOT NULL REFERENCES log_checkpoint,
  witness text NOT NULL,
  line text NOT NULL CHECK (octet_length(line) BETWEEN 1 AND 1024),
  seconds bigint NOT NULL,
  PRIMARY KEY (size, witness)
);

-- That the witness knows this log otherwise. The owner alone takes a row away.
CREATE TABLE log_alarm (
  code text PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Keys that seal bodies, each sealed to consent's reading key. Destroying one ends its bodies.
CREATE TABLE log_epoch (
  epoch uuid PRIMARY KEY,
  kind smallint NOT NULL,
  retention smallint NOT NULL,
  month integer NOT NULL,  -- counted from year 0, as EpochKeys does
  sealed_key bytea NOT NULL
);

-- Commands that took effect, with what was answered: (caller, id) happens once. Where they would say
-- who did something about whom, caller, id and digest are words of a key outside PostgreSQL, and the
-- reply is sealed under it. Of when, the day.
CREATE TABLE command (
  caller uuid NOT NULL,
  id uuid NOT NULL,
  method text NOT NULL,
  body_hash bytea NOT NULL CHECK (octet_length(body_hash) = 32),
  reply bytea NOT NULL,
  entries uuid[] NOT NULL,  -- the records of it, so that a repeat is answered with a receipt too
  taken_on date NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC')::date,
  PRIMARY KEY (caller, id)
);
