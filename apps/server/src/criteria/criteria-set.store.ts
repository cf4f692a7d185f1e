import type { CriteriaSet } from '@muctieu/domain/criteria/criteria-set';
import type { Threshold } from '@muctieu/domain/criteria/threshold';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CriteriaTables } from './criteria.tables.ts';

export interface StoredSet {
  readonly set: CriteriaSet;
  readonly version: number;
}

/** Every set, by the first day on which it holds. */
export async function findSets({ tables }: ReadTransaction): Promise<readonly StoredSet[]> {
  const rows = await tables.selectFrom('criteria_set').selectAll().orderBy('from_day').orderBy('set_id').execute();
  return rows.map(({ content, version }) => ({ set: content as CriteriaSet, version }));
}

export async function findSet(
  { tables }: ReadTransaction,
  setId: string,
  lock = false,
): Promise<StoredSet | undefined> {
  const query = tables.selectFrom('criteria_set').selectAll().where('set_id', '=', setId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && { set: row.content as CriteriaSet, version: row.version };
}

export interface SetChange {
  readonly documentId?: string;
  readonly reason: string;
  readonly personId?: string;
  readonly at: Date;
}

/** Writes the set as a new version of itself. */
export async function putSet(
  transaction: WriteTransaction,
  before: StoredSet | undefined,
  set: CriteriaSet,
  change: SetChange,
): Promise<number> {
  const { tables } = transaction;
  const version = (before?.version ?? 0) + 1;
  const content = JSON.stringify(set);
  const row = { from_day: set.validity.from, until_day: set.validity.until ?? null, content, version };
  if (before === undefined) {
    await tables
      .insertInto('criteria_set')
      .values({ set_id: set.id, subject: set.subject, ...row })
      .execute();
  } else {
    await tables.updateTable('criteria_set').set(row).where('set_id', '=', set.id).execute();
  }
  await tables
    .insertInto('criteria_set_version')
    .values({
      set_id: set.id,
      number: version,
      content,
      document_id: change.documentId ?? null,
      reason: change.reason,
      person_id: change.personId ?? null,
      at: change.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'criteria-set', id: set.id },
    provinceId: 'VN',
    ...(before === undefined ? {} : { before: before.set }),
    after: set,
  });
  return version;
}

/** Thresholds of a set: the nation's, and those of one province. */
export async function findThresholds(
  { tables }: ReadTransaction,
  setId: string,
  provinceId?: string,
): Promise<readonly Threshold[]> {
  const rows = await tables
    .selectFrom('criterion_threshold')
    .selectAll()
    .where('set_id', '=', setId)
    .where('province_id', 'in', provinceId === undefined ? ['VN'] : ['VN', provinceId])
    .orderBy('code')
    .orderBy('from_day')
    .execute();
  return rows.map(thresholdOf);
}

/** How many thresholds of each set are loaded for the nation, and how many of them verified. */
export async function countThresholds({
  tables,
}: ReadTransaction): Promise<ReadonlyMap<string, { readonly loaded: number; readonly verified: number }>> {
  const { rows } = await sql<{ set_id: string; loaded: number; verified: number }>`
    select set_id, count(*)::int as loaded, count(*) filter (where verified)::int as verified
    from muctieu.criterion_threshold where province_id = 'VN' group by set_id`.execute(tables);
  return new Map(rows.map(({ set_id: setId, loaded, verified }) => [setId, { loaded, verified }]));
}

export interface ThresholdEntry {
  readonly personId?: string;
  readonly at: Date;
}

export async function addThreshold(
  transaction: WriteTransaction,
  threshold: Threshold,
  { personId, at }: ThresholdEntry,
): Promise<void> {
  await transaction.tables
    .insertInto('criterion_threshold')
    .values({
      province_id: threshold.provinceId,
      threshold_id: threshold.id,
      set_id: threshold.setId,
      code: threshold.code,
      region: threshold.audience.region ?? '',
      commune_group: threshold.audience.communeGroup ?? '',
      from_day: threshold.from,
      until_day: threshold.until ?? null,
      kind: threshold.kind,
      value: threshold.value ?? null,
      document_id: threshold.documentId ?? null,
      article: threshold.article ?? '',
      sources: [...threshold.sources],
      verified: threshold.verified,
      note: threshold.note ?? '',
      person_id: personId ?? null,
      at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'criterion-threshold', id: threshold.id },
    provinceId: threshold.provinceId,
    after: threshold,
  });
}

/** The one before ends where the new one begins. */
export async function endThreshold(transaction: WriteTransaction, before: Threshold, until: PlainDate): Promise<void> {
  await transaction.tables
    .updateTable('criterion_threshold')
    .set({ until_day: until })
    .where('province_id', '=', before.provinceId)
    .where('threshold_id', '=', before.id)
    .execute();
  transaction.journal({
    subject: { kind: 'criterion-threshold', id: before.id },
    provinceId: before.provinceId,
    before,
    after: { ...before, until },
  });
}

function thresholdOf(row: Selectable<CriteriaTables['criterion_threshold']>): Threshold {
  return {
    id: row.threshold_id,
    setId: row.set_id,
    code: row.code,
    provinceId: row.province_id,
    audience: {
      ...(row.region === '' ? {} : { region: row.region }),
      ...(row.commune_group === '' ? {} : { communeGroup: row.commune_group }),
    },
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    kind: row.kind,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.article === '' ? {} : { article: row.article }),
    sources: row.sources,
    verified: row.verified,
    ...(row.note === '' ? {} : { note: row.note }),
  };
}
