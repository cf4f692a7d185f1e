CREATE TABLE muctieu.capital_proposal (
  province_id text NOT NULL,
  proposal_id uuid NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('proposed', 'reviewed', 'council-resolved', 'decided', 'booked', 'rejected')),
  reason_code text COLLATE "C" NOT NULL,
  evidence text NOT NULL,
  content jsonb NOT NULL,
  steps jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (province_id, proposal_id)
);
COMMENT ON TABLE muctieu.capital_proposal IS
  'A proposal to cut or move capital: proposed, reviewed, resolved by the council, decided, booked. What counts is booked in capital_entry with the proposal as its command.';
COMMENT ON COLUMN muctieu.capital_proposal.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_proposal.proposal_id IS 'Its id; the command_id of its entries once booked.';
COMMENT ON COLUMN muctieu.capital_proposal.state IS 'How far it has come.';
COMMENT ON COLUMN muctieu.capital_proposal.reason_code IS 'Why, of the reasons that reports give (packages/domain/src/capital/change-proposal.ts).';
COMMENT ON COLUMN muctieu.capital_proposal.evidence IS 'What shows it, in words.';
COMMENT ON COLUMN muctieu.capital_proposal.content IS 'The table it asks for, as of a decision (packages/contract/src/capital/decision.ts).';
COMMENT ON COLUMN muctieu.capital_proposal.steps IS 'Its way: state, person, document and reason of each step, in order.';
COMMENT ON COLUMN muctieu.capital_proposal.created_at IS 'When it was proposed.';
COMMENT ON COLUMN muctieu.capital_proposal.version IS 'Counts its steps.';
SELECT muctieu.bind_to_province('muctieu.capital_proposal');
GRANT SELECT, INSERT ON muctieu.capital_proposal TO muctieu_app;
GRANT UPDATE (state, steps, version) ON muctieu.capital_proposal TO muctieu_app;
