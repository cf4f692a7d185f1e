-- The ledger of a nation, always the same: 34 provinces x 330 holders x 5 plan years x a number of lines of capital each, out of
-- 120 nodes x 4 sources x 2 kinds. Each line is assigned by the province's budget, advanced, recovered, paid six times; two
-- in five are carried over and paid once more in the next year. 18 lines a holder and year make about ten million entries.
-- Run by the owner in one transaction; {lines} is put in by ledger-data.ts.

CREATE TEMP TABLE line ON COMMIT DROP AS
SELECT h.n AS holder, lpad(p.code::text, 2, '0') AS province_id, y.vintage, k.n AS place,
       -- One node, source and kind for each place, spread by the holder's number; different places never meet.
       (h.n * 7 + k.n * 13) % 120 AS node, k.n % 4 AS source, (k.n / 4) % 2 AS kind,
       -- A number below a million for each line, the same at every run.
       ((h.n::bigint * 1000003 + y.vintage * 7919 + k.n * 104729) % 2147483648 * 1103515245 % 4294967296 / 7) % 1000000 AS chance
FROM generate_series(1, 34) p (code), generate_series(1, 330) s (n), LATERAL (SELECT p.code * 1000 + s.n) h (n),
     generate_series(2021, 2025) y (vintage), generate_series(0, {lines} - 1) k (n);

CREATE TEMP TABLE account ON COMMIT DROP AS
WITH own AS (
  SELECT l.*, l.vintage AS budget_year, false AS carried FROM line l
  UNION ALL SELECT l.*, l.vintage + 1, true FROM line l WHERE l.chance % 5 < 2)
SELECT row_number() OVER (ORDER BY province_id, vintage, holder, place, budget_year) AS account_id, * FROM own;

CREATE TEMP TABLE budget ON COMMIT DROP AS
SELECT (SELECT count(*) FROM account) + row_number() OVER (ORDER BY province_id, vintage, node, source, kind) AS account_id,
       province_id, vintage, node, source, kind, sum(amount) AS amount
FROM (SELECT province_id, vintage, node, source, kind, (100 + chance % 900) * 1000000 AS amount FROM line) l
GROUP BY province_id, vintage, node, source, kind;
CREATE INDEX ON budget (province_id, vintage, node, source, kind);
CREATE INDEX ON account (province_id, vintage, holder, place, budget_year);
ANALYZE account;
ANALYZE budget;

CREATE TEMP TABLE entry ON COMMIT DROP AS
SELECT m.*, m.value_date + ((m.account * 31 + m.step * 17) % 20)::int AS known_day
FROM (
  SELECT b.province_id, b.vintage, 0 AS step, 'grant' AS kind, b.account_id AS from_id, b.account_id AS to_id, b.amount::bigint AS amount,
         make_date(b.vintage, 1, 5) AS value_date, b.account_id AS account
  FROM budget b
  UNION ALL
  SELECT a.province_id, a.vintage, s.step, s.kind, CASE s.kind WHEN 'assign' THEN b.account_id ELSE a.account_id END,
         a.account_id, (100 + a.chance % 900) * 1000000 / 100 * s.percent, make_date(a.vintage, 1, 15) + (a.chance % 60)::int + s.days, a.account_id
  FROM account a
  JOIN budget b USING (province_id, vintage, node, source, kind),
       (VALUES (1, 'assign', 100, 0), (2, 'advance', 10, 10), (3, 'payment', 10, 20), (4, 'payment', 10, 50), (5, 'advance-recovery', 10, 60),
               (6, 'payment', 10, 90), (7, 'payment', 10, 130), (8, 'payment', 10, 170), (9, 'payment', 10, 220)) s (step, kind, percent, days)
  WHERE NOT a.carried
  UNION ALL
  SELECT a.province_id, a.vintage, s.step, s.kind, CASE s.kind WHEN 'carry-over' THEN f.account_id ELSE a.account_id END,
         a.account_id, (100 + a.chance % 900) * 1000000 / 100 * s.percent, make_date(a.vintage, 12, 31) + s.days, a.account_id
  FROM account a
  JOIN account f ON f.province_id = a.province_id AND f.vintage = a.vintage AND f.holder = a.holder AND f.place = a.place AND f.budget_year = a.vintage,
       (VALUES (10, 'carry-over', 30, 0), (11, 'payment', 15, 60)) s (step, kind, percent, days)
  WHERE a.carried) m;
