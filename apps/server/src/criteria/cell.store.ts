import type { CellDetail } from '@muctieu/contract/criteria/criterion-cell';
import type { CriteriaSet } from '@muctieu/domain/criteria/criteria-set';
import type { CriterionCell, Evidence } from '@muctieu/domain/criteria/criterion-cell';
import { scoreUnit } from '@muctieu/domain/criteria/unit-score';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CriteriaTables } from './criteria.tables.ts';
import type { StoredRound } from './round.store.ts';

type CellRow = Selectable<CriteriaTables['criterion_cell']>;

/** Cells of some units of a round; of all where none is named. */
export async function findCells(
  { tables }: ReadTransaction,
  round: Pick<StoredRound, 'provinceId' | 'roundId'>,
  unitIds?: readonly string[],
): Promise<readonly CriterionCell[]> {
  return (await findCellRows({ tables }, round, unitIds)).map(cellOf);
}

/** The cells as they stood at the end of a day in Việt Nam: of each the last version that was known then. */
export async function findCellsOn(
  { tables }: ReadTransaction,
  round: Pick<StoredRound, 'provinceId' | 'roundId'>,
  day: PlainDate,
): Promise<readonly CriterionCell[]> {
  const { rows } = await sql<CellRow>`
    select distinct on (unit_id, code) * from muctieu.criterion_cell_version
    where province_id = ${round.provinceId} and round_id = ${round.roundId}::uuid
      and greatest(assessed_at, reviewed_at) < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    order by unit_id, code, version desc`.execute(tables);
  return rows.map(cellOf);
}

function findCellRows(
  { tables }: ReadTransaction,
  round: Pick<StoredRound, 'provinceId' | 'roundId'>,
  unitIds?: readonly string[],
): Promise<readonly CellRow[]> {
  let query = tables
    .selectFrom('criterion_cell')
    .selectAll()
    .where('province_id', '=', round.provinceId)
    .where('round_id', '=', round.roundId);
  if (unitIds !== undefined) query = query.where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`);
  return query.execute();
}

/** Nobody else changes the cells of the unit in this round until the transaction ends. */
export async function lockUnits(
  { tables }: WriteTransaction,
  round: Pick<StoredRound, 'roundId'>,
  unitIds: readonly string[],
): Promise<void> {
  // In one order, so that two who paste the same block wait for one another instead of for ever.
  for (const unitId of unitIds.toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`criterion ${round.roundId} ${unitId}`}, 0))`.execute(
      tables,
    );
  }
}

