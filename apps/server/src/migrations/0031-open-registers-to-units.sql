-- A commune officer's scope names units, not the province; the documents of the province are written for them.
CREATE FUNCTION muctieu.scope_registers() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN muctieu.scope_provinces()
      || ARRAY(SELECT DISTINCT unit.province_id FROM muctieu.unit WHERE unit.unit_id = ANY (muctieu.scope_units()))
      || CASE WHEN muctieu.signed_in() THEN ARRAY['VN'] ELSE '{}'::text[] END;
COMMENT ON FUNCTION muctieu.scope_registers() IS
  'Registers that may be read: of the state, of the provinces in scope, and of the provinces in which the units in scope lie.';

DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['document', 'document_date', 'document_citation', 'document_relation', 'document_file'] LOOP
    EXECUTE format('DROP POLICY state ON muctieu.%I', bound);
    EXECUTE format(
      'CREATE POLICY reading ON muctieu.%I FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]))', bound);
  END LOOP;
END $$;
