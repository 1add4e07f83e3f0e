-- Rounds that were prepared as public, each written with its round: of no other is a result told to
-- everybody. What members answered before there was this table stays among them.
CREATE TABLE published_round (
  round uuid PRIMARY KEY REFERENCES round
);

-- On which days somebody who is nobody read a published result: a result and a day have one record
-- in the log, however many read it. The entry
-- is that record's: a row whose entry is not in the log says nothing. docs/formats/panel-tokens.md §4.
CREATE TABLE published_read (
  round uuid NOT NULL REFERENCES round,
  on_day date NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (round, on_day)
);
