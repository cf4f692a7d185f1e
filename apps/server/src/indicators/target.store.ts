import { decimalOfText, shortTextOfDecimal, textOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import type { TargetKind, TargetOperator } from '@muctieu/domain/indicators/indicator-target';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { Decimal } from '@muctieu/kernel/decimal';
import { type RawBuilder, sql } from 'kysely';
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
  /** What a report prints as its achievement, of the figure of which period. */
  readonly printed?: { readonly achievement: Decimal; readonly of: ObservationPeriod };
}

export interface TargetFilter {
  readonly provinceIds: readonly string[];
  readonly unitIds?: readonly string[] | undefined;
  readonly indicatorNos?: readonly number[] | undefined;
  readonly periods?: readonly ObservationPeriod[] | undefined;
  readonly kinds?: readonly TargetKind[] | undefined;
  /** Only those of which a report prints an achievement. */
  readonly printedOnly?: boolean;
  /** As it was known then. */
  readonly knownAt?: Date | undefined;
}

/** The latest version of every target; with a page, in the order of their keys, only those of it. */
export async function findTargets(
  { tables }: ReadTransaction,
  filter: TargetFilter,
  page?: { readonly from: number; readonly limit: number },
): Promise<readonly StoredTarget[]> {
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
    printed_achievement: string | null;
    printed_of: ObservationPeriod | null;
  }>`select distinct on (t.province_id, t.unit_id, t.indicator_no, t.period, t.kind) t.* from muctieu.indicator_target t
    where ${conditionsOf(filter)}
    order by t.province_id, t.unit_id, t.indicator_no, t.period, t.kind, t.version desc
    ${page === undefined ? sql`` : sql`offset ${page.from} limit ${page.limit}`}`.execute(tables);
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
    ...(row.printed_achievement === null || row.printed_of === null
      ? {}
      : { printed: { achievement: decimalOfText(row.printed_achievement), of: row.printed_of } }),
  }));
}

/** How many targets there are, each counted once whatever its versions. */
export async function countTargetsOf({ tables }: ReadTransaction, filter: TargetFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select distinct t.province_id, t.unit_id, t.indicator_no, t.period, t.kind
    from muctieu.indicator_target t where ${conditionsOf(filter)}) target`.execute(tables);
  return rows[0]?.count ?? 0;
}

function conditionsOf({
  provinceIds,
  unitIds,
  indicatorNos,
  periods,
  kinds,
  knownAt,
  printedOnly,
}: TargetFilter): RawBuilder<unknown> {
  const conditions = [
    sql`t.province_id = any(${[...provinceIds]}::text[])`,
    ...(unitIds === undefined ? [] : [sql`t.unit_id = any(${[...unitIds]}::uuid[])`]),
    ...(indicatorNos === undefined ? [] : [sql`t.indicator_no = any(${[...indicatorNos]}::int[])`]),
    ...(periods === undefined ? [] : [sql`t.period = any(${[...periods]}::text[])`]),
    ...(kinds === undefined ? [] : [sql`t.kind = any(${[...kinds]}::text[])`]),
    ...(printedOnly === true ? [sql`t.printed_achievement is not null`] : []),
    ...(knownAt === undefined ? [] : [sql`t.at <= ${knownAt}`]),
  ];
  return sql.join(conditions, sql` and `);
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
    printed_achievement: target.printed === undefined ? null : textOfDecimal(target.printed.achievement),
    printed_of: target.printed?.of ?? null,
  }));
  await sql`insert into muctieu.indicator_target
    select * from jsonb_populate_recordset(null::muctieu.indicator_target, ${JSON.stringify(rows)}::jsonb)`.execute(
    transaction.tables,
  );
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
