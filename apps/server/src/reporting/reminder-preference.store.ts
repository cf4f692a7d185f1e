import type { reminderPreference } from '@muctieu/contract/reporting/reminder';
import type { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export type ReminderPreference = z.output<typeof reminderPreference>;

/** Of whoever said nothing: one letter a day, in office hours. */
export const usualPreference: ReminderPreference = {
  email: '',
  isOn: true,
  digest: 'daily',
  quietFrom: 20,
  quietUntil: 7,
  daysBefore: [3, 1],
  version: 0,
};

export async function findPreference(
  transaction: ReadTransaction,
  personId: string | undefined,
): Promise<ReminderPreference> {
  if (personId === undefined) return usualPreference;
  return (await findPreferences(transaction, [personId])).get(personId) ?? usualPreference;
}

/** Of those who said something. */
export async function findPreferences(
  { tables }: ReadTransaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReminderPreference>> {
  if (personIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('reminder_preference')
    .selectAll()
    .where('province_id', '=', 'VN')
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        email: row.email,
        isOn: row.is_on,
        digest: row.digest,
        quietFrom: row.quiet_from,
        quietUntil: row.quiet_until,
        daysBefore: [...row.days_before],
        version: row.version,
      },
    ]),
  );
}

export async function putPreference(
  transaction: WriteTransaction,
  personId: string,
  before: ReminderPreference,
  after: ReminderPreference,
): Promise<void> {
  const values = {
    email: after.email,
    is_on: after.isOn,
    digest: after.digest,
    quiet_from: after.quietFrom,
    quiet_until: after.quietUntil,
    days_before: [...after.daysBefore],
    version: after.version,
  };
  await transaction.tables
    .insertInto('reminder_preference')
    .values({ province_id: 'VN', person_id: personId, last_mailed_at: null, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id']).doUpdateSet(values))
    .execute();
  transaction.journal({ subject: { kind: 'reminder-preference', id: personId }, before, after });
}
