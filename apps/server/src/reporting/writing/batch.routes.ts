import type { ProblemCatalogue } from '@muctieu/contract/http/problem-sentence';
import * as operations from '@muctieu/contract/reporting/writing/batch.operations';
import { writingProblems } from '@muctieu/contract/reporting/writing/writing.problems';
import { done, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { downloadName } from '../../http/download-name.ts';
import { type Route, route } from '../../http/route.ts';
import { findUnitFacts, type UnitFacts } from '../../indicators/unit-facts.store.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { listUnits } from '../../territory/unit-list.store.ts';
import {
  addBatch,
  endItem,
  findBatches,
  findBatchItems,
  findContents,
  type StoredBatch,
  takeWaiting,
  waitAgain,
} from './batch.store.ts';
import { batchTexts } from './batch.texts.ts';
import { markPages } from './mark-pages.ts';
import { readReportFacts } from './read-report-facts.ts';
import { renderReport } from './render-report.ts';
import { headOf, newShortCode, usualHead } from './report-service.ts';
import { findTemplate, findTemplateBytes } from './templates.ts';
import { wordTemplateRefusals } from './word-template-refusals.ts';
import { approve } from './writer-rights.ts';

/** Reports of one request: a second or two, so that progress is seen and a break loses little. */
const unitsAtATime = 10;
const sentences: ProblemCatalogue = { ...wordTemplateRefusals, ...writingProblems };

/** The same report for every unit of a province, as drafts. What is done is kept; whoever comes next goes on. */
export function batchRoutes(address: string): readonly Route[] {
  return [
    route(operations.listReportBatches, ({ query, context }) =>
      context.read(async (transaction) => {
        const page = pageFrom(await findBatches(transaction, { provinceId: query.provinceId }), query);
        const items = [];
        for (const batch of page.items) items.push(await stateOf(transaction, batch));
        return done({ ...page, items });
      }),
    ),

    route(operations.readReportBatch, ({ params, context }) =>
      context.read(async (transaction) => {
        const [batch] = await findBatches(transaction, params);
        return batch === undefined ? refused({ code: 'batch-unknown' }) : done(await stateOf(transaction, batch));
      }),
    ),

    route(operations.openReportBatch, async ({ body, context }) => {
      const { provinceId, templateId, level, unitIds, periodName, from, to, valueDate, previousDate } = body;
      if (from > to || previousDate >= valueDate)
        return refused({
          code: 'written-period-reversed',
          path: 'body.to',
          values: { from, to, previous: previousDate },
        });
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const template = await findTemplate(transaction, provinceId, templateId);
        if (template === undefined || !template.levels.includes(level))
          return refused({ code: 'template-unknown', path: 'body.templateId', values: { found: templateId } });
        const found = await listUnits(
          transaction,
          { level, sort: 'name', existence: 'on-day', limit: 1000, provinceId },
          valueDate,
        );
        const units = found.items
          .filter(({ id }) => unitIds === undefined || unitIds.includes(id))
          .map(({ id, name }) => ({ unitId: id, name, shortCode: newShortCode() }));
        if (units.length === 0)
          return refused({ code: 'batch-without-units', path: 'body.level', values: { day: valueDate } });
        const batch: StoredBatch = {
          provinceId,
          batchId: uuid(),
          templateId,
          templateVersion: template.version,
          templateName: template.name,
          period: { name: periodName, from, to, valueDate, previousDate },
          knownAt: context.now,
          at: context.now,
        };
        await addBatch(transaction, batch, units, context.signedIn?.personId);
        return done(await stateOf(transaction, batch));
      });
    }),

    route(operations.continueReportBatch, async ({ params, context }) => {
      const [batch] = await context.read((transaction) => findBatches(transaction, params));
      if (batch === undefined) return refused({ code: 'batch-unknown' });
      const permitted = await context.permits({ provinceId: batch.provinceId }, approve);
      if (!permitted.ok) return permitted;
      const items = await context.read((transaction) => findBatchItems(transaction, batch.batchId));
      if (!items.some(({ state }) => state === 'waiting'))
        return context.read(async (transaction) => done(await stateOf(transaction, batch)));
      return context.write(batch.provinceId, async (transaction) => {
        const { provinceId, templateId, templateVersion, period } = batch;
        const template = await findTemplateBytes(transaction, provinceId, templateId, templateVersion);
        const waiting = await takeWaiting(transaction, batch.batchId, unitsAtATime);
        const ids = waiting.map(({ unit_id: unitId }) => unitId);
        const units = await findUnitFacts(transaction, ids, period.valueDate);
        for (const { unit_id: unitId, short_code: shortCode } of waiting) {
          const unit = units.get(unitId);
          const outcome =
            unit === undefined || template === undefined
              ? { problem: 'written-unit-unknown' }
              : await draftOf(transaction, { batch, unit, template, shortCode: shortCode ?? newShortCode() }, address);
          await endItem(transaction, batch, unitId, outcome);
        }
        if (waiting.length === 0)
          transaction.journal({
            subject: { kind: 'report-batch', id: batch.batchId },
            provinceId,
            after: { waiting: 0 },
          });
        return done(await stateOf(transaction, batch));
      });
    }),

    route(operations.retryReportBatch, async ({ params, context }) => {
      const [batch] = await context.read((transaction) => findBatches(transaction, params));
      if (batch === undefined) return refused({ code: 'batch-unknown' });
      const permitted = await context.permits({ provinceId: batch.provinceId }, approve);
      if (!permitted.ok) return permitted;
      return context.write(batch.provinceId, async (transaction) => {
        await waitAgain(transaction, batch);
        return done(await stateOf(transaction, batch));
      });
    }),

    route(operations.takeReportBatch, ({ params, context }) =>
      context.read(async (transaction) => {
        const [batch] = await findBatches(transaction, params);
        if (batch === undefined) return refused({ code: 'batch-unknown' });
        const state = await stateOf(transaction, batch);
        if (state.done + state.failed.length < state.total)
          return refused({ code: 'batch-unfinished', values: { done: state.done, total: state.total } });
        const parts = (await findContents(transaction, batch.batchId)).map(({ place, unit_name, content }) =>
          packPart(downloadName(`${String(place).padStart(3, '0')} ${unit_name}.docx`), content ?? new Uint8Array()),
        );
        const failed = state.failed.map(({ unitName, sentence }) => `${unitName}: ${sentence.vi}`);
        if (failed.length > 0) parts.push(packPart(say(batchTexts.failedFile, 'vi'), `${failed.join('\r\n')}\r\n`));
        const name = `${batch.templateName} - ${batch.period.valueDate}.zip`;
        return done({ name, mediaType: 'application/zip', bytes: writeZip(parts) });
      }),
    ),
  ];
}

