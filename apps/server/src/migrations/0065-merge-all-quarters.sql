-- OFFSET NULL is OFFSET 0: asked for all, the merger brought in one transaction at a time.
CREATE OR REPLACE FUNCTION muctieu.merge_capital_quarters(most bigint) RETURNS bigint
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
  IF most IS NOT NULL THEN
    SELECT e.transaction_id INTO reached FROM muctieu.capital_entry e
      WHERE e.transaction_id >= merged AND e.transaction_id < horizon ORDER BY e.transaction_id OFFSET most LIMIT 1;
    IF reached IS NOT NULL THEN horizon := (reached::text::bigint + 1)::text::xid8; END IF;
  END IF;
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
