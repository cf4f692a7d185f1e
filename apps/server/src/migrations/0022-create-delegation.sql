CREATE TABLE muctieu.delegation (
  province_id text NOT NULL,
  delegation_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  from_person_id uuid NOT NULL,
  to_person_id uuid NOT NULL,
  unit_id uuid,
  role_ids uuid[] NOT NULL CHECK (cardinality(role_ids) > 0),
  from_day date NOT NULL,
  until_day date NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, delegation_id),
  FOREIGN KEY (province_id, from_person_id) REFERENCES muctieu.person (province_id, person_id),
  FOREIGN KEY (province_id, to_person_id) REFERENCES muctieu.person (province_id, person_id),
  CHECK (until_day >= from_day),
  CHECK (from_person_id <> to_person_id)
);
CREATE INDEX delegation_to ON muctieu.delegation (province_id, to_person_id);
CREATE INDEX delegation_from ON muctieu.delegation (province_id, from_person_id);
COMMENT ON TABLE muctieu.delegation IS 'A person lends roles to another for some days (O4). Ended early it keeps its row, with the day moved forward.';
COMMENT ON COLUMN muctieu.delegation.province_id IS 'Province of both.';
COMMENT ON COLUMN muctieu.delegation.delegation_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.delegation.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.delegation.from_person_id IS 'Who lends; always the one who wrote it.';
COMMENT ON COLUMN muctieu.delegation.to_person_id IS 'To whom.';
COMMENT ON COLUMN muctieu.delegation.unit_id IS 'Where the lender works, so that whoever looks after that unit sees it.';
COMMENT ON COLUMN muctieu.delegation.role_ids IS 'The roles lent: rows of person_role of the lender.';
COMMENT ON COLUMN muctieu.delegation.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.delegation.until_day IS 'The day on which it no longer holds; the first day itself when it was withdrawn before it began.';
COMMENT ON COLUMN muctieu.delegation.reason IS 'Why, in words.';
COMMENT ON COLUMN muctieu.delegation.created_at IS 'When it was written.';
ALTER TABLE muctieu.delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY received ON muctieu.delegation FOR SELECT USING (to_person_id = (SELECT muctieu.scope_person()));
CREATE POLICY lent ON muctieu.delegation USING (from_person_id = (SELECT muctieu.scope_person()));
CREATE POLICY scope ON muctieu.delegation USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
GRANT SELECT, INSERT, UPDATE ON muctieu.delegation TO muctieu_app;
