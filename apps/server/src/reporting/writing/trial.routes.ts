import * as operations from '@muctieu/contract/reporting/writing/template.operations';
import { compareWords } from '@muctieu/domain/reporting/writing/compare-words';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { RenderedWord } from '@muctieu/office/word-template/render-word-template';
import type { ReadTransaction } from '../../database/transaction.ts';
import { type Route, route } from '../../http/route.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { batchTexts } from './batch.texts.ts';
import { figureContextOf, piecesOf } from './compared-pages.ts';
import { markPages } from './mark-pages.ts';
import { previewBlocks } from './preview-blocks.ts';
import { renderReport } from './render-report.ts';
import { headOf, slotTextsOf } from './report-service.ts';
import { checkedTemplate } from './template.routes.ts';
import { findTemplate, findTemplateBytes, findTemplateVersions } from './templates.ts';
import { findReport, type WholeReport } from './writing.store.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** No report has this code: a trial leads nowhere. */
const trialCode = '00000000';

/** Templates on trial: filled with the frozen figures and words of a report, never numbered, kept or issued. */
export function trialRoutes(address: string): readonly Route[] {
  const fill = async (transaction: ReadTransaction, report: WholeReport, template: Uint8Array) => {
    const { number: _, issuedOn: _day, ...unnumbered } = report;
    const head = headOf({ ...unnumbered, shortCode: trialCode }, address);
    const slots = await slotTextsOf(transaction, report.reportId);
    return renderReport({ template, facts: report.facts, head, slots });
  };
  const pagesOf = (rendered: RenderedWord, report: WholeReport) => previewBlocks(rendered, figureContextOf(report));

  return [
    route(operations.listTemplateVersions, ({ params, query, context }) =>
      context.read(async (transaction) =>
        done(pageFrom(await findTemplateVersions(transaction, query.provinceId, params.templateId), query)),
      ),
    ),

    route(operations.tryReportTemplate, async ({ params, query, file, context }) => {
      const permitted = await context.permits({ provinceId: query.provinceId });
      if (!permitted.ok) return permitted;
      const checked = checkedTemplate(file);
      if (!checked.ok) return checked;
      return context.read(async (transaction) => {
        const report = await findReport(transaction, query.reportId);
        if (report === undefined) return refused({ code: 'written-unknown' });
        const known = await findTemplate(transaction, query.provinceId, params.templateId);
        const against = known?.version ?? report.templateVersion;
        const base = await findTemplateBytes(
          transaction,
          query.provinceId,
          known?.templateId ?? report.templateId,
          against,
        );
        const tried = await fill(transaction, report, file);
        if (!tried.ok) return tried;
        const blocks = pagesOf(tried.value, report);
        const before = base === undefined ? undefined : await fill(transaction, report, base);
        const left = before?.ok ? piecesOf(pagesOf(before.value, report)) : [];
        const difference = compareWords(left, piecesOf(blocks)).map((part) =>
          part.kind === 'same' ? part : { kind: 'changed' as const, pieces: [...part.pieces] },
        );
        return done({ blocks, figures: tried.value.figures.length, difference, against });
      });
    }),

    route(operations.takeTemplateTrial, ({ params, query, context }) =>
      context.read(async (transaction): Promise<Result<{ name: string; mediaType: string; bytes: Uint8Array }>> => {
        const report = await findReport(transaction, query.reportId);
        if (report === undefined) return refused({ code: 'written-unknown' });
        const { templateId } = params;
        const template = await findTemplateBytes(transaction, query.provinceId, templateId, query.version);
        if (template === undefined) return refused({ code: 'template-unknown', values: { found: templateId } });
        const filled = await fill(transaction, report, template);
        if (!filled.ok) return filled;
        const bytes = markPages(filled.value.bytes, say(batchTexts.trial, 'vi'));
        return done({ name: `${templateId}-v${query.version}-thu.docx`, mediaType: wordType, bytes });
      }),
    ),
  ];
}
