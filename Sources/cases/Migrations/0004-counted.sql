-- What is counted of needs until their quarter's table is made. The neighbourhood, the life domain
-- and the person are sealed under a key that is not in this database: in clear is what `need` has
-- anyway.
CREATE TABLE counted (
  household uuid NOT NULL,
  need uuid NOT NULL,
  -- Of the quarter, by the days of Amsterdam.
  first_day date NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (household, need),
  FOREIGN KEY (household, need) REFERENCES need (household, id) ON DELETE CASCADE
);
CREATE INDEX counted_quarter ON counted (first_day);

-- The one answer of each quarter: asked again, with whatever areas, it is given again.
CREATE TABLE counted_quarter_table (
  first_day date PRIMARY KEY,
  answer bytea NOT NULL
);
