-- Privacy concerns. No column says when one was filed, or from where, or by whom: the day is in the
-- log alone. What is in bytea is sealed to the committee or to the reporter, and this service has
-- the key to none of it. docs/formats/concerns.md.

-- Address and verifying key. Which one is the newest, and whether there was any, the log says; a row
-- that it does not know keeps nobody from announcing that key.
CREATE TABLE committee_key (
  number integer PRIMARY KEY CHECK (number > 0),
  key bytea NOT NULL CHECK (octet_length(key) = 64),
  announcement uuid NOT NULL
);

-- The first of two members who want another key than the one that is announced.
CREATE TABLE committee_wish (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 64),
  actor uuid NOT NULL,
  person uuid,
  certificate bytea NOT NULL CHECK (octet_length(certificate) = 32),
  asked_on date NOT NULL,  -- lapses fourteen days later
  -- By the log's key: a row that somebody writes here with SQL is not a member's word.
  vouched bytea NOT NULL CHECK (octet_length(vouched) = 64)
);

-- The letter goes when two members of the committee delete it; the mailbox stays.
CREATE TABLE concern (
  mark uuid PRIMARY KEY,
  mailbox uuid NOT NULL UNIQUE,
  address bytea NOT NULL CHECK (octet_length(address) = 32),
  writing_tag bytea NOT NULL CHECK (octet_length(writing_tag) = 32),
  letter bytea CHECK (octet_length(letter) IN (4281, 16569, 65721)),
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
  version integer NOT NULL CHECK (version > 0),
  entry uuid NOT NULL,
  -- Opens the body of that one entry, which says no more than this row: for the committee.
  entry_key bytea NOT NULL CHECK (octet_length(entry_key) = 32),
  receipt bytea NOT NULL CHECK (octet_length(receipt) = 4281)
);

-- Later messages of the reporter, which have a day, and answers, which appear at an instant that a
-- draw moved away from the one at which they were sent.
CREATE TABLE concern_message (
  mark uuid NOT NULL REFERENCES concern,
  id uuid PRIMARY KEY,
  is_answer boolean NOT NULL,
  sealed bytea NOT NULL CHECK (octet_length(sealed) = 4281),
  written_on date CHECK ((written_on IS NULL) = is_answer),
  appears_at timestamptz CHECK ((appears_at IS NOT NULL) = is_answer),
  -- Of an answer: by which of its keys the committee signed it, and the signature.
  committee bytea CHECK (octet_length(committee) = 64),
  signature bytea CHECK (octet_length(signature) = 64),
  -- Of what waits for the log: its entry there. Cleared when it is in the log, as it says the hour.
  entry uuid,
  CHECK ((committee IS NOT NULL) = is_answer AND (signature IS NOT NULL) = is_answer)
);
CREATE INDEX concern_message_mark ON concern_message (mark);

-- Members who want a letter deleted, each with their last word, until two say the same.
CREATE TABLE concern_deletion (
  mark uuid NOT NULL REFERENCES concern,
  actor uuid NOT NULL,
  actor_index uuid NOT NULL,
  -- Who they are as a data subject, if they have a file: two accounts of one human are one person.
  person uuid,
  certificate bytea NOT NULL CHECK (octet_length(certificate) = 32),
  reason smallint NOT NULL,
  asked_on date NOT NULL,  -- lapses fourteen days later
  -- By the log's key: a row that somebody writes here with SQL is not a member's word.
  vouched bytea NOT NULL CHECK (octet_length(vouched) = 64),
  PRIMARY KEY (mark, actor)
);

CREATE TABLE concern_tombstone (
  mark uuid PRIMARY KEY REFERENCES concern,
  commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
  deleted_on date NOT NULL,
  first_index uuid NOT NULL,
  second_index uuid NOT NULL,
  reason smallint NOT NULL,
  entry uuid NOT NULL,
  -- By the log's key, as above: a tombstone that somebody writes here with SQL is none.
  vouched bytea NOT NULL CHECK (octet_length(vouched) = 64)
);

-- What has to be solved before something is taken in, hour by hour, and how often it was: that of
-- this hour and the one before; older ones go within the minute.
CREATE TABLE puzzle (
  hour bigint PRIMARY KEY,
  nonce bytea NOT NULL CHECK (octet_length(nonce) = 8),
  solved integer NOT NULL DEFAULT 0
);

-- For what it was solved, under the digest of challenge and request: the same request again is the
-- same, and costs the log nothing. It goes with the challenge, whose half is drawn, and joins to
-- nothing after it.
CREATE TABLE puzzle_spent (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  hour bigint NOT NULL
);

-- Who did what is forgotten thirty days after it was answered, though no name is in the row: nobody
-- sends a command again after that. The runtime role deletes no other: it runs this as the owner.
CREATE FUNCTION forget_commands() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$ DELETE FROM command WHERE taken_on < (clock_timestamp() AT TIME ZONE 'UTC')::date - 30 $$;
