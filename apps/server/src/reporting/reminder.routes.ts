import { createHash } from 'node:crypto';
import {
  listReminders,
  readReminderPreference,
  saveReminderPreference,
} from '@muctieu/contract/reporting/difficulties.operations';
import type { reminderItem, reminderPreference } from '@muctieu/contract/reporting/reminder';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { addDays } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findObligations, type KnownObligation } from './derive-obligations.ts';
import { sees } from './find-report.ts';
import { type ReportRights, RightsOfPerson } from './report-rights.ts';
import { inBoth, periodTitle } from './report-words.ts';
import { reminderTexts } from './reporting-words.texts.ts';

type Preference = z.output<typeof reminderPreference>;
type Reminder = z.output<typeof reminderItem>;

const unsaid: Preference = {
  email: '',
  isOn: false,
  digest: 'daily',
  quietFrom: 20,
  quietUntil: 7,
  daysBefore: [3, 1],
  version: 0,
};

/** What one is reminded of, computed at the moment of asking as the obligations are, and how one wishes to be. */
export function reminderRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(listReminders, ({ query, context }) =>
      context.read(async (transaction) => {
        const { daysBefore } = await findPreference(transaction, context);
        const ahead = Math.max(0, ...daysBefore);
        const rightsOf = new RightsOfPerson(context);
        const items: Reminder[] = [];
        for (const provinceId of await provincesOf(transaction, context)) {
          const { provinces, units, organisations = [] } = context.scope;
          const isWhole = provinces === '*' || provinces.includes(provinceId);
          const reporterIds = isWhole ? undefined : [...units, ...organisations];
          const facts = { today: context.today, calendar };
          for (const known of await findObligations(transaction, { provinceId, reporterIds }, facts)) {
            if (!sees(context, known)) continue;
            const reminder = reminderOf(known, await rightsOf.of(known), context, ahead);
            if (reminder !== undefined) items.push(reminder);
          }
        }
        return done(pageFrom(items, query));
      }),
    ),

    route(readReminderPreference, ({ context }) =>
      context.read(async (transaction) => done(await findPreference(transaction, context))),
    ),

    route(saveReminderPreference, ({ body, version, context }) => {
      const personId = context.signedIn?.personId;
      if (personId === undefined) return Promise.resolve(refused({ code: 'not-signed-in' }));
      return context.write('VN', async (transaction) => {
        const before = await findPreference(transaction, context);
        if (before.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        const after = { ...body, version: version + 1 };
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
        return done(after);
      });
    }),
  ];
}

async function findPreference({ tables }: ReadTransaction, { signedIn }: RequestContext): Promise<Preference> {
  if (signedIn === undefined) return unsaid;
  const row = await tables
    .selectFrom('reminder_preference')
    .selectAll()
    .where('province_id', '=', 'VN')
    .where('person_id', '=', signedIn.personId)
    .executeTakeFirst();
  if (row === undefined) return unsaid;
  return {
    email: row.email,
    isOn: row.is_on,
    digest: row.digest,
    quietFrom: row.quiet_from,
    quietUntil: row.quiet_until,
    daysBefore: [...row.days_before],
    version: row.version,
  };
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

function reminderOf(
  { obligation, regime, period, title, reporter, submission, standing }: KnownObligation,
  rights: ReportRights,
  { today, now }: RequestContext,
  ahead: number,
): Reminder | undefined {
  const state = submission?.state ?? 'none';
  const { due } = obligation;
  const isOpen = rights.fills && (state === 'none' || state === 'draft');
  const kind = kindOf();
  if (kind === undefined) return undefined;
  const { kind: said, text } = kind;
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  const titled = periodTitle(period, title);
  const hex = createHash('sha256').update(`${said} ${regime.code} ${period.key} ${reporter.id}`).digest('hex');
  const values = { days, due, reporter: reporter.nameOn(period.to) };
  return {
    reminderId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
    kind: said,
    regimeCode: regime.code,
    periodKey: period.key,
    reporterId: reporter.id,
    due,
    text: {
      vi: inBoth(text, { ...values, regime: regime.name.vi, period: titled.vi }).vi,
      en: inBoth(text, { ...values, regime: regime.name.en, period: titled.en }).en,
    },
    at: now.toISOString(),
    mail: 'none',
  };

  function kindOf():
    | { readonly kind: Reminder['kind']; readonly text: { readonly vi: string; readonly en: string } }
    | undefined {
    if (rights.fills && state === 'returned') return { kind: 'returned', text: reminderTexts.returned };
    if (rights.receives && (state === 'submitted' || state === 'checked'))
      return { kind: 'handed-in', text: reminderTexts.handedIn };
    if (!isOpen) return undefined;
    if (standing === 'overdue') return { kind: 'overdue', text: reminderTexts.overdue };
    if (due === today) return { kind: 'due-today', text: reminderTexts.dueToday };
    return standing === 'not-yet-due' && due <= addDays(today, ahead)
      ? { kind: 'due-soon', text: reminderTexts.dueSoon }
      : undefined;
  }
}
