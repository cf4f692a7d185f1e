import type { ConsolidationAnswer, SnapshotItem } from '@muctieu/contract/reporting/consolidation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface NewSnapshot {
  readonly snapshotId: string;
  readonly provinceId: string;
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly receiverId: string;
  readonly title: string;
  readonly valueDate: PlainDate;
  readonly knownAt: Date;
  readonly content: ConsolidationAnswer;
  readonly digest: string;
  readonly reason: string;
  readonly personId: string | undefined;
  readonly personName: string | undefined;
}

export async function addSnapshot(transaction: WriteTransaction, snapshot: NewSnapshot): Promise<void> {
  await transaction.tables
    .insertInto('report_snapshot')
    .values({
      province_id: snapshot.provinceId,
      snapshot_id: snapshot.snapshotId,
      regime_code: snapshot.regimeCode,
      period_key: snapshot.periodKey,
      receiver_id: snapshot.receiverId,
      unit_id: snapshot.receiverId,
      organisation_id: null,
      title: snapshot.title,
      value_date: snapshot.valueDate,
      known_at: snapshot.knownAt,
      content: JSON.stringify(snapshot.content),
      contributors: snapshot.content.contributors.length,
      missing: snapshot.content.missing.length,
      digest: snapshot.digest,
      reason: snapshot.reason,
      person_id: snapshot.personId ?? null,
      at: snapshot.knownAt,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'report-snapshot', id: snapshot.snapshotId },
    after: { ...snapshotAnswer(snapshot), reason: snapshot.reason },
  });
}

export function snapshotAnswer(snapshot: NewSnapshot): SnapshotItem {
  const { content, knownAt, personId: _, personName, reason: __, ...rest } = snapshot;
  return {
    ...rest,
    knownAt: knownAt.toISOString(),
    contributors: content.contributors.length,
    missing: content.missing.length,
    ...(personName === undefined ? {} : { frozenBy: personName }),
    frozenAt: knownAt.toISOString(),
  };
}

interface Row {
  readonly province_id: string;
  readonly snapshot_id: string;
  readonly regime_code: string;
  readonly period_key: string;
  readonly receiver_id: string;
  readonly title: string;
  readonly value_date: PlainDate;
  readonly known_at: Date;
  readonly contributors: number;
  readonly missing: number;
  readonly digest: string;
  readonly person: string | null;
  readonly at: Date;
}

const columns = sql.raw(
  's.province_id, s.snapshot_id, s.regime_code, s.period_key, s.receiver_id, s.title, s.value_date, s.known_at, s.contributors, s.missing, s.digest, s.at, p.name as person',
);

/** Newest first, without their content. */
export async function findSnapshots({ tables }: ReadTransaction, provinceId: string): Promise<readonly SnapshotItem[]> {
  const { rows } = await sql<Row>`select ${columns} from muctieu.report_snapshot s
    left join muctieu.person p on p.person_id = s.person_id
    where s.province_id = ${provinceId} order by s.snapshot_id desc`.execute(tables);
  return rows.map(itemOf);
}

export async function findSnapshot(
  { tables }: ReadTransaction,
  snapshotId: string,
): Promise<{ readonly snapshot: SnapshotItem; readonly content: unknown } | undefined> {
  const { rows } = await sql<
    Row & { readonly content: unknown }
  >`select ${columns}, s.content from muctieu.report_snapshot s
    left join muctieu.person p on p.person_id = s.person_id where s.snapshot_id = ${snapshotId}::uuid`.execute(tables);
  const [row] = rows;
  return row && { snapshot: itemOf(row), content: row.content };
}

function itemOf(row: Row): SnapshotItem {
  return {
    snapshotId: row.snapshot_id,
    provinceId: row.province_id,
    regimeCode: row.regime_code,
    periodKey: row.period_key,
    receiverId: row.receiver_id,
    title: row.title,
    valueDate: row.value_date,
    knownAt: row.known_at.toISOString(),
    contributors: row.contributors,
    missing: row.missing,
    digest: row.digest,
    ...(row.person === null ? {} : { frozenBy: row.person }),
    frozenAt: row.at.toISOString(),
  };
}
