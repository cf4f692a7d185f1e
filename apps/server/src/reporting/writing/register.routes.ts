import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { done, refused } from '@muctieu/kernel/result';
import { programScope } from '../../database/scope.ts';
import { type Route, route } from '../../http/route.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { findNumberForEdit, findNumbers, takeNumber, voidNumber } from './number.store.ts';
import { readShortCode } from './report-service.ts';
import { permitsWriting, writerOf } from './writer-rights.ts';
import { findFiles, findReports } from './writing.store.ts';
import { itemOf } from './written-view.ts';

/** The register of numbers, and the public page that says whether a file is the one issued. */
export const registerRoutes: readonly Route[] = [
  route(operations.listReportNumbers, ({ query, context }) =>
    context.read(async (transaction) => {
      const page = pageFrom(await findNumbers(transaction, query), query);
      return done({
        ...page,
        items: page.items.map((row) => ({
          year: row.year,
          direction: row.direction,
          number: row.number,
          symbol: row.symbol,
          abstract: row.abstract,
          state: row.state,
          reason: row.reason,
          ...(row.report_id === null ? {} : { reportId: row.report_id }),
          person: row.person_name,
          at: row.at.toISOString(),
          version: row.version,
        })),
      });
    }),
  ),

  route(operations.takeReportNumber, async ({ body, context }) => {
    const { provinceId, unitId, year, direction, symbol, abstract, state, reason } = body;
    const permitted = await permitsWriting(context, { provinceId, unitId });
    if (!permitted.ok) return permitted;
    if (state === 'reserved' && reason === '') return refused({ code: 'number-reserve-reason', path: 'body.reason' });
    return context.write(provinceId, async (transaction) => {
      const unit = (await findUnitFacts(transaction, [unitId])).get(unitId);
      if (unit?.provinceId !== provinceId) return refused({ code: 'written-unit-unknown', path: 'body.unitId' });
      const entry = { symbol: (one: number) => `${String(one).padStart(2, '0')}/${symbol}`, abstract, state, reason };
      const number = await takeNumber(transaction, { provinceId, unitId, year, direction }, entry, writerOf(context));
      return done({ number, version: 1 });
    });
  }),

  route(operations.voidReportNumber, async ({ body, context }) => {
    const { provinceId, unitId, number, reason } = body;
    const permitted = await permitsWriting(context, { provinceId, unitId });
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const before = await findNumberForEdit(transaction, body, number);
      if (before === undefined) return refused({ code: 'number-unknown', values: { found: number } });
      if (before.state === 'voided' || before.report_id !== null)
        return refused({ code: 'number-used', values: { found: number } });
      return done({ number, version: await voidNumber(transaction, before, reason) });
    });
  }),

  // Whoever holds the paper may ask. Of a report that is not issued only that its code is known is said.
  route(operations.verifyReport, ({ params, context }) => {
    const code = readShortCode(params.code);
    return context.database.read(programScope, async (transaction) => {
      const [report] = code === '' ? [] : await findReports(transaction, { shortCode: code });
      if (report === undefined) return done({ code, known: false, issued: false, files: [] });
      if (report.state !== 'issued') return done({ code, known: true, issued: false, files: [] });
      const { unitName, templateName, number, issuedOn, valueDate } = itemOf(report);
      const files = await findFiles(transaction, report.reportId);
      return done({
        code,
        known: true,
        issued: true,
        title: templateName,
        unitName,
        valueDate,
        ...(number === undefined ? {} : { number }),
        ...(issuedOn === undefined ? {} : { issuedOn }),
        files: files.map((file) => ({ ...file, at: file.at.toISOString() })),
      });
    });
  }),
];
