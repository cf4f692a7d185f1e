CREATE TABLE muctieu.organisation (
  province_id text NOT NULL,
  organisation_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  unit_id uuid,
  parent_id uuid,
  from_day date NOT NULL,
  until_day date,
  document_cited text,
  PRIMARY KEY (province_id, organisation_id),
  FOREIGN KEY (province_id, parent_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  CHECK (until_day > from_day),
  CHECK (parent_id <> organisation_id)
);
CREATE INDEX organisation_unit ON muctieu.organisation (province_id, unit_id);
CREATE INDEX organisation_parent ON muctieu.organisation (province_id, parent_id) WHERE parent_id IS NOT NULL;
COMMENT ON TABLE muctieu.organisation IS
  'reference: agencies, project owners, committees, boards, councils, treasury and bank. Who they are is public among those who work with them; they are changed within the scope only.';
COMMENT ON COLUMN muctieu.organisation.province_id IS 'Official code of the province, or VN for organisations of the state.';
COMMENT ON COLUMN muctieu.organisation.organisation_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.organisation.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.organisation.kind IS 'What it is: people-committee, project-owner, steering-committee … (organisations.texts.ts names them).';
COMMENT ON COLUMN muctieu.organisation.unit_id IS 'The unit where it sits; null: the province or the state as a whole.';
COMMENT ON COLUMN muctieu.organisation.parent_id IS 'The organisation above it, where there is one.';
COMMENT ON COLUMN muctieu.organisation.from_day IS 'First day of its existence.';
COMMENT ON COLUMN muctieu.organisation.until_day IS 'The day on which it no longer exists; null while it does.';
COMMENT ON COLUMN muctieu.organisation.document_cited IS 'The decision that set it up, as it was written.';
ALTER TABLE muctieu.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON muctieu.organisation FOR SELECT USING ((SELECT muctieu.signed_in()));
CREATE POLICY scope ON muctieu.organisation USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
GRANT SELECT, INSERT, UPDATE ON muctieu.organisation TO muctieu_app;

CREATE TABLE muctieu.organisation_name (
  province_id text NOT NULL,
  organisation_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date,
  unit_id uuid,
  name text COLLATE "vi-x-icu" NOT NULL CHECK (name <> ''),
  short_name text COLLATE "vi-x-icu",
  name_key text GENERATED ALWAYS AS (muctieu.search_key(name) || coalesce(' ' || muctieu.search_key(short_name), '')) STORED NOT NULL,
  PRIMARY KEY (province_id, organisation_id, from_day),
  FOREIGN KEY (province_id, organisation_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  CHECK (until_day > from_day),
  EXCLUDE USING gist (province_id WITH =, organisation_id WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX organisation_name_key ON muctieu.organisation_name USING gin (name_key gin_trgm_ops);
COMMENT ON TABLE muctieu.organisation_name IS
  'reference: the names of an organisation, one after the other (O1): Sở Kế hoạch và Đầu tư until 28/2/2025, and so on.';
COMMENT ON COLUMN muctieu.organisation_name.province_id IS 'Province of the organisation.';
COMMENT ON COLUMN muctieu.organisation_name.organisation_id IS 'Whose name.';
COMMENT ON COLUMN muctieu.organisation_name.from_day IS 'First day of the name.';
COMMENT ON COLUMN muctieu.organisation_name.until_day IS 'The day on which it no longer holds; null while it does.';
COMMENT ON COLUMN muctieu.organisation_name.unit_id IS 'Unit of the organisation, again, so that the row is bound to the scope by itself.';
COMMENT ON COLUMN muctieu.organisation_name.name IS 'The full name.';
COMMENT ON COLUMN muctieu.organisation_name.short_name IS 'As reports write it: Sở KH&ĐT.';
COMMENT ON COLUMN muctieu.organisation_name.name_key IS 'For search: both names without case, tone and diacritics.';
ALTER TABLE muctieu.organisation_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.organisation_name FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON muctieu.organisation_name FOR SELECT USING ((SELECT muctieu.signed_in()));
CREATE POLICY scope ON muctieu.organisation_name USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
-- Names are a list that is replaced as a whole when an organisation is edited; the journal keeps what stood there.
GRANT SELECT, INSERT, DELETE ON muctieu.organisation_name TO muctieu_app;
