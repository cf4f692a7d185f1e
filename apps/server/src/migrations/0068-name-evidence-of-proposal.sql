ALTER TABLE muctieu.capital_proposal ADD COLUMN evidence_documents jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN muctieu.capital_proposal.evidence_documents IS 'Documents of the register that show the reason: an array of their ids.';
