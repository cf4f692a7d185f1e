import { nextNumber } from '@muctieu/domain/reporting/writing/number-register';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { Writer } from './writing.store.ts';
import type { WritingTables } from './writing.tables.ts';

export type StoredNumber = Selectable<WritingTables['report_number']>;

export interface RegisterKey {
  readonly provinceId: string;
  readonly authorityId: string;
  readonly year: number;
  readonly direction: 'out' | 'in';
}

/** Newest first. */
export async function findNumbers(
  { tables }: ReadTransaction,
  filter: Pick<RegisterKey, 'provinceId' | 'authorityId'> & {
    readonly year?: number | undefined;
    readonly direction?: 'out' | 'in' | undefined;
    readonly state?: StoredNumber['state'] | undefined;
  },
): Promise<readonly StoredNumber[]> {
  let query = tables
    .selectFrom('report_number')
    .selectAll()
    .where('province_id', '=', filter.provinceId)
    .where('authority_id', '=', filter.authorityId);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.direction !== undefined) query = query.where('direction', '=', filter.direction);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
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
    readonly sender?: string;
    readonly documentDay?: PlainDate | undefined;
    /** Where the authority sits; absent: at the province as a whole. */
    readonly unitId?: string | undefined;
  },
  by: Writer,
): Promise<number> {
  const { provinceId, authorityId, year, direction } = key;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report-number ${provinceId} ${authorityId} ${year} ${direction}`}, 0))`.execute(
    transaction.tables,
  );
  const last = await transaction.tables
    .selectFrom('report_number')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('province_id', '=', provinceId)
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .where('direction', '=', direction)
    .executeTakeFirst();
  const number = nextNumber(last?.number === null || last?.number === undefined ? [] : [last.number]);
  const row = {
    province_id: provinceId,
    authority_id: authorityId,
    unit_id: entry.unitId ?? null,
    year,
    direction,
    number,
    symbol: entry.symbol(number),
    abstract: entry.abstract,
    state: entry.state,
    reason: entry.reason,
    sender: entry.sender ?? '',
    document_day: entry.documentDay ?? null,
    report_id: entry.reportId ?? null,
    person_id: by.personId ?? null,
    person_name: by.name,
    at: by.at,
  };
  await transaction.tables.insertInto('report_number').values(row).execute();
  transaction.journal({ ...subjectOf(row), after: row });
  return number;
}

export async function findNumberForEdit(
  { tables }: WriteTransaction,
  { provinceId, authorityId, year, direction }: RegisterKey,
  number: number,
): Promise<StoredNumber | undefined> {
  return await tables
    .selectFrom('report_number')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .where('direction', '=', direction)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

/** Voided with its reason, or used by a report for which it was reserved. */
export async function changeNumber(
  transaction: WriteTransaction,
  before: StoredNumber,
  change:
    | { readonly state: 'voided'; readonly reason: string }
    | { readonly state: 'used'; readonly report_id: string; readonly symbol: string; readonly abstract: string },
): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('report_number')
    .set({ ...change, version })
    .where('province_id', '=', before.province_id)
    .where('authority_id', '=', before.authority_id)
    .where('year', '=', before.year)
    .where('direction', '=', before.direction)
    .where('number', '=', before.number)
    .execute();
  transaction.journal({ ...subjectOf(before), before, after: { ...before, ...change, version } });
  return version;
}

function subjectOf(
  row: Pick<StoredNumber, 'province_id' | 'authority_id' | 'unit_id' | 'year' | 'direction' | 'number'>,
) {
  return {
    subject: { kind: 'report-number', id: `${row.authority_id} ${row.year} ${row.direction} ${row.number}` },
    provinceId: row.province_id,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
  };
}
