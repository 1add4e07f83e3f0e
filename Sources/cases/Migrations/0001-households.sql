-- Content of households. Clear columns hold ids, states and times alone; all else is in `part`,
-- sealed, by an opaque tag that shows no life domain. The scope leads every key.

CREATE TABLE household (
  household uuid PRIMARY KEY,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE person (
  household uuid NOT NULL REFERENCES household,
  person uuid NOT NULL,
  -- Which of the person's parts is the identity: every person has one, so the tag says nothing.
  identity_tag uuid NOT NULL,
  PRIMARY KEY (household, person)
);

CREATE TABLE need (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  state smallint NOT NULL,
  stated_version integer NOT NULL,
  clarified_version integer NOT NULL,
  PRIMARY KEY (household, id)
);

CREATE TABLE plan (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  state smallint NOT NULL,
  evaluation_on date NOT NULL,
  PRIMARY KEY (household, id)
);

CREATE UNIQUE INDEX plan_one_active ON plan (household) WHERE state = 1;

CREATE TABLE goal (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  PRIMARY KEY (household, id),
  FOREIGN KEY (household, plan) REFERENCES plan (household, id)
);

CREATE TABLE contact (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  kind smallint NOT NULL,
  time smallint NOT NULL,
  minutes integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (household, id)
);

CREATE TABLE note (
  household uuid NOT NULL REFERENCES household,
  id uuid NOT NULL,
  author uuid NOT NULL,
  standing smallint NOT NULL,  -- 1 final, 2 awaits a co-sign
  at timestamptz NOT NULL,
  PRIMARY KEY (household, id)
);

-- The newest version of each sealed part. A part is replaced, never edited.
CREATE TABLE part (
  scope uuid NOT NULL,
  tbl text NOT NULL,
  id uuid NOT NULL,
  tag uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  household uuid NOT NULL REFERENCES household,
  blob bytea NOT NULL,
  PRIMARY KEY (scope, tbl, id, tag)
);

CREATE INDEX part_household ON part (household);

-- Points of the oblivious index: BSN, and name with birth date.
CREATE TABLE person_index (
  kind smallint NOT NULL,
  point bytea NOT NULL CHECK (octet_length(point) = 32),
  household uuid NOT NULL REFERENCES household,
  person uuid NOT NULL,
  PRIMARY KEY (kind, point, household, person)
);

-- What a partner calls a row it was shown. Random, one per organisation and row.
CREATE TABLE partner_reference (
  household uuid NOT NULL REFERENCES household,
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  reference uuid NOT NULL UNIQUE,
  PRIMARY KEY (household, organisation, id)
);

-- Household openings that a reconciler has undone: a late writer of the same command finds its mark.
CREATE TABLE abandoned (
  command uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Evaluation dates that consent has yet to hear of. The newest one of a household counts.
CREATE TABLE evaluation_to_tell (
  household uuid PRIMARY KEY REFERENCES household,
  command uuid NOT NULL,
  evaluation_on date NOT NULL
);
