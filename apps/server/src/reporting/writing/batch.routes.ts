import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { done, refused } from '@muctieu/kernel/result';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../../database/transaction.ts';
import { downloadName } from '../../http/download-name.ts';
import { type Route, route } from '../../http/route.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
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
} from './batch.store.ts';
import { readReportFacts } from './read-report-facts.ts';
import { renderReport } from './render-report.ts';
import { headOf, usualHead } from './report-service.ts';
import { findTemplate, findTemplateBytes } from './templates.ts';
import { approve } from './writer-rights.ts';

/** Reports of one request: a second or two, so that progress is seen and a break loses little. */
const unitsAtATime = 10;

/** The same report for every unit of a province. What is done is kept; whoever comes next goes on. */
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

    route(operations.openReportBatch, async ({ body, context }) => {
      const { provinceId, templateId, level, periodName, from, to, valueDate, previousDate } = body;
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
        const units = found.items.map(({ id, name }) => ({ unitId: id, name }));
        await addBatch(transaction, batch, units, context.signedIn?.personId);
        return done(await stateOf(transaction, batch));
      });
    }),

    route(operations.continueReportBatch, async ({ params, context }) => {
      const [batch] = await context.read((transaction) => findBatches(transaction, params));
      if (batch === undefined) return refused({ code: 'batch-unknown' });
      const permitted = await context.permits({ provinceId: batch.provinceId }, approve);
      if (!permitted.ok) return permitted;
      const left = (await context.read((transaction) => findBatchItems(transaction, batch.batchId))).some(
        ({ state }) => state === 'waiting',
      );
      if (!left) return context.read(async (transaction) => done(await stateOf(transaction, batch)));
      return context.write(batch.provinceId, async (transaction) => {
        const { provinceId, templateId, templateVersion, period, knownAt } = batch;
        const template = await findTemplateBytes(transaction, provinceId, templateId, templateVersion);
        const waiting = await takeWaiting(transaction, batch.batchId, unitsAtATime);
        const units = await findUnitFacts(
          transaction,
          waiting.map(({ unit_id }) => unit_id),
          period.valueDate,
        );
        for (const { unit_id: unitId } of waiting) {
          const unit = units.get(unitId);
          if (unit === undefined || template === undefined) {
            await endItem(transaction, batch, unitId, { problem: 'written-unit-unknown' });
            continue;
          }
          const facts = await readReportFacts(transaction, { unit, period, knownAt });
          const head = headOf({ head: usualHead(facts), shortCode: '00000000' }, address);
          const rendered = await renderReport({ template, facts, head, slots: {} });
          await endItem(
            transaction,
            batch,
            unitId,
            rendered.ok ? { bytes: rendered.value.bytes } : { problem: rendered.problems[0]?.code ?? '' },
          );
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
        const name = `${batch.templateName} - ${batch.period.valueDate}.zip`;
        return done({ name, mediaType: 'application/zip', bytes: writeZip(parts) });
      }),
    ),
  ];
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
      .map(({ unit_name, problem }) => ({ unitName: unit_name, problem })),
    at: at.toISOString(),
  };
}
