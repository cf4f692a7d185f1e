CREATE TABLE muctieu.capital_cube (
  province_id text NOT NULL,
  grain text COLLATE "C" NOT NULL CHECK (grain IN ('programme', 'node', 'month', 'day', 'known')),
  vintage smallint NOT NULL,
  node_code text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  capital_kind text COLLATE "C" NOT NULL,
  budget_year smallint NOT NULL,
  since date NOT NULL,
  known_since date NOT NULL DEFAULT '0001-01-01',
  granted bigint NOT NULL,
  received bigint NOT NULL,
  passed bigint NOT NULL,
  allocated bigint NOT NULL,
  carried_in bigint NOT NULL,
  carried_out bigint NOT NULL,
  advanced bigint NOT NULL,
  paid bigint NOT NULL,
  returned bigint NOT NULL,
  lapsed bigint NOT NULL,
  PRIMARY KEY (province_id, grain, vintage, node_code, source, capital_kind, budget_year, since, known_since)
) WITH (fillfactor = 70);
CREATE INDEX capital_cube_since ON muctieu.capital_cube (grain, vintage, since);
COMMENT ON TABLE muctieu.capital_cube IS
  'Sums of the entries of all holders of a province, for tables over provinces. Holds every entry of the transactions before capital_cube_mark; readers add the few entries after it, so that a table is exact at any moment.';
COMMENT ON COLUMN muctieu.capital_cube.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_cube.grain IS 'programme: by programme, over all days; node: by node; month and day: by programme, over the value dates of one month or day; known: by programme, over the value dates of one month and what became known in one month.';
COMMENT ON COLUMN muctieu.capital_cube.vintage IS 'Plan year of the money.';
COMMENT ON COLUMN muctieu.capital_cube.node_code IS 'Node; for the other grains the programme: the code before the first dot.';
COMMENT ON COLUMN muctieu.capital_cube.source IS 'Source of capital.';
COMMENT ON COLUMN muctieu.capital_cube.capital_kind IS 'Kind of capital.';
COMMENT ON COLUMN muctieu.capital_cube.budget_year IS 'Budget year.';
COMMENT ON COLUMN muctieu.capital_cube.since IS 'First day of the month, or the day; 0001-01-01 where it is over all days.';
COMMENT ON COLUMN muctieu.capital_cube.known_since IS 'For known: first day of the month (UTC) in which the ledger came to know it; else 0001-01-01.';
COMMENT ON COLUMN muctieu.capital_cube.granted IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.received IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.passed IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.allocated IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.carried_in IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.carried_out IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.advanced IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.paid IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.returned IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_cube.lapsed IS 'đồng, as in capital_account.';
SELECT muctieu.bind_to_province('muctieu.capital_cube');
GRANT SELECT ON muctieu.capital_cube TO muctieu_app;

CREATE TABLE muctieu.capital_cube_mark (
  one_row boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one_row),
  merged_below xid8 NOT NULL
);
COMMENT ON TABLE muctieu.capital_cube_mark IS 'reference: how far the cubes have come.';
COMMENT ON COLUMN muctieu.capital_cube_mark.one_row IS 'There is one row.';
COMMENT ON COLUMN muctieu.capital_cube_mark.merged_below IS 'The cubes hold every entry of the transactions before this one, and none of it or later.';
SELECT muctieu.bind_to_signed_in('muctieu.capital_cube_mark');
GRANT SELECT ON muctieu.capital_cube_mark TO muctieu_app;
INSERT INTO muctieu.capital_cube_mark (merged_below) VALUES ('0');

CREATE FUNCTION muctieu.capital_entry_moves(since xid8, before xid8)
  RETURNS TABLE (province_id text, account_id bigint, value_date date, known_at timestamptz, granted bigint, received bigint, passed bigint, allocated bigint, carried_in bigint, carried_out bigint, advanced bigint, paid bigint, returned bigint, lapsed bigint)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT e.province_id,
           CASE WHEN (f.side = 'from') = (e.kind <> 'reversal') THEN e.from_account_id ELSE e.to_account_id END,
           e.value_date, e.known_at, signed.amount * f.granted, signed.amount * f.received, signed.amount * f.passed, signed.amount * f.allocated, signed.amount * f.carried_in, signed.amount * f.carried_out, signed.amount * f.advanced, signed.amount * f.paid, signed.amount * f.returned, signed.amount * f.lapsed
      FROM muctieu.capital_entry e
      JOIN muctieu.capital_effect f ON f.effect = e.effect,
           LATERAL (SELECT CASE WHEN e.kind = 'reversal' THEN -e.amount ELSE e.amount END) signed (amount)
     WHERE e.transaction_id >= since AND (before IS NULL OR e.transaction_id < before);
  END;
