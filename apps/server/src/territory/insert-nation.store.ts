import { nationId, nationProvinceId } from '@muctieu/domain/territory/unit';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { WriteTransaction } from '../database/transaction.ts';
import { stableEventId } from './stable-unit-id.ts';

/** 2/9/1945, the day of the declaration of independence: earlier than anything the product keeps. */
const nationFrom = '1945-09-02' as PlainDate;

/** The state stands above every province and has no history of its own: it is inserted, not booked. */
export async function insertNation(
  transaction: WriteTransaction,
  given: { readonly name: string; readonly symbol: string; readonly at: Date },
): Promise<void> {
  const { tables } = transaction;
  const event_id = stableEventId('create-nation-vn');
  const key = { province_id: nationProvinceId, unit_id: nationId, from_day: nationFrom, until_day: null };
  await tables.insertInto('territory').values({ province_id: nationProvinceId, version: 1 }).execute();
  await tables
    .insertInto('unit')
    .values({ ...key, level: 'nation' })
    .execute();
  await tables
    .insertInto('unit_event')
    .values({
      province_id: nationProvinceId,
      event_id,
      kind: 'create',
      on_day: nationFrom,
      document_symbol: given.symbol,
      document_issued_on: null,
      document_id: null,
      summary: given.name,
      class_change: null,
      booked_at: given.at,
    })
    .execute();
  await tables
    .insertInto('unit_name')
    .values({ ...key, name: given.name, form: 'quoc-gia', event_id })
    .execute();
  transaction.journal({ subject: { kind: 'unit-event', id: event_id }, unitId: nationId, after: { name: given.name } });
}
