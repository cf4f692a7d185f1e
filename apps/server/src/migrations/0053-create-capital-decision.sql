CREATE TABLE muctieu.capital_decision (
  province_id text NOT NULL,
  decision_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'booked', 'withdrawn')),
  document_id text NOT NULL,
  budget_year smallint NOT NULL,
  value_date date NOT NULL,
  content jsonb NOT NULL,
  line_count integer NOT NULL,
  total bigint NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (province_id, decision_id)
);
CREATE INDEX capital_decision_order ON muctieu.capital_decision (province_id, value_date, decision_id);
CREATE INDEX capital_decision_document ON muctieu.capital_decision (province_id, document_id);
COMMENT ON TABLE muctieu.capital_decision IS
  'A decision on capital as it is entered: one document with a table, from draft to booked. What counts is booked in capital_entry with the decision as its command.';
COMMENT ON COLUMN muctieu.capital_decision.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_decision.decision_id IS 'Its id; the command_id of its entries once booked.';
COMMENT ON COLUMN muctieu.capital_decision.kind IS 'Kind of its entries.';
COMMENT ON COLUMN muctieu.capital_decision.state IS 'draft, submitted, approved, booked, or withdrawn.';
COMMENT ON COLUMN muctieu.capital_decision.document_id IS 'The legal document.';
COMMENT ON COLUMN muctieu.capital_decision.budget_year IS 'Budget year of its lines.';
COMMENT ON COLUMN muctieu.capital_decision.value_date IS 'The day from which it counts.';
COMMENT ON COLUMN muctieu.capital_decision.content IS 'The document with its table (packages/contract/src/capital/decision.ts).';
COMMENT ON COLUMN muctieu.capital_decision.line_count IS 'How many lines.';
COMMENT ON COLUMN muctieu.capital_decision.total IS 'đồng: the sum of its lines.';
COMMENT ON COLUMN muctieu.capital_decision.created_by IS 'Who entered it; that person does not approve it. Null for the program.';
COMMENT ON COLUMN muctieu.capital_decision.created_at IS 'When.';
COMMENT ON COLUMN muctieu.capital_decision.version IS 'Counts its changes; an edit names the version that was read.';
SELECT muctieu.bind_to_province('muctieu.capital_decision');
GRANT SELECT, INSERT ON muctieu.capital_decision TO muctieu_app;
GRANT UPDATE (kind, state, document_id, budget_year, value_date, content, line_count, total, version) ON muctieu.capital_decision TO muctieu_app;

CREATE TABLE muctieu.capital_decision_step (
  province_id text NOT NULL,
  decision_id uuid NOT NULL,
  step_number integer NOT NULL CHECK (step_number > 0),
  state text COLLATE "C" NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (province_id, decision_id, step_number),
  FOREIGN KEY (province_id, decision_id) REFERENCES muctieu.capital_decision (province_id, decision_id)
);
COMMENT ON TABLE muctieu.capital_decision_step IS 'append-only: the way of a decision: who took it where, when and why.';
COMMENT ON COLUMN muctieu.capital_decision_step.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_decision_step.decision_id IS 'The decision.';
COMMENT ON COLUMN muctieu.capital_decision_step.step_number IS '1, 2, 3, …';
COMMENT ON COLUMN muctieu.capital_decision_step.state IS 'The state it came to.';
COMMENT ON COLUMN muctieu.capital_decision_step.person_id IS 'Who; null for the program.';
COMMENT ON COLUMN muctieu.capital_decision_step.at IS 'When.';
COMMENT ON COLUMN muctieu.capital_decision_step.reason IS 'Why; empty where none is needed.';
SELECT muctieu.bind_to_province('muctieu.capital_decision_step');
GRANT SELECT, INSERT ON muctieu.capital_decision_step TO muctieu_app;

CREATE TABLE muctieu.capital_rule (
  province_id text NOT NULL,
  rule_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('ceiling', 'counterpart', 'norm', 'carry-over')),
  content jsonb NOT NULL,
  verified boolean NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (province_id, rule_id)
);
CREATE INDEX capital_rule_kind ON muctieu.capital_rule (province_id, kind);
COMMENT ON TABLE muctieu.capital_rule IS
  'Dated rules of law that decisions and the year end are checked by: ceilings, counterpart ratios, norms, carry-over. Data, not code; what is not verified is marked so and can be edited.';
COMMENT ON COLUMN muctieu.capital_rule.province_id IS 'Province whose rule it is, or VN for all.';
COMMENT ON COLUMN muctieu.capital_rule.rule_id IS 'Its id: nq-108-2023.';
COMMENT ON COLUMN muctieu.capital_rule.kind IS 'ceiling: medium-term ceiling; counterpart: ratio of local money; norm: most for one piece; carry-over: what may go on to the next year.';
COMMENT ON COLUMN muctieu.capital_rule.content IS 'The rule (packages/domain/src/capital: decision-check.ts, carry-over-rule.ts).';
COMMENT ON COLUMN muctieu.capital_rule.verified IS 'Whether it was checked against the text of the law.';
COMMENT ON COLUMN muctieu.capital_rule.version IS 'Counts its changes.';
ALTER TABLE muctieu.capital_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.capital_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.capital_rule USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR (province_id = 'VN' AND (SELECT muctieu.signed_in()))
);
GRANT SELECT, INSERT ON muctieu.capital_rule TO muctieu_app;
GRANT UPDATE (content, verified, version) ON muctieu.capital_rule TO muctieu_app;
