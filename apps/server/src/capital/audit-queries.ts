import { type RawBuilder, sql } from 'kysely';

export type AuditInvariant =
  | 'account-is-sum-of-entries'
  | 'available-is-what-is-left'
  | 'no-balance-below-zero-on-any-day'
  | 'entry-keeps-its-line'
  | 'reversal-mirrors-its-entry'
  | 'closed-period-takes-no-entries'
  | 'granted-is-what-became-of-it'
  | 'what-is-passed-is-received'
  | 'what-leaves-a-year-enters-the-next'
  | 'cube-and-tail-are-sum-of-accounts'
  | 'cubes-agree-with-one-another'
  | 'quarters-and-tail-are-sum-of-accounts'
  | 'quarters-agree-with-months'
  | 'entries-are-what-the-journal-says';

/** One reading of the ledger, and the invariants that it can find broken: rows of (invariant, place). */
export interface AuditQuery {
  readonly invariants: readonly AuditInvariant[];
  query(sealedSince: Date): RawBuilder<unknown>;
}

const measures = 'granted received passed allocated carried_in carried_out advanced paid returned lapsed'.split(' ');
const each = (of: (measure: string) => string, between = ', ') => sql.raw(measures.map(of).join(between));
const availableOf = (alias: string) =>
  sql.raw(measures.map((m) => `${/^(granted|received|carried_in)$/.test(m) ? '+' : '-'} ${alias}.${m}`).join(' '));
const line = sql.raw('province_id, node_code, source, capital_kind, vintage');
const linePlace = sql.raw(`concat_ws('/', province_id, node_code, source, capital_kind, vintage)`);

/**
 * The one reading of every entry. Balances of single days are asked only where money left a state on a day before money came:
 * in every other account the balance first rises and then falls, so it is lowest at the end.
 */
const accounts: AuditQuery = {
  invariants: ['account-is-sum-of-entries', 'available-is-what-is-left', 'no-balance-below-zero-on-any-day'],
  query: () => sql`
    with moves as not materialized (
      select e.province_id, case when (f.side = 'from') = (e.kind <> 'reversal') then e.from_account_id else e.to_account_id end as account_id,
        e.vintage, e.value_date, case when e.kind = 'reversal' then -e.amount else e.amount end as amount, f.*
      from muctieu.capital_entry e join muctieu.capital_effect f on f.effect = e.effect),
    sums as materialized (
      select province_id, account_id, min(vintage) as vintage_min, max(vintage) as vintage, max(value_date) as last_date,
        coalesce(max(value_date) filter (where amount * available > 0), '0001-01-01') as last_inflow_date,
        min(value_date) filter (where amount * available < 0) as first_outflow_date,
        min(value_date) filter (where amount * advanced < 0) as first_recovery_date, max(value_date) filter (where amount * advanced > 0) as last_advance_date,
        min(value_date) filter (where amount * paid < 0) as first_repayment_date, max(value_date) filter (where amount * paid > 0) as last_payment_date,
        min(value_date) filter (where amount < 0) as first_reversal_date,
        ${each((m) => `muctieu.sum_dong(amount * ${m}) as ${m}`)}
      from moves group by province_id, account_id),
    walked as (
      select s.province_id, s.account_id, s.vintage from sums s
      where s.first_outflow_date < s.last_inflow_date or s.first_recovery_date < s.last_advance_date
        or s.first_repayment_date < s.last_payment_date or s.first_reversal_date < s.last_date),
    days as (
      select w.province_id, w.account_id,
        muctieu.sum_dong(muctieu.sum_dong(m.amount * m.available)) over line as available,
        muctieu.sum_dong(muctieu.sum_dong(m.amount * m.advanced)) over line as advanced,
        muctieu.sum_dong(muctieu.sum_dong(m.amount * m.paid)) over line as paid,
        muctieu.sum_dong(muctieu.sum_dong(m.amount * m.returned)) over line as returned,
        muctieu.sum_dong(muctieu.sum_dong(m.amount * m.lapsed)) over line as lapsed
      from walked w join moves m using (province_id, account_id) group by w.province_id, w.account_id, m.value_date
      window line as (partition by w.province_id, w.account_id order by m.value_date))
    select 'account-is-sum-of-entries' as invariant, concat_ws('/', coalesce(a.province_id, s.province_id), coalesce(a.account_id, s.account_id)) as place
    from muctieu.capital_account a full join sums s on s.province_id = a.province_id and s.account_id = a.account_id
    where a.account_id is null or a.vintage <> s.vintage or a.vintage <> s.vintage_min
      or a.last_date is distinct from coalesce(s.last_date, '0001-01-01') or a.last_inflow_date is distinct from coalesce(s.last_inflow_date, '0001-01-01')
      or ${each((m) => `a.${m} <> coalesce(s.${m}, 0)`, ' or ')}
    union all
    select 'available-is-what-is-left', concat_ws('/', a.province_id, a.account_id)
    from muctieu.capital_account a where a.available <> 0 ${availableOf('a')} or a.budget_year < a.vintage
    union all
    select distinct 'no-balance-below-zero-on-any-day', concat_ws('/', d.province_id, d.account_id)
    from days d where least(d.available, d.advanced, d.paid, d.returned, d.lapsed) < 0
    union all
    select 'no-balance-below-zero-on-any-day', concat_ws('/', a.province_id, a.account_id)
    from muctieu.capital_account a where least(a.available, a.advanced, a.paid, a.returned, a.lapsed) < 0`,
};

