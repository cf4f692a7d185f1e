import type { importQuery } from '@muctieu/contract/indicators/observation';
import { importObservations, previewObservationImport } from '@muctieu/contract/indicators/observations.operations';
import { periodDays } from '@muctieu/domain/indicators/observation-period';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocument } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { findDefinitions } from './definition.store.ts';
import { storedFigure } from './figures.ts';
import { permittedUnits } from './observation.routes.ts';
import { type ObservationFile, placedInFile, readObservationFile } from './read-observation-file.ts';
import { type EnteredBatch, judgeObservations, recordObservations } from './record-observations.ts';
import { findUnitFacts, findUnitsOfLevel } from './unit-facts.store.ts';

type ImportQuery = z.output<typeof importQuery>;

/** The officer's own Excel: first what it would change, with every problem and its cell, then the entry. */
export const importRoutes: readonly Route[] = [
  route(previewObservationImport, async ({ query, file, context }) => {
    const read = await readPermitted(query, file, context);
    if (!read.ok) return read;
    return context.read(async (transaction) => {
      const judged = await judgeObservations(transaction, batchOf(query, read.value, context, true));
      if (!judged.ok) return refused(...judged.problems.map((problem) => placedInFile(problem, read.value)));
      const { fresh, unchanged, cellIndexes } = judged.value;
      const byNo = new Map([...(await findDefinitions(transaction)).values()].map((one) => [one.no, one.definition]));
      return done({
        rowCount: read.value.rowCount,
        cellCount: read.value.cells.length,
        changedCount: fresh.length,
        unchangedCount: unchanged,
        sample: fresh.slice(0, 20).flatMap((one, index) => {
          const definition = byNo.get(one.indicatorNo);
          const place = read.value.places[cellIndexes[index] ?? 0];
          if (definition === undefined || place === undefined) return [];
          const before = one.before === undefined ? undefined : storedFigure(definition, one.before).figure.shown;
          return [
            {
              unitName: place.unitName,
              indicator: definition.code,
              after: storedFigure(definition, one).figure.shown ?? '',
              ...(before === undefined ? {} : { before }),
            },
          ];
        }),
      });
    });
  }),

  route(importObservations, async ({ query, file, context }) => {
    const read = await readPermitted(query, file, context);
    if (!read.ok) return read;
    return context.write(query.provinceId, async (transaction) => {
      const { documentId } = query;
      if (documentId !== undefined && (await findDocument(transaction, documentId)) === undefined) {
        return refused({ code: 'cited-document-unknown', path: 'query.documentId', values: { id: documentId } });
      }
      const outcome = await recordObservations(transaction, batchOf(query, read.value, context, false));
      return outcome.ok ? outcome : refused(...outcome.problems.map((problem) => placedInFile(problem, read.value)));
    });
  }),
];

async function readPermitted(
  query: ImportQuery,
  bytes: Uint8Array,
  context: RequestContext,
): Promise<Result<ObservationFile>> {
  const file = await context.read(async (transaction) => {
    const definitions = await findDefinitions(transaction);
    return readObservationFile(bytes, {
      name: query.name,
      period: query.period,
      status: query.status,
      definitions: [...definitions.values()].map(({ definition }) => definition),
      units: await unitsOf(transaction, query),
    });
  });
  if (!file.ok) return file;
  const permitted = await permittedUnits(
    context,
    query.provinceId,
    file.value.cells.map(({ unitId }) => unitId),
  );
  return permitted.ok ? file : permitted;
}

/** Communes and districts of the last day of the period, and the province itself. */
async function unitsOf(transaction: ReadTransaction, { provinceId, period }: ImportQuery) {
  const day = periodDays(period).to;
  const ids: string[] = [];
  for (const level of ['province', 'district', 'commune'] as const) {
    ids.push(...(await findUnitsOfLevel(transaction, provinceId, level, day)));
  }
  return [...(await findUnitFacts(transaction, ids, day)).values()];
}

function batchOf(query: ImportQuery, file: ObservationFile, context: RequestContext, isPreview: boolean): EnteredBatch {
  return {
    provinceId: query.provinceId,
    cells:
      query.justification === undefined
        ? file.cells
        : file.cells.map((cell) => ({ ...cell, justification: query.justification })),
    // A preview shows corrections before anybody has said why.
    reason: query.reason ?? (isPreview ? query.name : ''),
    at: context.now,
    fileName: query.name,
    ...(query.documentId === undefined ? {} : { documentId: query.documentId }),
    ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
  };
}
