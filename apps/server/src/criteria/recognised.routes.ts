import type { RecognisedItem } from '@muctieu/contract/criteria/recognition';
import * as operations from '@muctieu/contract/criteria/recognition.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { nextReview } from '@muctieu/domain/criteria/review-day';
import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { permitsWhole } from './permits-whole.ts';
import { readListedRows } from './read-listed-rows.ts';
import {
  addRecognised,
  findRecognised,
  findRecognisedById,
  findRecognisedPage,
  type NamedRecognisedUnit,
  withdrawListedUnit,
} from './recognised-unit.store.ts';
import { findReviewMonths } from './recognition-rule.store.ts';
import { villageRows, writeVillageTable } from './village-table.ts';

const villageKinds = ['village', 'village-model'] as const;

/** What was recognised: public, also what lists of earlier years name. */
export function recognisedRoutes(): readonly Route[] {
  return [
    route(operations.listRecognised, ({ query, context }) => {
      const kinds = query.kind === undefined ? undefined : [query.kind];
      const { provinceId, year, reviewBy } = query;
      const { today } = context;
      return context.read(async (transaction) => {
        // Each province may have set its own interval; over all of them the nation's is told.
        const everyMonths = await findReviewMonths(transaction, provinceId ?? 'VN', today);
        if (reviewBy !== undefined && everyMonths === undefined) return done({ items: [], total: 0 });
        const review =
          reviewBy === undefined || everyMonths === undefined ? undefined : { from: today, by: reviewBy, everyMonths };
        const filter = { provinceId, kinds, year, review };
        const { items, total, nextCursor } = await findRecognisedPage(transaction, filter, query);
        return done({
          items: items.map((one) => itemOf(one, everyMonths, today)),
          total,
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      });
    }),

    route(operations.addRecognisedList, async ({ body, context }) => {
      const { provinceId, source, preview, rows } = body;
      const permitted = await permitsWhole(context, { provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const read = await readListedRows(transaction, provinceId, rows, context.today);
        if (!read.ok) return read;
        if (!preview) {
          for (const { unit, listed } of read.value) {
            await addRecognised(transaction, {
              provinceId,
              id: uuid(),
              unitId: unit.id,
              kind: listed.kind,
              year: listed.year,
              note: listed.note === '' ? source : `${listed.note} (${source})`,
              ...(listed.recognisedOn === undefined ? {} : { recognisedOn: listed.recognisedOn }),
              ...(listed.symbol === '' ? {} : { symbol: listed.symbol }),
            });
          }
        }
        return done({
          added: preview ? 0 : read.value.length,
          rows: read.value.map(({ row, unit }) => ({
            row,
            unitId: unit.id,
            unitName: unit.name,
            ...(unit.parentName === undefined ? {} : { parentName: unit.parentName }),
          })),
        });
      });
    }),

    route(operations.withdrawListed, async ({ params, body, context }) => {
      const { recognitionId } = params;
      const { on, symbol, reason: because } = body;
      const one = await context.read((transaction) => findRecognisedById(transaction, recognitionId));
      if (one === undefined) return refused({ code: 'recognised-unknown' });
      const permitted = await permitsWhole(context, { provinceId: one.provinceId });
      if (!permitted.ok) return permitted;
      if (one.dossierId !== undefined) return refused({ code: 'recognised-by-dossier' });
      if (one.withdrawnOn !== undefined)
        return refused({ code: 'recognised-withdrawn-before', values: { on: one.withdrawnOn } });
      const since = one.recognisedOn ?? plainDate(one.year, 1, 1);
      if (since !== undefined && on < since)
        return refused({ code: 'recognised-withdrawn-early', path: 'on', values: { found: on, since } });
      if (on > context.today) return refused({ code: 'recognition-day-ahead', path: 'on', values: { found: on } });
      return context.write(one.provinceId, async (transaction) => {
        const withdrawn = await withdrawListedUnit(transaction, { ...one, recognitionId }, { on, symbol, because });
        if (!withdrawn) return refused({ code: 'recognised-withdrawn-before', values: { on } });
        return done({ id: recognitionId, withdrawnOn: on });
      });
    }),

    route(operations.readVillageTable, async ({ query, context }) => {
      const found = await context.read((transaction) => findRecognised(transaction, { ...query, kinds: villageKinds }));
      return done({ provinceId: query.provinceId, rows: [...villageRows(found)] });
    }),

    route(operations.exportVillageTable, async ({ query, context }) => {
      const found = await context.read((transaction) => findRecognised(transaction, { ...query, kinds: villageKinds }));
      return done(await writeVillageTable(villageRows(found), context.language));
    }),
  ];
}

function itemOf(one: NamedRecognisedUnit, everyMonths: number | undefined, today: PlainDate): RecognisedItem {
  const [parent, grandparent] = one.above;
  const review =
    one.withdrawnOn === undefined && everyMonths !== undefined ? nextReview(one, everyMonths, today) : undefined;
  return {
    id: one.id,
    provinceId: one.provinceId,
    unitId: one.unitId,
    unitName: unitFullName(one.unit.form, one.unit.name),
    ...(parent === undefined ? {} : { parentName: unitFullName(parent.form, parent.name) }),
    ...(grandparent === undefined ? {} : { grandparentName: unitFullName(grandparent.form, grandparent.name) }),
    kind: one.kind,
    year: one.year,
    ...(one.recognisedOn === undefined ? {} : { recognisedOn: one.recognisedOn }),
    ...(one.symbol === undefined ? {} : { symbol: one.symbol }),
    ...(one.dossierId === undefined ? {} : { dossierId: one.dossierId }),
    note: one.note,
    ...(one.withdrawnOn === undefined ? {} : { withdrawnOn: one.withdrawnOn }),
    ...(one.withdrawnBecause === undefined ? {} : { withdrawnBecause: one.withdrawnBecause }),
    ...(review?.kind === 'day' ? { nextReviewOn: review.on } : {}),
    ...(review?.kind === 'year' ? { nextReviewYear: review.year } : {}),
  };
}
