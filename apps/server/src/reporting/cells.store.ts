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
  readonly personId?: string;
  readonly by?: string;
  readonly at: Date;
}

interface Row {
  readonly reporter_id: string;
  readonly period_key: string;
  readonly cell_key: string;
  readonly typed: string;
  readonly value: string | null;
  readonly problem: string | null;
  readonly explanation: string;
  readonly version: number;
  readonly person_id: string | null;
  readonly person: string | null;
  readonly at: Date;
}

export async function findCells({ tables }: ReadTransaction, name: ReportName): Promise<readonly StoredCell[]> {
  const { rows } = await sql<Row>`
    select c.*, p.name as person from muctieu.report_cell c left join muctieu.person p on p.person_id = c.person_id
    where c.province_id = ${name.provinceId} and c.regime_code = ${name.regimeCode} and c.period_key = ${name.periodKey}
      and c.reporter_id = ${name.reporterId}::uuid order by c.cell_key`.execute(tables);
  return rows.map((row) => ({
    key: row.cell_key,
    text: row.typed,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.problem === null ? {} : { problem: row.problem }),
    explanation: row.explanation,
    version: row.version,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.person === null ? {} : { by: row.person }),
    at: row.at,
  }));
}

/** Values of many reporters for one period, by reporter. */
export async function findValues(
  { tables }: ReadTransaction,
  of: { readonly provinceId: string; readonly regimeCode: string; readonly periodKeys: readonly string[] },
  reporterIds: readonly string[],
): Promise<
  readonly { readonly reporterId: string; readonly periodKey: string; readonly key: string; readonly value: string }[]
> {
  const { rows } = await sql<Pick<Row, 'reporter_id' | 'period_key' | 'cell_key'> & { readonly value: string }>`
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

/** Cells and their versions in two statements, however many. */
export async function putCells(
  transaction: WriteTransaction,
  report: StoredSubmission,
  cells: readonly Omit<StoredCell, 'by' | 'at'>[],
  before: ReadonlyMap<CellKey, StoredCell>,
  at: Date,
): Promise<void> {
  if (cells.length === 0) return;
  const rows = JSON.stringify(
    cells.map(({ key, text, value, problem, explanation, version, personId }) => ({
      cell_key: key,
      typed: text,
      value: value ?? null,
      problem: problem ?? null,
      explanation,
      version,
      person_id: personId ?? null,
    })),
  );
  const name = sql`${report.provinceId}::text, ${report.regimeCode}::text, ${report.periodKey}::text, ${report.reporterId}::uuid`;
  const place = sql`${report.unitId ?? null}::uuid, ${report.organisationId ?? null}::uuid`;
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as g (cell_key text, typed text, value text, problem text, explanation text, version int, person_id uuid)`;
  await sql`insert into muctieu.report_cell (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id,
      cell_key, typed, value, problem, explanation, version, person_id, at)
    select ${name}, ${place}, g.cell_key, g.typed, g.value, g.problem, g.explanation, g.version, g.person_id, ${at}::timestamptz from ${given}
    on conflict (province_id, regime_code, period_key, reporter_id, cell_key) do update set typed = excluded.typed, value = excluded.value,
      problem = excluded.problem, explanation = excluded.explanation, version = excluded.version, person_id = excluded.person_id, at = excluded.at`.execute(
    transaction.tables,
  );
  await sql`insert into muctieu.report_cell_version (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id,
      cell_key, typed, value, explanation, version, person_id, at)
    select ${name}, ${place}, g.cell_key, g.typed, g.value, g.explanation, g.version, g.person_id, ${at}::timestamptz from ${given}`.execute(
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
