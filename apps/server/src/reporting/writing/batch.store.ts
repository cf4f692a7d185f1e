import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { ReportPeriod } from './report-facts.ts';

export interface StoredBatch {
  readonly provinceId: string;
  readonly batchId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly templateName: string;
  readonly period: ReportPeriod;
  readonly knownAt: Date;
  readonly at: Date;
}

export async function findBatches(
  { tables }: ReadTransaction,
  filter: { readonly provinceId?: string; readonly batchId?: string },
): Promise<readonly StoredBatch[]> {
  let query = tables.selectFrom('report_batch').selectAll();
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.batchId !== undefined) query = query.where('batch_id', '=', filter.batchId);
  return (await query.orderBy('at', 'desc').execute()).map((row) => ({
    provinceId: row.province_id,
    batchId: row.batch_id,
    templateId: row.template_id,
    templateVersion: row.template_version,
    templateName: row.template_name,
    period: row.period as ReportPeriod,
    knownAt: row.known_at,
    at: row.at,
  }));
}

export async function addBatch(
  transaction: WriteTransaction,
  batch: StoredBatch,
  units: readonly { readonly unitId: string; readonly name: string; readonly shortCode: string }[],
  personId: string | undefined,
): Promise<void> {
  const { provinceId, batchId } = batch;
  await transaction.tables
    .insertInto('report_batch')
    .values({
      province_id: provinceId,
      batch_id: batchId,
      template_id: batch.templateId,
      template_version: batch.templateVersion,
      template_name: batch.templateName,
      period: JSON.stringify(batch.period),
      known_at: batch.knownAt,
      at: batch.at,
      person_id: personId ?? null,
    })
    .execute();
  if (units.length > 0)
    await transaction.tables
      .insertInto('report_batch_item')
      .values(
        units.map(({ unitId, name, shortCode }, place) => ({
          province_id: provinceId,
          batch_id: batchId,
          unit_id: unitId,
          place: place + 1,
          unit_name: name,
          state: 'waiting' as const,
          problem: '',
          content: null,
          short_code: shortCode,
        })),
      )
      .execute();
  transaction.journal({
    subject: { kind: 'report-batch', id: batchId },
    provinceId,
    after: { ...batch, units: units.length },
  });
}

export async function findBatchItems({ tables }: ReadTransaction, batchId: string) {
  return await tables
    .selectFrom('report_batch_item')
    .select(['unit_id', 'place', 'unit_name', 'state', 'problem'])
    .where('batch_id', '=', batchId)
    .orderBy('place')
    .execute();
}

/** Units whose turn it is, held: two who go on with the same batch take different ones. */
export async function takeWaiting({ tables }: ReadTransaction, batchId: string, most: number) {
  return await tables
    .selectFrom('report_batch_item')
    .select(['unit_id', 'unit_name', 'short_code'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function endItem(
  transaction: WriteTransaction,
  { provinceId, batchId }: StoredBatch,
  unitId: string,
  outcome: { readonly bytes: Uint8Array } | { readonly problem: string },
): Promise<void> {
  const isDone = 'bytes' in outcome;
  await transaction.tables
    .updateTable('report_batch_item')
    .set(
      isDone ? { state: 'done', content: outcome.bytes } : { state: 'failed', problem: outcome.problem, content: null },
    )
    .where('province_id', '=', provinceId)
    .where('batch_id', '=', batchId)
    .where('unit_id', '=', unitId)
    .execute();
  transaction.journal({
    subject: { kind: 'report-batch', id: batchId },
    provinceId,
    after: { unitId, state: isDone ? 'done' : 'failed' },
  });
}

export async function findContents({ tables }: ReadTransaction, batchId: string) {
  return await tables
    .selectFrom('report_batch_item')
    .select(['place', 'unit_name', 'content'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done')
    .orderBy('place')
    .execute();
}

/** Units that failed wait again; gives how many. */
export async function waitAgain(transaction: WriteTransaction, { provinceId, batchId }: StoredBatch): Promise<number> {
  const changed = await transaction.tables
    .updateTable('report_batch_item')
    .set({ state: 'waiting', problem: '' })
    .where('province_id', '=', provinceId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  const units = Number(changed.numUpdatedRows);
  transaction.journal({ subject: { kind: 'report-batch', id: batchId }, provinceId, after: { waitingAgain: units } });
  return units;
}

export async function isBatchCode({ tables }: ReadTransaction, shortCode: string): Promise<boolean> {
  if (shortCode === '') return false;
  const row = await tables
    .selectFrom('report_batch_item')
    .select('unit_id')
    .where('short_code', '=', shortCode)
    .executeTakeFirst();
  return row !== undefined;
}
