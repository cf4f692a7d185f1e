-- What a rule said before, who changed it and why; and which rule took the place of which.
ALTER TABLE muctieu.capital_rule ADD COLUMN replaces_rule_id text;
COMMENT ON COLUMN muctieu.capital_rule.replaces_rule_id IS 'The rule that ended where this one begins; null for one that replaced none.';
GRANT UPDATE (replaces_rule_id) ON muctieu.capital_rule TO muctieu_app;

CREATE TABLE muctieu.capital_rule_version (
  province_id text NOT NULL,
  rule_id text NOT NULL,
  version integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  content jsonb NOT NULL,
  verified boolean NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  document_id text,
  note text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  changed_by uuid,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, rule_id, version)
);
COMMENT ON TABLE muctieu.capital_rule_version IS 'append-only: every version of a rule of capital as it was written, the newest included.';
COMMENT ON COLUMN muctieu.capital_rule_version.province_id IS 'Province whose version it is, or VN for all.';
COMMENT ON COLUMN muctieu.capital_rule_version.rule_id IS 'The rule.';
COMMENT ON COLUMN muctieu.capital_rule_version.version IS 'Counts its changes; a province''s own version of a rule of the state counts on from that one.';
COMMENT ON COLUMN muctieu.capital_rule_version.kind IS 'ceiling, counterpart, norm or carry-over.';
COMMENT ON COLUMN muctieu.capital_rule_version.content IS 'The rule (packages/contract/src/capital/capital-rule.ts).';
COMMENT ON COLUMN muctieu.capital_rule_version.verified IS 'Whether it was checked against the text of the law.';
COMMENT ON COLUMN muctieu.capital_rule_version.valid_from IS 'First day on which it was to hold.';
COMMENT ON COLUMN muctieu.capital_rule_version.valid_until IS 'First day on which it was to hold no more.';
COMMENT ON COLUMN muctieu.capital_rule_version.document_id IS 'The document that says it.';
COMMENT ON COLUMN muctieu.capital_rule_version.note IS 'Where it was read, what is doubtful.';
COMMENT ON COLUMN muctieu.capital_rule_version.reason IS 'Why it was changed.';
COMMENT ON COLUMN muctieu.capital_rule_version.changed_by IS 'Who wrote it; null for the program.';
COMMENT ON COLUMN muctieu.capital_rule_version.changed_at IS 'When.';
INSERT INTO muctieu.capital_rule_version
  (province_id, rule_id, version, kind, content, verified, valid_from, valid_until, document_id, note, changed_by, changed_at)
  SELECT province_id, rule_id, version, kind, content, verified, valid_from, valid_until, document_id, note, changed_by, changed_at
  FROM muctieu.capital_rule;
ALTER TABLE muctieu.capital_rule_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.capital_rule_version FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.capital_rule_version USING (
  (SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
CREATE POLICY reading ON muctieu.capital_rule_version FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT, INSERT ON muctieu.capital_rule_version TO muctieu_app;
