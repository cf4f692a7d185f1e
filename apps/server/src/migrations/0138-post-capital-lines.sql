-- Payments of many people come in the same moment, and the round trip and the commit of each took longer than its booking.
CREATE FUNCTION muctieu.post_capital_lines(
  persons text[], provinces text[], units text[], acts text[], requests text[], journal_ids uuid[], journal_afters jsonb[],
  of_provinces text[], commands uuid[], knowns timestamptz[], kinds text[], nodes text[], sources text[], capital_kinds text[],
  vintages smallint[], holders uuid[], years smallint[], amounts bigint[], value_dates date[], documents text[], reasons text[]
) RETURNS boolean[]
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  l record;
  booked boolean[];
  -- Only to find the accounts below; each line is then booked within its own caller's scope.
  seen text := set_config('muctieu.provinces', '*', true);
BEGIN
  -- Accounts are locked in the order of post_capital, so that no two commands wait for one another.
  FOR l IN
    SELECT u.*, (SELECT a.account_id FROM muctieu.capital_account a
                  WHERE a.province_id = u.of_province AND a.vintage = u.vintage AND a.holder_id = u.holder AND a.node_code = u.node
                    AND a.source = u.source AND a.capital_kind = u.capital_kind AND a.budget_year = u.year) AS account_id
      FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) WITH ORDINALITY
             u (person, province, unit, act, request, journal_id, journal_after, of_province, command, known, kind, node, source,
                capital_kind, vintage, holder, year, amount, value_date, document, reason, place)
     ORDER BY of_province, account_id NULLS FIRST
  LOOP
    booked[l.place] := muctieu.post_capital_line(l.person, l.province, l.unit, l.act, l.request, l.journal_id, l.journal_after,
      l.of_province, l.command, l.known, l.kind, l.node, l.source, l.capital_kind, l.vintage, l.holder, l.year, l.amount,
      l.value_date, l.document, l.reason);
  END LOOP;
  RETURN booked;
END $$;
COMMENT ON FUNCTION muctieu.post_capital_lines(text[], text[], text[], text[], text[], uuid[], jsonb[], text[], uuid[], timestamptz[], text[], text[], text[], text[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[]) IS
  'Books single lines of several callers, each within its own scope and with its own line of the journal (post_capital_line), in one transaction. Gives for each whether it is booked; one that is not is left to post_capital, which says why.';
REVOKE EXECUTE ON FUNCTION muctieu.post_capital_lines(text[], text[], text[], text[], text[], uuid[], jsonb[], text[], uuid[], timestamptz[], text[], text[], text[], text[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.post_capital_lines(text[], text[], text[], text[], text[], uuid[], jsonb[], text[], uuid[], timestamptz[], text[], text[], text[], text[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[]) TO muctieu_app;
