-- What a command was answered that was given up for a no of consent's: sent again, it is answered the same.
-- Nothing where it was given up and nobody was told why.
ALTER TABLE abandoned
  ADD COLUMN digest bytea CHECK (octet_length(digest) = 32),
  ADD COLUMN code int4,
  ADD COLUMN reasons text[];
