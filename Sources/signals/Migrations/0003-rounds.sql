-- Rounds ("Bakkie in de Wijk"): who walked which streets, and what came of it. docs/formats/signals.md §8.
--
-- Doors are sealed under the round's own key until the debrief, which counts them and destroys it.

CREATE TABLE round (
  id uuid PRIMARY KEY,
  team text NOT NULL,
  area text NOT NULL,
  held_on date NOT NULL,
  -- The day on which the flyer that announces it was brought round.
  flyer_on date,
  state smallint NOT NULL,
  lessons text,
  debriefed_on date,
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX round_team ON round (team, held_on);
-- One at a time: the next one starts after the debrief of the last.
CREATE UNIQUE INDEX round_running ON round (team) WHERE state = 2;

CREATE TABLE round_pair (
  round uuid NOT NULL REFERENCES round,
  number smallint NOT NULL,
  experienced uuid NOT NULL,
  newcomer uuid NOT NULL,
  PRIMARY KEY (round, number),
  CHECK (experienced <> newcomer)
);
CREATE INDEX round_pair_experienced ON round_pair (experienced);
CREATE INDEX round_pair_newcomer ON round_pair (newcomer);

CREATE TABLE round_street (
  round uuid NOT NULL REFERENCES round,
  place smallint NOT NULL,
  street text NOT NULL,
  PRIMARY KEY (round, place),
  UNIQUE (round, street)
);

-- What is left of a street: how many doors came to what, where that is few nobody can tell. A
-- result of zero doors is few too. `outcome` 0 is all doors.
CREATE TABLE round_count (
  round uuid NOT NULL REFERENCES round,
  street text NOT NULL,
  outcome smallint NOT NULL,
  shown smallint NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (round, street, outcome)
);
