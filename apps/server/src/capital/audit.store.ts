import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** One invariant of the ledger that does not hold at some places; `places` names the first of them. */
export interface AuditFinding {
  readonly invariant: string;
  readonly count: number;
  readonly places: readonly string[];
}

/**
 * Every invariant over the whole ledger in scope. Each query gives the places where it does not hold, so nothing found is
 * a proof, not a sample. One transaction, one moment.
 */
export async function auditLedger(transaction: ReadTransaction): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const [invariant, query] of Object.entries(invariants)) {
    const { rows } = await sql<{ place: string }>`${sql.raw(query)}`.execute(transaction.tables);
    findings.push({ invariant, count: rows.length, places: rows.slice(0, 10).map(({ place }) => place) });
  }
  return findings;
}

const measureNames = [
  'granted',
  'received',
  'passed',
  'allocated',
  'carried_in',
  'carried_out',
  'advanced',
  'paid',
  'returned',
  'lapsed',
];

const sumsOf = (alias: string) =>
  measureNames
    .map((name) => `coalesce(sum(${alias}.amount) filter (where ${alias}.measure = '${name}'), 0) as ${name}`)
    .join(', ');
const differ = (a: string, b: string) =>
  measureNames.map((name) => `${a}.${name} <> coalesce(${b}.${name}, 0)`).join(' or ');

const entrySums = `select m.province_id, m.account_id, ${sumsOf('m')} from muctieu.capital_entry_moves('0', null) m group by 1, 2`;

const invariants: Readonly<Record<string, string>> = {
  'account-is-sum-of-entries': `
    select a.province_id || '/' || a.account_id as place from muctieu.capital_account a
    left join (${entrySums}) e on e.province_id = a.province_id and e.account_id = a.account_id where ${differ('a', 'e')}`,
  'account-is-sum-of-days': `
    select a.province_id || '/' || a.account_id as place from muctieu.capital_account a
    left join (select d.province_id, d.account_id, ${sumsOf('d')} from muctieu.capital_day d group by 1, 2) e
      on e.province_id = a.province_id and e.account_id = a.account_id where ${differ('a', 'e')}`,
  'no-balance-below-zero-on-any-day': `
    select distinct t.province_id || '/' || t.account_id as place from (
      select d.province_id, d.account_id,
        sum(sum(case when d.measure in ('granted', 'received', 'carried_in') then d.amount else -d.amount end)) over line as available,
        sum(coalesce(sum(d.amount) filter (where d.measure = 'advanced'), 0)) over line as advanced,
        sum(coalesce(sum(d.amount) filter (where d.measure = 'paid'), 0)) over line as paid
      from muctieu.capital_day d group by d.province_id, d.account_id, d.value_date
      window line as (partition by d.province_id, d.account_id order by d.value_date)) t
    where t.available < 0 or t.advanced < 0 or t.paid < 0`,
  'granted-is-what-became-of-it': `
    select province_id || '/' || node_code || '/' || source || '/' || capital_kind || '/' || vintage as place
    from muctieu.capital_account group by province_id, node_code, source, capital_kind, vintage
    having sum(granted) <> sum(available + advanced + paid + returned + lapsed)`,
  'what-is-passed-is-received': `
    select province_id || '/' || node_code || '/' || source || '/' || capital_kind || '/' || vintage || '/' || budget_year as place
    from muctieu.capital_account group by province_id, node_code, source, capital_kind, vintage, budget_year
    having sum(received) <> sum(passed + allocated)`,
  'what-leaves-a-year-enters-the-next': `
    select o.province_id || '/' || o.account_id as place from muctieu.capital_account o
    left join muctieu.capital_account i on i.province_id = o.province_id and i.holder_id = o.holder_id and i.node_code = o.node_code
      and i.source = o.source and i.capital_kind = o.capital_kind and i.vintage = o.vintage and i.budget_year = o.budget_year + 1
    where o.carried_out <> coalesce(i.carried_in, 0)`,
  'cube-and-tail-are-sum-of-accounts': `
    select coalesce(a.province_id, c.province_id) || '/' || coalesce(a.node_code, c.node_code) as place
    from (select province_id, node_code, source, capital_kind, vintage, budget_year, sum(granted) as granted, sum(paid) as paid,
            sum(carried_in) as carried_in from muctieu.capital_account group by 1, 2, 3, 4, 5, 6) a
    full join (
      select province_id, node_code, source, capital_kind, vintage, budget_year, sum(granted) as granted, sum(paid) as paid,
        sum(carried_in) as carried_in
      from (select province_id, node_code, source, capital_kind, vintage, budget_year, granted, paid, carried_in
              from muctieu.capital_cube where grain = 'node'
            union all
            select a.province_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
              case when m.measure = 'granted' then m.amount else 0 end, case when m.measure = 'paid' then m.amount else 0 end,
              case when m.measure = 'carried_in' then m.amount else 0 end
            from muctieu.capital_entry_moves((select merged_below from muctieu.capital_cube_mark), null) m
            join muctieu.capital_account a on a.province_id = m.province_id and a.account_id = m.account_id) both_parts
      group by 1, 2, 3, 4, 5, 6) c using (province_id, node_code, source, capital_kind, vintage, budget_year)
    where coalesce(a.granted, 0) <> coalesce(c.granted, 0) or coalesce(a.paid, 0) <> coalesce(c.paid, 0)
       or coalesce(a.carried_in, 0) <> coalesce(c.carried_in, 0)`,
  'cubes-agree-with-one-another': `
    select province_id || '/' || split_part(node_code, '.', 1) as place from muctieu.capital_cube
    group by province_id, split_part(node_code, '.', 1), source, capital_kind, vintage, budget_year
    having sum(paid) filter (where grain = 'node') is distinct from sum(paid) filter (where grain = 'month')
        or sum(paid) filter (where grain = 'node') is distinct from sum(paid) filter (where grain = 'day')
        or sum(granted) filter (where grain = 'node') is distinct from sum(granted) filter (where grain = 'day')`,
};
