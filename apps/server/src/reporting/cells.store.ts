import type { CellKey } from '@muctieu/domain/reporting/form-cell';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { ReportName, StoredSubmission } from './submissions.store.ts';

export interface StoredCell {
  readonly key: CellKey;
  readonly text: string;
  readonly value?: string;
  readonly problem?: string;
  readonly explanation: string;
  readonly version: number;
  /** Put by a consolidation and not typed over since. */
  readonly filled: boolean;
  readonly personId?: string;
  readonly by?: string;
  readonly at: Date;
}

interface CellRow {
  readonly cell_key: string;
  readonly typed: string;
  readonly value: string | null;
  readonly problem: string | null;
  readonly explanation: string;
  readonly version: number;
  readonly filled: boolean;
  readonly person_id: string | null;
  readonly at: Date;
}

/** With the names of who typed them: asked for once a person, since row-level security makes fifty questions dear. */
export async function findCells(transaction: ReadTransaction, name: ReportName): Promise<readonly StoredCell[]> {
  return withNames(transaction, await findCellsUnnamed(transaction, name));
}

export async function findCellsUnnamed({ tables }: ReadTransaction, name: ReportName): Promise<readonly StoredCell[]> {
  const { rows } = await sql<CellRow>`
    select cell_key, typed, value, problem, explanation, version, filled, person_id, at from muctieu.report_cell
    where province_id = ${name.provinceId} and regime_code = ${name.regimeCode} and period_key = ${name.periodKey}
      and reporter_id = ${name.reporterId}::uuid order by cell_key`.execute(tables);
  return rows.map(cellOf);
}

export async function withNames(
  { tables }: ReadTransaction,
  cells: readonly StoredCell[],
): Promise<readonly StoredCell[]> {
  const ids = [...new Set(cells.flatMap(({ personId }) => personId ?? []))];
  if (ids.length === 0) return cells;
  const rows = await tables.selectFrom('person').select(['person_id', 'name']).where('person_id', 'in', ids).execute();
  const names = new Map(rows.map(({ person_id, name }) => [person_id, name]));
  return cells.map((cell) => {
    const by = names.get(cell.personId ?? '');
    return by === undefined ? cell : { ...cell, by };
  });
}

/** Versions of one cell or of all, newest first, as many as a page shows. */
export async function findCellVersions(
  transaction: ReadTransaction,
  name: ReportName,
  cellKey?: CellKey,
): Promise<readonly StoredCell[]> {
  const one = cellKey === undefined ? sql`true` : sql`cell_key = ${cellKey}`;
  const { rows } = await sql<CellRow>`
    select cell_key, typed, value, null as problem, explanation, version, filled, person_id, at from muctieu.report_cell_version
    where province_id = ${name.provinceId} and regime_code = ${name.regimeCode} and period_key = ${name.periodKey}
      and reporter_id = ${name.reporterId}::uuid and ${one} order by at desc, cell_key, version desc limit ${versionsMost}`.execute(
    transaction.tables,
  );
  return withNames(transaction, rows.map(cellOf));
}

const versionsMost = 400;

function cellOf(row: CellRow): StoredCell {
  return {
    key: row.cell_key,
    text: row.typed,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.problem === null ? {} : { problem: row.problem }),
    explanation: row.explanation,
    version: row.version,
    filled: row.filled,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    at: row.at,
  };
}

/** Values of many reporters for one period, by reporter. */
export async function findValues(
  { tables }: ReadTransaction,
  of: { readonly provinceId: string; readonly regimeCode: string; readonly periodKeys: readonly string[] },
  reporterIds: readonly string[],
): Promise<
  readonly { readonly reporterId: string; readonly periodKey: string; readonly key: string; readonly value: string }[]
> {
  const { rows } = await sql<{ reporter_id: string; period_key: string; cell_key: string; value: string }>`
    select reporter_id, period_key, cell_key, value from muctieu.report_cell
    where province_id = ${of.provinceId} and regime_code = ${of.regimeCode} and period_key = any(${[...of.periodKeys]}::text[])
      and reporter_id = any(${[...reporterIds]}::uuid[]) and value is not null`.execute(tables);
  return rows.map((row) => ({
    reporterId: row.reporter_id,
    periodKey: row.period_key,
    key: row.cell_key,
    value: row.value,
  }));
}

/** Cells and their versions in one statement, however many. */
export async function putCells(
  transaction: WriteTransaction,
  report: StoredSubmission,
  cells: readonly Omit<StoredCell, 'by' | 'at'>[],
  before: ReadonlyMap<CellKey, StoredCell>,
  at: Date,
): Promise<void> {
  if (cells.length === 0) return;
  const rows = JSON.stringify(
    cells.map(({ key, text, value, problem, explanation, version, filled, personId }) => ({
      cell_key: key,
      typed: text,
      value: value ?? null,
      problem: problem ?? null,
      explanation,
      version,
      filled,
      person_id: personId ?? null,
    })),
  );
  const name = sql`${report.provinceId}::text, ${report.regimeCode}::text, ${report.periodKey}::text, ${report.reporterId}::uuid`;
  const place = sql`${report.unitId ?? null}::uuid, ${report.organisationId ?? null}::uuid`;
  await sql`with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as g (cell_key text, typed text, value text, problem text, explanation text, version int, filled boolean, person_id uuid)),
    kept as (insert into muctieu.report_cell (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id,
        cell_key, typed, value, problem, explanation, version, filled, person_id, at)
      select ${name}, ${place}, g.cell_key, g.typed, g.value, g.problem, g.explanation, g.version, g.filled, g.person_id, ${at}::timestamptz from given g
      on conflict (province_id, regime_code, period_key, reporter_id, cell_key) do update set typed = excluded.typed, value = excluded.value,
        problem = excluded.problem, explanation = excluded.explanation, version = excluded.version, filled = excluded.filled, person_id = excluded.person_id, at = excluded.at)
    insert into muctieu.report_cell_version (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id,
      cell_key, typed, value, explanation, version, filled, person_id, at)
    select ${name}, ${place}, g.cell_key, g.typed, g.value, g.explanation, g.version, g.filled, g.person_id, ${at}::timestamptz from given g`.execute(
    transaction.tables,
  );
  const texts = (of: readonly { readonly key: string; readonly text: string }[]) =>
    Object.fromEntries(of.map(({ key, text }) => [key, text]));
  transaction.journal({
    subject: { kind: 'report-cells', id: `${report.regimeCode} ${report.periodKey} ${report.reporterId}` },
    ...(report.unitId === undefined ? {} : { unitId: report.unitId }),
    before: texts(cells.flatMap(({ key }) => before.get(key) ?? [])),
    after: texts(cells),
  });
}
