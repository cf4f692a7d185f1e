import { listEntries, sumEntries } from '@muctieu/contract/capital/capital.operations';
import type { QueryOf } from '@muctieu/contract/http/operation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import type { EntryFilter } from './entry-conditions.ts';
import {
  findNodeNames,
  type ListedEntry,
  listEntries as readEntries,
  sumEntries as readSum,
} from './entry-list.store.ts';
import { findOrigins } from './entry-origins.store.ts';
import { figureUnits } from './figure-units.ts';
import { page, readCursor } from './page-cursor.ts';

/** The entries behind a figure, and what they make together. */
export function entryListRoutes(): readonly Route[] {
  return [
    route(listEntries, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...which } = query;
        const entries = await readEntries(transaction, {
          ...(await filterOf(transaction, which, context.today)),
          before: readCursor(cursor),
          limit: limit + 1,
        });
        const { items, nextCursor } = page(entries, limit, (entry) => [entry.valueDate, entry.id]);
        const originOf = await findOrigins(transaction, query.provinceId, items);
        const ofFigure = query.figure !== undefined;
        return done({
          items: items.map((entry) => ({ ...entryItemOf(query.provinceId, entry, ofFigure), ...originOf(entry) })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(sumEntries, ({ query, context }) =>
      context.read(async (transaction) =>
        done(await readSum(transaction, await filterOf(transaction, query, context.today))),
      ),
    ),
  ];
}

async function filterOf(
  transaction: ReadTransaction,
  query: QueryOf<typeof sumEntries>,
  today: PlainDate,
): Promise<EntryFilter> {
  const { nodeCode, nodeOnly, unitId, unitAboveId, withoutUnit, mapDay, carried, knownAt, ...filter } = query;
  const byUnit = unitId !== undefined || unitAboveId !== undefined;
  const territory = byUnit ? await getTerritory(transaction, query.provinceId) : undefined;
  const day = query.valueDate ?? today;
  return {
    ...filter,
    ...(nodeCode === undefined
      ? {}
      : { nodeNames: nodeOnly === undefined ? await findNodeNames(transaction, nodeCode) : [nodeCode] }),
    nodeOnly: nodeOnly !== undefined,
    ...(territory === undefined ? {} : { units: figureUnits(territory, { unitId, unitAboveId, mapDay, day }) }),
    withoutUnit: withoutUnit !== undefined,
    ...(carried === undefined ? {} : { carried: carried === 'yes' }),
    ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt) }),
  };
}

function entryItemOf(provinceId: string, entry: ListedEntry, ofFigure: boolean) {
  return {
    entryId: entry.id,
    provinceId,
    commandId: entry.commandId,
    kind: entry.kind,
    nodeCode: entry.nodeCode,
    source: entry.source,
    capitalKind: entry.capitalKind,
    vintage: entry.vintage,
    ...(entry.from.holderId === '' ? {} : { fromHolderId: entry.from.holderId }),
    fromHolder: entry.fromHolder,
    fromYear: entry.from.budgetYear,
    ...(entry.to.holderId === '' ? {} : { toHolderId: entry.to.holderId }),
    toHolder: entry.toHolder,
    toYear: entry.to.budgetYear,
    amountDong: entry.amountDong.toString(),
    ...(ofFigure ? { countedDong: entry.countedDong } : {}),
    valueDate: entry.valueDate,
    documentId: entry.documentId,
    reason: entry.reason,
    ...(entry.reversalOf === undefined ? {} : { reversalOf: entry.reversalOf }),
    ...(entry.reversedBy === undefined ? {} : { reversedBy: entry.reversedBy }),
    knownAt: new Date(entry.knownAt).toISOString(),
  };
}
