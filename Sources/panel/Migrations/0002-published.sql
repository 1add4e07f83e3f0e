-- On which days somebody who is nobody read a published result: a result and a day have one record
-- in the log, however many read it. docs/formats/panel-tokens.md §4.
CREATE TABLE published_read (
  round uuid NOT NULL REFERENCES round,
  on_day date NOT NULL,
  PRIMARY KEY (round, on_day)
);
