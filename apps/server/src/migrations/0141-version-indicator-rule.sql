-- Rules of the figures get dated versions under a document: of the state, and of a province for its own figures.
CREATE TABLE muctieu.indicator_rule_version (
  province_id text NOT NULL CHECK (province_id ~ '^(VN|\d{2})$'),
  rule_id text COLLATE "C" NOT NULL CHECK (rule_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(rule_id) <= 60),
  version_number integer NOT NULL CHECK (version_number > 0),
  from_day date NOT NULL,
  content jsonb NOT NULL,
  origin text NOT NULL CHECK (origin IN ('data-file', 'person')),
  at timestamptz NOT NULL,
  person_id uuid,
  reason text NOT NULL,
  document_id text,
  PRIMARY KEY (province_id, rule_id, version_number)
);
COMMENT ON TABLE muctieu.indicator_rule_version IS 'append-only reference: every version of every rule; on a day the one with the latest first day counts, a province''s own before the state''s.';
COMMENT ON COLUMN muctieu.indicator_rule_version.province_id IS 'For whose figures: VN for everybody''s.';
COMMENT ON COLUMN muctieu.indicator_rule_version.rule_id IS 'As data/indicators/validation-rules.json or whoever wrote it names it.';
COMMENT ON COLUMN muctieu.indicator_rule_version.version_number IS '1, 2, 3 … of this province''s.';
COMMENT ON COLUMN muctieu.indicator_rule_version.from_day IS 'First day on which it holds: asked of figures whose period ends on or after it.';
COMMENT ON COLUMN muctieu.indicator_rule_version.content IS 'Kind, severity (hard, soft, off), indicators concerned, bounds, and why.';
COMMENT ON COLUMN muctieu.indicator_rule_version.origin IS 'From data/indicators, or written by a person.';
COMMENT ON COLUMN muctieu.indicator_rule_version.at IS 'When.';
COMMENT ON COLUMN muctieu.indicator_rule_version.person_id IS 'Who; null when the program did.';
COMMENT ON COLUMN muctieu.indicator_rule_version.reason IS 'Why it was written or changed.';
COMMENT ON COLUMN muctieu.indicator_rule_version.document_id IS 'The document it follows; null only for what came with the product.';
SELECT muctieu.bind_to_signed_in('muctieu.indicator_rule_version');
GRANT SELECT, INSERT ON muctieu.indicator_rule_version TO muctieu_app;
INSERT INTO muctieu.indicator_rule_version (province_id, rule_id, version_number, from_day, content, origin, at, reason)
SELECT 'VN', rule_id, 1, DATE '2000-01-01', content || jsonb_build_object('verified', verified), 'data-file', now(), 'Nạp từ dữ liệu của phần mềm'
FROM muctieu.indicator_rule;
DROP TABLE muctieu.indicator_rule;
