-- C9 under concurrency. Read alone, the latest closing says nothing of one that is being committed: a posting that had read
-- «open» could commit after it. So postings of a province share a lock that a closing takes alone.
CREATE FUNCTION muctieu.capital_closing_lock(province text) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN hashtextextended(province, 58);
COMMENT ON FUNCTION muctieu.capital_closing_lock(text) IS 'Key of the advisory lock between postings (shared) and closings (alone) of a province.';

CREATE OR REPLACE FUNCTION muctieu.post_capital(
  province text, command uuid, known timestamptz, kinds text[], effects text[], nodes text[], sources text[],
  capital_kinds text[], vintages smallint[], from_holders uuid[], from_years smallint[], to_holders uuid[],
  to_years smallint[], amounts bigint[], value_dates date[], documents text[], reasons text[], reversals bigint[]
) RETURNS SETOF muctieu.capital_refusal
  LANGUAGE plpgsql SECURITY DEFINER
  SET plan_cache_mode = force_generic_plan
  SET enable_hashjoin = off
  SET enable_mergejoin = off
  SET enable_seqscan = off
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  -- Postings of a province share this lock, a closing takes it alone: whoever books after a closing sees it, and a closing
  -- waits for whoever books. An assignment, since it is evaluated without a plan of its own.
  locked text := pg_advisory_xact_lock_shared(muctieu.capital_closing_lock(province))::text;
  closed date;
  from_ids bigint[];
  to_ids bigint[];
  -- Where the locked rows lie: they cannot move before they are changed.
  touched tid[];
  doubtful bigint[];
  last_dates date[];
  last_inflow_dates date[];
  granted_new bigint[];
  received_new bigint[];
  passed_new bigint[];
  allocated_new bigint[];
  carried_in_new bigint[];
  carried_out_new bigint[];
  advanced_new bigint[];
  paid_new bigint[];
  returned_new bigint[];
  lapsed_new bigint[];
  available_new bigint[];
