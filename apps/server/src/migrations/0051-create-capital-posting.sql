-- What each kind of entry does to the measures of the account it comes from and of the account it goes to. A kind that
-- only changes the state of money touches one account: it stands under 'from'.
CREATE TABLE muctieu.capital_effect (
  effect text COLLATE "C" NOT NULL,
  side text COLLATE "C" NOT NULL CHECK (side IN ('from', 'to')),
  measure text COLLATE "C" NOT NULL,
  sign smallint NOT NULL CHECK (sign IN (-1, 1)),
  PRIMARY KEY (effect, side, measure)
);
COMMENT ON TABLE muctieu.capital_effect IS 'reference: kinds of entries as moves of measures; the same table as packages/domain/src/capital/entry-effects.ts, a test holds the two together.';
COMMENT ON COLUMN muctieu.capital_effect.effect IS 'Kind of entry.';
COMMENT ON COLUMN muctieu.capital_effect.side IS 'from: the account the money comes from; to: the account it goes to.';
COMMENT ON COLUMN muctieu.capital_effect.measure IS 'Column of capital_account.';
COMMENT ON COLUMN muctieu.capital_effect.sign IS '1 adds the amount to the measure, -1 takes it away.';
SELECT muctieu.bind_to_signed_in('muctieu.capital_effect');
GRANT SELECT ON muctieu.capital_effect TO muctieu_app;
INSERT INTO muctieu.capital_effect (effect, side, measure, sign) VALUES
  ('grant', 'from', 'granted', 1),
  ('grant-cut', 'from', 'granted', -1),
  ('assign', 'from', 'passed', 1),
  ('assign', 'to', 'received', 1),
  ('recall', 'from', 'received', -1),
  ('recall', 'to', 'passed', -1),
  ('allocate', 'from', 'allocated', 1),
  ('allocate', 'to', 'received', 1),
  ('allocation-recall', 'from', 'received', -1),
  ('allocation-recall', 'to', 'allocated', -1),
  ('advance', 'from', 'advanced', 1),
  ('payment', 'from', 'paid', 1),
  ('advance-recovery', 'from', 'advanced', -1),
  ('advance-recovery', 'from', 'paid', 1),
  ('advance-repayment', 'from', 'advanced', -1),
  ('payment-repayment', 'from', 'paid', -1),
  ('carry-over', 'from', 'carried_out', 1),
  ('carry-over', 'to', 'carried_in', 1),
  ('return', 'from', 'returned', 1),
  ('cancel', 'from', 'lapsed', 1),
  ('lapse', 'from', 'lapsed', 1);

CREATE FUNCTION muctieu.capital_moves(effects text[], kinds text[], from_ids bigint[], to_ids bigint[], amounts bigint[], days date[])
  RETURNS TABLE (account_id bigint, value_date date, measure text, amount bigint)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    -- A reversal goes the other way round: its sides are swapped and its amounts taken away.
    SELECT CASE WHEN (e.side = 'from') = (l.kind <> 'reversal') THEN l.from_id ELSE l.to_id END, l.day, e.measure,
           e.sign * CASE WHEN l.kind = 'reversal' THEN -l.amount ELSE l.amount END
      FROM unnest(effects, kinds, from_ids, to_ids, amounts, days) l (effect, kind, from_id, to_id, amount, day)
      JOIN muctieu.capital_effect e ON e.effect = l.effect;
  END;
COMMENT ON FUNCTION muctieu.capital_moves(text[], text[], bigint[], bigint[], bigint[], date[]) IS
  'What entries do to the measures of accounts, day by day.';

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
COMMENT ON TYPE muctieu.capital_refusal IS 'One line that cannot be booked: balance-below-zero with the deepest day and what is short, or period-closed with the closed day.';

CREATE FUNCTION muctieu.post_capital(
  province text,
  command uuid,
  known timestamptz,
  kinds text[],
  effects text[],
  nodes text[],
  sources text[],
  capital_kinds text[],
  vintages smallint[],
  from_holders uuid[],
  from_years smallint[],
  to_holders uuid[],
  to_years smallint[],
  amounts bigint[],
  value_dates date[],
  documents text[],
  reasons text[],
  reversals bigint[]
) RETURNS SETOF muctieu.capital_refusal
  LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  closed date;
  from_ids bigint[];
  to_ids bigint[];
  touched bigint[];
  doubtful bigint[];
