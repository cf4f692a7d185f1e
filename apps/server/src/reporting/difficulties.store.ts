import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface WrittenDifficulty {
  readonly kind: 'difficulty' | 'proposal';
  readonly subject: string;
  readonly detail: string;
  readonly since: PlainDate;
  readonly placeUnitId?: string | undefined;
  readonly nodeCode?: string | undefined;
  readonly legalDocumentId?: string | undefined;
  readonly legalArticle?: string | undefined;
  readonly addressee: string;
  readonly answerBy?: PlainDate | undefined;
}

export interface StoredDifficulty extends WrittenDifficulty {
  readonly difficultyId: string;
  readonly provinceId: string;
  readonly reporterId: string;
  readonly reporterName: string;
  readonly unitId?: string;
  readonly organisationId?: string;
  readonly regimeCode?: string;
  readonly periodKey?: string;
  readonly state: 'open' | 'answered' | 'closed';
  readonly raisedById?: string;
  readonly raisedBy?: string;
  readonly raisedAt: Date;
  readonly answer: string;
  readonly answeredById?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Date;
  readonly answerDocumentId?: string;
  readonly placeName?: string;
  readonly steps: readonly DifficultyStep[];
  readonly version: number;
}

export interface DifficultyStep {
  readonly act: 'answer' | 'close' | 'reopen' | 'readdress';
  readonly text: string;
  readonly addressee: string;
  readonly answerBy?: PlainDate;
  readonly documentId?: string;
  readonly person?: string;
  readonly at: Date;
}

export async function addDifficulty(
  transaction: WriteTransaction,
  given: WrittenDifficulty & {
    readonly provinceId: string;
    readonly reporterId: string;
    readonly unitId: string | undefined;
    readonly organisationId: string | undefined;
    readonly regimeCode?: string;
    readonly periodKey?: string;
    readonly personId: string | undefined;
    readonly at: Date;
  },
): Promise<string> {
  const difficultyId = uuid();
  await transaction.tables
    .insertInto('report_difficulty')
    .values({
      province_id: given.provinceId,
      difficulty_id: difficultyId,
      reporter_id: given.reporterId,
      unit_id: given.unitId ?? null,
      organisation_id: given.organisationId ?? null,
      regime_code: given.regimeCode ?? null,
      period_key: given.periodKey ?? null,
      kind: given.kind,
      subject: given.subject,
      detail: given.detail,
      since: given.since,
      place_unit_id: given.placeUnitId ?? null,
      node_code: given.nodeCode ?? null,
      legal_document_id: given.legalDocumentId ?? null,
      legal_article: given.legalArticle ?? null,
      addressee: given.addressee,
      answer_by: given.answerBy ?? null,
      state: 'open',
      raised_by: given.personId ?? null,
      raised_at: given.at,
      answer: '',
      answered_by: null,
      answered_at: null,
      answer_document_id: null,
      version: 1,
    })
    .execute();
  journal(transaction, difficultyId, given.unitId, undefined, given);
  return difficultyId;
}

function journal(
  transaction: WriteTransaction,
  id: string,
  unitId: string | undefined,
  before: object | undefined,
  after: object,
): void {
  transaction.journal({
    subject: { kind: 'difficulty', id },
    ...(unitId === undefined ? {} : { unitId }),
    ...(before === undefined ? {} : { before }),
    after,
  });
}

/** The report that brought it was handed in again with other words; an answer that was given stays. */
export async function rewordDifficulty(
  transaction: WriteTransaction,
  provinceId: string,
  difficultyId: string,
  written: WrittenDifficulty,
): Promise<void> {
  await transaction.tables
    .updateTable('report_difficulty')
    .set((set) => ({
      subject: written.subject,
      detail: written.detail,
      since: written.since,
      legal_article: written.legalArticle ?? null,
      addressee: written.addressee,
      answer_by: written.answerBy ?? null,
      version: set('version', '+', 1),
    }))
    .where('province_id', '=', provinceId)
    .where('difficulty_id', '=', difficultyId)
    .execute();
  journal(transaction, difficultyId, undefined, undefined, written);
}

