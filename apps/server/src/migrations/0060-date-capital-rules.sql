-- A rule of law holds from a day, under a document, and is somebody's word; it ends by its day and is never removed.
ALTER TABLE muctieu.capital_rule
  ADD COLUMN valid_from date NOT NULL DEFAULT '2021-01-01',
  ADD COLUMN valid_until date,
  ADD COLUMN document_id text,
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD COLUMN changed_by uuid,
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
  ADD CHECK (valid_until > valid_from);
UPDATE muctieu.capital_rule SET document_id = content ->> 'documentId';
COMMENT ON COLUMN muctieu.capital_rule.province_id IS 'Province whose rule it is, or VN for all; a province''s own version of a rule of the state takes its place there.';
COMMENT ON COLUMN muctieu.capital_rule.valid_from IS 'First day on which it holds.';
COMMENT ON COLUMN muctieu.capital_rule.valid_until IS 'First day on which it holds no more; null while it does.';
COMMENT ON COLUMN muctieu.capital_rule.document_id IS 'The document that says it; null where it is not known, which is never verified.';
COMMENT ON COLUMN muctieu.capital_rule.note IS 'Where it was read, what is doubtful.';
COMMENT ON COLUMN muctieu.capital_rule.changed_by IS 'Who wrote it as it stands; null for the program.';
COMMENT ON COLUMN muctieu.capital_rule.changed_at IS 'When.';
GRANT UPDATE (valid_from, valid_until, document_id, note, changed_by, changed_at) ON muctieu.capital_rule TO muctieu_app;
-- Rules of the state were seen by everybody signed in, and by the same policy written by them: reading is a policy of its own.
DROP POLICY scope ON muctieu.capital_rule;
CREATE POLICY scope ON muctieu.capital_rule USING (
  (SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
CREATE POLICY reading ON muctieu.capital_rule FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