BEGIN
  IF NOT (muctieu.sees_nation() OR province = ANY (muctieu.capital_provinces())) AND NOT (
    kinds <@ ARRAY['advance', 'payment', 'advance-recovery', 'advance-repayment', 'payment-repayment']
    AND from_holders <@ muctieu.scope_holders() AND to_holders <@ muctieu.scope_holders()) THEN
    RAISE EXCEPTION 'Province % is outside the scope', province USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT c.closed_until INTO closed FROM muctieu.capital_closing c
    WHERE c.province_id = province ORDER BY c.closing_id DESC LIMIT 1;
  IF closed >= ANY (value_dates) THEN
    RETURN QUERY SELECT l.line::integer, 'period-closed', NULL::text, closed, NULL::bigint
      FROM unnest(value_dates) WITH ORDINALITY l (day, line) WHERE l.day <= closed AND NOT muctieu.capital_command_booked(province, command);
    IF NOT FOUND THEN RETURN NEXT ROW(NULL, 'command-booked-already', NULL, NULL, NULL)::muctieu.capital_refusal; END IF;
    RETURN;
  END IF;

  FOR attempt IN 1..2 LOOP
    -- Asked one by one on purpose: joined, the planner may read the whole province where its statistics are behind.
    SELECT array_agg(l.from_id ORDER BY l.line),
           array_agg(CASE WHEN l.to_holder = l.from_holder AND l.to_year = l.from_year THEN l.from_id
                          ELSE (SELECT a.account_id FROM muctieu.capital_account a
                                 WHERE a.province_id = province AND a.vintage = l.vintage AND a.holder_id = l.to_holder AND a.node_code = l.node
     AND a.source = l.source AND a.capital_kind = l.capital_kind AND a.budget_year = l.to_year) END ORDER BY l.line)
      INTO from_ids, to_ids
      FROM (SELECT l.*, (SELECT a.account_id FROM muctieu.capital_account a
                          WHERE a.province_id = province AND a.vintage = l.vintage AND a.holder_id = l.from_holder AND a.node_code = l.node
     AND a.source = l.source AND a.capital_kind = l.capital_kind AND a.budget_year = l.from_year) AS from_id
              FROM unnest(nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years)
                     WITH ORDINALITY l (node, source, capital_kind, vintage, from_holder, from_year, to_holder, to_year, line)
            OFFSET 0) l;
    EXIT WHEN array_position(from_ids, NULL) IS NULL AND array_position(to_ids, NULL) IS NULL;
    IF attempt = 2 THEN RAISE EXCEPTION 'An account of the command can neither be seen nor made' USING ERRCODE = 'insufficient_privilege'; END IF;
    -- Accounts that do not exist yet. Two commands that make the same account meet on its unique key; the second waits.
    INSERT INTO muctieu.capital_account (province_id, holder_id, node_code, source, capital_kind, vintage, budget_year)
      SELECT DISTINCT province, side.holder, l.node, l.source, l.capital_kind, l.vintage, side.year
        FROM unnest(nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years)
               l (node, source, capital_kind, vintage, from_holder, from_year, to_holder, to_year),
             LATERAL (VALUES (l.from_holder, l.from_year), (l.to_holder, l.to_year)) side (holder, year)
       WHERE side.year >= l.vintage
       ORDER BY 2, 3, 4, 5, 6, 7
      ON CONFLICT DO NOTHING;
  END LOOP;

  -- The accounts are locked in one order by everybody, so that no two commands wait for one another, and stay locked
  -- until the commit: what is computed from them here is what is written below.
  SELECT array_agg(a.place), array_agg(greatest(a.last_date, d.last_date)), array_agg(greatest(a.last_inflow_date, d.last_inflow_date)),
         array_agg(a.granted + d.granted),
         array_agg(a.received + d.received),
         array_agg(a.passed + d.passed),
         array_agg(a.allocated + d.allocated),
         array_agg(a.carried_in + d.carried_in),
         array_agg(a.carried_out + d.carried_out),
         array_agg(a.advanced + d.advanced),
         array_agg(a.paid + d.paid),
         array_agg(a.returned + d.returned),
         array_agg(a.lapsed + d.lapsed),
         array_agg(a.available + d.available),
         -- Short at the end, or, where money is taken on a day before money came, perhaps on a day in between (C3).
         array_agg(a.account_id) FILTER (WHERE a.available + d.available < 0 OR a.advanced + d.advanced < 0 OR a.paid + d.paid < 0
           OR a.returned + d.returned < 0 OR a.lapsed + d.lapsed < 0
           OR d.first_outflow_date < greatest(a.last_inflow_date, d.last_inflow_date)
           OR d.first_undone_date < greatest(a.last_date, d.last_date))
    INTO touched, last_dates, last_inflow_dates, granted_new, received_new, passed_new, allocated_new, carried_in_new, carried_out_new, advanced_new, paid_new, returned_new, lapsed_new, available_new, doubtful
    FROM (SELECT s.account_id, max(s.day) AS last_date,
                 max(s.day) FILTER (WHERE s.amount * s.available > 0) AS last_inflow_date,
                 min(s.day) FILTER (WHERE s.amount * s.available < 0) AS first_outflow_date,
                 min(s.day) FILTER (WHERE least(s.amount * s.advanced, s.amount * s.paid, s.amount * s.returned, s.amount * s.lapsed) < 0)
                   AS first_undone_date,
                 muctieu.sum_dong(s.amount * s.granted) AS granted,
                 muctieu.sum_dong(s.amount * s.received) AS received,
                 muctieu.sum_dong(s.amount * s.passed) AS passed,
                 muctieu.sum_dong(s.amount * s.allocated) AS allocated,
                 muctieu.sum_dong(s.amount * s.carried_in) AS carried_in,
                 muctieu.sum_dong(s.amount * s.carried_out) AS carried_out,
                 muctieu.sum_dong(s.amount * s.advanced) AS advanced,
                 muctieu.sum_dong(s.amount * s.paid) AS paid,
                 muctieu.sum_dong(s.amount * s.returned) AS returned,
                 muctieu.sum_dong(s.amount * s.lapsed) AS lapsed,
                 muctieu.sum_dong(s.amount * s.available) AS available
            FROM (SELECT CASE WHEN (e.side = 'from') = (l.kind <> 'reversal') THEN l.from_id ELSE l.to_id END AS account_id, l.day,
                         CASE WHEN l.kind = 'reversal' THEN -l.amount ELSE l.amount END AS amount,
                         e.granted, e.received, e.passed, e.allocated, e.carried_in, e.carried_out, e.advanced, e.paid, e.returned, e.lapsed, e.available
                    FROM unnest(effects, kinds, from_ids, to_ids, amounts, value_dates) l (effect, kind, from_id, to_id, amount, day)
                    JOIN muctieu.capital_effect e ON e.effect = l.effect) s
           GROUP BY s.account_id ORDER BY s.account_id) d
   CROSS JOIN LATERAL (SELECT c.ctid AS place, c.* FROM muctieu.capital_account c
                        WHERE c.province_id = province AND c.account_id = d.account_id FOR NO KEY UPDATE) a;

  IF doubtful IS NOT NULL OR reversals IS DISTINCT FROM array_fill(NULL::bigint, ARRAY[cardinality(reversals)]) THEN
    -- C8: an equal command may have been booked while this one waited for the accounts, and lowered the balance itself.
    RETURN QUERY SELECT NULL::integer, 'command-booked-already', NULL::text, NULL::date, NULL::bigint
     WHERE muctieu.capital_command_booked(province, command);
    IF FOUND THEN RETURN; END IF;
    RETURN QUERY SELECT l.line::integer, 'reversed-already', NULL::text, NULL::date, NULL::bigint
      FROM unnest(reversals) WITH ORDINALITY l (reversal, line)
     WHERE EXISTS (SELECT FROM muctieu.capital_entry e WHERE e.province_id = province AND e.reversal_of = l.reversal);
    IF FOUND THEN RETURN; END IF;
  END IF;
  IF doubtful IS NOT NULL THEN
    RETURN QUERY SELECT * FROM muctieu.capital_shortages(province, doubtful, effects, kinds, from_ids, to_ids, amounts, value_dates);
    IF FOUND THEN RETURN; END IF;
  END IF;

  UPDATE muctieu.capital_account a
     SET last_date = d.last_date, last_inflow_date = d.last_inflow_date,
         granted = d.granted, received = d.received, passed = d.passed, allocated = d.allocated, carried_in = d.carried_in, carried_out = d.carried_out, advanced = d.advanced, paid = d.paid, returned = d.returned, lapsed = d.lapsed, available = d.available
    FROM unnest(touched, last_dates, last_inflow_dates, granted_new, received_new, passed_new, allocated_new, carried_in_new, carried_out_new, advanced_new, paid_new, returned_new, lapsed_new, available_new)
           d (place, last_date, last_inflow_date, granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed, available)
   WHERE a.ctid = d.place;

  INSERT INTO muctieu.capital_entry
      (province_id, command_id, line, kind, effect, vintage, from_account_id, to_account_id, amount, value_date, document_id, reason, reversal_of, known_at)
    SELECT province, command, l.line, l.kind, l.effect, l.vintage, l.from_id, l.to_id, l.amount, l.day, l.document, l.reason, l.reversal, known
      FROM unnest(kinds, effects, vintages, from_ids, to_ids, amounts, value_dates, documents, reasons, reversals)
             WITH ORDINALITY l (kind, effect, vintage, from_id, to_id, amount, day, document, reason, reversal, line);
