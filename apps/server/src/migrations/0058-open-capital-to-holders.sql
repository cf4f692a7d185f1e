-- Capital was seen by whoever has the whole province. A commune sees that of the holders at its own units, a project owner
-- that of their own organisation, and neither anything else. A project owner's role is held at the province, which opens
-- to it what everybody there reads; so what their roles open of capital is bound by itself.
CREATE FUNCTION muctieu.scope_organisations() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(coalesce(current_setting('muctieu.organisations', true), ''), ',')::uuid[];
COMMENT ON FUNCTION muctieu.scope_organisations() IS 'Ids of the organisations for which the person acts.';

CREATE FUNCTION muctieu.scope_projects_only() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(coalesce(current_setting('muctieu.projects_only', true), ''), ',');
COMMENT ON FUNCTION muctieu.scope_projects_only() IS 'Provinces (codes) and units (ids) in scope where the person sees only the capital of their own organisation.';

CREATE FUNCTION muctieu.capital_provinces() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT code FROM unnest(muctieu.scope_provinces()) code WHERE code <> ALL (muctieu.scope_projects_only()));
COMMENT ON FUNCTION muctieu.capital_provinces() IS 'Provinces in scope with all of their capital.';

CREATE FUNCTION muctieu.capital_units() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT unit_id FROM unnest(muctieu.scope_units()) unit_id WHERE unit_id::text <> ALL (muctieu.scope_projects_only()));
COMMENT ON FUNCTION muctieu.capital_units() IS 'Units in scope with all of the capital of their holders.';

CREATE INDEX capital_holder_at_unit ON muctieu.capital_holder (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX capital_holder_of_organisation ON muctieu.capital_holder (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE FUNCTION muctieu.scope_holders() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN muctieu.capital_units() = '{}' AND muctieu.scope_organisations() = '{}' THEN '{}'::uuid[] ELSE ARRAY(
    SELECT h.holder_id FROM muctieu.capital_holder h
     WHERE h.unit_id = ANY (muctieu.capital_units()) OR h.organisation_id = ANY (muctieu.scope_organisations())) END;
COMMENT ON FUNCTION muctieu.scope_holders() IS 'Holders of capital at the units and of the organisations in scope.';

CREATE FUNCTION muctieu.scope_holder_provinces() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT h.province_id FROM muctieu.capital_holder h WHERE h.holder_id = ANY (muctieu.scope_holders()));
COMMENT ON FUNCTION muctieu.scope_holder_provinces() IS 'Provinces of the holders in scope.';

CREATE FUNCTION muctieu.scope_accounts() RETURNS bigint[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN muctieu.scope_holders() = '{}' THEN '{}'::bigint[] ELSE ARRAY(
    SELECT a.account_id FROM muctieu.capital_account a WHERE a.holder_id = ANY (muctieu.scope_holders())) END;
COMMENT ON FUNCTION muctieu.scope_accounts() IS 'Accounts of the holders in scope.';
CREATE INDEX capital_account_holder ON muctieu.capital_account (holder_id);

DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['capital_holder', 'capital_account', 'capital_entry', 'capital_cube', 'capital_decision', 'capital_decision_step', 'capital_proposal'] LOOP
    EXECUTE format('DROP POLICY scope ON muctieu.%I', bound);
    EXECUTE format('CREATE POLICY scope ON muctieu.%I USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.capital_provinces())::text[]))', bound);
  END LOOP;
END $$;
-- Permissive policies are joined by OR, and each scalar subquery is computed at most once a statement.
CREATE POLICY holders ON muctieu.capital_holder FOR SELECT USING (
  unit_id = ANY ((SELECT muctieu.capital_units())::uuid[]) OR organisation_id = ANY ((SELECT muctieu.scope_organisations())::uuid[]));
-- Also for writing: nobody but the posting functions has the right, and those write for whoever enters their own payments.
CREATE POLICY holders ON muctieu.capital_account USING (holder_id = ANY ((SELECT muctieu.scope_holders())::uuid[]));
CREATE POLICY holders ON muctieu.capital_entry USING (
  from_account_id = ANY ((SELECT muctieu.scope_accounts())::bigint[]) OR to_account_id = ANY ((SELECT muctieu.scope_accounts())::bigint[]));

-- Everybody who enters must know what is closed, and which rules hold.
CREATE POLICY reading ON muctieu.capital_closing FOR SELECT USING (
  province_id = ANY ((SELECT muctieu.scope_registers())::text[]) OR province_id = ANY ((SELECT muctieu.scope_holder_provinces())::text[]));