const entries: AuditQuery = {
  invariants: ['entry-keeps-its-line', 'reversal-mirrors-its-entry', 'closed-period-takes-no-entries'],
  query: () => sql`
    select 'entry-keeps-its-line' as invariant, concat_ws('/', e.province_id, e.entry_id) as place
    from muctieu.capital_entry e
    join muctieu.capital_account f on f.province_id = e.province_id and f.account_id = e.from_account_id
    join muctieu.capital_account t on t.province_id = e.province_id and t.account_id = e.to_account_id
    where e.from_account_id <> e.to_account_id
      and (f.node_code, f.source, f.capital_kind, f.vintage) <> (t.node_code, t.source, t.capital_kind, t.vintage)
    union all
    select 'reversal-mirrors-its-entry', concat_ws('/', e.province_id, e.entry_id)
    from muctieu.capital_entry e left join muctieu.capital_entry r on r.province_id = e.province_id and r.entry_id = e.reversal_of
    where e.reversal_of is not null and (e.kind <> 'reversal' or (r.kind, r.from_account_id, r.to_account_id, r.amount)
      is distinct from (e.effect, e.to_account_id, e.from_account_id, e.amount))
    union all
    select 'closed-period-takes-no-entries', concat_ws('/', e.province_id, e.entry_id)
    from (select province_id, closed_until, at, lead(at, 1, 'infinity') over (partition by province_id order by closing_id) as until
      from muctieu.capital_closing) c
    join muctieu.capital_entry e on e.province_id = c.province_id and e.value_date <= c.closed_until and e.known_at > c.at and e.known_at < c.until`,
};

const lines: AuditQuery = {
  invariants: ['granted-is-what-became-of-it', 'what-is-passed-is-received', 'what-leaves-a-year-enters-the-next'],
  query: () => sql`
    select 'granted-is-what-became-of-it' as invariant, ${linePlace} as place
    from muctieu.capital_account group by ${line}
    having sum(granted) <> sum(available + advanced + paid + returned + lapsed)
    union all
    select 'what-is-passed-is-received', ${linePlace} || '/' || budget_year
    from muctieu.capital_account group by ${line}, budget_year
    having sum(received) <> sum(passed + allocated)
    union all
    select 'what-leaves-a-year-enters-the-next', concat_ws('/', coalesce(o.province_id, i.province_id), coalesce(o.account_id, i.account_id))
    from (select * from muctieu.capital_account where carried_out <> 0) o
    full join (select * from muctieu.capital_account where carried_in <> 0) i
      on i.province_id = o.province_id and i.holder_id = o.holder_id and i.node_code = o.node_code
      and i.source = o.source and i.capital_kind = o.capital_kind and i.vintage = o.vintage and i.budget_year = o.budget_year + 1
    where o.carried_out is distinct from i.carried_in`,
};

const sumOfGrain = (measure: string, grain: string) =>
  `coalesce(muctieu.sum_dong(${measure}) filter (where grain = '${grain}'), 0)`;

const cubes: AuditQuery = {
  invariants: ['cube-and-tail-are-sum-of-accounts', 'cubes-agree-with-one-another'],
  query: () => sql`
    select 'cube-and-tail-are-sum-of-accounts' as invariant, ${linePlace} || '/' || budget_year as place
    from (
      select ${line}, budget_year, ${each((m) => m)} from muctieu.capital_account
      union all
      select ${line}, budget_year, ${each((m) => `-${m}`)} from muctieu.capital_cube where grain = 'node'
      union all
      select a.province_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year, ${each((m) => `-m.${m}`)}
      from muctieu.capital_entry_moves((select merged_below from muctieu.capital_cube_mark), null) m
      join muctieu.capital_account a on a.province_id = m.province_id and a.account_id = m.account_id) parts
    group by ${line}, budget_year having ${each((m) => `muctieu.sum_dong(${m}) <> 0`, ' or ')}
    union all
    select 'cubes-agree-with-one-another', concat_ws('/', province_id, programme, source, capital_kind, vintage, budget_year)
    from (select *, split_part(node_code, '.', 1) as programme from muctieu.capital_cube) c
    group by province_id, programme, source, capital_kind, vintage, budget_year
    having ${sql.raw(
      ['programme', 'month', 'day', 'known']
        .flatMap((grain) => measures.map((m) => `${sumOfGrain(m, 'node')} <> ${sumOfGrain(m, grain)}`))
        .join(' or '),
    )}`,
};