END $$;

CREATE OR REPLACE FUNCTION muctieu.post_capital_line(
  person text, provinces text, units text, act text, request text, journal_id uuid, journal_after jsonb,
  province text, command uuid, known timestamptz, kind text, node text, source text, capital_kind text, vintage smallint,
  holder uuid, year smallint, amount bigint, value_date date, document text, reason text
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  account bigint;
  locked text := pg_advisory_xact_lock_shared(muctieu.capital_closing_lock($8))::text;
  bound text := set_config('muctieu.person', $1, true) || set_config('muctieu.provinces', $2, true)
    || set_config('muctieu.units', $3, true);
  -- The same as capital_effect says; the test of random histories holds this, the table and the domain together.
  grants bigint := CASE $11 WHEN 'grant' THEN $18 WHEN 'grant-cut' THEN -$18 ELSE 0 END;
  advances bigint := CASE $11 WHEN 'advance' THEN $18 WHEN 'advance-recovery' THEN -$18 WHEN 'advance-repayment' THEN -$18 ELSE 0 END;
  payments bigint := CASE $11 WHEN 'payment' THEN $18 WHEN 'advance-recovery' THEN $18 WHEN 'payment-repayment' THEN -$18 ELSE 0 END;
  returns bigint := CASE $11 WHEN 'return' THEN $18 ELSE 0 END;
  lapses bigint := CASE $11 WHEN 'cancel' THEN $18 WHEN 'lapse' THEN $18 ELSE 0 END;
  rest bigint := grants - advances - payments - returns - lapses;
BEGIN
  IF $2 <> '*' AND $8 <> ALL (string_to_array($2, ',')) THEN
    RETURN false;
  END IF;
  UPDATE muctieu.capital_account a
     SET granted = a.granted + grants, advanced = a.advanced + advances, paid = a.paid + payments, returned = a.returned + returns,
         lapsed = a.lapsed + lapses, available = a.available + rest, last_date = greatest(a.last_date, $19),
         last_inflow_date = CASE WHEN rest > 0 THEN greatest(a.last_inflow_date, $19) ELSE a.last_inflow_date END
   WHERE a.province_id = $8 AND a.vintage = $15 AND a.holder_id = $16 AND a.node_code = $12
     AND a.source = $13 AND a.capital_kind = $14 AND a.budget_year = $17
     AND a.available + rest >= 0 AND a.advanced + advances >= 0 AND a.paid + payments >= 0
     -- Money taken on a day before money came, or given back before the latest day: post_capital walks the time line.
     AND $19 >= CASE WHEN advances < 0 OR payments < 0 THEN a.last_date WHEN rest < 0 THEN a.last_inflow_date ELSE '-infinity' END
     AND $19 > coalesce((SELECT c.closed_until FROM muctieu.capital_closing c
                          WHERE c.province_id = $8 ORDER BY c.closing_id DESC LIMIT 1), '-infinity')
  RETURNING a.account_id INTO account;
  IF account IS NULL THEN RETURN false; END IF;
  INSERT INTO muctieu.capital_entry
      (province_id, command_id, line, kind, effect, vintage, from_account_id, to_account_id, amount, value_date, document_id, reason, known_at)
    VALUES ($8, $9, 1, $11, $11, $15, account, account, $18, $19, $20, $21, $10);
  INSERT INTO muctieu.journal (province_id, entry_id, at, person_id, command, subject_kind, subject_id, after, request_id, era)
    VALUES ($8, $6, $10, nullif($1, '')::uuid, $4, 'capital-command', $9::text, $7, $5, (SELECT max(j.era) FROM muctieu.journal_era j));
  RETURN true;
END $$;

-- One parameter more: the organisations of whoever enters their own disbursements.
DROP FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]);
CREATE FUNCTION muctieu.post_capital_command(
  person text, provinces text, units text, act text, request text, journal_id uuid, journal_after jsonb,
  province text, command uuid, known timestamptz, kinds text[], effects text[], nodes text[], sources text[],
  capital_kinds text[], vintages smallint[], from_holders uuid[], from_years smallint[], to_holders uuid[],
  to_years smallint[], amounts bigint[], value_dates date[], documents text[], reasons text[], reversals bigint[], organisations text DEFAULT ''
) RETURNS SETOF muctieu.capital_refusal
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  refusals muctieu.capital_refusal[];
  kept jsonb;
  bound text := set_config('muctieu.person', person, true) || set_config('muctieu.provinces', provinces, true)
    || set_config('muctieu.units', units, true) || set_config('muctieu.organisations', organisations, true);
