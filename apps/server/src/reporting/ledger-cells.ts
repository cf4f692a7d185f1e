import { type CellKey, cellKey } from '@muctieu/domain/reporting/form-cell';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import { readSums } from '../capital/capital-sums.store.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { ReportName } from './submissions.store.ts';

/** C7: the ledger up to a day, as it was known at a moment. */
export interface LedgerAsOf extends ReportName {
  readonly today: PlainDate;
  readonly valueDate: PlainDate;
  readonly knownAt?: Date | undefined;
}

export interface LedgerCell {
  readonly reporterId: string;
  readonly key: CellKey;
  readonly value: string;
}

/**
 * Known cells of capital of many reporters in one reading of the ledger. As on the page of each of them, what its own report
 * has brought into the ledger stands in the column that was typed, and not a second time in that of what was there before.
 */
export async function findLedgerCells(
  transaction: ReadTransaction,
  form: ReportForm,
  reporterIds: readonly string[],
  asOf: LedgerAsOf,
): Promise<readonly LedgerCell[]> {
  const section = form.sections.find(({ kind }) => kind === 'capital');
  if (section === undefined || reporterIds.length === 0) return [];
  const reporterOf = await findHolders(transaction, asOf.provinceId, reporterIds);
  if (reporterOf.size === 0) return [];
  const { valueDate, knownAt, today } = asOf;
  const sums = await readSums(transaction, {
    by: ['node', 'source', 'capitalKind', 'vintage', 'budgetYear', 'holder'],
    provinceIds: [asOf.provinceId],
    holderIds: [...reporterOf.keys()],
    budgetYears: [Number(valueDate.slice(0, 4))],
    ...(valueDate < today || knownAt !== undefined ? { valueDate } : {}),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  const brought = await findBrought(transaction, reporterIds, asOf);
  return sums.flatMap(({ keys, measures: m }) => {
    const reporterId = reporterOf.get(keys[5] ?? '');
    if (reporterId === undefined) return [];
    const row = keys.join('~');
    const own = brought.get(`${reporterId}/${row}`) ?? 0n;
    const came = m.granted + m.received + m.carried_in;
    const spent = m.advanced + m.paid;
    const amounts: Readonly<Record<string, bigint>> = {
      assigned: came - m.passed - m.carried_out,
      'disbursed-before': spent - own,
      available: came - m.passed - m.allocated - m.carried_out - spent - m.returned - m.lapsed + own,
    };
    return section.columns.flatMap(({ key, holds, measure }) => {
      const amount = measure === undefined || holds !== 'known' ? undefined : amounts[measure];
      if (amount === undefined) return [];
      return [{ reporterId, key: cellKey({ section: section.key, row, column: key }), value: amount.toString() }];
    });
  });
}

async function findHolders(
  { tables }: ReadTransaction,
  provinceId: string,
  reporterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...reporterIds];
  const { rows } = await sql<{ holder_id: string; reporter_id: string }>`
    select holder_id, case when unit_id = any(${ids}::uuid[]) then unit_id else organisation_id end as reporter_id
    from muctieu.capital_holder where province_id = ${provinceId}
      and (unit_id = any(${ids}::uuid[]) or organisation_id = any(${ids}::uuid[]))`.execute(tables);
  return new Map(rows.map((row) => [row.holder_id, row.reporter_id]));
}

/** What each report has brought into the ledger by the value date, as known then: by reporter and row. */
async function findBrought(
  { tables }: ReadTransaction,
  reporterIds: readonly string[],
  { provinceId, regimeCode, periodKey, valueDate, knownAt }: LedgerAsOf,
): Promise<ReadonlyMap<string, bigint>> {
  const known = knownAt === undefined ? sql`true` : sql`d.decided_at <= ${knownAt}::timestamptz`;
  const { rows } = await sql<{ key: string; amount: string }>`
    select e.reporter_id || '/' || split_part(e.cell_key, '/', 2) as key, sum(e.amount)::text as amount
    from muctieu.report_effect e join muctieu.capital_disbursement d on d.province_id = e.province_id
      and d.disbursement_id::text = e.subject_id and d.state = 'booked' and d.value_date <= ${valueDate}::date and ${known}
    where e.province_id = ${provinceId} and e.regime_code = ${regimeCode} and e.period_key = ${periodKey}
      and e.reporter_id = any(${[...reporterIds]}::uuid[]) and e.kind = 'disbursement' group by 1`.execute(tables);
  return new Map(rows.map(({ key, amount }) => [key, BigInt(amount)]));
}
