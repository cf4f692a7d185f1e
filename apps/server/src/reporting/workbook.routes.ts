import { compareReportWorkbook, readReportWorkbook } from '@muctieu/contract/reporting/workbook.operations';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { done, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { type Route, route } from '../http/route.ts';
import { compareWorkbook } from './compare-workbook.ts';
import { findReport } from './find-report.ts';
import { viewReport } from './report-view.ts';
import { workbookTexts } from './workbook.texts.ts';
import { writeReportWorkbook } from './workbook-sheets.ts';

/** A report as an Excel workbook, and a filled one beside what is stored. */
export function workbookRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(readReportWorkbook, async ({ params, query: { provinceId }, context }) => {
      const detail = await context.read(async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, provinceId });
        return found.ok ? done(await viewReport(transaction, found.value, context.today)) : found;
      });
      if (!detail.ok) return detail;
      return done({
        name: say(workbookTexts.fileName, context.language, { regime: params.regimeCode, period: params.periodKey }),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await writeReportWorkbook(detail.value, context.language),
      });
    }),

    route(compareReportWorkbook, async ({ params, query: { provinceId }, file, context }) => {
      const detail = await context.read(async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, provinceId });
        return found.ok ? done(await viewReport(transaction, found.value, context.today)) : found;
      });
      if (!detail.ok) return detail;
      if (!detail.value.mayEdit)
        return refused({ code: 'report-locked', values: { found: detail.value.obligation.state } });
      return compareWorkbook(file, detail.value);
    }),
  ];
}
