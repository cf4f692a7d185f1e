import type { MobilisedCategory, MobilisedForm } from '@muctieu/domain/capital/mobilised';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface MobilisedRecord {
  readonly provinceId: string;
  readonly nodeCode: string;
  readonly unitId?: string | undefined;
  readonly category: MobilisedCategory;
  readonly measure: 'plan' | 'actual';
  readonly form: MobilisedForm;
  readonly amountDong: string;
  readonly quantityThousandths?: string | undefined;
  readonly piece?: string | undefined;
  readonly pieceDong?: string | undefined;
  readonly giver?: string | undefined;
  readonly valueDate: PlainDate;
  readonly documentId: string;
  readonly reason: string;
  readonly reversalOf?: string | undefined;
}

export interface StoredMobilised extends MobilisedRecord {
  readonly recordId: string;
  readonly unit?: string;
  readonly reversedBy?: string;
  readonly person?: string;
  readonly at: Date;
}

interface Row {
  readonly record_id: string;
  readonly province_id: string;
  readonly node_code: string;
  readonly unit_id: string | null;
  readonly unit: string | null;
  readonly category: MobilisedCategory;
  readonly measure: 'plan' | 'actual';
  readonly form: MobilisedForm;
  readonly amount: string;
  readonly quantity_thousandths: string | null;
  readonly piece: string | null;
  readonly piece_amount: string | null;
  readonly giver: string;
  readonly value_date: PlainDate;
  readonly document_id: string;
  readonly reason: string;
  readonly reversal_of: string | null;
  readonly reversed_by: string | null;
  readonly person: string | null;
  readonly at: Date;
}

export interface MobilisedFilter {
  readonly provinceId: string;
  readonly recordId?: string | undefined;
  readonly nodeCode?: string | undefined;
  readonly unitId?: string | undefined;
  readonly category?: string | undefined;
  readonly measure?: string | undefined;
  readonly before?: readonly [valueDate: string, recordId: string] | undefined;
  readonly limit: number;
}

/** Newest value date first. */
export async function listMobilised(
  { tables }: ReadTransaction,
  filter: MobilisedFilter,
): Promise<readonly StoredMobilised[]> {
  const conditions: RawBuilder<unknown>[] = [sql`m.province_id = ${filter.provinceId}`];
  if (filter.recordId !== undefined) conditions.push(sql`m.record_id = ${filter.recordId}::uuid`);
  if (filter.unitId !== undefined) conditions.push(sql`m.unit_id = ${filter.unitId}::uuid`);
  if (filter.category !== undefined) conditions.push(sql`m.category = ${filter.category}`);
  if (filter.measure !== undefined) conditions.push(sql`m.measure = ${filter.measure}`);
  if (filter.nodeCode !== undefined) {
    conditions.push(sql`(m.node_code = ${filter.nodeCode} or starts_with(m.node_code, ${`${filter.nodeCode}.`}))`);
  }
  if (filter.before !== undefined) {
    const [valueDate, recordId] = filter.before;
    conditions.push(sql`(m.value_date, m.record_id) < (${valueDate}::date, ${recordId}::uuid)`);
  }
  const { rows } = await sql<Row>`
    select m.*, r.record_id as reversed_by, p.name as person, n.name as unit
    from muctieu.capital_mobilised m
    left join muctieu.capital_mobilised r on r.province_id = m.province_id and r.reversal_of = m.record_id
    left join muctieu.person p on p.province_id = m.province_id and p.person_id = m.person_id
    left join lateral (select u.name from muctieu.unit_name u where u.province_id = m.province_id and u.unit_id = m.unit_id
      and u.from_day <= m.value_date and (u.until_day is null or u.until_day > m.value_date) limit 1) n on true
    where ${sql.join(conditions, sql` and `)}
    order by m.value_date desc, m.record_id desc limit ${filter.limit}`.execute(tables);
  return rows.map((row) => ({
    recordId: row.record_id,
    provinceId: row.province_id,
    nodeCode: row.node_code,
    category: row.category,
    measure: row.measure,
    form: row.form,
    amountDong: row.amount,
    valueDate: row.value_date,
    documentId: row.document_id,
    reason: row.reason,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    ...(row.quantity_thousandths === null ? {} : { quantityThousandths: row.quantity_thousandths }),
    ...(row.piece === null ? {} : { piece: row.piece }),
    ...(row.piece_amount === null ? {} : { pieceDong: row.piece_amount }),
    ...(row.giver === '' ? {} : { giver: row.giver }),
    ...(row.reversal_of === null ? {} : { reversalOf: row.reversal_of }),
    ...(row.reversed_by === null ? {} : { reversedBy: row.reversed_by }),
    ...(row.person === null ? {} : { person: row.person }),
    at: row.at,
  }));
}

export async function addMobilised(
  transaction: WriteTransaction,
  record: MobilisedRecord,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<string> {
  const recordId = uuid();
  await transaction.tables
    .insertInto('capital_mobilised')
    .values({
      province_id: record.provinceId,
      record_id: recordId,
      node_code: record.nodeCode,
      unit_id: record.unitId ?? null,
      category: record.category,
      measure: record.measure,
      form: record.form,
      amount: record.amountDong,
      quantity_thousandths: record.quantityThousandths ?? null,
      piece: record.piece ?? null,
      piece_amount: record.pieceDong ?? null,
      giver: record.giver ?? '',
      value_date: record.valueDate,
      document_id: record.documentId,
      reason: record.reason,
      reversal_of: record.reversalOf ?? null,
      person_id: by.personId ?? null,
      at: by.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'capital-mobilised', id: recordId },
    ...(record.unitId === undefined ? {} : { unitId: record.unitId }),
    after: record,
  });
  return recordId;
}

export interface MobilisedSumRow {
  readonly nodeCode: string;
  readonly unitId: string | null;
  readonly category: MobilisedCategory;
  readonly measure: 'plan' | 'actual';
  readonly amountDong: bigint;
}

/** Sums of what was planned and came in in some years; a reversal counts against its record, on the record's own day. */
export async function sumMobilised(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly fromYear: number;
    readonly toYear: number;
    readonly valueDate?: PlainDate | undefined;
    readonly knownAt?: Date | undefined;
  },
): Promise<readonly MobilisedSumRow[]> {
  const until = `${filter.toYear}-12-31`;
  const actualUntil = filter.valueDate !== undefined && filter.valueDate < until ? filter.valueDate : until;
  const { rows } = await sql<{
    node_code: string;
    unit_id: string | null;
    category: MobilisedCategory;
    measure: 'plan' | 'actual';
    amount: string;
  }>`
    select m.node_code, m.unit_id, m.category, m.measure,
      muctieu.sum_dong(case when m.reversal_of is null then m.amount else -m.amount end) as amount
    from muctieu.capital_mobilised m
    where m.province_id = ${filter.provinceId} and m.value_date >= ${`${filter.fromYear}-01-01`}::date
      and m.value_date <= case m.measure when 'plan' then ${until}::date else ${actualUntil}::date end
      and ${filter.knownAt === undefined ? sql`true` : sql`m.at <= ${filter.knownAt}`}
    group by 1, 2, 3, 4`.execute(tables);
  return rows.map((row) => ({
    nodeCode: row.node_code,
    unitId: row.unit_id,
    category: row.category,
    measure: row.measure,
    amountDong: BigInt(row.amount),
  }));
}
