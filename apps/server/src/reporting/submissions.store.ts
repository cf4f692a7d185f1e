import type { CellReason, SubmissionAct, SubmissionActor, SubmissionState } from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Names one report. */
export interface ReportName {
  readonly provinceId: string;
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
}

/** Where its rows lie, for who may see them. */
export interface ReportPlace {
  readonly unitId?: string | undefined;
  readonly organisationId?: string | undefined;
}

export interface StoredSubmission extends ReportName, ReportPlace {
  readonly formCode: string;
  readonly formVersion: number;
  readonly state: SubmissionState;
  readonly cutOff: PlainDate;
  readonly due: PlainDate;
  readonly firstSubmittedOn?: PlainDate;
  readonly roundNo: number;
  readonly submittedBy?: string;
  readonly submittedFor?: string;
  readonly checkedSections: readonly string[];
  readonly version: number;
}

interface Row {
  readonly province_id: string;
  readonly regime_code: string;
  readonly period_key: string;
  readonly reporter_id: string;
  readonly unit_id: string | null;
  readonly organisation_id: string | null;
  readonly form_code: string;
  readonly form_version: number;
  readonly state: SubmissionState;
  readonly cut_off: PlainDate;
  readonly due_day: PlainDate;
  readonly first_submitted_on: PlainDate | null;
  readonly round_no: number;
  readonly submitted_by: string | null;
  readonly submitted_for: string | null;
  readonly checked_sections: readonly string[];
  readonly version: number;
}

function submissionOf(row: Row): StoredSubmission {
  return {
    provinceId: row.province_id,
    regimeCode: row.regime_code,
    periodKey: row.period_key,
    reporterId: row.reporter_id,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    formCode: row.form_code,
    formVersion: row.form_version,
    state: row.state,
    cutOff: row.cut_off,
    due: row.due_day,
    ...(row.first_submitted_on === null ? {} : { firstSubmittedOn: row.first_submitted_on }),
    roundNo: row.round_no,
    ...(row.submitted_by === null ? {} : { submittedBy: row.submitted_by }),
    ...(row.submitted_for === null ? {} : { submittedFor: row.submitted_for }),
    checkedSections: row.checked_sections,
    version: row.version,
  };
}

export async function findSubmissions(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly regimeCode?: string | undefined;
    readonly periodKey?: string | undefined;
    readonly since?: PlainDate | undefined;
  },
): Promise<readonly StoredSubmission[]> {
  let query = tables.selectFrom('report_submission').selectAll().where('province_id', '=', filter.provinceId);
  if (filter.regimeCode !== undefined) query = query.where('regime_code', '=', filter.regimeCode);
  if (filter.periodKey !== undefined) query = query.where('period_key', '=', filter.periodKey);
  if (filter.since !== undefined) query = query.where('cut_off', '>=', filter.since);
  return (await query.execute()).map(submissionOf);
}

export async function findSubmission(
  { tables }: ReadTransaction,
  name: ReportName,
): Promise<StoredSubmission | undefined> {
  const row = await tables
    .selectFrom('report_submission')
    .selectAll()
    .where('province_id', '=', name.provinceId)
    .where('regime_code', '=', name.regimeCode)
    .where('period_key', '=', name.periodKey)
    .where('reporter_id', '=', name.reporterId)
    .executeTakeFirst();
  return row && submissionOf(row);
}

