-- Which key ring this database belongs to: another one, or a new one in the place of a volume that is
-- not mounted, opens nothing that is stored here.
ALTER TABLE policy ADD COLUMN ring_id uuid;
