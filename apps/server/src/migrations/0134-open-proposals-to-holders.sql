-- A commune or an owner asks for its own capital to be cut or moved; a commune's chair hands it in.
ALTER TABLE muctieu.capital_proposal DROP CONSTRAINT capital_proposal_state_check;
ALTER TABLE muctieu.capital_proposal ADD CONSTRAINT capital_proposal_state_check
  CHECK (state IN ('entered', 'proposed', 'reviewed', 'council-resolved', 'decided', 'booked', 'rejected'));

ALTER TABLE muctieu.capital_proposal ADD COLUMN holder_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN muctieu.capital_proposal.holder_ids IS 'The holders of its lines: whoever sees all of them sees it.';
UPDATE muctieu.capital_proposal p SET holder_ids = ARRAY(
  SELECT DISTINCT (line->>'holderId')::uuid FROM jsonb_array_elements(p.content->'lines') line);

-- What asks for a whole province's capital names many holders; whoever sees one of them sees nothing of the others.
CREATE POLICY holders ON muctieu.capital_proposal USING (
  cardinality(holder_ids) > 0 AND holder_ids <@ (SELECT muctieu.scope_holders())::uuid[]);
