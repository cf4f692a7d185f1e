-- What the chapters' tables rest on: extensions, the search key, and who may see a row.
-- Trusted extensions: the owner of a database may create them without being a superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE FUNCTION muctieu.search_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN trim(BOTH ' ' FROM regexp_replace(
    lower(translate(
      regexp_replace(normalize(name, NFD), '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1abd\u1dc0-\u1dff\u20d0-\u20dc\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f]', '', 'g'),
      'đĐ', 'dd') COLLATE "und-x-icu"),
    '[^[:alnum:]\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u249b]+' COLLATE "und-x-icu", ' ', 'g'));
COMMENT ON FUNCTION muctieu.search_key(text) IS
  'What two spellings of one name share: no case, no tone, no diacritics, đ as d. The same as searchKey of the kernel; a test holds the two together.';

-- The scope of a transaction: set_config(…, true) by apps/server/src/database/create-database.ts.
CREATE FUNCTION muctieu.scope_person() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('muctieu.person', true), '')::uuid;
COMMENT ON FUNCTION muctieu.scope_person() IS 'Who acts; null for the program itself and for strangers.';

CREATE FUNCTION muctieu.sees_nation() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('muctieu.provinces', true) = '*', false);
COMMENT ON FUNCTION muctieu.sees_nation() IS 'Whether every province is in scope.';

CREATE FUNCTION muctieu.scope_provinces() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(coalesce(nullif(current_setting('muctieu.provinces', true), '*'), ''), ',');
COMMENT ON FUNCTION muctieu.scope_provinces() IS 'Official codes of the provinces wholly in scope; empty for the nation (ask sees_nation).';

CREATE FUNCTION muctieu.scope_units() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(coalesce(current_setting('muctieu.units', true), ''), ',')::uuid[];
COMMENT ON FUNCTION muctieu.scope_units() IS 'Ids of the units in scope where the scope is smaller than a province.';

CREATE FUNCTION muctieu.sees_province(province_id text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN muctieu.sees_nation() OR coalesce(province_id = ANY (muctieu.scope_provinces()), false);
COMMENT ON FUNCTION muctieu.sees_province(text) IS 'Whether the whole province is in scope. For single rows; policies use bind_to_province, which computes the scope once a statement.';

CREATE FUNCTION muctieu.sees_unit(province_id text, unit_id uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN muctieu.sees_province(province_id) OR coalesce(unit_id = ANY (muctieu.scope_units()), false);
COMMENT ON FUNCTION muctieu.sees_unit(text, uuid) IS 'Whether the unit is in scope, by itself or with its province.';

CREATE FUNCTION muctieu.signed_in() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('muctieu.person', true), '') <> ''
      OR coalesce(current_setting('muctieu.provinces', true), '') <> ''
      OR coalesce(current_setting('muctieu.units', true), '') <> '';
COMMENT ON FUNCTION muctieu.signed_in() IS 'Whether any scope is set: for reference tables that everybody signed in may read.';

-- For migrations: row-level security in one line. Scalar subqueries become init plans: computed once a statement, not once a row.
CREATE FUNCTION muctieu.bind_to_province(bound regclass) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', bound);
  EXECUTE format(
    'CREATE POLICY scope ON %s USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]))',
    bound);
END $$;
COMMENT ON FUNCTION muctieu.bind_to_province(regclass) IS 'For migrations: rows are seen and written by whoever has the whole province in scope.';

CREATE FUNCTION muctieu.bind_to_unit(bound regclass, unit_column name DEFAULT 'unit_id') RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', bound);
  EXECUTE format(
    'CREATE POLICY scope ON %s USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])'
    ' OR %I = ANY ((SELECT muctieu.scope_units())::uuid[]))',
    bound, unit_column);
END $$;
COMMENT ON FUNCTION muctieu.bind_to_unit(regclass, name) IS 'For migrations: rows are seen and written by whoever has the province or the very unit in scope.';

CREATE FUNCTION muctieu.bind_to_signed_in(bound regclass) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', bound);
  EXECUTE format('CREATE POLICY scope ON %s USING ((SELECT muctieu.signed_in()))', bound);
END $$;
COMMENT ON FUNCTION muctieu.bind_to_signed_in(regclass) IS 'For migrations: reference rows for everybody signed in.';

-- PostgreSQL lets everybody execute a new function; these three are for the owner's migrations.
REVOKE EXECUTE ON FUNCTION muctieu.bind_to_province(regclass), muctieu.bind_to_unit(regclass, name), muctieu.bind_to_signed_in(regclass) FROM PUBLIC;
GRANT USAGE ON SCHEMA muctieu TO muctieu_app;