COMMENT ON FUNCTION muctieu.capital_entry_moves(xid8, xid8) IS 'What the entries of some transactions did to the measures of accounts.';

CREATE FUNCTION muctieu.merge_capital_cube() RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  merged xid8;
  -- Every transaction before this one is over: nothing can be added before it any more.
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  moved bigint;
BEGIN
  IF NOT muctieu.sees_nation() THEN RAISE EXCEPTION 'Only with the nation in scope' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT m.merged_below INTO merged FROM muctieu.capital_cube_mark m FOR NO KEY UPDATE;
  IF horizon <= merged THEN RETURN 0; END IF;
  WITH moves AS (
    SELECT a.province_id, a.vintage, a.node_code, a.source, a.capital_kind, a.budget_year, m.value_date, m.known_at,
           m.granted, m.received, m.passed, m.allocated, m.carried_in, m.carried_out, m.advanced, m.paid, m.returned, m.lapsed
      FROM muctieu.capital_entry_moves(merged, horizon) m
      JOIN muctieu.capital_account a ON a.province_id = m.province_id AND a.account_id = m.account_id)
  INSERT INTO muctieu.capital_cube AS cube
      (province_id, grain, vintage, node_code, source, capital_kind, budget_year, since, known_since,
       granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed)
    SELECT m.province_id, g.grain, m.vintage, g.code, m.source, m.capital_kind, m.budget_year, g.since, g.known_since,
           muctieu.sum_dong(m.granted), muctieu.sum_dong(m.received), muctieu.sum_dong(m.passed), muctieu.sum_dong(m.allocated),
           muctieu.sum_dong(m.carried_in), muctieu.sum_dong(m.carried_out), muctieu.sum_dong(m.advanced), muctieu.sum_dong(m.paid),
           muctieu.sum_dong(m.returned), muctieu.sum_dong(m.lapsed)
      FROM moves m,
           LATERAL (SELECT split_part(m.node_code, '.', 1), date_trunc('month', m.value_date)::date, '0001-01-01'::date) p (programme, month, never),
           LATERAL (VALUES ('programme', p.programme, p.never, p.never), ('node', m.node_code, p.never, p.never),
                           ('month', p.programme, p.month, p.never), ('day', p.programme, m.value_date, p.never),
                           ('known', p.programme, p.month, date_trunc('month', m.known_at AT TIME ZONE 'UTC')::date)) g (grain, code, since, known_since)
     GROUP BY m.province_id, g.grain, m.vintage, g.code, m.source, m.capital_kind, m.budget_year, g.since, g.known_since
     -- What is read together lies together.
     ORDER BY g.grain, m.vintage, g.since, m.budget_year, m.province_id
    ON CONFLICT (province_id, grain, vintage, node_code, source, capital_kind, budget_year, since, known_since) DO UPDATE
      SET granted = cube.granted + excluded.granted, received = cube.received + excluded.received,
          passed = cube.passed + excluded.passed, allocated = cube.allocated + excluded.allocated,
          carried_in = cube.carried_in + excluded.carried_in, carried_out = cube.carried_out + excluded.carried_out,
          advanced = cube.advanced + excluded.advanced, paid = cube.paid + excluded.paid,
          returned = cube.returned + excluded.returned, lapsed = cube.lapsed + excluded.lapsed;
  GET DIAGNOSTICS moved = ROW_COUNT;
  UPDATE muctieu.capital_cube_mark SET merged_below = horizon;
  RETURN moved;
END $$;
COMMENT ON FUNCTION muctieu.merge_capital_cube() IS
  'Brings the entries of finished transactions into the cubes. Run by the program, with the nation in scope, about once a second; never by a writer, so that writers do not meet on a shared sum.';
REVOKE EXECUTE ON FUNCTION muctieu.merge_capital_cube() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.merge_capital_cube() TO muctieu_app;
