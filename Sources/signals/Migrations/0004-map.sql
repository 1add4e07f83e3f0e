-- The social map: what there is in a neighbourhood. docs/formats/social-map.md. Nothing here is
-- about a person with a wish: what is searched for is not kept, and who is introduced stands in a
-- card that only the offer's owner can open.

CREATE TABLE offer (
  id uuid PRIMARY KEY,
  -- The account of whoever keeps it.
  owner uuid NOT NULL,
  -- Of the hat under which a worker added it; there is none where it is a resident's, who is
  -- nobody's to know.
  owner_team text,
  kind smallint NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  contact text NOT NULL,
  themes integer[] NOT NULL,
  -- Codes of areas; none is everywhere.
  areas text[] NOT NULL,
  languages text[] NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  confirmed_on date NOT NULL,
  withdrawn_on date
);
CREATE INDEX offer_owner ON offer (owner);

-- What happened to offers, by day: the weekly list is made of it.
CREATE TABLE offer_change (
  offer uuid NOT NULL REFERENCES offer,
  change smallint NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (offer, change, on_day)
);
CREATE INDEX offer_change_day ON offer_change (on_day);

-- Somebody with a wish, or who asks for them, and an offer's owner. Neither is told who the other
-- is before both have said yes.
CREATE TABLE introduction (
  id uuid PRIMARY KEY,
  offer uuid NOT NULL REFERENCES offer,
  asker uuid NOT NULL,
  state smallint NOT NULL,
  proposed_on date NOT NULL,
  -- Of the owner's key, from the owner's yes on.
  address bytea CHECK (octet_length(address) = 32),
  -- From the asker's yes on, until it ends.
  card bytea,
  -- By the log's key: nobody else says where a card is sealed to.
  vouched bytea CHECK (octet_length(vouched) = 64),
  CHECK ((state = 3) = (card IS NOT NULL)),
  CHECK (state NOT IN (2, 3) OR address IS NOT NULL)
);
CREATE INDEX introduction_offer ON introduction (offer) WHERE state <> 4;
CREATE INDEX introduction_asker ON introduction (asker) WHERE state <> 4;
