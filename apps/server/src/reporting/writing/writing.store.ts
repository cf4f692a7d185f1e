import type { ReportHeadFields } from '@muctieu/contract/reporting/writing/writing';
import type { WrittenState } from '@muctieu/domain/reporting/writing/written-report';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { ReportFacts } from './report-facts.ts';
import type { WritingTables } from './writing.tables.ts';

export interface WrittenReport {
  readonly provinceId: string;
  readonly reportId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly templateName: string;
  readonly periodName: string;
  readonly valueDate: PlainDate;
  readonly head: ReportHeadFields;
  readonly state: WrittenState;
  readonly number?: number;
  readonly issuedOn?: PlainDate;
  readonly submittedBy?: string;
  readonly shortCode: string;
  /** The organisation that issues it; absent while nobody has said which. */
  readonly authorityId?: string;
  readonly version: number;
  readonly createdAt: Date;
}

export interface WholeReport extends WrittenReport {
  readonly facts: ReportFacts;
}

const columns = [
  'province_id',
  'report_id',
  'unit_id',
  'unit_name',
  'template_id',
  'template_version',
  'template_name',
  'period_name',
  'value_date',
  'head',
  'state',
  'number',
  'issued_on',
  'submitted_by',
  'short_code',
  'authority_id',
  'version',
  'created_at',
] as const;

type Row = Pick<Selectable<WritingTables['written_report']>, (typeof columns)[number]>;

function reportOf(row: Row): WrittenReport {
  return {
    provinceId: row.province_id,
    reportId: row.report_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    templateId: row.template_id,
    templateVersion: row.template_version,
    templateName: row.template_name,
    periodName: row.period_name,
    valueDate: row.value_date,
    head: row.head,
    state: row.state,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.issued_on === null ? {} : { issuedOn: row.issued_on }),
    ...(row.submitted_by === null ? {} : { submittedBy: row.submitted_by }),
    shortCode: row.short_code,
    ...(row.authority_id === null ? {} : { authorityId: row.authority_id }),
    version: row.version,
    createdAt: row.created_at,
  };
}

/** Newest first, without their figures. */
export async function findReports(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId?: string | undefined;
    readonly unitId?: string | undefined;
    readonly state?: WrittenState | undefined;
    readonly shortCode?: string | undefined;
    readonly authorityId?: string | undefined;
  },
): Promise<readonly WrittenReport[]> {
  let query = tables.selectFrom('written_report').select(columns);
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.authorityId !== undefined) query = query.where('authority_id', '=', filter.authorityId);
  if (filter.shortCode !== undefined) query = query.where('short_code', '=', filter.shortCode);
  return (await query.orderBy('created_at', 'desc').orderBy('report_id').execute()).map(reportOf);
}

export async function findReport(
  { tables }: ReadTransaction,
  reportId: string,
  lock = false,
): Promise<WholeReport | undefined> {
  const query = tables.selectFrom('written_report').selectAll().where('report_id', '=', reportId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  // What was written as JSON of these facts is read back as such.
  return row && { ...reportOf(row), facts: row.facts as ReportFacts };
}

export async function addReport(transaction: WriteTransaction, report: WholeReport): Promise<void> {
  const { period, knownAt } = report.facts;
  await transaction.tables
    .insertInto('written_report')
    .values({
      province_id: report.provinceId,
      report_id: report.reportId,
      unit_id: report.unitId,
      unit_name: report.unitName,
      template_id: report.templateId,
      template_version: report.templateVersion,
      template_name: report.templateName,
      period_name: report.periodName,
      from_day: period.from,
      to_day: period.to,
      value_date: period.valueDate,
      previous_date: period.previousDate,
      known_at: new Date(knownAt),
      facts: JSON.stringify(report.facts),
      head: JSON.stringify(report.head),
      state: report.state,
      number: report.number ?? null,
      issued_on: report.issuedOn ?? null,
      submitted_by: report.submittedBy ?? null,
      short_code: report.shortCode,
      authority_id: report.authorityId ?? null,
      created_at: report.createdAt,
    })
    .execute();
  // The figures are in the row itself: the journal says whose report of which day it is.
  const { facts: _, ...described } = report;
  transaction.journal({
    subject: { kind: 'written-report', id: report.reportId },
    unitId: report.unitId,
    after: described,
  });
}

export type ReportChange = Partial<
  Pick<WholeReport, 'facts' | 'head' | 'state' | 'number' | 'issuedOn' | 'submittedBy' | 'authorityId'>
> & {
  /** A withdrawn report has no number and no day of issue any more. */
  readonly isUnnumbered?: true;
};

/** Writes what changed as the next version. */
export async function changeReport(
  transaction: WriteTransaction,
  before: WholeReport,
  change: ReportChange,
): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('written_report')
    .set({
      ...(change.facts === undefined
        ? {}
        : { facts: JSON.stringify(change.facts), known_at: new Date(change.facts.knownAt) }),
      ...(change.head === undefined ? {} : { head: JSON.stringify(change.head) }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.number === undefined ? {} : { number: change.number }),
      ...(change.issuedOn === undefined ? {} : { issued_on: change.issuedOn }),
      ...(change.isUnnumbered === undefined ? {} : { number: null, issued_on: null }),
      ...(change.authorityId === undefined ? {} : { authority_id: change.authorityId }),
      ...(change.submittedBy === undefined ? {} : { submitted_by: change.submittedBy }),
      version,
    })
    .where('province_id', '=', before.provinceId)
    .where('report_id', '=', before.reportId)
    .execute();
  const { facts: _, ...was } = before;
  const { facts, ...now } = change;
  transaction.journal({
    subject: { kind: 'written-report', id: before.reportId },
    unitId: before.unitId,
    before: was,
    after: { ...was, ...now, version, ...(facts === undefined ? {} : { knownAt: facts.knownAt }) },
  });
  return version;
}

