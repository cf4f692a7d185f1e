import type { RecognisedItem } from '@muctieu/contract/criteria/recognition';
import * as operations from '@muctieu/contract/criteria/recognition.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { RecognitionData } from '@muctieu/data/recognition';
import { nextReviewDay } from '@muctieu/domain/criteria/review-day';
import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { findRecognised, type NamedRecognisedUnit } from './recognised-unit.store.ts';
import { villageRows, writeVillageTable } from './village-table.ts';

const villageKinds = ['village', 'village-model'] as const;

/** What was recognised: public, also what lists of earlier years name. */
export function recognisedRoutes(data: RecognitionData): readonly Route[] {
  return [
    route(operations.listRecognised, async ({ query, context }) => {
      const kinds = query.kind === undefined ? undefined : [query.kind];
      const { provinceId, year, reviewBy } = query;
      const found = await context.read((transaction) => findRecognised(transaction, { provinceId, kinds, year }));
      const items = found
        .map((one) => itemOf(one, data, context.today))
        .filter(
          ({ nextReviewOn }) => reviewBy === undefined || (nextReviewOn !== undefined && nextReviewOn <= reviewBy),
        );
      const start = Math.max(0, Math.trunc(Number(query.cursor ?? 0)) || 0);
      const end = start + query.limit;
      return done({
        items: items.slice(start, end),
        total: items.length,
        ...(items.length > end ? { nextCursor: String(end) } : {}),
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

function itemOf(one: NamedRecognisedUnit, data: RecognitionData, today: PlainDate): RecognisedItem {
  const [parent, grandparent] = one.above;
  // Lists name the year alone: its last day stands for the day that is not known.
  const since = one.recognisedOn ?? plainDate(one.year, 12, 31);
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
    ...(since === undefined || one.withdrawnOn !== undefined
      ? {}
      : { nextReviewOn: nextReviewDay(since, data.review.everyMonths, today) }),
  };
}
