-- Who is who, and who may see what. Everything a gate decides on is under a policy head:
-- MAC(key outside PostgreSQL, id ‖ revision ‖ digest of the policy rows). docs/formats/policy.md.
-- Sealed columns hold what a dump must not show: names, birth dates, custody, what a grant is about.

CREATE TABLE policy (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL,
  ring_generation bigint NOT NULL
);

INSERT INTO policy (revision, ring_generation) VALUES (1, 0);

CREATE TABLE bucket (
  id smallint PRIMARY KEY CHECK (id BETWEEN 0 AND 255),
  version bigint NOT NULL CHECK (version >= 1)
);

CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  display_name text NOT NULL,
  tier text NOT NULL,
  from_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  until_at timestamptz,
  bucket smallint NOT NULL REFERENCES bucket,
  wrapped_key bytea NOT NULL,
  revision bigint NOT NULL,
  head bytea NOT NULL CHECK (octet_length(head) = 32)
);

CREATE TABLE actor (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisation,
  uri_index uuid NOT NULL UNIQUE,
  kind text NOT NULL,
  person uuid,
  contract_from timestamptz NOT NULL,
  contract_until timestamptz,
  -- Who made it, and who said of which certificate that it is the person's: never the same.
  registered_by uuid,
  vouched_by uuid,
  vouched_for bytea CHECK (octet_length(vouched_for) = 32),
  sealed bytea NOT NULL,
  revision bigint NOT NULL,
  head bytea NOT NULL CHECK (octet_length(head) = 32)
);

CREATE INDEX actor_person ON actor (person) WHERE person IS NOT NULL;

CREATE TABLE hat (
  actor uuid NOT NULL REFERENCES actor,
  id uuid NOT NULL,
  organisation uuid NOT NULL REFERENCES organisation,
  team text NOT NULL,
  role text NOT NULL,
  supervisor uuid,
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  -- Of a hat that watches over others: the two who named the actor. With the first word alone it is
  -- no hat yet.
  named_by uuid,
  seconded_by uuid CHECK (seconded_by <> named_by),
  PRIMARY KEY (actor, id)
);

-- Whatever is erased as one: a person, a household's joint data, a signal about a person, a round's
-- door list. The last two are households of their own here, with nobody in them.
CREATE TABLE scope (
  id uuid PRIMARY KEY,
  kind smallint NOT NULL,
  household uuid NOT NULL,
  state smallint NOT NULL,
  bucket smallint NOT NULL REFERENCES bucket,
  wrapped_key bytea,
  team text NOT NULL,
  evaluation_on date,
  command uuid NOT NULL,
  opened_by uuid NOT NULL,
  -- Null of a signal and a round: who was seen at the counter at ten past nine is easily told.
  opened_at timestamptz DEFAULT clock_timestamp(),
  -- Of a signal: whether triage is told who reported it, and what the reporter can say so by later.
  tells_reporter smallint,
  agreement bytea CHECK (octet_length(agreement) = 32),
  -- Of a household: the signal that it came of.
  origin uuid,
  revision bigint NOT NULL,
  head bytea CHECK (octet_length(head) = 32)
);

ALTER TABLE scope ADD CHECK ((opened_at IS NULL) = (kind IN (3, 4)));

CREATE INDEX scope_household ON scope (household);
CREATE INDEX scope_provisional ON scope (opened_at) WHERE state = 1;

-- Signals and rounds of which signals has not said yet that something is sealed under them. The day
-- alone, as above. A row more or less gives nobody anything: without one a scope stays for ever, and
-- one is taken away only when signals has nothing of it.
CREATE TABLE begun_scope (
  scope uuid PRIMARY KEY,
  begun_on date NOT NULL
);

CREATE TABLE member (
  household uuid NOT NULL,
  person uuid NOT NULL,
  sealed bytea NOT NULL,
  version integer NOT NULL,
  joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  left_at timestamptz,
  PRIMARY KEY (household, person)
);

CREATE TABLE relation (
  household uuid NOT NULL,
  actor uuid NOT NULL,
  kind smallint NOT NULL,
  from_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  until_at timestamptz,
  -- Of a word for a coordinator to be: whose it is.
  said_by uuid,
  PRIMARY KEY (household, actor, from_at)
);