export interface Writer {
  readonly personId: string | undefined;
  readonly name: string;
  readonly at: Date;
}

export async function addAct(
  { tables }: WriteTransaction,
  { provinceId, reportId, unitId }: Pick<WrittenReport, 'provinceId' | 'reportId' | 'unitId'>,
  act: WritingTables['written_report_act']['act'],
  reason: string,
  by: Writer,
): Promise<void> {
  await tables
    .insertInto('written_report_act')
    .values({
      province_id: provinceId,
      report_id: reportId,
      act_id: uuid(),
      unit_id: unitId,
      act,
      reason,
      person_id: by.personId ?? null,
      person_name: by.name,
      at: by.at,
    })
    .execute();
}

export async function findActs({ tables }: ReadTransaction, reportId: string) {
  return await tables
    .selectFrom('written_report_act')
    .select(['act', 'reason', 'person_name', 'at'])
    .where('report_id', '=', reportId)
    .orderBy('act_id')
    .execute();
}

export interface StoredSlot {
  readonly slot: string;
  readonly version: number;
  readonly text: string;
  readonly person: string;
  readonly at: Date;
}

/** The newest words of every slot. */
export async function findSlots({ tables }: ReadTransaction, reportId: string): Promise<readonly StoredSlot[]> {
  const { rows } = await sql<{ slot: string; version: number; text: string; person_name: string; at: Date }>`
    select distinct on (slot) slot, version, text, person_name, at from muctieu.written_report_slot
    where report_id = ${reportId}::uuid order by slot, version desc`.execute(tables);
  return rows.map(({ person_name, ...row }) => ({ ...row, person: person_name }));
}

/** Words beside one's own: of the last report of the unit with this template, and of other units for the same day. */
export async function findWordsBeside({ tables }: ReadTransaction, report: WrittenReport) {
  const { rows } = await sql<{ slot: string; text: string; is_own: boolean; unit_name: string; period_name: string }>`
    with beside as (
      select r.report_id, r.unit_id = ${report.unitId}::uuid as is_own, r.unit_name, r.period_name,
        row_number() over (partition by r.unit_id order by r.value_date desc, r.created_at desc) as place
      from muctieu.written_report r
      where r.province_id = ${report.provinceId} and r.report_id <> ${report.reportId}::uuid
        and case when r.unit_id = ${report.unitId}::uuid
          then r.template_id = ${report.templateId} and r.value_date < ${report.valueDate}::date
          else r.value_date = ${report.valueDate}::date end
    )
    select distinct on (beside.report_id, s.slot) s.slot, s.text, beside.is_own, beside.unit_name, beside.period_name
    from beside join muctieu.written_report_slot s on s.report_id = beside.report_id
    where beside.place = 1 order by beside.report_id, s.slot, s.version desc`.execute(tables);
  return rows.filter(({ text }) => text.trim() !== '');
}

/** False where somebody else wrote the same version in the same moment. */
export async function addSlot(
  transaction: WriteTransaction,
  { provinceId, reportId, unitId }: Pick<WrittenReport, 'provinceId' | 'reportId' | 'unitId'>,
  slot: { readonly slot: string; readonly version: number; readonly text: string },
  by: Writer,
): Promise<boolean> {
  const inserted = await transaction.tables
    .insertInto('written_report_slot')
    .values({
      province_id: provinceId,
      report_id: reportId,
      slot: slot.slot,
      version: slot.version,
      unit_id: unitId,
      text: slot.text,
      person_id: by.personId ?? null,
      person_name: by.name,
      at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  transaction.journal({ subject: { kind: 'written-report', id: reportId }, unitId, after: slot });
  return true;
}

export interface StoredFile {
  readonly kind: 'word' | 'signed';
  readonly sha256: string;
  readonly size: number;
  readonly at: Date;
}

export async function findFiles({ tables }: ReadTransaction, reportId: string): Promise<readonly StoredFile[]> {
  return await tables
    .selectFrom('written_report_file')
    .select(['kind', 'sha256', 'size', 'at'])
    .where('report_id', '=', reportId)
    .orderBy('file_id', 'desc')
    .execute();
}

export async function findFileBytes({ tables }: ReadTransaction, reportId: string, kind: 'word' | 'signed') {
  const row = await tables
    .selectFrom('written_report_file')
    .select('content')
    .where('report_id', '=', reportId)
    .where('kind', '=', kind)
    .orderBy('file_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.content;
}

export async function addFile(
  transaction: WriteTransaction,
  { provinceId, reportId, unitId }: Pick<WrittenReport, 'provinceId' | 'reportId' | 'unitId'>,
  file: StoredFile & { readonly bytes: Uint8Array },
): Promise<void> {
  const { bytes, ...described } = file;
  await transaction.tables
    .insertInto('written_report_file')
    .values({
      province_id: provinceId,
      report_id: reportId,
      file_id: uuid(),
      unit_id: unitId,
      ...described,
      content: bytes,
    })
    .execute();
  transaction.journal({ subject: { kind: 'written-report', id: reportId }, unitId, after: described });
}
