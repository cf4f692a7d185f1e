import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import type { DamagedLine, PrintedFigure } from '@muctieu/domain/criteria/matrix-line';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CriteriaTables } from './criteria.tables.ts';

export interface StoredRound {
  readonly roundId: string;
  readonly provinceId: string;
  readonly setId: string;
  readonly asOf: PlainDate;
  readonly title: string;
  readonly documentId?: string;
  readonly state: 'open' | 'closed';
  readonly note: string;
  readonly printed: readonly PrintedFigure[];
  readonly damaged: readonly DamagedLine[];
  readonly version: number;
}

export async function findRound(
  { tables }: ReadTransaction,
  roundId: string,
  lock = false,
): Promise<StoredRound | undefined> {
  const query = tables.selectFrom('criteria_round').selectAll().where('round_id', '=', roundId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && roundOf(row);
}

/** Newest first. */
export async function findRounds(
  { tables }: ReadTransaction,
  filter: { readonly provinceId?: string | undefined; readonly setId?: string | undefined },
): Promise<readonly RoundItem[]> {
  let query = tables.selectFrom('criteria_round').selectAll();
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.setId !== undefined) query = query.where('set_id', '=', filter.setId);
  const rows = await query.orderBy('as_of', 'desc').orderBy('created_at', 'desc').orderBy('round_id').execute();
  const counts = await countAssessed(
    { tables },
    rows.map((row) => row.round_id),
  );
  return rows.map((row) => roundItemOf(roundOf(row), counts.get(row.round_id) ?? 0));
}

export async function countAssessed(
  { tables }: ReadTransaction,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (roundIds.length === 0) return new Map();
  const { rows } = await sql<{ round_id: string; units: number }>`
    select round_id, count(*)::int as units from muctieu.criteria_score
    where round_id = any(${[...roundIds]}::uuid[]) and assessed > 0 group by round_id`.execute(tables);
  return new Map(rows.map((row) => [row.round_id, row.units]));
}

export interface RoundOpening {
  readonly personId?: string;
  readonly at: Date;
}

export async function addRound(
  transaction: WriteTransaction,
  round: StoredRound,
  { personId, at }: RoundOpening,
): Promise<void> {
  await transaction.tables
    .insertInto('criteria_round')
    .values({
      province_id: round.provinceId,
      round_id: round.roundId,
      set_id: round.setId,
      as_of: round.asOf,
      title: round.title,
      document_id: round.documentId ?? null,
      state: round.state,
      printed: JSON.stringify(round.printed),
      damaged: JSON.stringify(round.damaged),
      note: round.note,
      created_by: personId ?? null,
      created_at: at,
      version: round.version,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'criteria-round', id: round.roundId },
    provinceId: round.provinceId,
    after: round,
  });
}

export async function changeRound(
  transaction: WriteTransaction,
  before: StoredRound,
  after: StoredRound,
): Promise<void> {
  await transaction.tables
    .updateTable('criteria_round')
    .set({
      state: after.state,
      printed: JSON.stringify(after.printed),
      damaged: JSON.stringify(after.damaged),
      note: after.note,
      version: after.version,
    })
    .where('province_id', '=', after.provinceId)
    .where('round_id', '=', after.roundId)
    .execute();
  transaction.journal({
    subject: { kind: 'criteria-round', id: after.roundId },
    provinceId: after.provinceId,
    before: { ...before, printed: before.printed.length },
    after: { ...after, printed: after.printed.length },
  });
}

export function roundItemOf(round: StoredRound, assessedUnits: number): RoundItem {
  const { printed: _, damaged: __, ...rest } = round;
  return { ...rest, assessedUnits };
}

function roundOf(row: Selectable<CriteriaTables['criteria_round']>): StoredRound {
  return {
    roundId: row.round_id,
    provinceId: row.province_id,
    setId: row.set_id,
    asOf: row.as_of,
    title: row.title,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    state: row.state,
    note: row.note,
    printed: row.printed as readonly PrintedFigure[],
    damaged: row.damaged as readonly DamagedLine[],
    version: row.version,
  };
}
