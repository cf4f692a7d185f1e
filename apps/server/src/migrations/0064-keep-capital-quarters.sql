-- A past day by holder or node was summed from every entry of the plan years. Kept by quarter, it is the whole quarters
-- before the day, and the entries of its own quarter.
CREATE TABLE muctieu.capital_quarter (
  province_id text NOT NULL,
  vintage smallint NOT NULL,
  since date NOT NULL,
  account_id bigint NOT NULL,
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
  -- In this order what one table reads lies together.
  PRIMARY KEY (province_id, vintage, since, account_id)
) WITH (fillfactor = 85);
COMMENT ON TABLE muctieu.capital_quarter IS
  'Sums of the entries of each account over the value dates of one quarter, for tables as of a past day. Holds every entry of the transactions before capital_cube_mark.quarters_below; readers add the few entries after it. Written only by merge_capital_quarters.';
COMMENT ON COLUMN muctieu.capital_quarter.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_quarter.vintage IS 'Plan year of the money, as the account has it.';
COMMENT ON COLUMN muctieu.capital_quarter.since IS 'First day of the quarter.';
COMMENT ON COLUMN muctieu.capital_quarter.account_id IS 'The account (capital_account).';
COMMENT ON COLUMN muctieu.capital_quarter.granted IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.received IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.passed IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.allocated IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.carried_in IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.carried_out IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.advanced IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.paid IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.returned IS 'đồng, as in capital_account.';
COMMENT ON COLUMN muctieu.capital_quarter.lapsed IS 'đồng, as in capital_account.';
SELECT muctieu.bind_to_province('muctieu.capital_quarter');
-- Seen by whoever sees the account.
DROP POLICY scope ON muctieu.capital_quarter;
CREATE POLICY scope ON muctieu.capital_quarter
  USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.capital_provinces())::text[]));
CREATE POLICY holders ON muctieu.capital_quarter FOR SELECT USING (account_id = ANY ((SELECT muctieu.scope_accounts())::bigint[]));
GRANT SELECT ON muctieu.capital_quarter TO muctieu_app;

ALTER TABLE muctieu.capital_cube_mark ADD COLUMN quarters_below xid8 NOT NULL DEFAULT '0';
COMMENT ON COLUMN muctieu.capital_cube_mark.quarters_below IS 'capital_quarter holds every entry of the transactions before this one, and none of it or later. May lie behind merged_below after much was booked at once.';

CREATE FUNCTION muctieu.merge_capital_quarters(most bigint) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  merged xid8;
  -- Every transaction before this one is over: nothing can be added before it any more.
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  reached xid8;
  moved bigint;
BEGIN
  IF NOT muctieu.sees_nation() THEN RAISE EXCEPTION 'Only with the nation in scope' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT m.quarters_below INTO merged FROM muctieu.capital_cube_mark m FOR NO KEY UPDATE;
  IF horizon <= merged THEN RETURN 0; END IF;
  -- A transaction comes in whole, however many entries it has.
  SELECT e.transaction_id INTO reached FROM muctieu.capital_entry e
    WHERE e.transaction_id >= merged AND e.transaction_id < horizon ORDER BY e.transaction_id OFFSET most LIMIT 1;
  IF reached IS NOT NULL THEN horizon := (reached::text::bigint + 1)::text::xid8; END IF;
  INSERT INTO muctieu.capital_quarter AS kept
      (province_id, vintage, since, account_id, granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed)
    SELECT e.province_id, e.vintage, date_trunc('quarter', e.value_date)::date,
           CASE WHEN (f.side = 'from') = (e.kind <> 'reversal') THEN e.from_account_id ELSE e.to_account_id END,
           muctieu.sum_dong(signed.amount * f.granted), muctieu.sum_dong(signed.amount * f.received),
           muctieu.sum_dong(signed.amount * f.passed), muctieu.sum_dong(signed.amount * f.allocated),
           muctieu.sum_dong(signed.amount * f.carried_in), muctieu.sum_dong(signed.amount * f.carried_out),
           muctieu.sum_dong(signed.amount * f.advanced), muctieu.sum_dong(signed.amount * f.paid),
           muctieu.sum_dong(signed.amount * f.returned), muctieu.sum_dong(signed.amount * f.lapsed)
      FROM muctieu.capital_entry e
      JOIN muctieu.capital_effect f ON f.effect = e.effect,
           LATERAL (SELECT CASE WHEN e.kind = 'reversal' THEN -e.amount ELSE e.amount END) signed (amount)
     WHERE e.transaction_id >= merged AND e.transaction_id < horizon
     GROUP BY 1, 2, 3, 4
     ORDER BY 1, 2, 3, 4
    ON CONFLICT (province_id, vintage, since, account_id) DO UPDATE
      SET granted = kept.granted + excluded.granted, received = kept.received + excluded.received,
          passed = kept.passed + excluded.passed, allocated = kept.allocated + excluded.allocated,
          carried_in = kept.carried_in + excluded.carried_in, carried_out = kept.carried_out + excluded.carried_out,
          advanced = kept.advanced + excluded.advanced, paid = kept.paid + excluded.paid,
          returned = kept.returned + excluded.returned, lapsed = kept.lapsed + excluded.lapsed;
  GET DIAGNOSTICS moved = ROW_COUNT;
  UPDATE muctieu.capital_cube_mark SET quarters_below = horizon;
  RETURN moved;
END $$;
COMMENT ON FUNCTION muctieu.merge_capital_quarters(bigint) IS
  'Brings the entries of finished transactions into the quarters of their accounts: about so many at a time, so that postings in thousands find the machine free, or all with NULL. Run by the program after merge_capital_cube, never by a writer.';
REVOKE EXECUTE ON FUNCTION muctieu.merge_capital_quarters(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.merge_capital_quarters(bigint) TO muctieu_app;
