CREATE TABLE muctieu.capital_disbursement (
  province_id text NOT NULL,
  disbursement_id uuid NOT NULL,
  holder_ids uuid[] NOT NULL CHECK (cardinality(holder_ids) > 0),
  state text COLLATE "C" NOT NULL CHECK (state IN ('entered', 'booked', 'returned', 'withdrawn')),
  document_id text NOT NULL,
  value_date date NOT NULL,
  content jsonb NOT NULL,
  total bigint NOT NULL,
  entered_by uuid,
  entered_for uuid,
  entered_at timestamptz NOT NULL,
  decided_by uuid,
  decided_for uuid,
  decided_at timestamptz,
  reason text NOT NULL DEFAULT '',
  version integer NOT NULL,
  PRIMARY KEY (province_id, disbursement_id)
);
CREATE INDEX capital_disbursement_order ON muctieu.capital_disbursement (province_id, entered_at, disbursement_id);
CREATE INDEX capital_disbursement_waiting ON muctieu.capital_disbursement (province_id) WHERE state = 'entered';
COMMENT ON TABLE muctieu.capital_disbursement IS 'Payments and advances as their owner enters them, until the chair or finance approves: what counts is booked in capital_entry with the disbursement as its command.';
COMMENT ON COLUMN muctieu.capital_disbursement.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_disbursement.disbursement_id IS 'Its id; the command_id of its entries once booked.';
COMMENT ON COLUMN muctieu.capital_disbursement.holder_ids IS 'The holders of its lines: whoever sees all of them sees it.';
COMMENT ON COLUMN muctieu.capital_disbursement.state IS 'entered: waits; booked: approved; returned: sent back with a reason; withdrawn: by who entered it.';
COMMENT ON COLUMN muctieu.capital_disbursement.document_id IS 'The voucher.';
COMMENT ON COLUMN muctieu.capital_disbursement.value_date IS 'The latest value date of its lines.';
COMMENT ON COLUMN muctieu.capital_disbursement.content IS 'Its lines (packages/contract/src/capital/disbursement.ts).';
COMMENT ON COLUMN muctieu.capital_disbursement.total IS 'đồng: what its lines disburse, less what they give back.';
COMMENT ON COLUMN muctieu.capital_disbursement.entered_by IS 'Who entered it; that person does not approve it.';
COMMENT ON COLUMN muctieu.capital_disbursement.entered_for IS 'Who had lent them the role, where one was lent.';
COMMENT ON COLUMN muctieu.capital_disbursement.entered_at IS 'When.';
COMMENT ON COLUMN muctieu.capital_disbursement.decided_by IS 'Who booked, returned or withdrew it.';
COMMENT ON COLUMN muctieu.capital_disbursement.decided_for IS 'Who had lent them the role, where one was lent.';
COMMENT ON COLUMN muctieu.capital_disbursement.decided_at IS 'When.';
COMMENT ON COLUMN muctieu.capital_disbursement.reason IS 'Why it was returned or withdrawn.';
COMMENT ON COLUMN muctieu.capital_disbursement.version IS 'Counts its steps.';
ALTER TABLE muctieu.capital_disbursement ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.capital_disbursement FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.capital_disbursement USING (
  (SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.capital_provinces())::text[])
  OR holder_ids <@ (SELECT muctieu.scope_holders())::uuid[]);
GRANT SELECT, INSERT ON muctieu.capital_disbursement TO muctieu_app;
GRANT UPDATE (state, decided_by, decided_for, decided_at, reason, version) ON muctieu.capital_disbursement TO muctieu_app;

-- O5 with delegations and with everybody who had a hand in a draft, not only who began it.
ALTER TABLE muctieu.capital_decision ADD COLUMN contributors jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN muctieu.capital_decision.contributors IS 'Everybody who wrote its table, each with who had lent them the role: none of them approves it.';
UPDATE muctieu.capital_decision SET contributors = jsonb_build_array(jsonb_build_object('personId', created_by)) WHERE created_by IS NOT NULL;
GRANT UPDATE (contributors) ON muctieu.capital_decision TO muctieu_app;