interface Row {
  readonly difficulty_id: string;
  readonly province_id: string;
  readonly reporter_id: string;
  readonly unit_id: string | null;
  readonly organisation_id: string | null;
  readonly regime_code: string | null;
  readonly period_key: string | null;
  readonly kind: 'difficulty' | 'proposal';
  readonly subject: string;
  readonly detail: string;
  readonly since: PlainDate;
  readonly place_unit_id: string | null;
  readonly node_code: string | null;
  readonly legal_document_id: string | null;
  readonly legal_article: string | null;
  readonly addressee: string;
  readonly answer_by: PlainDate | null;
  readonly state: StoredDifficulty['state'];
  readonly raised_by: string | null;
  readonly raised_name: string | null;
  readonly raised_at: Date;
  readonly answer: string;
  readonly answered_by: string | null;
  readonly answered_name: string | null;
  readonly answered_at: Date | null;
  readonly answer_document_id: string | null;
  readonly version: number;
  readonly unit_name: string | null;
  readonly unit_form: UnitForm | null;
  readonly organisation_name: string | null;
  readonly place_name: string | null;
  readonly place_form: UnitForm | null;
  readonly steps:
    | readonly {
        readonly act: DifficultyStep['act'];
        readonly text: string;
        readonly addressee: string;
        readonly answer_by: PlainDate | null;
        readonly document_id: string | null;
        readonly person: string | null;
        readonly at: string;
      }[]
    | null;
}

/** Open ones first, those that are to be answered soonest before. */
export async function findDifficulties(
  { tables }: ReadTransaction,
  provinceId: string,
  difficultyId?: string,
): Promise<readonly StoredDifficulty[]> {
  const { rows } = await sql<Row>`
    select d.*, r.name as raised_name, a.name as answered_name, u.name as unit_name, u.form as unit_form, o.name as organisation_name, w.name as place_name, w.form as place_form,
      (select json_agg(json_build_object('act', s.act, 'text', s.text, 'addressee', s.addressee, 'answer_by', s.answer_by, 'document_id', s.document_id,
          'person', s.person_name, 'at', s.at) order by s.number)
        from muctieu.report_difficulty_step s
        where s.province_id = d.province_id and s.difficulty_id = d.difficulty_id) as steps
    from muctieu.report_difficulty d
    left join muctieu.person r on r.person_id = d.raised_by
    left join muctieu.person a on a.person_id = d.answered_by
    left join lateral (select n.name, n.form from muctieu.unit_name n where n.province_id = d.province_id and n.unit_id = d.reporter_id
      order by n.from_day desc limit 1) u on true
    left join lateral (select n.name from muctieu.organisation_name n where n.province_id = d.province_id and n.organisation_id = d.reporter_id
      order by n.from_day desc limit 1) o on true
    left join lateral (select n.name, n.form from muctieu.unit_name n where n.province_id = d.province_id and n.unit_id = d.place_unit_id
      order by n.from_day desc limit 1) w on true
    where d.province_id = ${provinceId} and ${difficultyId === undefined ? sql`true` : sql`d.difficulty_id = ${difficultyId}::uuid`}
    order by array_position(array['open', 'answered', 'closed'], d.state::text), d.answer_by nulls last, d.difficulty_id desc`.execute(
    tables,
  );
  return rows.map((row) => ({
    difficultyId: row.difficulty_id,
    provinceId: row.province_id,
    reporterId: row.reporter_id,
    reporterName:
      row.unit_name === null || row.unit_form === null
        ? (row.organisation_name ?? '')
        : unitFullName(row.unit_form, row.unit_name),
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.regime_code === null ? {} : { regimeCode: row.regime_code }),
    ...(row.period_key === null ? {} : { periodKey: row.period_key }),
    kind: row.kind,
    subject: row.subject,
    detail: row.detail,
    since: row.since,
    ...(row.place_unit_id === null ? {} : { placeUnitId: row.place_unit_id }),
    ...(row.node_code === null ? {} : { nodeCode: row.node_code }),
    ...(row.legal_document_id === null ? {} : { legalDocumentId: row.legal_document_id }),
    ...(row.legal_article === null ? {} : { legalArticle: row.legal_article }),
    addressee: row.addressee,
    ...(row.answer_by === null ? {} : { answerBy: row.answer_by }),
    state: row.state,
    ...(row.raised_by === null ? {} : { raisedById: row.raised_by }),
    ...(row.raised_name === null ? {} : { raisedBy: row.raised_name }),
    raisedAt: row.raised_at,
    answer: row.answer,
    ...(row.answered_by === null ? {} : { answeredById: row.answered_by }),
    ...(row.answered_name === null ? {} : { answeredBy: row.answered_name }),
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
    ...(row.answer_document_id === null ? {} : { answerDocumentId: row.answer_document_id }),
    ...(row.place_name === null || row.place_form === null
      ? {}
      : { placeName: unitFullName(row.place_form, row.place_name) }),
    steps: (row.steps ?? []).map((step) => ({
      act: step.act,
      text: step.text,
      addressee: step.addressee,
      ...(step.answer_by === null ? {} : { answerBy: step.answer_by }),
      ...(step.document_id === null ? {} : { documentId: step.document_id }),
      ...(step.person === null ? {} : { person: step.person }),
      at: new Date(step.at),
    })),
    version: row.version,
  }));
}

