import { decimalOfText, shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import type { TargetKind, TargetOperator } from '@muctieu/domain/indicators/indicator-target';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { Decimal } from '@muctieu/kernel/decimal';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredTarget {
  readonly provinceId: string;
  readonly unitId: string;
  readonly indicatorNo: number;
  readonly period: ObservationPeriod;
  readonly kind: TargetKind;
  readonly version: number;
  readonly operator: TargetOperator;
  readonly value: Decimal;
  readonly denominator?: Decimal;
  readonly documentId?: string;
  readonly note: string;
}

export interface TargetFilter {
  readonly provinceIds: readonly string[];
  readonly unitIds?: readonly string[] | undefined;
  readonly indicatorNos?: readonly number[] | undefined;
  /** As it was known then. */
  readonly knownAt?: Date | undefined;
}

/** The latest version of every target. */
export async function findTargets(
  { tables }: ReadTransaction,
  { provinceIds, unitIds, indicatorNos, knownAt }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  const conditions = [
    sql`t.province_id = any(${[...provinceIds]}::text[])`,
    ...(unitIds === undefined ? [] : [sql`t.unit_id = any(${[...unitIds]}::uuid[])`]),
    ...(indicatorNos === undefined ? [] : [sql`t.indicator_no = any(${[...indicatorNos]}::int[])`]),
    ...(knownAt === undefined ? [] : [sql`t.at <= ${knownAt}`]),
  ];
  const { rows } = await sql<{
    province_id: string;
    unit_id: string;
    indicator_no: number;
    period: ObservationPeriod;
    kind: TargetKind;
    version: number;
    operator: TargetOperator;
    value: string;
    denominator: string | null;
    document_id: string | null;
    note: string;
  }>`select distinct on (t.province_id, t.unit_id, t.indicator_no, t.period, t.kind) t.* from muctieu.indicator_target t
    where ${sql.join(conditions, sql` and `)}
    order by t.province_id, t.unit_id, t.indicator_no, t.period, t.kind, t.version desc`.execute(tables);
  return rows.map((row) => ({
    provinceId: row.province_id,
    unitId: row.unit_id,
    indicatorNo: row.indicator_no,
    period: row.period,
    kind: row.kind,
    version: row.version,
    operator: row.operator,
    value: decimalOfText(row.value),
    note: row.note,
    ...(row.denominator === null ? {} : { denominator: decimalOfText(row.denominator) }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  }));
}

export interface AddedTarget extends StoredTarget {
  readonly reason: string;
  readonly personId?: string;
  readonly at: Date;
}

export async function addTargets(transaction: WriteTransaction, targets: readonly AddedTarget[]): Promise<void> {
  const rows = targets.map((target) => ({
    province_id: target.provinceId,
    unit_id: target.unitId,
    indicator_no: target.indicatorNo,
    period: target.period,
    kind: target.kind,
    version: target.version,
    operator: target.operator,
    value: shortTextOfDecimal(target.value),
    denominator: target.denominator === undefined ? null : shortTextOfDecimal(target.denominator),
    document_id: target.documentId ?? null,
    note: target.note,
    reason: target.reason,
    person_id: target.personId ?? null,
    at: target.at,
  }));
  await transaction.tables.insertInto('indicator_target').values(rows).execute();
  for (const row of rows) {
    const { province_id: provinceId, unit_id: unitId, at: _, ...after } = row;
    const id = `${unitId}/${row.indicator_no}/${row.period}/${row.kind}`;
    transaction.journal({ subject: { kind: 'indicator-target', id }, provinceId, unitId, after });
  }
}

export async function countTargets({ tables }: ReadTransaction, indicatorNo: number): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(distinct (province_id, unit_id, period, kind))::int as count
    from muctieu.indicator_target where indicator_no = ${indicatorNo}`.execute(tables);
  return rows[0]?.count ?? 0;
}