ANALYZE entry;

INSERT INTO muctieu.capital_holder (province_id, holder_id, kind, name)
  SELECT lpad(p.code::text, 2, '0'), ('00000000-0000-7000-8000-' || lpad((p.code * 1000 + s.n)::text, 12, '0'))::uuid, 'owner',
         CASE s.n WHEN 0 THEN 'Ngân sách tỉnh ' || p.code ELSE 'Chủ đầu tư ' || p.code || '.' || s.n END
  FROM generate_series(1, 34) p (code), generate_series(0, 330) s (n);

INSERT INTO muctieu.capital_account (province_id, account_id, holder_id, node_code, source, capital_kind, vintage, budget_year, last_date, last_inflow_date,
    granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed, available)
  OVERRIDING SYSTEM VALUE
  SELECT a.province_id, a.account_id, ('00000000-0000-7000-8000-' || lpad(a.holder::text, 12, '0'))::uuid,
         (ARRAY['GN', 'DT', 'NTM'])[1 + a.node / 40] || '.P' || (1 + a.node % 40 / 5) || '.S' || (1 + a.node % 5),
         (ARRAY['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'])[1 + a.source], (ARRAY['INVESTMENT', 'RECURRENT'])[1 + a.kind], a.vintage, a.budget_year,
         s.last_date, s.last_inflow_date, s.granted, s.received, s.passed, 0, s.carried_in, s.carried_out, s.advanced, s.paid, 0, 0,
         s.granted + s.received - s.passed + s.carried_in - s.carried_out - s.advanced - s.paid
  FROM (SELECT account_id, province_id, vintage, budget_year, holder, node, source, kind FROM account
        UNION ALL SELECT account_id, province_id, vintage, vintage, province_id::int * 1000, node, source, kind FROM budget) a
  JOIN (SELECT m.account_id, max(m.value_date) AS last_date, max(m.value_date) FILTER (WHERE e.available * m.amount > 0) AS last_inflow_date,
               muctieu.sum_dong(m.amount * e.granted) AS granted, muctieu.sum_dong(m.amount * e.received) AS received,
               muctieu.sum_dong(m.amount * e.passed) AS passed, muctieu.sum_dong(m.amount * e.carried_in) AS carried_in,
               muctieu.sum_dong(m.amount * e.carried_out) AS carried_out, muctieu.sum_dong(m.amount * e.advanced) AS advanced,
               muctieu.sum_dong(m.amount * e.paid) AS paid
        FROM (SELECT from_id AS account_id, 'from' AS side, kind, amount, value_date FROM entry
              UNION ALL SELECT to_id, 'to', kind, amount, value_date FROM entry) m
        JOIN muctieu.capital_effect e ON e.effect = m.kind AND e.side = m.side
        GROUP BY m.account_id) s USING (account_id);

INSERT INTO muctieu.capital_entry (province_id, command_id, line, kind, effect, vintage, from_account_id, to_account_id, amount, value_date, document_id, reason, known_at)
  SELECT province_id, ('00000000-0000-7000-8000-' || lpad(to_hex(row_number() OVER (ORDER BY known_day, account, step)), 12, '0'))::uuid, 1,
         kind, kind, vintage, from_id, to_id, amount, value_date, 'qd-' || vintage || '-' || step, 'số liệu đo', known_day + time '10:00'
  FROM entry ORDER BY known_day, account, step;

SELECT setval(pg_get_serial_sequence('muctieu.capital_account', 'account_id'), (SELECT max(account_id) FROM muctieu.capital_account));
