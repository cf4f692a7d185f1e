import type { AskedOpinion } from '@muctieu/domain/criteria/recognition-opinion';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { StoredDossier } from './recognition.store.ts';

export interface StoredOpinion extends AskedOpinion {
  /** Empty where nobody was assigned. */
  readonly department: string;
  readonly givenBy: string;
  readonly givenAt?: Date;
}

export async function findOpinions(
  { tables }: ReadTransaction,
  dossierId: string,
  today: PlainDate,
): Promise<readonly StoredOpinion[]> {
  const { rows } = await sql<{
    number: number;
    organisation_id: string | null;
    asked_on: PlainDate;
    due_on: PlainDate | null;
    met: boolean | null;
    note: string;
    letter: string;
    on_behalf: boolean;
    version: number;
    given_by_name: string;
    given_at: Date | null;
    department: string | null;
  }>`
    select asked.*, called.name as department from muctieu.recognition_opinion asked
    left join lateral (select held.name from muctieu.organisation_name held
      where held.province_id = asked.province_id and held.organisation_id = asked.organisation_id
      order by (held.from_day <= ${today}) desc, abs(held.from_day - ${today}::date) limit 1) called on true
    where asked.dossier_id = ${dossierId} order by asked.number`.execute(tables);
  return rows.map((row) => ({
    number: row.number,
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    askedOn: row.asked_on,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(row.met === null ? {} : { met: row.met }),
    note: row.note,
    letter: row.letter,
    onBehalf: row.on_behalf,
    version: row.version,
    department: row.department ?? '',
    givenBy: row.given_by_name,
    ...(row.given_at === null ? {} : { givenAt: row.given_at }),
  }));
}

/** Puts opinions as they are asked or given; who gave them stands with those that say something. */
export async function putOpinions(
  transaction: WriteTransaction,
  { provinceId, dossierId, unitId }: Pick<StoredDossier, 'provinceId' | 'dossierId' | 'unitId'>,
  opinions: readonly AskedOpinion[],
  given?: { readonly personId: string; readonly forPersonId?: string; readonly personName: string; readonly at: Date },
): Promise<void> {
  if (opinions.length === 0) return;
  for (const opinion of opinions) {
    const row = {
      organisation_id: opinion.organisationId ?? null,
      asked_on: opinion.askedOn,
      due_on: opinion.dueOn ?? null,
      met: opinion.met ?? null,
      note: opinion.note,
      letter: opinion.letter,
      given_at: given?.at ?? null,
      given_by: given?.personId ?? null,
      given_for: given?.forPersonId ?? null,
      given_by_name: given?.personName ?? '',
      on_behalf: opinion.onBehalf,
      version: opinion.version,
    };
    await transaction.tables
      .insertInto('recognition_opinion')
      .values({ province_id: provinceId, dossier_id: dossierId, unit_id: unitId, number: opinion.number, ...row })
      .onConflict((conflict) => conflict.columns(['province_id', 'dossier_id', 'number']).doUpdateSet(row))
      .execute();
  }
  transaction.journal({
    subject: { kind: 'recognition-opinion', id: dossierId },
    provinceId,
    unitId,
    after: { opinions, by: given?.personName ?? '' },
  });
}
