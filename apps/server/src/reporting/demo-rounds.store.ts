import { readCellKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';
import type { PlayedReport } from './played-report.ts';

/** Many reports with their cells and steps in four statements. */
export async function addPlayedReports(
  transaction: WriteTransaction,
  played: readonly PlayedReport[],
  forms: ReadonlyMap<string, ReportForm>,
  at: Date,
): Promise<void> {
  const { tables } = transaction;
  const place = (one: PlayedReport) => ({
    province_id: one.submission.provinceId,
    regime_code: one.submission.regimeCode,
    period_key: one.submission.periodKey,
    reporter_id: one.submission.reporterId,
    unit_id: one.submission.unitId ?? null,
    organisation_id: one.submission.organisationId ?? null,
  });
  const moment = (day: string) => `${day}T03:00:00Z`;
  const submissions = played.map((one) => ({
    ...place(one),
    form_code: one.submission.formCode,
    form_version: one.submission.formVersion,
    state: one.submission.state,
    cut_off: one.submission.cutOff,
    due_day: one.submission.due,
    first_submitted_on: one.submission.firstSubmittedOn ?? null,
    round_no: one.submission.roundNo,
    submitted_by: one.submission.submittedBy ?? null,
    version: one.submission.version,
    changed_at: moment(one.steps.at(-1)?.on ?? one.submission.cutOff),
  }));
  await sql`insert into muctieu.report_submission (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id, form_code,
      form_version, state, cut_off, due_day, first_submitted_on, round_no, submitted_by, version, changed_at)
    select province_id, regime_code, period_key, reporter_id, unit_id, organisation_id, form_code, form_version, state, cut_off, due_day,
      first_submitted_on, round_no, submitted_by, version, changed_at
    from jsonb_to_recordset(${JSON.stringify(submissions)}::jsonb) as g (province_id text, regime_code text, period_key text, reporter_id uuid,
      unit_id uuid, organisation_id uuid, form_code text, form_version int, state text, cut_off date, due_day date, first_submitted_on date,
      round_no int, submitted_by uuid, version int, changed_at timestamptz)`.execute(tables);
  const cells = played.flatMap((one) =>
    Object.entries(one.cells).map(([key, typed]) => ({
      ...place(one),
      cell_key: key,
      typed,
      value: meaningOf(forms.get(one.submission.formCode), key, typed),
      person_id: one.submission.submittedBy ?? null,
      at: moment(one.steps[0]?.on ?? one.submission.cutOff),
    })),
  );
  const given = sql`jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as g (province_id text, regime_code text, period_key text,
    reporter_id uuid, unit_id uuid, organisation_id uuid, cell_key text, typed text, value text, person_id uuid, at timestamptz)`;
  for (const table of ['report_cell', 'report_cell_version'])
    await sql`insert into ${sql.table(`muctieu.${table}`)} (province_id, regime_code, period_key, reporter_id, unit_id, organisation_id, cell_key,
        typed, value, explanation, version, person_id, at)
      select province_id, regime_code, period_key, reporter_id, unit_id, organisation_id, cell_key, typed, value, '', 1, person_id, at
      from ${given}`.execute(tables);
  const steps = played.flatMap((one) =>
    one.steps.map((step, index) => ({
      ...place(one),
      number: index + 1,
      act: step.act,
      actor: step.actor,
      reason: step.reason,
      cell_reasons: step.cellReasons,
      content: step.act === 'submit' ? one.cells : null,
      person_id: step.personId ?? null,
      at: moment(step.on),
    })),
  );
  await sql`insert into muctieu.report_step (province_id, regime_code, period_key, reporter_id, number, unit_id, organisation_id, act, actor,
      reason, cell_reasons, content, person_id, at)
    select province_id, regime_code, period_key, reporter_id, number, unit_id, organisation_id, act, actor, reason, cell_reasons, content, person_id, at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as g (province_id text, regime_code text, period_key text, reporter_id uuid,
      unit_id uuid, organisation_id uuid, number int, act text, actor text, reason text, cell_reasons jsonb, content jsonb, person_id uuid,
      at timestamptz)`.execute(tables);
  transaction.journal({
    subject: { kind: 'demo-rounds', id: String(played.length) },
    after: { reports: played.length, at },
  });
}

function meaningOf(form: ReportForm | undefined, key: string, typed: string): string | null {
  const place = readCellKey(key);
  const column = form?.sections
    .find((section) => section.key === place?.section)
    ?.columns.find((one) => one.key === place?.column);
  if (form === undefined || column === undefined) throw new Error(`demo/rounds: no cell ${key}`);
  const read = readCellText(typed, column, form);
  if (read.problem !== undefined) throw new Error(`demo/rounds: ${key} «${typed}»`);
  return read.value ?? null;
}
