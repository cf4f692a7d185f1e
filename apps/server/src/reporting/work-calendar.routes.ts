import { dateWorkDay, readWorkCalendar } from '@muctieu/contract/reporting/reporting.operations';
import type { WorkCalendarDay } from '@muctieu/data/reporting';
import { isWeekend } from '@muctieu/domain/reporting/working-day';
import { formatPlainDate, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done } from '@muctieu/kernel/result';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { addDatedDay, findDatedDays } from './work-calendar.store.ts';

/** Days off and worked in exchange: those of the product, and those dated under an announcement. */
export function workCalendarRoutes(days: readonly WorkCalendarDay[]): readonly Route[] {
  return [
    route(readWorkCalendar, ({ query, context }) =>
      context.read(async (transaction) => {
        const dated = await findDatedDays(transaction);
        const isAsked = (day: string) => day.startsWith(`${query.year}-`);
        const known = days
          .filter(({ day }) => isAsked(day) && !dated.has(day as PlainDate))
          .map(({ day, kind, name, verified, sources }) => ({
            ...{ day: day as PlainDate, kind, name, verified, sources: [...sources] },
          }));
        const added = [...dated.values()].flatMap(({ day, kind, name, documentId }) =>
          isAsked(day) && kind !== 'ordinary'
            ? [{ day, kind, name, verified: true, sources: [] as string[], documentId }]
            : [],
        );
        const found = [...known, ...added].sort((a, b) => (a.day < b.day ? -1 : 1));
        return done({
          year: query.year,
          verified: found.length > 0 && found.every(({ verified }) => verified),
          days: found,
        });
      }),
    ),

    route(dateWorkDay, ({ body, context }) =>
      context.write('VN', async (transaction) => {
        const { day, kind, name, documentId } = body;
        const problems: Problem[] = [];
        if ((await findDocument(transaction, documentId)) === undefined)
          problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
        const found = formatPlainDate(day);
        if (kind === 'worked-weekend' && !isWeekend(day))
          problems.push({ code: 'work-day-no-weekend', path: 'day', values: { found } });
        const before = (await findDatedDays(transaction)).get(day);
        const isKnown = before === undefined ? days.some((one) => one.day === day) : before.kind !== 'ordinary';
        if (kind === 'ordinary' && !isKnown)
          problems.push({ code: 'work-day-ordinary', path: 'day', values: { found } });
        if (problems.length > 0) return { ok: false, problems };
        const after = { day, kind, name: { vi: name, en: name }, documentId };
        await addDatedDay(transaction, before, after, { personId: context.signedIn?.personId, at: context.now });
        return done({ day });
      }),
    ),
  ];
}