/** Writes cells as their new versions, keeps each version, and brings the units' rows of the matrix up to them. */
export async function putCells(
  transaction: WriteTransaction,
  round: StoredRound,
  set: CriteriaSet,
  cells: readonly DatedCell[],
  at: Date,
): Promise<void> {
  if (cells.length === 0) return;
  const rows = JSON.stringify(cells.map((cell) => rowOf(round, { assessedAt: at.toISOString(), ...cell })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given (province_id text, round_id uuid, unit_id uuid, code text,
    status text, basis text, value numeric, threshold_id text, note text, override_reason text, evidence jsonb,
    cost_dong bigint, cost_document_id text, assessed_by uuid, assessed_at timestamptz, review text, reviewed_by uuid,
    reviewed_at timestamptz, review_reason text, version integer)`;
  const columns = sql.raw(cellColumns.join(', '));
  const { tables } = transaction;
  await sql`insert into muctieu.criterion_cell (${columns}) select ${columns} from ${given}
    on conflict (province_id, round_id, unit_id, code) do update set ${sql.raw(
      cellColumns
        .slice(4)
        .map((column) => `${column} = excluded.${column}`)
        .join(', '),
    )}`.execute(tables);
  await sql`insert into muctieu.criterion_cell_version (${columns}) select ${columns} from ${given}`.execute(tables);
  const unitIds = [...new Set(cells.map(({ unitId }) => unitId))];
  await putScores(transaction, round, set, unitIds, at);
  for (const unitId of unitIds) {
    const own = cells.filter((cell) => cell.unitId === unitId);
    transaction.journal({
      subject: { kind: 'criterion-cells', id: `${round.roundId}/${unitId}` },
      provinceId: round.provinceId,
      unitId,
      after: own.map(({ code, status, basis, value, version }) => ({ code, status, basis, value, version })),
    });
  }
}

async function putScores(
  transaction: WriteTransaction,
  round: StoredRound,
  set: CriteriaSet,
  unitIds: readonly string[],
  at: Date,
): Promise<void> {
  const statuses = new Map(
    (await findCells(transaction, round, unitIds)).map((cell) => [`${cell.unitId} ${cell.code}`, cell.status]),
  );
  const scores = unitIds.map((unitId) => ({
    unit_id: unitId,
    ...scoreUnit(set, (code) => statuses.get(`${unitId} ${code}`)),
  }));
  await sql`insert into muctieu.criteria_score (province_id, round_id, unit_id, met, assessed, signs, at)
    select ${round.provinceId}, ${round.roundId}::uuid, unit_id, met, assessed, signs, ${at}
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as given (unit_id uuid, met integer, assessed integer, signs text)
    on conflict (province_id, round_id, unit_id) do update
      set met = excluded.met, assessed = excluded.assessed, signs = excluded.signs, at = excluded.at`.execute(
    transaction.tables,
  );
}

/** Every version of one cell, the newest first, with the names of those who assessed and reviewed it. */
export async function findCellHistory(
  { tables }: ReadTransaction,
  round: Pick<StoredRound, 'provinceId' | 'roundId'>,
  unitId: string,
  code: string,
): Promise<readonly CellDetail[]> {
  const rows = await tables
    .selectFrom('criterion_cell_version')
    .selectAll()
    .where('province_id', '=', round.provinceId)
    .where('round_id', '=', round.roundId)
    .where('unit_id', '=', unitId)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute();
  return withNames({ tables }, rows);
}

/** The cells of one unit with everything behind them. */
export async function findCellDetails(
  transaction: ReadTransaction,
  round: Pick<StoredRound, 'provinceId' | 'roundId'>,
  unitId: string,
): Promise<readonly CellDetail[]> {
  return withNames(transaction, await findCellRows(transaction, round, [unitId]));
}

async function withNames({ tables }: ReadTransaction, rows: readonly CellRow[]): Promise<readonly CellDetail[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.assessed_by ?? [], row.reviewed_by ?? []].flat()))];
  const people =
    ids.length === 0
      ? []
      : await tables.selectFrom('person').select(['person_id', 'name']).where('person_id', 'in', ids).execute();
  const names = new Map(people.map((person) => [person.person_id, person.name]));
  return rows.map((row) => {
    const { assessedBy, reviewedBy, ...cell } = cellOf(row);
    const assessor = assessedBy === undefined ? undefined : names.get(assessedBy);
    const reviewer = reviewedBy === undefined ? undefined : names.get(reviewedBy);
    return {
      ...cell,
      evidence: [...cell.evidence],
      assessedAt: row.assessed_at.toISOString(),
      ...(assessor === undefined ? {} : { assessedBy: assessor }),
      ...(reviewer === undefined ? {} : { reviewedBy: reviewer }),
      ...(row.reviewed_at === null ? {} : { reviewedAt: row.reviewed_at.toISOString() }),
    };
  });
}

const cellColumns = [
  'province_id',
  'round_id',
  'unit_id',
  'code',
  'status',
  'basis',
  'value',
  'threshold_id',
  'note',
  'override_reason',
  'evidence',
  'cost_dong',
  'cost_document_id',
  'assessed_by',
  'assessed_at',
  'review',
  'reviewed_by',
  'reviewed_at',
  'review_reason',
  'version',
] as const;

/** A cell on its way into the database; `assessedAt` and `reviewedAt` are those of the change where they are not given. */
export interface DatedCell extends CriterionCell {
  readonly assessedAt?: string;
  readonly reviewedAt?: string;
}

function rowOf(round: StoredRound, cell: DatedCell) {
  return {
    province_id: round.provinceId,
    round_id: round.roundId,
    unit_id: cell.unitId,
    code: cell.code,
    status: cell.status ?? null,
    basis: cell.basis,
    value: cell.value ?? null,
    threshold_id: cell.thresholdId ?? null,
    note: cell.note,
    override_reason: cell.overrideReason,
    evidence: cell.evidence,
    cost_dong: cell.costDong ?? null,
    cost_document_id: cell.costDocumentId ?? null,
    assessed_by: cell.assessedBy ?? null,
    assessed_at: cell.assessedAt ?? null,
    review: cell.review ?? null,
    reviewed_by: cell.reviewedBy ?? null,
    reviewed_at: cell.reviewedAt ?? null,
    review_reason: cell.reviewReason,
    version: cell.version,
  };
}

function cellOf(row: CellRow): DatedCell & { readonly assessedAt: string } {
  return {
    unitId: row.unit_id,
    code: row.code,
    ...(row.status === null ? {} : { status: row.status }),
    basis: row.basis,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.threshold_id === null ? {} : { thresholdId: row.threshold_id }),
    note: row.note,
    overrideReason: row.override_reason,
    evidence: row.evidence as readonly Evidence[],
    ...(row.cost_dong === null ? {} : { costDong: row.cost_dong }),
    ...(row.cost_document_id === null ? {} : { costDocumentId: row.cost_document_id }),
    ...(row.assessed_by === null ? {} : { assessedBy: row.assessed_by }),
    assessedAt: row.assessed_at.toISOString(),
    ...(row.review === null ? {} : { review: row.review }),
    ...(row.reviewed_by === null ? {} : { reviewedBy: row.reviewed_by }),
    ...(row.reviewed_at === null ? {} : { reviewedAt: row.reviewed_at.toISOString() }),
    reviewReason: row.review_reason,
    version: row.version,
  };
}
