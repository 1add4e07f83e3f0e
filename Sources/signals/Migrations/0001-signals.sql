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
  CHECK ((about = 1) = (text IS NOT NULL))
);
CREATE INDEX signal_area ON signal (area, filed_on);
CREATE INDEX signal_open ON signal (team, due_on) WHERE state <> 6;
