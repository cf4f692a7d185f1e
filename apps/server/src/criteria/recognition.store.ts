import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import type { RecognitionKind, RecognitionState, RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { holdsOn } from '../territory/unit-tree.store.ts';

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
}

export interface NamedDossier extends StoredDossier {
  readonly form: UnitForm;
  readonly name: string;
  readonly parentForm?: UnitForm;
  readonly parentName?: string;
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
  readonly form: UnitForm;
  readonly name: string;
  readonly parent_form: UnitForm | null;
  readonly parent_name: string | null;
}

/** Dossiers in scope, the newest year first, under the names that the units had last. */
export async function findDossiers(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId?: string | undefined;
    readonly kind?: RecognitionKind | undefined;
    readonly year?: number | undefined;
    readonly dossierId?: string | undefined;
  },
): Promise<readonly NamedDossier[]> {
  const conditions = [
    sql`true`,
    ...(filter.provinceId === undefined ? [] : [sql`dossier.province_id = ${filter.provinceId}`]),
    ...(filter.kind === undefined ? [] : [sql`dossier.kind = ${filter.kind}`]),
    ...(filter.year === undefined ? [] : [sql`dossier.year = ${filter.year}`]),
    ...(filter.dossierId === undefined ? [] : [sql`dossier.dossier_id = ${filter.dossierId}`]),
  ];
  const { rows } = await sql<DossierRow>`
    select dossier.*, name.form, name.name, above.form as parent_form, above.name as parent_name
    from muctieu.recognition_dossier dossier
    ${namesOf('dossier')}
    where ${sql.join(conditions, sql` and `)}
    order by dossier.year desc, above.name, name.name, dossier.dossier_id`.execute(tables);
  return rows.map((row) => ({
    ...dossierOf(row),
    form: row.form,
    name: row.name,
    ...(row.parent_form === null || row.parent_name === null
      ? {}
      : { parentForm: row.parent_form, parentName: row.parent_name }),
  }));
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

function dossierOf(row: Omit<DossierRow, 'form' | 'name' | 'parent_form' | 'parent_name'>): StoredDossier {
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
  };
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
  after: Pick<StoredDossier, 'state' | 'given'> & { readonly step?: RecognitionStepCode | undefined },
  act: NewAct,
): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('recognition_dossier')
    .set({ state: after.state, step: after.step ?? null, given: JSON.stringify(after.given), version })
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

/** A unit as it is on the day, with its district where there is one; undefined where it does not exist on it. */
export async function findRecognisable(
  { tables }: ReadTransaction,
  unitId: string,
  day: PlainDate,
): Promise<
  | { readonly provinceId: string; readonly level: UnitLevel; readonly name: string; readonly districtId?: string }
  | undefined
> {
  const { rows } = await sql<{ province_id: string; level: UnitLevel; name: string; district_id: string | null }>`
    with recursive above as (
      select unit.unit_id, unit.province_id, unit.level from muctieu.unit where unit.unit_id = ${unitId}
      union all
      select upper.unit_id, upper.province_id, upper.level from above
      join muctieu.unit_parent link on link.province_id = above.province_id and link.unit_id = above.unit_id and ${holdsOn('link', day)}
      join muctieu.unit upper on upper.province_id = link.parent_province_id and upper.unit_id = link.parent_id)
    select unit.province_id, unit.level, name.name,
      (select above.unit_id from above where above.level = 'district' limit 1) as district_id
    from muctieu.unit
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    where unit.unit_id = ${unitId} and ${holdsOn('unit', day)}`.execute(tables);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    provinceId: row.province_id,
    level: row.level,
    name: row.name,
    ...(row.district_id === null ? {} : { districtId: row.district_id }),
  };
}

export interface UnitRound {
  readonly roundId: string;
  readonly setId: string;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly criteria: readonly {
    readonly number: number;
    readonly name: { readonly vi: string; readonly en: string };
    readonly met: boolean | undefined;
  }[];
}

/** Rounds of assessment that judge the unit by sets of the subject, the newest first, each with every criterion of its set. */
export async function findUnitRounds(
  { tables }: ReadTransaction,
  unitId: string,
  subject: string,
): Promise<readonly UnitRound[]> {
  const { rows } = await sql<{
    round_id: string;
    set_id: string;
    title: string;
    as_of: PlainDate;
    criteria:
      | readonly { readonly number: number; readonly name: { readonly vi: string; readonly en: string } }[]
      | null;
    cells: Readonly<Record<string, string | null>>;
  }>`
    select round.round_id, round.set_id, round.title, round.as_of, kept.content->'criteria' as criteria,
      jsonb_object_agg(cell.code, cell.status) as cells
    from muctieu.criterion_cell cell
    join muctieu.criteria_round round on round.province_id = cell.province_id and round.round_id = cell.round_id
    join muctieu.criteria_set kept on kept.set_id = round.set_id
    where cell.unit_id = ${unitId} and kept.subject = ${subject} and cell.code ~ '^[0-9]{1,2}$'
    group by round.round_id, round.set_id, round.title, round.as_of, kept.content
    order by round.as_of desc, round.round_id desc limit 12`.execute(tables);
  return rows.map((row) => ({
    roundId: row.round_id,
    setId: row.set_id,
    title: row.title,
    asOf: row.as_of,
    criteria: (row.criteria ?? []).map(({ number, name }) => {
      const status = row.cells[String(number)];
      return { number, name, met: status == null ? undefined : status === 'met' || status === 'not-applicable' };
    }),
  }));
}
