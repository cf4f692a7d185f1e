import { nextNumber } from '@muctieu/domain/reporting/writing/written-report';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { Writer } from './writing.store.ts';
import type { WritingTables } from './writing.tables.ts';

export type StoredNumber = Selectable<WritingTables['report_number']>;

export interface RegisterKey {
  readonly provinceId: string;
  readonly unitId: string;
  readonly year: number;
  readonly direction: 'out' | 'in';
}

/** Newest first. */
export async function findNumbers(
  { tables }: ReadTransaction,
  filter: Pick<RegisterKey, 'provinceId' | 'unitId'> & {
    readonly year?: number | undefined;
    readonly direction?: 'out' | 'in' | undefined;
  },
): Promise<readonly StoredNumber[]> {
  let query = tables
    .selectFrom('report_number')
    .selectAll()
    .where('province_id', '=', filter.provinceId)
    .where('unit_id', '=', filter.unitId);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.direction !== undefined) query = query.where('direction', '=', filter.direction);
  return await query.orderBy('year', 'desc').orderBy('direction').orderBy('number', 'desc').execute();
}

/**
 * The next number of a register. Whoever asks in the same moment waits for this transaction: where it is rolled back its
 * number is free again, so that none is left out and none is given twice.
 */
export async function takeNumber(
  transaction: WriteTransaction,
  key: RegisterKey,
  entry: {
    readonly symbol: (number: number) => string;
    readonly abstract: string;
    readonly state: 'used' | 'reserved';
    readonly reason: string;
    readonly reportId?: string;
  },
  by: Writer,
): Promise<number> {
  const { provinceId, unitId, year, direction } = key;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report-number ${provinceId} ${unitId} ${year} ${direction}`}, 0))`.execute(
    transaction.tables,
  );
  const last = await transaction.tables
    .selectFrom('report_number')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('province_id', '=', provinceId)
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('direction', '=', direction)
    .executeTakeFirst();
  const number = nextNumber(last?.number === null || last?.number === undefined ? [] : [last.number]);
  const row = {
    province_id: provinceId,
    unit_id: unitId,
    year,
    direction,
    number,
    symbol: entry.symbol(number),
    abstract: entry.abstract,
    state: entry.state,
    reason: entry.reason,
    report_id: entry.reportId ?? null,
    person_id: by.personId ?? null,
    person_name: by.name,
    at: by.at,
  };
  await transaction.tables.insertInto('report_number').values(row).execute();
  transaction.journal({
    subject: { kind: 'report-number', id: `${unitId} ${year} ${direction} ${number}` },
    unitId,
    after: row,
  });
  return number;
}

export async function findNumberForEdit(
  { tables }: WriteTransaction,
  { provinceId, unitId, year, direction }: RegisterKey,
  number: number,
): Promise<StoredNumber | undefined> {
  return await tables
    .selectFrom('report_number')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('direction', '=', direction)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

export async function voidNumber(transaction: WriteTransaction, before: StoredNumber, reason: string): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('report_number')
    .set({ state: 'voided', reason, version })
    .where('province_id', '=', before.province_id)
    .where('unit_id', '=', before.unit_id)
    .where('year', '=', before.year)
    .where('direction', '=', before.direction)
    .where('number', '=', before.number)
    .execute();
  transaction.journal({
    subject: { kind: 'report-number', id: `${before.unit_id} ${before.year} ${before.direction} ${before.number}` },
    unitId: before.unit_id,
    before,
    after: { ...before, state: 'voided', reason, version },
  });
  return version;
}