export async function lockDifficulty({ tables }: WriteTransaction, provinceId: string, id: string): Promise<void> {
  await tables
    .selectFrom('report_difficulty')
    .select('version')
    .where('province_id', '=', provinceId)
    .where('difficulty_id', '=', id)
    .forUpdate()
    .execute();
}

export async function moveDifficultyRow(
  transaction: WriteTransaction,
  before: StoredDifficulty,
  after: {
    readonly state: StoredDifficulty['state'];
    readonly addressee: string;
    readonly answerBy: PlainDate | undefined;
    readonly answer: string;
    readonly answeredById: string | undefined;
    readonly answeredAt: Date | undefined;
    readonly answerDocumentId: string | undefined;
  },
  said: {
    readonly act: DifficultyStep['act'];
    readonly text: string;
    readonly personId: string | undefined;
    readonly personName: string | undefined;
    readonly at: Date;
  },
): Promise<void> {
  await transaction.tables
    .updateTable('report_difficulty')
    .set({
      state: after.state,
      addressee: after.addressee,
      answer_by: after.answerBy ?? null,
      answer: after.answer,
      answered_by: after.answeredById ?? null,
      answered_at: after.answeredAt ?? null,
      answer_document_id: after.answerDocumentId ?? null,
      version: before.version + 1,
    })
    .where('province_id', '=', before.provinceId)
    .where('difficulty_id', '=', before.difficultyId)
    .execute();
  await transaction.tables
    .insertInto('report_difficulty_step')
    .values({
      province_id: before.provinceId,
      difficulty_id: before.difficultyId,
      number: before.steps.length + 1,
      reporter_id: before.reporterId,
      unit_id: before.unitId ?? null,
      organisation_id: before.organisationId ?? null,
      act: said.act,
      text: said.text,
      addressee: after.addressee,
      answer_by: after.answerBy ?? null,
      document_id: said.act === 'answer' ? (after.answerDocumentId ?? null) : null,
      person_id: said.personId ?? null,
      person_name: said.personName ?? null,
      at: said.at,
    })
    .execute();
  const { state, addressee, answer } = before;
  journal(transaction, before.difficultyId, before.unitId, { state, addressee, answer }, after);
}
