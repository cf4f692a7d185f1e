import type { WorkCalendarDay } from '@muctieu/data/reporting';
import type { Route } from '../http/route.ts';
import { consolidationRoutes } from './consolidation.routes.ts';
import { difficultyRoutes } from './difficulty.routes.ts';
import { formRoutes } from './form.routes.ts';
import { workCalendarOf } from './load-reporting.ts';
import { mailRoutes } from './mail/mail.routes.ts';
import type { MailServer } from './mail/mail-server.ts';
import { regimeRoutes } from './regime.routes.ts';
import { reminderRoutes } from './reminder.routes.ts';
import { reportRoutes } from './report.routes.ts';
import { workCalendarRoutes } from './work-calendar.routes.ts';
import { workbookRoutes } from './workbook.routes.ts';

/** The reporting round. */
export function reportingRoutes(
  days: readonly WorkCalendarDay[],
  mail: { readonly server?: MailServer | undefined; readonly publicAddress: string },
): readonly Route[] {
  const calendar = workCalendarOf(days);
  return [
    ...regimeRoutes(),
    ...workCalendarRoutes(days),
    ...formRoutes(calendar),
    ...reportRoutes(calendar),
    ...consolidationRoutes(calendar),
    ...difficultyRoutes(),
    ...reminderRoutes(calendar),
    ...mailRoutes(mail.server, mail.publicAddress),
    ...workbookRoutes(calendar),
  ];
}
