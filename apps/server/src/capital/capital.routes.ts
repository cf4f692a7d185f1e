import {
  createHolder,
  listHolders,
  readCapitalTable,
  reverseEntryOperation,
} from '@muctieu/contract/capital/capital.operations';
import { mostFactRows } from '@muctieu/contract/capital/capital-facts';
import { checkEntry } from '@muctieu/domain/capital/check-entry';
import { reverseEntry } from '@muctieu/domain/capital/reverse-entry';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { findNodeNames } from '../programmes/node.store.ts';
import { readSums, type SumsRow } from './capital-sums.store.ts';
import { type KeyNames, tableAnswer } from './capital-table-answer.ts';
import { decisionRoutes } from './decision.routes.ts';
import { decisionCheckRoutes } from './decision-check.routes.ts';
import { demoFigureRoutes } from './demo-figures.routes.ts';
import { bookEntries } from './entries.store.ts';
import { entryListRoutes } from './entry-list.routes.ts';
import { listEntries as readEntries } from './entry-list.store.ts';
import { tooManyFacts } from './facts-page.ts';
import { addHolder, findHolderNames, listHolders as readHolders } from './holders.store.ts';
import { nodeNames } from './node-names.ts';
import { page, readCursor } from './page-cursor.ts';
import { proposalRoutes } from './proposal.routes.ts';
import { findUnknownDocument } from './referred-document.ts';
import { tableRoutes } from './table.routes.ts';

/** Everything the ledger answers. `provinceNames`: by official code. */
export function capitalRoutes(provinceNames: ReadonlyMap<string, string>): readonly Route[] {
  return [
    route(listHolders, ({ query, context }) =>
      context.read(async (transaction) => {
        const after = readCursor(query.cursor);
        const holders = await readHolders(transaction, { ...query, after, limit: query.limit + 1 });
        return done(page(holders, query.limit, (holder) => [holder.name, holder.holderId]));
      }),
    ),

    route(createHolder, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const { unitId, organisationId, parentHolderId, ...holder } = body;
        if (
          parentHolderId !== undefined &&
          !(await findHolderNames(transaction, body.provinceId, [parentHolderId])).has(parentHolderId)
        ) {
          return refused({ code: 'holder-unknown', path: 'parentHolderId', values: { found: parentHolderId } });
        }
        const holderId = await addHolder(transaction, {
          ...holder,
          ...(unitId === undefined ? {} : { unitId }),
          ...(organisationId === undefined ? {} : { organisationId }),
          ...(parentHolderId === undefined ? {} : { parentHolderId }),
        });
        return done({ holderId });
      });
    }),

    route(readCapitalTable, ({ query, context }) =>
      context.read(async (transaction) => {
        const { by, provinceId, holderId, nodeCode, source, capitalKind, vintage, budgetYear, valueDate, knownAt } =
          query;
        const rows = await readSums(transaction, {
          by,
          mostRows: mostFactRows,
          ...(provinceId === undefined ? {} : { provinceIds: provinceId }),
          ...(holderId === undefined ? {} : { holderIds: holderId }),
          ...(nodeCode === undefined ? {} : { nodeCode }),
          ...(source === undefined ? {} : { sources: source }),
          ...(capitalKind === undefined ? {} : { capitalKinds: capitalKind }),
          ...(vintage === undefined ? {} : { vintages: vintage }),
          ...(budgetYear === undefined ? {} : { budgetYears: budgetYear }),
          ...(valueDate === undefined ? {} : { valueDate }),
          ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt) }),
        });
        if (rows.length > mostFactRows) return refused(tooManyFacts);
        const names = await keyNames(transaction, by, rows, provinceNames);
        const moment = knownAt ?? context.now.toISOString();
        return done(
          tableAnswer(by, inOrder(rows), names, { ...(valueDate === undefined ? {} : { valueDate }), knownAt: moment }),
        );
      }),
    ),

    route(reverseEntryOperation, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const [entry] = await readEntries(transaction, {
          provinceId: body.provinceId,
          entryId: params.entryId,
          limit: 1,
        });
        if (entry === undefined) return refused({ code: 'entry-unknown', path: 'params.entryId' });
        if (entry.reversedBy !== undefined) return refused({ code: 'reversed-already', values: { found: entry.id } });
        const unknown = await findUnknownDocument(transaction, body.documentId);
        if (unknown !== undefined) return refused(unknown);
        const reversal = { ...reverseEntry(entry, body), effect: entry.effect };
        const problems = checkEntry(reversal, 'lines[0]', undefined, entry);
        if (problems.length > 0) return { ok: false, problems };
        const commandId = uuid();
        const booked = await bookEntries(
          transaction,
          { id: commandId, provinceId: body.provinceId, knownAt: context.now },
          [reversal],
        );
        return booked.ok ? done({ commandId, lines: 1 }) : booked;
      });
    }),

    ...entryListRoutes(),
    ...tableRoutes(provinceNames),
    ...decisionRoutes(),
    ...decisionCheckRoutes(),
    ...proposalRoutes(),
    ...demoFigureRoutes(),
  ];
}

async function keyNames(
  transaction: ReadTransaction,
  by: readonly string[],
  rows: readonly SumsRow[],
  provinces: ReadonlyMap<string, string>,
): Promise<KeyNames> {
  const holderPlace = by.indexOf('holder');
  const holders = new Map<string, string>();
  if (holderPlace >= 0) {
    const ids = rows.map(({ keys }) => keys[holderPlace] ?? '');
    const found = await transaction.tables
      .selectFrom('capital_holder')
      .select(['holder_id', 'name'])
      .where('holder_id', 'in', ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...new Set(ids)])
      .execute();
    for (const row of found) holders.set(row.holder_id, row.name);
  }
  return { holders, nodes: nodeNames(await findNodeNames(transaction)), provinces };
}

/** Codes with numbers in them in their natural order: DT.P2 before DT.P10. */
function inOrder(rows: readonly SumsRow[]): readonly SumsRow[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...rows].sort((a, b) => {
    for (let index = 0; index < a.keys.length; index++) {
      const compared = collator.compare(a.keys[index] ?? '', b.keys[index] ?? '');
      if (compared !== 0) return compared;
    }
    return 0;
  });
}
