CREATE TABLE muctieu.kept_draft (
  province_id text NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  content bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, person_id, name)
);
CREATE INDEX kept_draft_at ON muctieu.kept_draft (at);
COMMENT ON TABLE muctieu.kept_draft IS 'What a person is typing and their browser has no room for. Removed when it is saved, or half a year later.';
COMMENT ON COLUMN muctieu.kept_draft.province_id IS 'VN: it belongs to a person, wherever they work.';
COMMENT ON COLUMN muctieu.kept_draft.person_id IS 'Whose; nobody else sees it.';
COMMENT ON COLUMN muctieu.kept_draft.name IS 'Which form of which thing, as the page calls it.';
COMMENT ON COLUMN muctieu.kept_draft.content IS 'What stands in the form, as the page wrote it: JSON in UTF-8.';
COMMENT ON COLUMN muctieu.kept_draft.at IS 'When it was typed.';
ALTER TABLE muctieu.kept_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.kept_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON muctieu.kept_draft USING (
  (SELECT muctieu.sees_nation() AND muctieu.scope_person() IS NULL)
  OR person_id = (SELECT muctieu.scope_person())
);
GRANT SELECT, INSERT, UPDATE, DELETE ON muctieu.kept_draft TO muctieu_app;