BEGIN
  SELECT c.closed_until INTO closed FROM muctieu.capital_closing c
    WHERE c.province_id = province ORDER BY c.closing_id DESC LIMIT 1;
  IF closed IS NOT NULL THEN
    RETURN QUERY SELECT l.line::integer, 'period-closed', NULL::text, closed, NULL::bigint
      FROM unnest(value_dates) WITH ORDINALITY l (day, line) WHERE l.day <= closed;
    IF FOUND THEN RETURN; END IF;
  END IF;

  -- Accounts that do not exist yet. Two commands that make the same account meet on its unique key; the second waits.
  INSERT INTO muctieu.capital_account (province_id, holder_id, node_code, source, capital_kind, vintage, budget_year)
    SELECT DISTINCT province, side.holder, l.node, l.source, l.capital_kind, l.vintage, side.year
      FROM unnest(nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years)
             l (node, source, capital_kind, vintage, from_holder, from_year, to_holder, to_year),
           LATERAL (VALUES (l.from_holder, l.from_year), (l.to_holder, l.to_year)) side (holder, year)
     WHERE NOT EXISTS (SELECT FROM muctieu.capital_account a
              WHERE a.province_id = province AND a.vintage = l.vintage AND a.holder_id = side.holder AND a.node_code = l.node
                AND a.source = l.source AND a.capital_kind = l.capital_kind AND a.budget_year = side.year)
     ORDER BY 2, 3, 4, 5, 6, 7
    ON CONFLICT DO NOTHING;

  SELECT array_agg(f.account_id ORDER BY l.line), array_agg(t.account_id ORDER BY l.line) INTO from_ids, to_ids
    FROM unnest(nodes, sources, capital_kinds, vintages, from_holders, from_years, to_holders, to_years)
           WITH ORDINALITY l (node, source, capital_kind, vintage, from_holder, from_year, to_holder, to_year, line)
    JOIN muctieu.capital_account f
      ON f.province_id = province AND f.vintage = l.vintage AND f.holder_id = l.from_holder AND f.node_code = l.node
     AND f.source = l.source AND f.capital_kind = l.capital_kind AND f.budget_year = l.from_year
    JOIN muctieu.capital_account t
      ON t.province_id = province AND t.vintage = l.vintage AND t.holder_id = l.to_holder AND t.node_code = l.node
     AND t.source = l.source AND t.capital_kind = l.capital_kind AND t.budget_year = l.to_year;
  IF coalesce(cardinality(from_ids), 0) <> cardinality(kinds) THEN
    RAISE EXCEPTION 'An account of the command is outside the scope' USING ERRCODE = 'insufficient_privilege';
  END IF;

  -- One order of locking for everybody: no two commands wait for one another.
  SELECT array_agg(a.account_id) INTO touched FROM (
    SELECT c.account_id FROM muctieu.capital_account c
     WHERE c.province_id = province AND c.account_id = ANY (from_ids || to_ids)
     ORDER BY c.account_id FOR NO KEY UPDATE) a;

  -- Checked before it is written, so that every line that is short is said. An account can be short at the end, or, where
  -- an entry lies before the latest day, on a day in between (C3): only for those is the time line walked.
  SELECT array_agg(a.account_id) INTO doubtful
    FROM muctieu.capital_account a
    JOIN (SELECT m.account_id, min(m.value_date) AS first_date, max(m.value_date) AS last_date,
                 coalesce(sum(CASE WHEN m.measure IN ('granted', 'received', 'carried_in') THEN m.amount ELSE -m.amount END), 0) AS available,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'advanced'), 0) AS advanced,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'paid'), 0) AS paid,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'returned'), 0) AS returned,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'lapsed'), 0) AS lapsed
            FROM muctieu.capital_moves(effects, kinds, from_ids, to_ids, amounts, value_dates) m GROUP BY m.account_id) d USING (account_id)
   WHERE a.province_id = province AND a.account_id = ANY (touched)
     AND (d.first_date < greatest(a.last_date, d.last_date) OR a.available + d.available < 0 OR a.advanced + d.advanced < 0
          OR a.paid + d.paid < 0 OR a.returned + d.returned < 0 OR a.lapsed + d.lapsed < 0);
  IF doubtful IS NOT NULL THEN
    RETURN QUERY
      WITH moves AS (
        SELECT d.account_id, d.value_date, d.measure, d.amount FROM muctieu.capital_day d
         WHERE d.province_id = province AND d.account_id = ANY (doubtful)
        UNION ALL
        SELECT m.account_id, m.value_date, m.measure, m.amount
          FROM muctieu.capital_moves(effects, kinds, from_ids, to_ids, amounts, value_dates) m WHERE m.account_id = ANY (doubtful)),
      days AS (
        SELECT d.account_id, d.value_date,
               sum(sum(CASE WHEN d.measure IN ('granted', 'received', 'carried_in') THEN d.amount ELSE -d.amount END)) OVER line AS available,
               sum(coalesce(sum(d.amount) FILTER (WHERE d.measure = 'advanced'), 0)) OVER line AS advanced,
               sum(coalesce(sum(d.amount) FILTER (WHERE d.measure = 'paid'), 0)) OVER line AS paid,
               sum(coalesce(sum(d.amount) FILTER (WHERE d.measure = 'returned'), 0)) OVER line AS returned,
               sum(coalesce(sum(d.amount) FILTER (WHERE d.measure = 'lapsed'), 0)) OVER line AS lapsed
          FROM moves d GROUP BY d.account_id, d.value_date
        WINDOW line AS (PARTITION BY d.account_id ORDER BY d.value_date)),
      short AS (
        SELECT DISTINCT ON (days.account_id, s.state) days.account_id, s.state, days.value_date, -s.balance AS short
          FROM days, LATERAL (VALUES ('available', days.available), ('advanced', days.advanced), ('paid', days.paid),
                                     ('returned', days.returned), ('lapsed', days.lapsed)) s (state, balance)
         WHERE s.balance < 0 ORDER BY days.account_id, s.state, s.balance, days.value_date)
      SELECT l.line::integer, 'balance-below-zero', s.state, s.value_date, s.short::bigint
        FROM short s
        JOIN unnest(from_ids, kinds, effects) WITH ORDINALITY l (from_id, kind, effect, line)
          ON s.account_id = l.from_id AND s.state = muctieu.capital_from_state(l.kind, l.effect)
       ORDER BY 1, 3;
    IF FOUND THEN RETURN; END IF;
  END IF;

  UPDATE muctieu.capital_account a
     SET granted = a.granted + d.granted, received = a.received + d.received, passed = a.passed + d.passed,
         allocated = a.allocated + d.allocated, carried_in = a.carried_in + d.carried_in, carried_out = a.carried_out + d.carried_out,
         advanced = a.advanced + d.advanced, paid = a.paid + d.paid, returned = a.returned + d.returned, lapsed = a.lapsed + d.lapsed,
         last_date = greatest(a.last_date, d.last_date)
    FROM (SELECT m.account_id, max(m.value_date) AS last_date,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'granted'), 0) AS granted,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'received'), 0) AS received,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'passed'), 0) AS passed,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'allocated'), 0) AS allocated,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'carried_in'), 0) AS carried_in,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'carried_out'), 0) AS carried_out,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'advanced'), 0) AS advanced,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'paid'), 0) AS paid,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'returned'), 0) AS returned,
                 coalesce(sum(m.amount) FILTER (WHERE m.measure = 'lapsed'), 0) AS lapsed
            FROM muctieu.capital_moves(effects, kinds, from_ids, to_ids, amounts, value_dates) m GROUP BY m.account_id) d
   WHERE a.province_id = province AND a.account_id = d.account_id;

  INSERT INTO muctieu.capital_day AS existing (province_id, account_id, value_date, measure, amount)
    SELECT province, m.account_id, m.value_date, m.measure, sum(m.amount)
      FROM muctieu.capital_moves(effects, kinds, from_ids, to_ids, amounts, value_dates) m
     GROUP BY 2, 3, 4 ORDER BY 2, 3, 4
    ON CONFLICT (province_id, account_id, value_date, measure) DO UPDATE SET amount = existing.amount + excluded.amount;

  INSERT INTO muctieu.capital_entry
      (province_id, command_id, line, kind, effect, from_account_id, to_account_id, amount, value_date, document_id, reason, reversal_of, known_at)
    SELECT province, command, l.line, l.kind, l.effect, l.from_id, l.to_id, l.amount, l.day, l.document, l.reason, l.reversal, known
      FROM unnest(kinds, effects, from_ids, to_ids, amounts, value_dates, documents, reasons, reversals)
             WITH ORDINALITY l (kind, effect, from_id, to_id, amount, day, document, reason, reversal, line);
END $$;
COMMENT ON FUNCTION muctieu.post_capital(text, uuid, timestamptz, text[], text[], text[], text[], text[], smallint[], uuid[], smallint[], uuid[], smallint[], bigint[], date[], text[], text[], bigint[]) IS
  'Books the lines of one command, all or none: gives no row when booked, else every line that cannot be and why; the caller then rolls back. One round trip, whatever the number of lines.';
