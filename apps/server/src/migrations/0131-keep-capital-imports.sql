-- Uploaded sheets were kept for ever, also those that nobody used. How long they are kept is a province's to say; what a
-- decision was drafted from or a Treasury line stands in is evidence and stays.
CREATE TABLE muctieu.capital_import_keeping (
  province_id text NOT NULL,
  days integer NOT NULL CHECK (days BETWEEN 7 AND 3650),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id)
);
COMMENT ON TABLE muctieu.capital_import_keeping IS 'How long a province keeps uploaded sheets on capital that nothing rests on; without a row a year.';
COMMENT ON COLUMN muctieu.capital_import_keeping.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_import_keeping.days IS 'Days after the upload.';
COMMENT ON COLUMN muctieu.capital_import_keeping.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.capital_import_keeping.person_id IS 'Who said it last; null for the program.';
COMMENT ON COLUMN muctieu.capital_import_keeping.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.capital_import_keeping');
GRANT SELECT, INSERT ON muctieu.capital_import_keeping TO muctieu_app;
GRANT UPDATE (days, version, person_id, at) ON muctieu.capital_import_keeping TO muctieu_app;

-- The application may not remove an upload; this may, and only what nothing rests on. Only for the program itself.
CREATE FUNCTION muctieu.forget_capital_imports(province text, before timestamptz, most integer)
  RETURNS TABLE (import_id uuid, name text, size integer, sha256 bytea, uploaded_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT muctieu.sees_nation() OR muctieu.scope_person() IS NOT NULL THEN
    RAISE EXCEPTION 'Only the program itself' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY
    DELETE FROM muctieu.capital_import i
    WHERE i.province_id = province AND i.import_id IN (
      SELECT o.import_id FROM muctieu.capital_import o
      WHERE o.province_id = province AND o.uploaded_at < before
        AND NOT EXISTS (SELECT FROM muctieu.capital_import_decision d
          WHERE d.province_id = o.province_id AND d.import_id = o.import_id)
        AND NOT EXISTS (SELECT FROM muctieu.treasury_line l
          WHERE l.province_id = o.province_id AND l.import_id = o.import_id)
      ORDER BY o.uploaded_at LIMIT most)
    RETURNING i.import_id, i.name, i.size, i.sha256, i.uploaded_at;
END
$$;
COMMENT ON FUNCTION muctieu.forget_capital_imports(text, timestamptz, integer) IS 'Removes uploads from before a moment that no decision and no Treasury line rests on, and says which.';
REVOKE ALL ON FUNCTION muctieu.forget_capital_imports(text, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.forget_capital_imports(text, timestamptz, integer) TO muctieu_app;
-- Whether a line stands in a file was asked by no index.
CREATE INDEX treasury_line_import ON muctieu.treasury_line (province_id, import_id);
