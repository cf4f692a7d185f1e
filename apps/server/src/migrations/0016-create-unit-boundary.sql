-- Boundaries that a province brought itself, drawn simpler for the screen. A newer set replaces an older one from its day;
-- what was uploaded is never changed, a wrong set is withdrawn with its reason.
CREATE TABLE muctieu.unit_boundary (
  province_id text NOT NULL REFERENCES muctieu.territory (province_id),
  boundary_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'district', 'commune')),
  from_day date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  file_name text NOT NULL,
  file_digest text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  unit_count integer NOT NULL CHECK (unit_count > 0),
  point_count integer NOT NULL,
  shape jsonb NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text,
  PRIMARY KEY (province_id, boundary_id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
CREATE INDEX unit_boundary_by_day ON muctieu.unit_boundary (province_id, level, from_day DESC, uploaded_at DESC);
COMMENT ON TABLE muctieu.unit_boundary IS 'reference: a set of boundaries of units of one level, from a file that a province uploaded.';
COMMENT ON COLUMN muctieu.unit_boundary.province_id IS 'The province whose units are drawn; VN for the provinces of the state.';
COMMENT ON COLUMN muctieu.unit_boundary.boundary_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.unit_boundary.level IS 'The level that the file describes.';
COMMENT ON COLUMN muctieu.unit_boundary.from_day IS 'First day on which the boundaries hold; they hold until a newer set does.';
COMMENT ON COLUMN muctieu.unit_boundary.source IS 'Where the boundaries come from, as whoever uploaded them wrote it.';
COMMENT ON COLUMN muctieu.unit_boundary.file_name IS 'Name of the file.';
COMMENT ON COLUMN muctieu.unit_boundary.file_digest IS 'SHA-256 of the file, so that one can tell which it was.';
COMMENT ON COLUMN muctieu.unit_boundary.uploaded_by IS 'The person who uploaded it.';
COMMENT ON COLUMN muctieu.unit_boundary.uploaded_by_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.unit_boundary.uploaded_at IS 'When.';
COMMENT ON COLUMN muctieu.unit_boundary.unit_count IS 'How many units it draws.';
COMMENT ON COLUMN muctieu.unit_boundary.point_count IS 'How many points the file had.';
COMMENT ON COLUMN muctieu.unit_boundary.shape IS 'Lines and units as the screen draws them (BoundaryShape), in WGS 84.';
COMMENT ON COLUMN muctieu.unit_boundary.withdrawn_at IS 'When it was withdrawn; null while it holds.';
COMMENT ON COLUMN muctieu.unit_boundary.withdrawn_by IS 'Who withdrew it.';
COMMENT ON COLUMN muctieu.unit_boundary.withdrawn_because IS 'Why.';

ALTER TABLE muctieu.unit_boundary ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.unit_boundary FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON muctieu.unit_boundary FOR SELECT USING ((SELECT muctieu.signed_in()));
CREATE POLICY adding ON muctieu.unit_boundary FOR INSERT
  WITH CHECK ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
CREATE POLICY changing ON muctieu.unit_boundary FOR UPDATE
  USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
GRANT SELECT, INSERT ON muctieu.unit_boundary TO muctieu_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_because) ON muctieu.unit_boundary TO muctieu_app;
