CREATE TABLE muctieu.person (
  province_id text NOT NULL,
  person_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  name text COLLATE "vi-x-icu" NOT NULL CHECK (name <> ''),
  name_key text GENERATED ALWAYS AS (muctieu.search_key(name)) STORED NOT NULL,
  sign_in_name text NOT NULL CHECK (sign_in_name = lower(sign_in_name)),
  email text CHECK (email = lower(email)),
  phone text,
  position_title text COLLATE "vi-x-icu",
  unit_id uuid,
  deactivated_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, person_id)
);
-- One installation, one list of sign-in names: who signs in does not say their province first.
CREATE UNIQUE INDEX person_sign_in_name ON muctieu.person (sign_in_name);
CREATE UNIQUE INDEX person_email ON muctieu.person (email) WHERE email IS NOT NULL;
CREATE INDEX person_name ON muctieu.person (province_id, name, person_id);
CREATE INDEX person_name_key ON muctieu.person USING gin (name_key gin_trgm_ops);
CREATE INDEX person_unit ON muctieu.person (province_id, unit_id);
COMMENT ON TABLE muctieu.person IS 'Whoever signs in or holds a role.';
COMMENT ON COLUMN muctieu.person.province_id IS 'Official code of the province where they work, or VN for the state.';
COMMENT ON COLUMN muctieu.person.person_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.person.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.person.name IS 'Full name, as it is printed.';
COMMENT ON COLUMN muctieu.person.name_key IS 'For search: without case, tone and diacritics.';
COMMENT ON COLUMN muctieu.person.sign_in_name IS 'What they type to sign in, in small letters; unique in the installation.';
COMMENT ON COLUMN muctieu.person.email IS 'Entered by an administrator; OpenID Connect finds the person by it the first time.';
COMMENT ON COLUMN muctieu.person.phone IS 'For calling each other.';
COMMENT ON COLUMN muctieu.person.position_title IS 'Chức vụ, as it is printed under a signature.';
COMMENT ON COLUMN muctieu.person.unit_id IS 'The unit where they work; null: at the province or the state as a whole.';
COMMENT ON COLUMN muctieu.person.deactivated_at IS 'Since when they may not sign in; null while they may. People are never removed: the journal names them.';
COMMENT ON COLUMN muctieu.person.created_at IS 'When they were entered.';

CREATE TABLE muctieu.person_role (
  province_id text NOT NULL,
  role_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  person_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  programme_code text,
  from_day date NOT NULL,
  until_day date,
  granted_by uuid,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, role_id),
  FOREIGN KEY (province_id, person_id) REFERENCES muctieu.person (province_id, person_id),
  FOREIGN KEY (province_id, organisation_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  CHECK (until_day >= from_day),
  CHECK (granted_by <> person_id),
  EXCLUDE USING gist (
    province_id WITH =, person_id WITH =, role WITH =,
    (coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) WITH =,
    (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) WITH =,
    (coalesce(programme_code, '')) WITH =,
    daterange(from_day, until_day) WITH &&
  )
);
CREATE INDEX person_role_person ON muctieu.person_role (province_id, person_id);
CREATE INDEX person_role_unit ON muctieu.person_role (province_id, unit_id);
COMMENT ON TABLE muctieu.person_role IS 'Roles of the permission matrix, each held at a unit for a time (O2). A role that ends keeps its row.';
COMMENT ON COLUMN muctieu.person_role.province_id IS 'Province of the person and of the unit.';
COMMENT ON COLUMN muctieu.person_role.role_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.person_role.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.person_role.person_id IS 'Who holds it.';
COMMENT ON COLUMN muctieu.person_role.role IS 'A code of the permission matrix: commune-officer.';
COMMENT ON COLUMN muctieu.person_role.unit_id IS 'At which unit; null: the province or the state as a whole.';
COMMENT ON COLUMN muctieu.person_role.organisation_id IS 'For which organisation, where the role is held for one (project-owner).';
COMMENT ON COLUMN muctieu.person_role.programme_code IS 'For which programme, where the role is bound to one.';
COMMENT ON COLUMN muctieu.person_role.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.person_role.until_day IS 'The day on which it is no longer held; the first day itself when it was taken back at once; null: open.';
COMMENT ON COLUMN muctieu.person_role.granted_by IS 'Who granted it, never the holder (O3); null: the program, when the installation was set up.';
COMMENT ON COLUMN muctieu.person_role.granted_at IS 'When it was granted.';

-- One sees the people and roles of one's scope, oneself always, and by name whoever holds a role within one's scope.
ALTER TABLE muctieu.person_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.person_role FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON muctieu.person_role FOR SELECT USING (person_id = (SELECT muctieu.scope_person()));
CREATE POLICY scope ON muctieu.person_role USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
GRANT SELECT, INSERT, UPDATE ON muctieu.person_role TO muctieu_app;

ALTER TABLE muctieu.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.person FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON muctieu.person FOR SELECT USING (person_id = (SELECT muctieu.scope_person()));
CREATE POLICY holder ON muctieu.person FOR SELECT USING (
  person_id IN (
    SELECT person_role.person_id FROM muctieu.person_role
    WHERE person_role.unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
  )
);
CREATE POLICY scope ON muctieu.person USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
GRANT SELECT, INSERT, UPDATE ON muctieu.person TO muctieu_app;