BEGIN
  -- A sub-transaction, so that what is refused leaves no new account behind.
  BEGIN
    SELECT array_agg(r) INTO refusals
      FROM muctieu.post_capital(province, command, known, kinds, effects, nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years, amounts, value_dates, documents, reasons, reversals) r;
    IF refusals IS NOT NULL THEN RAISE EXCEPTION 'refused' USING ERRCODE = 'MTREF'; END IF;
    INSERT INTO muctieu.journal (province_id, entry_id, at, person_id, command, subject_kind, subject_id, after, request_id, era)
      VALUES (province, journal_id, known, nullif(person, '')::uuid, act, 'capital-command', command::text, journal_after, request,
              (SELECT max(j.era) FROM muctieu.journal_era j));
    RETURN;
  EXCEPTION WHEN SQLSTATE 'MTREF' THEN
    RETURN QUERY SELECT * FROM unnest(refusals);
  END;
END $$;
COMMENT ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[], text) IS
  'A whole posting command in one statement of its own: sets the scope, books the lines, writes the journal; gives no row, or what is refused, which leaves nothing behind.';
REVOKE EXECUTE ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[], text) TO muctieu_app;

CREATE FUNCTION muctieu.check_capital(
  province text, command uuid, known timestamptz, kinds text[], effects text[], nodes text[], sources text[],
  capital_kinds text[], vintages smallint[], from_holders uuid[], from_years smallint[], to_holders uuid[],
  to_years smallint[], amounts bigint[], value_dates date[], documents text[], reasons text[], reversals bigint[]
) RETURNS SETOF muctieu.capital_refusal
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  refusals muctieu.capital_refusal[];
BEGIN
  BEGIN
    SELECT array_agg(r) INTO refusals
      FROM muctieu.post_capital(province, command, known, kinds, effects, nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years, amounts, value_dates, documents, reasons, reversals) r;
    RAISE EXCEPTION 'only asked' USING ERRCODE = 'MTASK';
  EXCEPTION WHEN SQLSTATE 'MTASK' THEN
    RETURN QUERY SELECT * FROM unnest(refusals);
  END;
END $$;
COMMENT ON FUNCTION muctieu.check_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) IS
  'What post_capital would refuse of these lines now, without booking them: what an entry that waits for approval is checked by.';
REVOKE EXECUTE ON FUNCTION muctieu.check_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.check_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) TO muctieu_app;
