import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { readReportFacts } from './read-report-facts.ts';
import { authorityAt, headingOf, signedBy, signersOf } from './report-heading.ts';
import { newShortCode } from './report-service.ts';
import { isReportSlot } from './report-slots.ts';
import { findTemplate } from './templates.ts';
import { holdsFunction, permitsWriting, writerOf } from './writer-rights.ts';
import {
  addAct,
  addReport,
  addSlot,
  changeReport,
  findReport,
  findReports,
  findSlots,
  type WholeReport,
} from './writing.store.ts';
import { detailOf, itemOf } from './written-view.ts';

const unknown = () => refused({ code: 'written-unknown' });

/** Reports while they are drafts. `address`: where the public finds this server. */
export function writtenReportRoutes(address: string): readonly Route[] {
  return [
    route(operations.listWrittenReports, ({ query, context }) =>
      context.read(async (transaction) => {
        const page = pageFrom(await findReports(transaction, query), query);
        return done({ ...page, items: page.items.map(itemOf) });
      }),
    ),

    route(operations.writeReport, async ({ body, context }) => {
      const { provinceId, unitId, templateId, periodName, from, to, valueDate, previousDate } = body;
      if (from > to || previousDate >= valueDate)
        return refused({
          code: 'written-period-reversed',
          path: 'body.to',
          values: { from, to, previous: previousDate },
        });
      const permitted = await permitsWriting(context, { provinceId, unitId }, body.authorityId);
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const template = await findTemplate(transaction, provinceId, templateId);
        if (template === undefined)
          return refused({ code: 'template-unknown', path: 'body.templateId', values: { found: templateId } });
        const unit = (await findUnitFacts(transaction, [unitId], valueDate)).get(unitId);
        if (unit === undefined || unit.provinceId !== provinceId)
          return refused({ code: 'written-unit-unknown', path: 'body.unitId' });
        if (!template.levels.includes(unit.level))
          return refused({ code: 'template-not-for-level', path: 'body.templateId', values: { unit: unit.name } });
        const period = { name: periodName, from, to, valueDate, previousDate };
        const facts = await readReportFacts(transaction, { unit, period, knownAt: context.now });
        const [last] = await findReports(transaction, { provinceId, unitId });
        const place = { provinceId, unitId, unitName: unit.name, isProvince: unit.level === 'province' };
        const heading = await headingOf(transaction, facts, place, body, last, context.today);
        if (!heading.ok) return heading;
        const report: WholeReport = {
          provinceId,
          reportId: uuid(),
          unitId,
          unitName: facts.unit.name,
          templateId,
          templateVersion: template.version,
          templateName: template.name,
          periodName,
          valueDate,
          ...heading.value,
          state: 'draft',
          shortCode: newShortCode(),
          version: 1,
          createdAt: context.now,
          facts,
        };
        await addReport(transaction, report);
        await addAct(transaction, report, 'write', '', writerOf(context));
        return done({ reportId: report.reportId, version: 1 });
      });
    }),

    route(operations.readWrittenReport, async ({ params, context }) => {
      const report = await context.read((transaction) => findReport(transaction, params.reportId));
      if (report === undefined) return unknown();
      const { provinceId, authorityId } = report;
      const write = (await permitsWriting(context, report, authorityId)).ok;
      return context.read(async (transaction) => {
        const holds = (need: 'signs' | 'keeps-register') =>
          authorityId !== undefined && holdsFunction(transaction, context, { provinceId, authorityId }, need);
        const may = { write, sign: await holds('signs'), issue: await holds('keeps-register') };
        return done(await detailOf(transaction, report, { may, address, today: context.today }));
      });
    }),

    route(operations.writeReportSlot, ({ params, body, version, context }) => {
      const { slot } = params;
      if (!isReportSlot(slot))
        return Promise.resolve(refused({ code: 'written-slot-unknown', values: { found: slot } }));
      return changing(context, params.reportId, undefined, async (transaction, report) => {
        const current = (await findSlots(transaction, report.reportId)).find((one) => one.slot === slot)?.version ?? 0;
        const meanwhile = refused({ code: 'changed-meanwhile', values: { current, found: version } });
        if (current !== version) return meanwhile;
        const next = { slot, version: current + 1, text: body.text.normalize('NFC').trim() };
        return (await addSlot(transaction, report, next, writerOf(context)))
          ? done({ version: next.version })
          : meanwhile;
      });
    }),

    route(operations.editReportHead, ({ params, body, version, context }) =>
      changing(context, params.reportId, version, async (transaction, report) => {
        const authorityId = body.authorityId ?? report.authorityId;
        let { head } = body;
        if (authorityId !== undefined) {
          const { provinceId, unitId, unitName, facts } = report;
          const place = { provinceId, unitId, unitName, isProvince: facts.unit.level === 'province' };
          const authority = await authorityAt(transaction, place, authorityId, context.today);
          if (!authority.ok) return authority;
          if (head.functionId !== undefined) {
            const signers = await signersOf(transaction, authority.value, context.today);
            const held = signers.find(({ functionId }) => functionId === head.functionId);
            if (held === undefined) return refused({ code: 'written-signer-unknown', path: 'body.head.functionId' });
            head = signedBy(head, held, authority.value);
          }
        }
        await addAct(transaction, report, 'head', '', writerOf(context));
        const change = { head, ...(authorityId === undefined ? {} : { authorityId }) };
        return done({ reportId: report.reportId, version: await changeReport(transaction, report, change) });
      }),
    ),

    route(operations.redrawReport, ({ params, version, context }) =>
      changing(context, params.reportId, version, async (transaction, report) => {
        const unit = (await findUnitFacts(transaction, [report.unitId], report.valueDate)).get(report.unitId);
        if (unit === undefined) return unknown();
        const facts = await readReportFacts(transaction, { unit, period: report.facts.period, knownAt: context.now });
        await addAct(transaction, report, 'redraw', '', writerOf(context));
        return done({ reportId: report.reportId, version: await changeReport(transaction, report, { facts }) });
      }),
    ),
  ];
}

async function changing<Value>(
  context: RequestContext,
  reportId: string,
  version: number | undefined,
  change: (transaction: Parameters<typeof changeReport>[0], report: WholeReport) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const seen = await context.read((transaction) => findReport(transaction, reportId));
  if (seen === undefined) return unknown();
  const permitted = await permitsWriting(context, seen, seen.authorityId);
  if (!permitted.ok) return permitted;
  return context.write(seen.provinceId, async (transaction) => {
    const report = await findReport(transaction, reportId, version !== undefined);
    if (report === undefined) return unknown();
    if (version !== undefined && report.version !== version)
      return refused({ code: 'changed-meanwhile', values: { current: report.version, found: version } });
    if (report.state !== 'draft') return refused({ code: 'written-closed' });
    return change(transaction, report);
  });
}
