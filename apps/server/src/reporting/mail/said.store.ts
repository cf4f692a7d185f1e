import type { ReadTransaction } from '../../database/transaction.ts';
import type { FoundReminder } from '../reminders.ts';
import { reminderId } from '../reminders.ts';

export interface Said {
  readonly mail: 'none' | 'waits' | 'sent' | 'failed';
}

export function keyOfSaid({ kind, subjectKey }: Pick<FoundReminder, 'kind' | 'subjectKey'>): string {
  return `${kind} ${subjectKey}`;
}

/** What was said to somebody by letter, by `keyOfSaid`. */
export async function findSaid({ tables }: ReadTransaction, personId: string): Promise<ReadonlyMap<string, Said>> {
  const rows = await tables
    .selectFrom('report_reminder')
    .select(['kind', 'subject_key', 'mail'])
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map((row) => [keyOfSaid({ kind: row.kind, subjectKey: row.subject_key }), { mail: row.mail }]));
}

/** Keeps what is said for the first time, to be said by this letter; the number of those. */
export async function addSaid(
  { tables }: ReadTransaction,
  letter: { readonly letterId: string; readonly personId: string; readonly at: Date },
  reminders: readonly FoundReminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  const rows = await tables
    .insertInto('report_reminder')
    .values(
      reminders.map((one) => ({
        province_id: one.provinceId,
        reminder_id: idFor(one, letter.personId),
        person_id: letter.personId,
        kind: one.kind,
        subject_key: one.subjectKey,
        regime_code: one.regimeCode ?? null,
        period_key: one.periodKey ?? null,
        reporter_id: one.reporterId ?? null,
        due_day: one.due ?? null,
        text_vi: one.text.vi,
        text_en: one.text.en,
        mail: 'waits' as const,
        mail_error: '',
        tries: 0,
        at: letter.at,
        mailed_at: null,
        letter_id: letter.letterId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('reminder_id')
    .execute();
  return rows.length;
}

function idFor(one: FoundReminder, personId: string): string {
  return reminderId({ ...one, subjectKey: `${personId} ${one.subjectKey}` });
}

export interface SaidLine {
  readonly kind: FoundReminder['kind'];
  readonly provinceId: string;
  readonly regimeCode: string | null;
  readonly periodKey: string | null;
  readonly reporterId: string | null;
  readonly textVi: string;
  readonly textEn: string;
}

export async function findLinesOfLetter({ tables }: ReadTransaction, letterId: string): Promise<readonly SaidLine[]> {
  const rows = await tables
    .selectFrom('report_reminder')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('due_day')
    .orderBy('text_vi')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    provinceId: row.province_id,
    regimeCode: row.regime_code,
    periodKey: row.period_key,
    reporterId: row.reporter_id,
    textVi: row.text_vi,
    textEn: row.text_en,
  }));
}

export async function markSaid(
  { tables }: ReadTransaction,
  letterId: string,
  mail: Said['mail'],
  at: Date,
): Promise<void> {
  await tables
    .updateTable('report_reminder')
    .set({ mail, ...(mail === 'sent' ? { mailed_at: at } : {}) })
    .where('letter_id', '=', letterId)
    .execute();
}
