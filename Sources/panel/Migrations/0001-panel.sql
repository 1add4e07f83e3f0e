-- What a panel is asked and what it answered. No column names a household, a case or a person; a
-- member is an actor's id, and an answer has nothing that leads to a member: neither a time nor an
-- order. docs/formats/panel-tokens.md.

CREATE TABLE panel (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  founded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- An open invitation, by the digest of its code. It is gone when it is used: no row says which one
-- a member came with.
CREATE TABLE invitation (
  panel uuid NOT NULL REFERENCES panel,
  code_digest bytea PRIMARY KEY CHECK (octet_length(code_digest) = 32),
  until timestamptz NOT NULL
);

CREATE TABLE failed_join (
  actor uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX failed_join_actor ON failed_join (actor, at);

CREATE TABLE member (
  panel uuid NOT NULL REFERENCES panel,
  actor uuid NOT NULL,
  PRIMARY KEY (panel, actor)
);

CREATE TABLE round (
  panel uuid NOT NULL REFERENCES panel,
  id uuid PRIMARY KEY,
  kind smallint NOT NULL,
  title text NOT NULL,
  -- Of its panel and kind, without gaps: its slot in the log.
  number integer NOT NULL CHECK (number BETWEEN 1 AND 10000),
  manifest bytea NOT NULL,
  announcement uuid NOT NULL,
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  closing_address bytea NOT NULL CHECK (octet_length(closing_address) = 32),
  -- Set once, by the closing.
  closing uuid,
  result bytea,
  UNIQUE (panel, kind, number)
);
CREATE INDEX round_panel ON round (panel, opens_at);

CREATE TABLE question (
  round uuid NOT NULL REFERENCES round,
  id uuid PRIMARY KEY,
  place smallint NOT NULL,
  -- Destroyed by the closing.
  wrapped_seed bytea,
  -- Drawn by the closing: before the spent values in the digest of their list. Told with the list.
  salt bytea CHECK (octet_length(salt) = 32)
);

-- Who has collected tokens of a round; gone when it is closed.
CREATE TABLE collected (
  round uuid NOT NULL REFERENCES round,
  actor uuid NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  PRIMARY KEY (round, actor)
);

-- The primary key is what lets a token count once.
CREATE TABLE answer (
  question uuid NOT NULL REFERENCES question,
  spent bytea NOT NULL CHECK (octet_length(spent) = 32),
  sealed bytea NOT NULL,
  PRIMARY KEY (question, spent)
);

-- After the closing: the spent values by themselves, and the answers sealed anew under random ids.
CREATE TABLE spent (
  question uuid NOT NULL REFERENCES question,
  value bytea NOT NULL CHECK (octet_length(value) = 32),
  PRIMARY KEY (question, value)
);

CREATE TABLE closed_answer (
  question uuid NOT NULL REFERENCES question,
  id uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (question, id)
);

CREATE TABLE advice (
  panel uuid NOT NULL REFERENCES panel,
  id uuid PRIMARY KEY,
  text text NOT NULL,
  respond_by date NOT NULL,
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  response text,
  responded_on date
);
CREATE INDEX advice_panel ON advice (panel, given_at);