interface DraftWish {
  readonly batch: StoredBatch;
  readonly unit: UnitFacts;
  readonly template: Uint8Array;
  readonly shortCode: string;
}

/** One unit's file. A unit on which the program fails is named, and the others go on: a savepoint keeps them. */
async function draftOf(
  transaction: WriteTransaction,
  { batch, unit, template, shortCode }: DraftWish,
  address: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }> {
  const { tables } = transaction;
  await sql`savepoint unit_of_batch`.execute(tables);
  try {
    const facts = await readReportFacts(transaction, { unit, period: batch.period, knownAt: batch.knownAt });
    const head = headOf({ head: usualHead(facts), shortCode }, address);
    const rendered = await renderReport({ template, facts, head, slots: {} });
    await sql`release savepoint unit_of_batch`.execute(tables);
    return rendered.ok
      ? { bytes: markPages(rendered.value.bytes, say(batchTexts.draft, 'vi')) }
      : { problem: rendered.problems[0]?.code ?? 'batch-unit-broken' };
  } catch (failure) {
    console.error(failure);
    await sql`rollback to savepoint unit_of_batch`.execute(tables);
    return { problem: 'batch-unit-broken' };
  }
}

async function stateOf(transaction: ReadTransaction, { batchId, templateName, period, at }: StoredBatch) {
  const items = await findBatchItems(transaction, batchId);
  return {
    batchId,
    templateName,
    periodName: period.name,
    total: items.length,
    done: items.filter(({ state }) => state === 'done').length,
    failed: items
      .filter(({ state }) => state === 'failed')
      .map(({ unit_name: unitName, problem }) => {
        const { vi, en } = sentences[problem] ?? writingProblems['batch-unit-broken'];
        return { unitName, problem, sentence: { vi, en } };
      }),
    at: at.toISOString(),
  };
}