/** Each account over all its quarters, and each quarter over all accounts: a sum in a wrong quarter shows in the second. */
const quarters: AuditQuery = {
  invariants: ['quarters-and-tail-are-sum-of-accounts', 'quarters-agree-with-months'],
  query: () => sql`
    select 'quarters-and-tail-are-sum-of-accounts' as invariant, concat_ws('/', province_id, account_id) as place
    from (
      select province_id, account_id, vintage, ${each((m) => m)} from muctieu.capital_account
      union all
      select province_id, account_id, vintage, ${each((m) => `-${m}`)} from muctieu.capital_quarter
      union all
      select m.province_id, m.account_id, a.vintage, ${each((m) => `-m.${m}`)}
      from muctieu.capital_entry_moves((select quarters_below from muctieu.capital_cube_mark), null) m
      join muctieu.capital_account a on a.province_id = m.province_id and a.account_id = m.account_id) parts
    group by province_id, account_id
    having min(vintage) <> max(vintage) or ${each((m) => `muctieu.sum_dong(${m}) <> 0`, ' or ')}
    union all
    select 'quarters-agree-with-months', concat_ws('/', province_id, vintage, since)
    from (
      select province_id, vintage, since, ${each((m) => m)} from muctieu.capital_quarter
      union all
      select province_id, vintage, date_trunc('quarter', since)::date, ${each((m) => `-${m}`)} from muctieu.capital_cube where grain = 'month'
      union all
      select m.province_id, a.vintage, date_trunc('quarter', m.value_date)::date, ${each((m) => `m.${m}`)}
      from muctieu.capital_entry_moves((select quarters_below from muctieu.capital_cube_mark), null) m
      join muctieu.capital_account a on a.province_id = m.province_id and a.account_id = m.account_id
      union all
      select m.province_id, a.vintage, date_trunc('quarter', m.value_date)::date, ${each((m) => `-m.${m}`)}
      from muctieu.capital_entry_moves((select merged_below from muctieu.capital_cube_mark), null) m
      join muctieu.capital_account a on a.province_id = m.province_id and a.account_id = m.account_id) parts
    group by province_id, vintage, since having ${each((m) => `muctieu.sum_dong(${m}) <> 0`, ' or ')}`,
};

/** The text is that of `entries-digest.ts`. */
const journal: AuditQuery = {
  invariants: ['entries-are-what-the-journal-says'],
  query: (sealedSince) => sql`
    select 'entries-are-what-the-journal-says' as invariant, concat_ws('/', c.province_id, c.command_id) as place
    from (
      select e.province_id, e.command_id, encode(sha256(convert_to(string_agg(concat_ws('|',
          e.kind, e.effect, f.node_code, f.source, f.capital_kind, f.vintage, f.holder_id, f.budget_year, t.holder_id, t.budget_year,
          e.amount, to_char(e.value_date, 'YYYY-MM-DD'), coalesce(e.reversal_of::text, ''),
          octet_length(e.document_id) || ':' || e.document_id, octet_length(e.reason) || ':' || e.reason), E'\n' order by e.line), 'UTF8')), 'hex') as digest
      from muctieu.capital_entry e
      join muctieu.capital_account f on f.province_id = e.province_id and f.account_id = e.from_account_id
      join muctieu.capital_account t on t.province_id = e.province_id and t.account_id = e.to_account_id
      where e.known_at >= ${sealedSince} group by e.province_id, e.command_id) c
    left join muctieu.journal j on j.province_id = c.province_id and j.subject_kind = 'capital-command' and j.subject_id = c.command_id::text
    where j.after ->> 'entriesSha256' is distinct from c.digest
    union all
    select 'entries-are-what-the-journal-says', concat_ws('/', j.province_id, j.subject_id)
    from muctieu.journal j where j.subject_kind = 'capital-command' and j.at >= ${sealedSince} and not exists (
      select from muctieu.capital_entry e where e.province_id = j.province_id and e.command_id = j.subject_id::uuid)`,
};

export const auditQueries: readonly AuditQuery[] = [accounts, entries, lines, cubes, quarters, journal];
