-- When the release of a quarter is made: on the 15th day after it, at midnight in Amsterdam.
CREATE FUNCTION release_moment(first_day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT (first_day + interval '3 months 14 days')::timestamp AT TIME ZONE 'Europe/Amsterdam'
$$;

-- What is published of each quarter, as its bytes: made once, given to whoever asks.
-- docs/formats/statistics.md. The runtime role can only add.
CREATE TABLE release (
  -- Of the quarter, by the days of Amsterdam.
  first_day date NOT NULL CHECK (extract(day FROM first_day) = 1 AND extract(month FROM first_day) IN (1, 4, 7, 10)),
  edition integer NOT NULL CHECK (edition >= 1),
  made_on date NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- The record of the log that has the digest.
  entry uuid NOT NULL,
  bytes bytea NOT NULL,
  -- By the log's key, over the digest of the row and the record.
  vouched bytea NOT NULL CHECK (octet_length(vouched) = 64),
  PRIMARY KEY (first_day, edition)
);
