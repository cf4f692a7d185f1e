import { createHash } from 'node:crypto';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { mayMove, moveWritten } from '@muctieu/domain/reporting/writing/written-report';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { annexWorkbook } from './annex-workbook.ts';
import { findContradictions } from './find-contradictions.ts';
import { makePdf } from './make-pdf.ts';
import { takeNumber } from './number.store.ts';
import { previewBlocks } from './preview-blocks.ts';
import { readReportFacts } from './read-report-facts.ts';
import { checkRendered, headOf, newShortCode, renderWritten, slotTextsOf, usualHead } from './report-service.ts';
import { isReportSlot, reportSlots } from './report-slots.ts';
import { valuesOf } from './report-values.ts';
import { findTemplate } from './templates.ts';
import { approve, permitsWriting, writerOf } from './writer-rights.ts';
import {
  addAct,
  addFile,
  addReport,
  addSlot,
  changeReport,
  findFileBytes,
  findReport,
  findReports,
  findSlots,
  type WholeReport,
} from './writing.store.ts';
import { detailOf, itemOf, slotNamesOf } from './written-view.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const unknown = () => refused({ code: 'written-unknown' });

/** Reports from their first draft to the issue. `address`: where the public finds this server. */
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
      const permitted = await permitsWriting(context, { provinceId, unitId });
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
          head: body.head ?? last?.head ?? usualHead(facts),
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
      const place = { provinceId: report.provinceId, unitId: report.unitId };
      const rights = {
        mayWrite: (await permitsWriting(context, place)).ok,
        mayApprove: (await context.permits(place, approve)).ok,
      };
      return context.read(async (transaction) => done(await detailOf(transaction, report, rights, address)));
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
      changing(context, params.reportId, version, async (transaction, report) =>
        done({ reportId: report.reportId, version: await changeReport(transaction, report, { head: body.head }) }),
      ),
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

    route(operations.previewReport, ({ params, context }) =>
      context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        if (report === undefined) return unknown();
        const rendered = await renderWritten(transaction, report, address);
        if (!rendered.ok) return rendered;
        const { facts } = report;
        const slots = await slotTextsOf(transaction, report.reportId);
        const blocks = previewBlocks(rendered.value, {
          provinceId: report.provinceId,
          unitId: report.unitId,
          isProvince: facts.unit.level === 'province',
          valueDate: report.valueDate,
          knownAt: facts.knownAt,
        });
        const checked = await checkRendered(rendered.value.bytes);
        const used = await slotNamesOf(transaction, report);
        return done({
          blocks,
          figures: rendered.value.figures.length,
          holds: checked.holds,
          findings: checked.findings,
          contradictions: [...findContradictions(slots, valuesOf(facts, headOf(report, address), slots))],
          emptySlots: used
            .filter((slot) => (slots[slot] ?? '').trim() === '')
            .map((slot) => ({ slot, label: reportSlots[slot] })),
        });
      }),
    ),

    route(operations.takeReportFile, async ({ params, query, context }) => {
      const found = await context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        if (report === undefined) return unknown();
        const name = `${report.templateName} - ${report.unitName} - ${report.valueDate}`;
        if (query.form === 'xlsx')
          return done({ name: `${name}.xlsx`, mediaType: sheetType, bytes: await annexWorkbook(report.facts) });
        if (query.form === 'signed') {
          const bytes = await findFileBytes(transaction, report.reportId, 'signed');
          return bytes === undefined
            ? refused({ code: 'written-file-missing' })
            : done({ name: `${name}.pdf`, mediaType: 'application/pdf', bytes });
        }
        const kept = await findFileBytes(transaction, report.reportId, 'word');
        const frozen = report.state === 'signed' || report.state === 'issued' ? kept : undefined;
        if (frozen !== undefined) return done({ name: `${name}.docx`, mediaType: wordType, bytes: frozen });
        const rendered = await renderWritten(transaction, report, address);
        return rendered.ok
          ? done({ name: `${name}.docx`, mediaType: wordType, bytes: rendered.value.bytes })
          : rendered;
      });
      if (!found.ok || query.form !== 'pdf') return found;
      const bytes = await makePdf(found.value.bytes);
      if (bytes === undefined) return refused({ code: 'written-pdf-unavailable' });
      return done({ name: found.value.name.replace(/\.docx$/, '.pdf'), mediaType: 'application/pdf', bytes });
    }),

    route(operations.moveWrittenReport, async ({ params, body, version, context }) => {
      const seen = await context.read((transaction) => findReport(transaction, params.reportId));
      if (seen === undefined) return unknown();
      const place = { provinceId: seen.provinceId, unitId: seen.unitId };
      const permitted =
        body.act === 'submit' ? await permitsWriting(context, place) : await context.permits(place, approve);
      if (!permitted.ok) return permitted;
      return context.write(seen.provinceId, async (transaction) => {
        const report = await findReport(transaction, params.reportId, true);
        if (report === undefined) return unknown();
        if (report.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: report.version, found: version } });
        if (!mayMove(report.state, body.act))
          return refused({ code: 'written-step-not-now', values: { state: report.state, act: body.act } });
        const by = writerOf(context);
        if (body.act === 'sign' && report.submittedBy !== undefined && report.submittedBy === by.personId)
          return refused({ code: 'written-own-signature' });
        const kept = await findFileBytes(transaction, report.reportId, 'word');
        const rendered = body.act === 'issue' && kept !== undefined ? kept : await freshBytes(transaction, report);
        if (!(rendered instanceof Uint8Array)) return rendered;
        const failing = body.act === 'return' || body.act === 'submit' ? 0 : (await checkRendered(rendered)).fails;
        const hasSignedCopy = (await findFileBytes(transaction, report.reportId, 'signed')) !== undefined;
        const moved = moveWritten(report.state, { act: body.act, reason: body.reason, failing, hasSignedCopy });
        if (!moved.ok) return moved;
        await addAct(transaction, report, body.act, body.reason, by);
        if (body.act !== 'sign') {
          const next = await changeReport(transaction, report, {
            state: moved.value,
            ...(body.act === 'submit' && by.personId !== undefined ? { submittedBy: by.personId } : {}),
          });
          return done({ state: moved.value, version: next, ...numberOf(report) });
        }
        const issuedOn = body.issuedOn ?? context.today;
        const number = await takeNumber(
          transaction,
          { ...place, year: Number(issuedOn.slice(0, 4)), direction: 'out' },
          {
            symbol: (one) => symbolOf(one, report),
            abstract: `${report.templateName}, ${report.periodName}`,
            state: 'used',
            reason: '',
            reportId: report.reportId,
          },
          by,
        );
        const numbered: WholeReport = { ...report, number, issuedOn };
        const final = await freshBytes(transaction, numbered);
        if (!(final instanceof Uint8Array)) return final;
        await addFile(transaction, report, { kind: 'word', ...described(final), at: context.now, bytes: final });
        const next = await changeReport(transaction, report, { state: moved.value, number, issuedOn });
        return done({ state: moved.value, number: symbolOf(number, report), version: next });
      });
    }),

    route(operations.attachSignedReport, async ({ params, file, context }) => {
      const seen = await context.read((transaction) => findReport(transaction, params.reportId));
      if (seen === undefined) return unknown();
      const permitted = await permitsWriting(context, { provinceId: seen.provinceId, unitId: seen.unitId });
      if (!permitted.ok) return permitted;
      if (!Buffer.from(file.subarray(0, 5)).equals(Buffer.from('%PDF-')))
        return refused({ code: 'written-signed-copy-no-pdf' });
      return context.write(seen.provinceId, async (transaction) => {
        const report = await findReport(transaction, params.reportId, true);
        if (report === undefined) return unknown();
        if (report.state !== 'signed')
          return refused({ code: 'written-step-not-now', values: { state: report.state, act: 'attach' } });
        await addFile(transaction, report, { kind: 'signed', ...described(file), at: context.now, bytes: file });
        await addAct(transaction, report, 'attach', '', writerOf(context));
        return done({ reportId: report.reportId, version: report.version });
      });
    }),
  ];

  async function freshBytes(transaction: Parameters<typeof renderWritten>[0], report: WholeReport) {
    const rendered = await renderWritten(transaction, report, address);
    return rendered.ok ? rendered.value.bytes : rendered;
  }
}

function described(bytes: Uint8Array) {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

export function symbolOf(number: number, { head }: Pick<WholeReport, 'head'>): string {
  return `${String(number).padStart(2, '0')}/BC-${head.agencySymbol}`;
}

function numberOf(report: WholeReport) {
  return report.number === undefined ? {} : { number: symbolOf(report.number, report) };
}

/** A change of a draft by whoever may write it; words carry versions of their own. */
async function changing<Value>(
  context: RequestContext,
  reportId: string,
  version: number | undefined,
  change: (transaction: Parameters<typeof changeReport>[0], report: WholeReport) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const seen = await context.read((transaction) => findReport(transaction, reportId));
  if (seen === undefined) return unknown();
  const permitted = await permitsWriting(context, { provinceId: seen.provinceId, unitId: seen.unitId });
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
