import { figureAddress } from '@muctieu/contract/reporting/writing/figure-address';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { compareWords } from '@muctieu/domain/reporting/writing/compare-words';
import { done, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import type { ReadTransaction } from '../../database/transaction.ts';
import { type Route, route } from '../../http/route.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { annexWorkbook } from './annex-workbook.ts';
import { figureContextOf, renderedPieces } from './compared-pages.ts';
import { findContradictions } from './find-contradictions.ts';
import { findUnreadable } from './find-unreadable.ts';
import { insertableFigures } from './insertable-figures.ts';
import { makePdf } from './make-pdf.ts';
import { markPlaces } from './mark-places.ts';
import { previewBlocks } from './preview-blocks.ts';
import { headOf, renderWritten } from './report-service.ts';
import { isReportSlot, reportSlots } from './report-slots.ts';
import { readReportState } from './report-state.ts';
import { catalogueShape, valuesOf } from './report-values.ts';
import { typedRuns } from './typed-runs.ts';
import { findFileBytes, findFiles, findReport } from './writing.store.ts';
import { currentFiles } from './written-files.ts';
import { slotNamesOf } from './written-view.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const unknown = () => refused({ code: 'written-unknown' });

/** What a report looks like, what is wrong with it, and its files. `address`: where the public finds this server. */
export function reportReadingRoutes(address: string): readonly Route[] {
  return [
    route(operations.previewReport, ({ params, context }) =>
      context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        if (report === undefined) return unknown();
        const state = await readReportState(transaction, report, address);
        if (!state.ok) return state;
        const { rendered, holds, findings, contradictions, unreadable, slots } = state.value;
        const pages = previewBlocks(rendered, figureContextOf(report));
        const typed = unreadable.map((one) => ({ ...one, excerpt: one.reference }));
        const first = markPlaces(pages, findings, 'kiem-tra');
        const second = markPlaces(first.blocks, contradictions, 'mau-thuan');
        const third = markPlaces(second.blocks, typed, 'khong-doc-duoc');
        const used = await slotNamesOf(transaction, report);
        return done({
          blocks: third.blocks,
          figures: rendered.figures.length,
          holds,
          findings: first.items,
          contradictions: second.items,
          unreadable: third.items.map(({ excerpt: _, ...one }) => one),
          emptySlots: used
            .filter((slot) => (slots[slot] ?? '').trim() === '')
            .map((slot) => ({ slot, label: reportSlots[slot] })),
        });
      }),
    ),

    route(operations.readReportSlot, ({ params, body, context }) => {
      const { slot } = params;
      if (!isReportSlot(slot))
        return Promise.resolve(refused({ code: 'written-slot-unknown', values: { found: slot } }));
      return context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        if (report === undefined) return unknown();
        const slots = { [slot]: body.text.normalize('NFC') };
        const values = valuesOf(report.facts, headOf(report, address), slots);
        const contradictions = findContradictions(slots, values);
        const unreadable = findUnreadable(slots, values, catalogueShape());
        const at = figureContextOf(report);
        const paragraphs = typedRuns(slots[slot] ?? '', values, (key) => figureAddress(key, at)).map((runs) => ({
          kind: 'paragraph' as const,
          style: 'body',
          runs: [...runs],
        }));
        const first = markPlaces(paragraphs, contradictions, 'mau-thuan');
        const typed = unreadable.map((one) => ({ ...one, excerpt: one.reference }));
        const second = markPlaces(first.blocks, typed, 'khong-doc-duoc');
        return done({
          paragraphs: second.blocks.map((block) => (block.kind === 'paragraph' ? block.runs : [])),
          contradictions: first.items,
          unreadable: second.items.map(({ excerpt: _, ...one }) => one),
        });
      });
    }),

    route(operations.listReportFigures, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        if (report === undefined) return done(pageFrom([], query));
        const values = valuesOf(report.facts, headOf(report, address), {});
        const wanted = searchKey(query.search ?? '').split(' ');
        const found = insertableFigures(catalogueShape(), values).filter(({ name, label, shown }) => {
          const key = `${name} ${searchKey(label)} ${searchKey(shown)}`;
          return wanted.every((word) => key.includes(word));
        });
        return done(pageFrom(found, query));
      }),
    ),

    route(operations.compareRenderings, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const report = await findReport(transaction, params.reportId);
        const other = query.otherReportId === undefined ? report : await findReport(transaction, query.otherReportId);
        if (report === undefined || other === undefined) return unknown();
        const version = query.otherVersion ?? other.templateVersion;
        const left = await renderedPieces(transaction, { ...other, templateVersion: version }, address);
        if (!left.ok) return left;
        const right = await renderedPieces(transaction, report, address);
        if (!right.ok) return right;
        return done({
          other: `${other.templateName} v${version}, ${other.unitName}, ${other.periodName}`,
          parts: compareWords(left.value, right.value).map((part) =>
            part.kind === 'same' ? part : { kind: 'changed' as const, pieces: [...part.pieces] },
          ),
        });
      }),
    ),

    route(operations.takeReportFile, async ({ params, query, context }) => {
      const found = await context.read((transaction) => fileOf(transaction, params.reportId, query.form));
      if (!found.ok || query.form !== 'pdf') return found;
      const bytes = await makePdf(found.value.bytes);
      if (bytes === undefined) return refused({ code: 'written-pdf-unavailable' });
      return done({ name: found.value.name.replace(/\.docx$/, '.pdf'), mediaType: 'application/pdf', bytes });
    }),
  ];

  async function fileOf(transaction: ReadTransaction, reportId: string, form: 'docx' | 'xlsx' | 'pdf' | 'signed') {
    const report = await findReport(transaction, reportId);
    if (report === undefined) return unknown();
    const name = `${report.templateName} - ${report.unitName} - ${report.valueDate}`;
    if (form === 'xlsx')
      return done({ name: `${name}.xlsx`, mediaType: sheetType, bytes: await annexWorkbook(report.facts) });
    const files = currentFiles(await findFiles(transaction, reportId));
    if (form === 'signed') {
      const isThere = files.some(({ kind }) => kind === 'signed');
      const bytes = isThere ? await findFileBytes(transaction, reportId, 'signed') : undefined;
      return bytes === undefined
        ? refused({ code: 'written-file-missing' })
        : done({ name: `${name}.pdf`, mediaType: 'application/pdf', bytes });
    }
    const isFrozen = report.state === 'signed' || report.state === 'issued';
    const kept = isFrozen ? await findFileBytes(transaction, reportId, 'word') : undefined;
    if (kept !== undefined) return done({ name: `${name}.docx`, mediaType: wordType, bytes: kept });
    const rendered = await renderWritten(transaction, report, address);
    return rendered.ok ? done({ name: `${name}.docx`, mediaType: wordType, bytes: rendered.value.bytes }) : rendered;
  }
}
