import {
  listReminders,
  readReminderPreference,
  saveReminderPreference,
} from '@muctieu/contract/reporting/difficulties.operations';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findObligations } from './derive-obligations.ts';
import { findDifficulties } from './difficulties.store.ts';
import { findSaid, keyOfSaid } from './mail/said.store.ts';
import { findPreference, putPreference } from './reminder-preference.store.ts';
import { findReminders, reminderId } from './reminders.ts';

/** What one is reminded of, computed at the moment of asking as the obligations are, and how one wishes to be. */
export function reminderRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(listReminders, ({ query, context }) =>
      context.read(async (transaction) => {
        const personId = context.signedIn?.personId;
        const { daysBefore } = await findPreference(transaction, personId);
        const items = [];
        for (const provinceId of await provincesOf(transaction, context)) {
          const { provinces, units, organisations = [] } = context.scope;
          const isWhole = provinces === '*' || provinces.includes(provinceId);
          const reporterIds = isWhole ? undefined : [...units, ...organisations];
          const facts = { today: context.today, calendar };
          const obligations = await findObligations(transaction, { provinceId, reporterIds }, facts);
          const difficulties = await findDifficulties(transaction, provinceId);
          items.push(...(await findReminders(context, { obligations, difficulties, daysBefore })));
        }
        const said = personId === undefined ? new Map() : await findSaid(transaction, personId);
        const page = pageFrom(items, query);
        return done({
          ...page,
          items: page.items.map((item) => {
            const { provinceId: _, subjectKey: __, ...rest } = item;
            const mail = said.get(keyOfSaid(item))?.mail ?? ('none' as const);
            return { ...rest, reminderId: reminderId(item), at: context.now.toISOString(), mail };
          }),
        });
      }),
    ),

    route(readReminderPreference, ({ context }) =>
      context.read(async (transaction) => done(await findPreference(transaction, context.signedIn?.personId))),
    ),

    route(saveReminderPreference, ({ body, version, context }) => {
      const personId = context.signedIn?.personId;
      if (personId === undefined) return Promise.resolve(refused({ code: 'not-signed-in' }));
      return context.write('VN', async (transaction) => {
        const before = await findPreference(transaction, personId);
        if (before.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        const after = { ...body, version: version + 1 };
        await putPreference(transaction, personId, before, after);
        return done(after);
      });
    }),
  ];
}

/** Provinces wholly in scope, and those in which the units in scope lie. */
async function provincesOf({ tables }: ReadTransaction, { scope }: RequestContext): Promise<readonly string[]> {
  const whole = scope.provinces === '*' ? [] : scope.provinces;
  if (scope.units.length === 0) return whole;
  const rows = await tables
    .selectFrom('unit')
    .select('province_id')
    .distinct()
    .where('unit_id', 'in', [...scope.units])
    .execute();
  return [...new Set([...whole, ...rows.map((row) => row.province_id)])];
}