/** Begins the report, once however many begin it at the same moment, and locks it. */
export async function beginSubmission(
  transaction: WriteTransaction,
  begun: Omit<StoredSubmission, 'state' | 'roundNo' | 'checkedSections' | 'version'>,
  at: Date,
): Promise<StoredSubmission> {
  // No lock of a row: whoever saves the same again changes nothing, and a transaction that has locked rows has changed them.
  const key = `${begun.provinceId} ${begun.regimeCode} ${begun.periodKey} ${begun.reporterId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report ${key}`}, 0))`.execute(transaction.tables);
  const known = await findSubmission(transaction, begun);
  if (known !== undefined) return known;
  await transaction.tables
    .insertInto('report_submission')
    .values({
      province_id: begun.provinceId,
      regime_code: begun.regimeCode,
      period_key: begun.periodKey,
      reporter_id: begun.reporterId,
      unit_id: begun.unitId ?? null,
      organisation_id: begun.organisationId ?? null,
      form_code: begun.formCode,
      form_version: begun.formVersion,
      state: 'draft',
      cut_off: begun.cutOff,
      due_day: begun.due,
      first_submitted_on: null,
      round_no: 0,
      submitted_by: null,
      submitted_for: null,
      checked_sections: [],
      version: 1,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.columns(['province_id', 'regime_code', 'period_key', 'reporter_id']).doNothing())
    .execute();
  const stored = await findSubmission(transaction, begun);
  if (stored === undefined) throw new Error('A report that was begun is there');
  return stored;
}

export async function moveStored(
  transaction: WriteTransaction,
  before: StoredSubmission,
  after: StoredSubmission,
  step: {
    readonly act: SubmissionAct;
    readonly actor: SubmissionActor;
    readonly section?: string | undefined;
    readonly reason: string;
    readonly cellReasons: readonly CellReason[];
    readonly content?: Readonly<Record<string, string>> | undefined;
    readonly personId: string | undefined;
    readonly forPersonId?: string | undefined;
    readonly at: Date;
  },
): Promise<void> {
  await transaction.tables
    .updateTable('report_submission')
    .set({
      state: after.state,
      due_day: after.due,
      first_submitted_on: after.firstSubmittedOn ?? null,
      round_no: after.roundNo,
      submitted_by: after.submittedBy ?? null,
      submitted_for: after.submittedFor ?? null,
      checked_sections: [...after.checkedSections],
      version: after.version,
      changed_at: step.at,
    })
    .where('province_id', '=', before.provinceId)
    .where('regime_code', '=', before.regimeCode)
    .where('period_key', '=', before.periodKey)
    .where('reporter_id', '=', before.reporterId)
    .execute();
  await sql`insert into muctieu.report_step (province_id, regime_code, period_key, reporter_id, number, unit_id, organisation_id,
      act, actor, section, reason, cell_reasons, content, person_id, for_person_id, at)
    select ${before.provinceId}, ${before.regimeCode}, ${before.periodKey}, ${before.reporterId}::uuid, coalesce(max(number), 0) + 1,
      ${before.unitId ?? null}::uuid, ${before.organisationId ?? null}::uuid, ${step.act}, ${step.actor}, ${step.section ?? null}, ${step.reason},
      ${JSON.stringify(step.cellReasons)}::jsonb, ${step.content === undefined ? null : JSON.stringify(step.content)}::jsonb,
      ${step.personId ?? null}::uuid, ${step.forPersonId ?? null}::uuid, ${step.at}
    from muctieu.report_step where province_id = ${before.provinceId} and regime_code = ${before.regimeCode}
      and period_key = ${before.periodKey} and reporter_id = ${before.reporterId}::uuid`.execute(transaction.tables);
  const { content: _, ...said } = step;
  transaction.journal({
    subject: { kind: 'report', id: `${before.regimeCode} ${before.periodKey} ${before.reporterId}` },
    ...(before.unitId === undefined ? {} : { unitId: before.unitId }),
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version, ...said },
  });
}

export interface StoredStep {
  readonly act: SubmissionAct;
  readonly actor: SubmissionActor;
  readonly section: string | null;
  readonly reason: string;
  readonly cell_reasons: readonly CellReason[];
  readonly content: Readonly<Record<string, string>> | null;
  readonly person: string | null;
  readonly at: Date;
}

/** Oldest first. */
export async function findSteps({ tables }: ReadTransaction, name: ReportName): Promise<readonly StoredStep[]> {
  const { rows } = await sql<StoredStep>`
    select s.act, s.actor, s.section, s.reason, s.cell_reasons, s.content, p.name as person, s.at
    from muctieu.report_step s left join muctieu.person p on p.person_id = s.person_id
    where s.province_id = ${name.provinceId} and s.regime_code = ${name.regimeCode} and s.period_key = ${name.periodKey}
      and s.reporter_id = ${name.reporterId}::uuid order by s.number`.execute(tables);
  return rows;
}

/** What each report held when it was handed in last before the version that is named: cells as typed, by key. */
export async function findHandedIn(
  { tables }: ReadTransaction,
  of: Omit<ReportName, 'reporterId'>,
  reports: readonly { readonly reporterId: string; readonly version: number }[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const { rows } = await sql<{ reporter_id: string; content: Readonly<Record<string, string>> }>`
    select distinct on (s.reporter_id) s.reporter_id, s.content from muctieu.report_step s
    join jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) as g ("reporterId" uuid, version int) on g."reporterId" = s.reporter_id
    where s.province_id = ${of.provinceId} and s.regime_code = ${of.regimeCode} and s.period_key = ${of.periodKey}
      and s.act = 'submit' and s.number < g.version order by s.reporter_id, s.number desc`.execute(tables);
  return new Map(rows.map(({ reporter_id, content }) => [reporter_id, content]));
}