CREATE UNIQUE INDEX relation_one_coordinator ON relation (household)
  WHERE kind = 1 AND until_at IS NULL;
CREATE INDEX relation_actor ON relation (actor);

CREATE TABLE share (
  household uuid NOT NULL,
  id uuid NOT NULL,
  organisation uuid NOT NULL REFERENCES organisation,
  state smallint NOT NULL,
  version integer NOT NULL,
  sealed bytea NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  is_joint_over boolean NOT NULL DEFAULT false,
  PRIMARY KEY (household, id),
  UNIQUE (id),
  CHECK (until_at > from_at)
);

-- One person's yes. On paper it counts once a second worker has seen the same form.
CREATE TABLE confirmation (
  household uuid NOT NULL,
  share uuid NOT NULL,
  subject uuid NOT NULL,
  signer uuid NOT NULL,
  how smallint NOT NULL,
  evidence bytea CHECK (octet_length(evidence) = 32),
  recorded_by uuid NOT NULL,
  witnessed_by uuid,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (household, share, subject, signer),
  CHECK (witnessed_by <> recorded_by)
);

-- A resident's no, to one organisation or to all, who said it for them, and who wrote it down when it
-- was not said with a credential.
CREATE TABLE refusal (
  household uuid NOT NULL,
  id uuid NOT NULL,
  person uuid NOT NULL,
  said_by uuid NOT NULL,
  recorded_by uuid,
  organisation uuid REFERENCES organisation,
  sealed bytea NOT NULL,
  from_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  until_at timestamptz,
  PRIMARY KEY (household, id)
);

-- A code that lets one organisation register its own reference, once.
CREATE TABLE invitation (
  household uuid NOT NULL,
  code_index uuid NOT NULL UNIQUE,
  organisation uuid NOT NULL REFERENCES organisation,
  purpose smallint NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (household, code_index)
);

CREATE TABLE reference (
  household uuid NOT NULL,
  organisation uuid NOT NULL REFERENCES organisation,
  reference_index uuid NOT NULL,
  PRIMARY KEY (household, organisation, reference_index),
  UNIQUE (organisation, reference_index)
);

CREATE TABLE revoked_certificate (
  certificate bytea PRIMARY KEY CHECK (octet_length(certificate) = 32),
  reason text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- A proof is accepted once for each step that its method may take (Chains). Rows older than a proof's life go.
CREATE TABLE nonce (
  nonce uuid NOT NULL,
  step smallint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (nonce, step)
);

CREATE INDEX nonce_at ON nonce (at);

-- Where an erasure stands: start-up resumes at the first unfinished step. Nothing takes one back, so a
-- row counts by its code, under a key that is not in PostgreSQL.
CREATE TABLE erasure (
  scope uuid PRIMARY KEY,
  code bytea NOT NULL CHECK (octet_length(code) = 32),
  bucket smallint NOT NULL REFERENCES bucket,
  new_version bigint NOT NULL,
  step smallint NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  done_at timestamptz
);

-- Searches by an actor in an hour: a limit that many replicas share.
CREATE TABLE search_count (
  actor uuid NOT NULL,
  hour timestamptz NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (actor, hour)
);

-- Commands that would tell who reported are kept without a name, and forgotten a day after signals
-- forgets the ones that they belong to: signals asks consent before it looks at its own. A scope
-- that is begun again after that is refused as one that there is; a yes said again is a new one.
-- The runtime role deletes no command: it runs this as the owner.
CREATE INDEX command_unnamed ON command (taken_on)
  WHERE method IN (
    'sluis.consent.v1.Directory/BeginScope', 'sluis.consent.v1.Directory/TellReporter');

CREATE FUNCTION forget_commands() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  DELETE FROM command
  WHERE method IN (
      'sluis.consent.v1.Directory/BeginScope', 'sluis.consent.v1.Directory/TellReporter')
    AND taken_on < (clock_timestamp() AT TIME ZONE 'UTC')::date - 31
$$;
