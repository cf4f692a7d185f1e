import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import type { RecognitionKind, RecognitionState, RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from '../territory/list-cursor.ts';

export interface StoredDossier {
  readonly provinceId: string;
  readonly dossierId: string;
  readonly unitId: string;
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly procedureId: string;
  readonly state: RecognitionState;
  readonly step?: RecognitionStepCode;
  readonly given: RecognitionGivenAnswer;
  readonly note: string;
  readonly version: number;
  /** Of the present step: since when, for whom and until when it waits. */
  readonly waits?: DossierWait;
}

export interface DossierWait {
  readonly since: PlainDate;
  readonly waitingFor: WaitingLevel;
  readonly dueOn?: PlainDate;
}

type WaitingLevel = 'province' | 'district' | 'commune';

export interface NamedDossier extends StoredDossier {
  readonly form: UnitForm;
  readonly name: string;
  readonly parentForm?: UnitForm;
  readonly parentName?: string;
  /** Of the step of opinions: criteria on which a department is still silent, and of these those past their term. */
  readonly opinionsOpen: number;
  readonly opinionsLate: number;
}

interface DossierRow {
  readonly province_id: string;
  readonly dossier_id: string;
  readonly unit_id: string;
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly procedure_id: string;
  readonly state: RecognitionState;
  readonly step: RecognitionStepCode | null;
  readonly given: unknown;
  readonly note: string;
  readonly version: number;
  readonly step_since: PlainDate | null;
  readonly waiting_for: WaitingLevel | null;
  readonly due_on: PlainDate | null;
}

interface NamedRow extends DossierRow {
  readonly form: UnitForm;
  readonly name: string;
  readonly parent_form: UnitForm | null;
  readonly parent_name: string | null;
  readonly opinions_open: number;
  readonly opinions_late: number;
}

export interface DossierFilter {
  readonly provinceId?: string | undefined;
  readonly kind?: RecognitionKind | undefined;
  readonly year?: number | undefined;
  readonly dossierId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly state?: RecognitionState | 'under-way' | undefined;
  readonly late?: 'yes' | 'no' | undefined;
  readonly waitingFor?: WaitingLevel | undefined;
  readonly search?: string | undefined;
}

/** A page of the dossiers in scope, the newest year first, under the names that the units had last; and how many there are. */
export async function findDossierPage(
  { tables }: ReadTransaction,
  filter: DossierFilter,
  today: PlainDate,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: readonly NamedDossier[]; readonly total: number; readonly nextCursor?: string }> {
  const conditions = conditionsOf(filter, today);
  const after = placeAfter(page.cursor);
  const { rows } = await sql<NamedRow>`
    select dossier.*, name.form, name.name, above.form as parent_form, above.name as parent_name,
      coalesce(opinions.open, 0) as opinions_open, coalesce(opinions.late, 0) as opinions_late
    from muctieu.recognition_dossier dossier
    ${namesOf('dossier')}
    left join lateral (select count(*)::int as open, (count(*) filter (where asked.due_on < ${today}))::int as late
      from muctieu.recognition_opinion asked
      where asked.province_id = dossier.province_id and asked.dossier_id = dossier.dossier_id and asked.met is null
        and dossier.step = 'opinions') opinions on true
    where ${sql.join(after === undefined ? conditions : [...conditions, after], sql` and `)}
    order by dossier.year desc, coalesce(above.name, ''), name.name, dossier.dossier_id
    limit ${page.limit + 1}`.execute(tables);
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total
    from muctieu.recognition_dossier dossier where ${sql.join(conditions, sql` and `)}`.execute(tables);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(namedOf),
    total: counted[0]?.total ?? 0,
    ...(rows.length > page.limit && last !== undefined
      ? { nextCursor: writeCursor([String(last.year), last.parent_name ?? '', last.name, last.dossier_id]) }
      : {}),
  };
}

function namedOf(row: NamedRow): NamedDossier {
  return {
    ...dossierOf(row),
    form: row.form,
    name: row.name,
    opinionsOpen: row.opinions_open,
    opinionsLate: row.opinions_late,
    ...(row.parent_form === null || row.parent_name === null
      ? {}
      : { parentForm: row.parent_form, parentName: row.parent_name }),
  };
}

export async function findDossier(
  transaction: ReadTransaction,
  dossierId: string,
  today: PlainDate,
): Promise<NamedDossier | undefined> {
  return (await findDossierPage(transaction, { dossierId }, today, { limit: 1 })).items[0];
}

/** Whether the unit has a dossier for this that was not ended. */
export async function hasOpenDossier(
  { tables }: ReadTransaction,
  provinceId: string,
  unitId: string,
  kind: RecognitionKind,
): Promise<boolean> {
  const row = await tables
    .selectFrom('recognition_dossier')
    .select('dossier_id')
    .where('province_id', '=', provinceId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('state', 'not in', ['cancelled', 'withdrawn'])
    .executeTakeFirst();
  return row !== undefined;
}

function conditionsOf(filter: DossierFilter, today: PlainDate): RawBuilder<unknown>[] {
  const { provinceId, kind, year, dossierId, unitId, state, late, waitingFor, search } = filter;
  const isLate = sql`coalesce(dossier.step is not null and dossier.due_on < ${today}, false)`;
  return [
    sql`true`,
    ...(provinceId === undefined ? [] : [sql`dossier.province_id = ${provinceId}`]),
    ...(kind === undefined ? [] : [sql`dossier.kind = ${kind}`]),
    ...(year === undefined ? [] : [sql`dossier.year = ${year}`]),
    ...(dossierId === undefined ? [] : [sql`dossier.dossier_id = ${dossierId}`]),
    ...(unitId === undefined ? [] : [sql`dossier.unit_id = ${unitId}`]),
    ...(state === undefined
      ? []
      : [state === 'under-way' ? sql`dossier.step is not null` : sql`dossier.state = ${state}`]),
    ...(late === undefined ? [] : [late === 'yes' ? isLate : sql`not ${isLate}`]),
    ...(waitingFor === undefined ? [] : [sql`dossier.waiting_for = ${waitingFor}`]),
    ...(search === undefined || search.trim() === ''
      ? []
      : [
          sql`exists (select from muctieu.unit_name held where held.province_id = dossier.province_id
            and held.unit_id = dossier.unit_id and held.name_key like ${`%${searchKey(search)}%`})`,
        ]),
  ];
}

/** What comes after the last row of the page before; a cursor that was tampered with begins anew. */
function placeAfter(cursor: string | undefined): RawBuilder<unknown> | undefined {
  const [year, parent, name, id] = readCursor(cursor) ?? [];
  if (parent === undefined || name === undefined || !/^\d{4}$/.test(year ?? '') || !/^[0-9a-f-]{36}$/.test(id ?? ''))
    return undefined;
  return sql`(dossier.year < ${Number(year)} or (dossier.year = ${Number(year)}
    and (coalesce(above.name, ''), name.name, dossier.dossier_id) > (${parent}, ${name}, ${id}::uuid)))`;
}

/** The dossier itself, and nobody else moves it until this transaction ends. */
export async function lockDossier({ tables }: WriteTransaction, dossierId: string): Promise<StoredDossier | undefined> {
  const row = await tables
    .selectFrom('recognition_dossier')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .forUpdate()
    .executeTakeFirst();
  return row && dossierOf(row);
}

function dossierOf(row: DossierRow): StoredDossier {
  return {
    provinceId: row.province_id,
    dossierId: row.dossier_id,
    unitId: row.unit_id,
    kind: row.kind,
    year: row.year,
    procedureId: row.procedure_id,
    state: row.state,
    ...(row.step === null ? {} : { step: row.step }),
    given: row.given as RecognitionGivenAnswer,
    note: row.note,
    version: row.version,
    ...(row.step_since === null || row.waiting_for === null
      ? {}
      : {
          waits: {
            since: row.step_since,
            waitingFor: row.waiting_for,
            ...(row.due_on === null ? {} : { dueOn: row.due_on }),
          },
        }),
  };
}

function waitColumns(waits: DossierWait | undefined) {
  return { step_since: waits?.since ?? null, waiting_for: waits?.waitingFor ?? null, due_on: waits?.dueOn ?? null };
}

/** Name of a unit and of what stands above it, as last known. */
function namesOf(alias: string) {
  const [province, unit] = [sql.ref(`${alias}.province_id`), sql.ref(`${alias}.unit_id`)];
  return sql`
    join lateral (select held.form, held.name from muctieu.unit_name held
      where held.province_id = ${province} and held.unit_id = ${unit} order by held.from_day desc limit 1) name on true
    left join lateral (select link.parent_id, link.parent_province_id from muctieu.unit_parent link
      where link.province_id = ${province} and link.unit_id = ${unit} order by link.from_day desc limit 1) link on true
    left join lateral (select held.form, held.name from muctieu.unit_name held
      where held.province_id = link.parent_province_id and held.unit_id = link.parent_id
      order by held.from_day desc limit 1) above on true`;
}

export interface StoredAct {
  readonly number: number;
  readonly act: 'open' | 'complete' | 'return' | 'cancel' | 'withdraw';
  readonly step?: RecognitionStepCode;
  readonly reason: string;
  readonly personId: string;
  readonly forPersonId?: string;
  readonly personName: string;
  readonly at: Date;
}

export async function findActs({ tables }: ReadTransaction, dossierId: string): Promise<readonly StoredAct[]> {
  const rows = await tables
    .selectFrom('recognition_act')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    act: row.act,
    ...(row.step === null ? {} : { step: row.step }),
    reason: row.reason,
    personId: row.person_id,
    ...(row.for_person_id === null ? {} : { forPersonId: row.for_person_id }),
    personName: row.person_name,
    at: row.at,
  }));
}

interface NewAct {
  readonly act: StoredAct['act'];
  readonly step?: RecognitionStepCode | undefined;
  readonly reason: string;
  readonly given?: object | undefined;
  readonly by: { readonly personId: string; readonly forPersonId?: string; readonly personName: string };
  readonly at: Date;
}

export async function addDossier(transaction: WriteTransaction, dossier: StoredDossier, act: NewAct): Promise<void> {
  const { provinceId, dossierId, unitId, kind, year, procedureId, state, step, given, note } = dossier;
  await transaction.tables
    .insertInto('recognition_dossier')
    .values({
      province_id: provinceId,
      dossier_id: dossierId,
      unit_id: unitId,
      kind,
      year,
      procedure_id: procedureId,
      state,
      step: step ?? null,
      given: JSON.stringify(given),
      note,
      opened_at: act.at,
      version: 1,
      ...waitColumns(dossier.waits),
    })
    .execute();
  await addAct(transaction, dossier, 1, act);
  transaction.journal({
    subject: { kind: 'recognition-dossier', id: dossierId },
    unitId,
    after: { kind, year, state, step: step ?? null },
  });
}

/** Puts the dossier where the act brought it; the version is the number of the act. */
export async function saveDossier(
  transaction: WriteTransaction,
  before: StoredDossier,
  after: Pick<StoredDossier, 'state' | 'given'> & {
    readonly step?: RecognitionStepCode | undefined;
    readonly waits?: DossierWait | undefined;
  },
  act: NewAct,
): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('recognition_dossier')
    .set({
      state: after.state,
      step: after.step ?? null,
      given: JSON.stringify(after.given),
      version,
      ...waitColumns(after.waits),
    })
    .where('province_id', '=', before.provinceId)
    .where('dossier_id', '=', before.dossierId)
    .execute();
  await addAct(transaction, before, version, act);
  transaction.journal({
    subject: { kind: 'recognition-dossier', id: before.dossierId },
    unitId: before.unitId,
    before: { state: before.state, step: before.step ?? null },
    after: { state: after.state, step: after.step ?? null, reason: act.reason, given: act.given ?? null },
  });
  return version;
}

async function addAct(
  { tables }: WriteTransaction,
  { provinceId, dossierId, unitId }: StoredDossier,
  number: number,
  { act, step, reason, given, by, at }: NewAct,
): Promise<void> {
  await tables
    .insertInto('recognition_act')
    .values({
      province_id: provinceId,
      dossier_id: dossierId,
      number,
      unit_id: unitId,
      act,
      step: step ?? null,
      reason,
      given: given === undefined ? null : JSON.stringify(given),
      person_id: by.personId,
      for_person_id: by.forPersonId ?? null,
      person_name: by.personName,
      at,
    })
    .execute();
}
