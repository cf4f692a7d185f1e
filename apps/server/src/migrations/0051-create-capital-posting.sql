-- What each kind of entry does to the measures of the account it comes from and of the account it goes to. A kind that
-- only changes the state of money touches one account: it stands under 'from'.
CREATE TABLE muctieu.capital_effect (
  effect text COLLATE "C" NOT NULL,
  side text COLLATE "C" NOT NULL CHECK (side IN ('from', 'to')),
  granted smallint NOT NULL CHECK (granted IN (-1, 0, 1)),
  received smallint NOT NULL CHECK (received IN (-1, 0, 1)),
  passed smallint NOT NULL CHECK (passed IN (-1, 0, 1)),
  allocated smallint NOT NULL CHECK (allocated IN (-1, 0, 1)),
  carried_in smallint NOT NULL CHECK (carried_in IN (-1, 0, 1)),
  carried_out smallint NOT NULL CHECK (carried_out IN (-1, 0, 1)),
  advanced smallint NOT NULL CHECK (advanced IN (-1, 0, 1)),
  paid smallint NOT NULL CHECK (paid IN (-1, 0, 1)),
  returned smallint NOT NULL CHECK (returned IN (-1, 0, 1)),
  lapsed smallint NOT NULL CHECK (lapsed IN (-1, 0, 1)),
  available smallint GENERATED ALWAYS AS (
    granted + received - passed - allocated + carried_in - carried_out - advanced - paid - returned - lapsed) STORED,
  PRIMARY KEY (effect, side)
);
COMMENT ON TABLE muctieu.capital_effect IS 'reference: kinds of entries as moves of measures: 1 adds the amount, -1 takes it away; the same as packages/domain/src/capital/entry-effects.ts, a test holds the two together.';
COMMENT ON COLUMN muctieu.capital_effect.effect IS 'Kind of entry.';
COMMENT ON COLUMN muctieu.capital_effect.side IS 'from: the account the money comes from; to: the account it goes to.';
COMMENT ON COLUMN muctieu.capital_effect.granted IS 'What becomes of the sum that is granted to the holder.';
COMMENT ON COLUMN muctieu.capital_effect.received IS 'What becomes of the sum that is come to the holder from others.';
COMMENT ON COLUMN muctieu.capital_effect.passed IS 'What becomes of the sum that is assigned on.';
COMMENT ON COLUMN muctieu.capital_effect.allocated IS 'What becomes of the sum that is allocated in detail.';
COMMENT ON COLUMN muctieu.capital_effect.carried_in IS 'What becomes of the sum that is carried over from the year before.';
COMMENT ON COLUMN muctieu.capital_effect.carried_out IS 'What becomes of the sum that is carried over to the next year.';
COMMENT ON COLUMN muctieu.capital_effect.advanced IS 'What becomes of the sum that is advanced.';
COMMENT ON COLUMN muctieu.capital_effect.paid IS 'What becomes of the sum that is paid.';
COMMENT ON COLUMN muctieu.capital_effect.returned IS 'What becomes of the sum that is given back.';
COMMENT ON COLUMN muctieu.capital_effect.lapsed IS 'What becomes of the sum that is lapsed or cancelled.';
COMMENT ON COLUMN muctieu.capital_effect.available IS 'What becomes of what is left to assign or spend.';
SELECT muctieu.bind_to_signed_in('muctieu.capital_effect');
GRANT SELECT ON muctieu.capital_effect TO muctieu_app;
INSERT INTO muctieu.capital_effect (effect, side, granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed) VALUES
  ('grant', 'from', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  ('grant-cut', 'from', -1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  ('assign', 'from', 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
  ('assign', 'to', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  ('recall', 'from', 0, -1, 0, 0, 0, 0, 0, 0, 0, 0),
  ('recall', 'to', 0, 0, -1, 0, 0, 0, 0, 0, 0, 0),
  ('allocate', 'from', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0),
  ('allocate', 'to', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  ('allocation-recall', 'from', 0, -1, 0, 0, 0, 0, 0, 0, 0, 0),
  ('allocation-recall', 'to', 0, 0, 0, -1, 0, 0, 0, 0, 0, 0),
  ('advance', 'from', 0, 0, 0, 0, 0, 0, 1, 0, 0, 0),
  ('payment', 'from', 0, 0, 0, 0, 0, 0, 0, 1, 0, 0),
  ('advance-recovery', 'from', 0, 0, 0, 0, 0, 0, -1, 1, 0, 0),
  ('advance-repayment', 'from', 0, 0, 0, 0, 0, 0, -1, 0, 0, 0),
  ('payment-repayment', 'from', 0, 0, 0, 0, 0, 0, 0, -1, 0, 0),
  ('carry-over', 'from', 0, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  ('carry-over', 'to', 0, 0, 0, 0, 1, 0, 0, 0, 0, 0),
  ('return', 'from', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
  ('cancel', 'from', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
  ('lapse', 'from', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
-- Never changed again, so nobody else would count its rows: the planner takes an uncounted table for a large one.
ANALYZE muctieu.capital_effect;

-- sum(bigint) counts in numeric, ten times slower; sums of đồng stay far below 2^63, and beyond it int8pl fails.
CREATE AGGREGATE muctieu.sum_dong(bigint) (SFUNC = int8pl, STYPE = bigint, INITCOND = '0', COMBINEFUNC = int8pl, PARALLEL = SAFE);
COMMENT ON AGGREGATE muctieu.sum_dong(bigint) IS 'Sum of đồng as bigint; zero of nothing.';

CREATE FUNCTION muctieu.capital_from_state(kind text, effect text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN kind <> 'reversal' THEN CASE
      WHEN effect = 'grant' THEN 'granted'
      WHEN effect IN ('advance-recovery', 'advance-repayment') THEN 'advanced'
      WHEN effect = 'payment-repayment' THEN 'paid'
      ELSE 'available' END
    WHEN effect = 'grant-cut' THEN 'granted'
    WHEN effect = 'advance' THEN 'advanced'
    WHEN effect IN ('payment', 'advance-recovery') THEN 'paid'
    WHEN effect = 'return' THEN 'returned'
    WHEN effect IN ('cancel', 'lapse') THEN 'lapsed'
    ELSE 'available' END;
COMMENT ON FUNCTION muctieu.capital_from_state(text, text) IS 'The state an entry takes money out of: which line is short when that state is.';

CREATE TYPE muctieu.capital_refusal AS (
  line integer,
  code text,
  state text,
  day date,
  short bigint
);
COMMENT ON TYPE muctieu.capital_refusal IS 'One line that cannot be booked: balance-below-zero with the deepest day and what is short, period-closed with the closed day, reversed-already, or command-booked-already of no line.';

-- The time line of some accounts with the lines of a command laid over it: the deepest day below zero of each state.
CREATE FUNCTION muctieu.capital_shortages(
  province text, account_ids bigint[], effects text[], kinds text[], from_ids bigint[], to_ids bigint[], amounts bigint[], value_dates date[])
  RETURNS SETOF muctieu.capital_refusal
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH moves AS (
      SELECT a.account_id, e.value_date, CASE WHEN e.kind = 'reversal' THEN -e.amount ELSE e.amount END AS amount, f.*
        FROM muctieu.capital_account a
        JOIN muctieu.capital_entry e ON e.province_id = a.province_id AND e.vintage = a.vintage
         AND (e.from_account_id = a.account_id OR (e.to_account_id = a.account_id AND e.to_account_id <> e.from_account_id))
        JOIN muctieu.capital_effect f ON f.effect = e.effect
         AND a.account_id = CASE WHEN (f.side = 'from') = (e.kind <> 'reversal') THEN e.from_account_id ELSE e.to_account_id END
       WHERE a.province_id = province AND a.account_id = ANY (account_ids)
      UNION ALL
      SELECT a.account_id, l.day, CASE WHEN l.kind = 'reversal' THEN -l.amount ELSE l.amount END, f.*
        FROM unnest(effects, kinds, from_ids, to_ids, amounts, value_dates) l (effect, kind, from_id, to_id, amount, day)
        JOIN muctieu.capital_effect f ON f.effect = l.effect
        JOIN unnest(account_ids) a (account_id)
          ON a.account_id = CASE WHEN (f.side = 'from') = (l.kind <> 'reversal') THEN l.from_id ELSE l.to_id END),
    days AS (
      SELECT m.account_id, m.value_date,
             muctieu.sum_dong(muctieu.sum_dong(m.amount * m.available)) OVER line AS available,
             muctieu.sum_dong(muctieu.sum_dong(m.amount * m.advanced)) OVER line AS advanced,
             muctieu.sum_dong(muctieu.sum_dong(m.amount * m.paid)) OVER line AS paid,
             muctieu.sum_dong(muctieu.sum_dong(m.amount * m.returned)) OVER line AS returned,
             muctieu.sum_dong(muctieu.sum_dong(m.amount * m.lapsed)) OVER line AS lapsed
        FROM moves m GROUP BY m.account_id, m.value_date
      WINDOW line AS (PARTITION BY m.account_id ORDER BY m.value_date)),
    short AS (
      SELECT DISTINCT ON (days.account_id, s.state) days.account_id, s.state, days.value_date, -s.balance AS short
        FROM days, LATERAL (VALUES ('available', days.available), ('advanced', days.advanced), ('paid', days.paid), ('returned', days.returned), ('lapsed', days.lapsed)) s (state, balance)
       WHERE s.balance < 0 ORDER BY days.account_id, s.state, s.balance, days.value_date)
    SELECT l.line::integer, 'balance-below-zero', s.state, s.value_date, s.short
      FROM short s
      JOIN unnest(from_ids, kinds, effects) WITH ORDINALITY l (from_id, kind, effect, line)
        ON s.account_id = l.from_id AND s.state = muctieu.capital_from_state(l.kind, l.effect)
     ORDER BY 1, 3;
  END;
COMMENT ON FUNCTION muctieu.capital_shortages(text, bigint[], text[], text[], bigint[], bigint[], bigint[], date[]) IS
  'C3: every line of a command that takes from an account which would then be below zero on some day, with the deepest day. The accounts are locked by the caller.';


-- The functions below run with the rights of their owner, so that nobody writes entries or balances but through them. They
-- ask the scope themselves, since an owner who is a superuser (the embedded server) stands above row-level security; under
-- any other owner it is asked as well, being forced. The search path is fixed: no other function or type can slip in.

CREATE FUNCTION muctieu.capital_command_booked(province text, command uuid) RETURNS boolean
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM muctieu.capital_entry e WHERE e.province_id = province AND e.command_id = command);
  END;
COMMENT ON FUNCTION muctieu.capital_command_booked(text, uuid) IS 'C8: whether a command has been booked.';

CREATE FUNCTION muctieu.post_capital(
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
  IF NOT muctieu.sees_province(province) THEN
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
COMMENT ON FUNCTION muctieu.post_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) IS
  'Books the lines of one command, all or none: gives no row when booked, else every line that cannot be and why; the caller then rolls back. One round trip, whatever the number of lines.';


CREATE FUNCTION muctieu.post_capital_line(
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
    RAISE EXCEPTION 'Province % is outside the scope', $8 USING ERRCODE = 'insufficient_privilege';
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
COMMENT ON FUNCTION muctieu.post_capital_line(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text, text, text, text, smallint, uuid, smallint, bigint, date, text, text) IS
  'The short way for a command of one line that stays with its holder in its year (a payment, an advance, a grant), in one statement of its own: sets the scope, books, writes the journal. Where anything stands against it, it does nothing and gives false: post_capital_command says why.';
REVOKE EXECUTE ON FUNCTION muctieu.post_capital_line(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text, text, text, text, smallint, uuid, smallint, bigint, date, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.post_capital_line(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text, text, text, text, smallint, uuid, smallint, bigint, date, text, text) TO muctieu_app;

CREATE FUNCTION muctieu.post_capital_command(
  person text, provinces text, units text, act text, request text, journal_id uuid, journal_after jsonb,
  province text, command uuid, known timestamptz, kinds text[], effects text[], nodes text[], sources text[],
  capital_kinds text[], vintages smallint[], from_holders uuid[], from_years smallint[], to_holders uuid[],
  to_years smallint[], amounts bigint[], value_dates date[], documents text[], reasons text[], reversals bigint[]
) RETURNS SETOF muctieu.capital_refusal
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  refusals muctieu.capital_refusal[];
  kept jsonb;
  bound text := set_config('muctieu.person', person, true) || set_config('muctieu.provinces', provinces, true)
    || set_config('muctieu.units', units, true);
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
COMMENT ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) IS
  'A whole posting command in one statement of its own: sets the scope, books the lines, writes the journal; gives no row, or what is refused, which leaves nothing behind.';
REVOKE EXECUTE ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]), muctieu.post_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.post_capital_command(text, text, text, text, text, uuid, jsonb, text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]), muctieu.post_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) TO muctieu_app;
