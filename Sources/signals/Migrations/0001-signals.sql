-- Signals: what somebody noticed, about a place or about a person. docs/formats/signals.md.
--
-- What lies in clear here says where, about what theme and how far: never who, by whom, or what was
-- said about somebody. That is sealed in `part`, to keys that only consent can derive.

-- Neighbourhoods, in districts, in municipalities: a tree. Signals are filed in a leaf, which has a
-- team.
CREATE TABLE area (
  code text PRIMARY KEY,
  name text NOT NULL,
  parent text REFERENCES area,
  team text
);

-- The four digits of a postcode, which say a neighbourhood and no address.
CREATE TABLE area_postcode (
  postcode text PRIMARY KEY,
  area text NOT NULL REFERENCES area
);

-- One theme of an area may be another team's than the rest.
CREATE TABLE area_theme (
  area text NOT NULL REFERENCES area,
  theme smallint NOT NULL,
  team text NOT NULL,
  PRIMARY KEY (area, theme)
);

-- A signal about a person is a scope in consent of the same id. Only the day of filing is kept:
-- who was seen at the counter at ten past nine is easily told.
CREATE TABLE signal (
  id uuid PRIMARY KEY,
  about smallint NOT NULL,
  source smallint NOT NULL,
  theme smallint NOT NULL,
  area text NOT NULL,
  team text NOT NULL,
  state smallint NOT NULL,
  outcome smallint,
  revision integer NOT NULL DEFAULT 1,
  filed_on date NOT NULL,
  due_on date NOT NULL,
  closed_on date,
  taken_by uuid,
  -- The signal that this one was split off.
  parent uuid REFERENCES signal,
  -- Of a signal about a place, in which no personal data was found; null for one about a person.
  text text,
  -- Where a person's signal went: the household in cases, which has all there was to say.
  household uuid,
  -- Which part of a person's signal is its text. Every such signal has the same four parts.
  text_tag uuid,
  -- Of a signal about a person: a pseudonym, under the log's key, of who filed it, another one each
  -- quarter. For counting alone: what one tells is not to tell what others told.
  reporter uuid,
  -- Whether they told it themselves and count once for a neighbourhood and theme: a resident, a
  -- partner. Workers write down what others tell.
  counts_once boolean NOT NULL DEFAULT false,
  -- Of a closed one about a person: the day on which what was told was deleted for good.
  erased_on date,
  -- Of one that is closed as referred: the offer of the map. Emptied with what was told.
  offer uuid,
  -- By the log's key, over the digest of the row: what somebody writes here with SQL decides
  -- nothing. So too below.
  vouched bytea CHECK (octet_length(vouched) = 64),
  CHECK ((about = 1) = (text IS NOT NULL))
);
CREATE INDEX signal_area ON signal (area, filed_on);
CREATE INDEX signal_open ON signal (team, due_on) WHERE state <> 6;
CREATE INDEX signal_kept ON signal (closed_on) WHERE about = 2 AND state = 6 AND erased_on IS NULL;

-- How much somebody filed on one day, by a pseudonym of that day; deleted after it.
CREATE TABLE filed (
  filer uuid NOT NULL,
  on_day date NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (filer, on_day)
);

-- The parts of signals about persons: letters, which whoever wrote them cannot read.
CREATE TABLE part (
  scope uuid NOT NULL,
  tbl text NOT NULL,
  id uuid NOT NULL,
  tag uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  household uuid NOT NULL,
  blob bytea NOT NULL,
  PRIMARY KEY (scope, tbl, id, tag)
);

-- Where a reporter is answered, by the digest of what their code gives.
CREATE TABLE mailbox (
  stored bytea PRIMARY KEY CHECK (octet_length(stored) = 32),
  signal uuid NOT NULL UNIQUE REFERENCES signal,
  address bytea NOT NULL CHECK (octet_length(address) = 32),
  -- Whether its reporter took back the yes to being named, and when triage was first shown them.
  is_withheld boolean NOT NULL DEFAULT false,
  told_on date,
  vouched bytea CHECK (octet_length(vouched) = 64)
);

CREATE TABLE feedback (
  signal uuid NOT NULL REFERENCES signal,
  id uuid NOT NULL,
  letter bytea NOT NULL,
  place bigint NOT NULL,
  written_on date NOT NULL,
  PRIMARY KEY (signal, id),
  UNIQUE (signal, place)
);

CREATE TABLE failed_code (
  actor uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX failed_code_actor ON failed_code (actor, at);

-- Signals of which a household is being opened, until it is or is not.
CREATE TABLE move (
  signal uuid PRIMARY KEY REFERENCES signal,
  actor uuid NOT NULL,
  command uuid NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  from_state smallint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  vouched bytea CHECK (octet_length(vouched) = 64)
);

-- Signals about persons that go to another team, until consent has moved their scope or has not.
CREATE TABLE routing (
  signal uuid PRIMARY KEY REFERENCES signal,
  actor uuid NOT NULL,
  command uuid NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  team text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  vouched bytea CHECK (octet_length(vouched) = 64)
);

-- Scopes whose key consent has yet to destroy.
CREATE TABLE scope_to_erase (
  scope uuid PRIMARY KEY,
  command uuid NOT NULL,
  ground text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  vouched bytea CHECK (octet_length(vouched) = 64)
);

-- Scopes that consent was told to take back, as nothing was filed under them: who files late finds
-- it here.
CREATE TABLE abandoned_scope (
  scope uuid PRIMARY KEY
);
