import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { ReportName, StoredSubmission } from './submissions.store.ts';

export interface ReportEffect {
  readonly cell: string;
  readonly kind: 'disbursement' | 'observation' | 'forecast' | 'difficulty';
  readonly amount: bigint;
  readonly value: string;
  readonly subjectId: string;
}

export async function findEffects({ tables }: ReadTransaction, name: ReportName): Promise<readonly ReportEffect[]> {
  const rows = await tables
    .selectFrom('report_effect')
    .selectAll()
    .where('province_id', '=', name.provinceId)
    .where('regime_code', '=', name.regimeCode)
    .where('period_key', '=', name.periodKey)
    .where('reporter_id', '=', name.reporterId)
    .orderBy('round_no')
    .execute();
  return rows.map((row) => ({
    cell: row.cell_key,
    kind: row.kind,
    amount: BigInt(row.amount),
    value: row.value,
    subjectId: row.subject_id,
  }));
}

/** The key of cell and handing in makes that nothing is brought in twice. */
export async function addEffects(
  { tables }: WriteTransaction,
  report: StoredSubmission,
  effects: readonly ReportEffect[],
  at: Date,
): Promise<void> {
  if (effects.length === 0) return;
  await sql`insert into muctieu.report_effect (province_id, regime_code, period_key, reporter_id, cell_key, round_no, unit_id, organisation_id, kind, amount, value, subject_id, at)
    select ${report.provinceId}::text, ${report.regimeCode}::text, ${report.periodKey}::text, ${report.reporterId}::uuid, g.cell, ${report.roundNo}::int,
      ${report.unitId ?? null}::uuid, ${report.organisationId ?? null}::uuid, g.kind, g.amount, g.value, g.subject, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(
      effects.map(({ cell, kind, amount, value, subjectId }) => ({
        cell,
        kind,
        amount: amount.toString(),
        value,
        subject: subjectId,
      })),
    )}::jsonb) as g (cell text, kind text, amount numeric, value text, subject text)`.execute(tables);
}
