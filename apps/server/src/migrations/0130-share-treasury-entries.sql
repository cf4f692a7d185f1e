-- A line of the Treasury was whole entries. Paid out in two orders, one entry is two lines; so each line says how much of
-- which entry it is.
ALTER TABLE muctieu.treasury_resolution ADD COLUMN amounts bigint[];
ALTER TABLE muctieu.treasury_resolution
  ADD CONSTRAINT treasury_resolution_shares CHECK (amounts IS NULL OR cardinality(amounts) = cardinality(entry_ids));
COMMENT ON COLUMN muctieu.treasury_resolution.amounts IS
  'đồng of each of the entries, in their order: together the amount of the line. Null for what was settled before shares were told: each entry as a whole.';
