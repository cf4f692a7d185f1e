import { sql } from 'kysely';
import type { ReadTransaction } from '../../database/transaction.ts';
import { latestResolution, lineState } from './treasury-line.store.ts';

export interface ReconciledMonth {
  readonly holderId?: string;
  readonly holder: string;
  readonly month: string;
  readonly bookedDong: bigint;
  readonly treasuryDong: bigint;
  readonly openLines: number;
}

/** By holder and month of a year: what the ledger says was disbursed, and what the Treasury says, without what is not ours. */
export async function readMonths(
  { tables }: ReadTransaction,
  provinceId: string,
  year: number,
): Promise<readonly ReconciledMonth[]> {
  const { rows } = await sql<{
    holder_id: string | null;
    holder: string;
    month: string;
    booked: string;
    treasury: string;
    open_lines: string;
  }>`
    with booked as (
      select a.holder_id, to_char(e.value_date, 'YYYY-MM') as month,
        sum(case when e.kind = 'reversal' then -e.amount else e.amount end * (f.advanced + f.paid)) as amount
      from muctieu.capital_entry e
      join muctieu.capital_effect f on f.effect = e.effect and f.side = 'from' and f.advanced + f.paid <> 0
      join muctieu.capital_account a on a.province_id = e.province_id and a.vintage = e.vintage and a.account_id = e.from_account_id
      where e.province_id = ${provinceId} and e.value_date >= make_date(${year}, 1, 1) and e.value_date < make_date(${year} + 1, 1, 1)
      group by 1, 2),
    treasury as (
      select l.holder_id, case when l.holder_id is null then l.holder_text else '' end as written, to_char(l.day, 'YYYY-MM') as month,
        sum(l.amount) as amount, count(*) filter (where ${lineState} = 'open') as open_lines
      from muctieu.treasury_line l ${latestResolution}
      where l.province_id = ${provinceId} and l.day >= make_date(${year}, 1, 1) and l.day < make_date(${year} + 1, 1, 1)
        and r.kind is distinct from 'not-ours'
      group by 1, 2, 3)
    select coalesce(b.holder_id, t.holder_id) as holder_id, coalesce(h.name, t.written, '') as holder,
      coalesce(b.month, t.month) as month, coalesce(b.amount, 0)::text as booked, coalesce(t.amount, 0)::text as treasury,
      coalesce(t.open_lines, 0)::text as open_lines
    from booked b full join treasury t on t.holder_id = b.holder_id and t.month = b.month
    left join muctieu.capital_holder h on h.province_id = ${provinceId} and h.holder_id = coalesce(b.holder_id, t.holder_id)
    order by h.name, 2, 3`.execute(tables);
  return rows.map((row) => ({
    ...(row.holder_id === null ? {} : { holderId: row.holder_id }),
    holder: row.holder,
    month: row.month,
    bookedDong: BigInt(row.booked),
    treasuryDong: BigInt(row.treasury),
    openLines: Number(row.open_lines),
  }));
}
