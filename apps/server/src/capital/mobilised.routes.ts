import {
  listMobilised,
  readMobilisedTable,
  recordMobilised,
  reverseMobilised,
} from '@muctieu/contract/capital/disbursement.operations';
import { checkMobilised } from '@muctieu/domain/capital/mobilised';
import { dong } from '@muctieu/kernel/dong';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { findNodes } from '../programmes/node.store.ts';
import { checkOpen } from './closings.store.ts';
import { addMobilised, listMobilised as readMobilised, type StoredMobilised } from './mobilised.store.ts';
import { readMobilisedAnswer } from './mobilised-reading.ts';
import { page, readCursor } from './page-cursor.ts';
import { findUnknownDocument } from './referred-document.ts';

/** Mobilised capital: records, their reversal, and the table of six categories. */
export function mobilisedRoutes(): readonly Route[] {
  return [
    route(listMobilised, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const rows = await readMobilised(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(rows, limit, ({ valueDate, recordId }) => [valueDate, recordId]);
        return done({ items: items.map(itemOf), ...(nextCursor === undefined ? {} : { nextCursor }) });
      }),
    ),

    route(recordMobilised, async ({ body, context }) => {
      const { provinceId, unitId, quantity, ...rest } = body;
      const permitted = await context.permits(unitId === undefined ? { provinceId } : { provinceId, unitId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const quantityThousandths = quantity === undefined ? undefined : BigInt(Math.round(quantity * 1000));
        const problems = [
          ...checkMobilised({
            ...{ category: rest.category, form: rest.form, quantityThousandths },
            amountDong: dong(BigInt(rest.amountDong)),
            pieceDong: rest.pieceDong === undefined ? undefined : dong(BigInt(rest.pieceDong)),
          }),
        ];
        if (rest.form !== 'CASH' && rest.piece === undefined && quantity !== undefined) {
          problems.push({ code: 'mobilised-quantity-missing', path: 'piece', values: { form: rest.form } });
        }
        problems.push(...(await checkOpen(transaction, provinceId, rest.valueDate)));
        const unknown = await findUnknownDocument(transaction, rest.documentId);
        if (unknown !== undefined) problems.push(unknown);
        if (!(await findNodes(transaction)).some(({ code }) => code === rest.nodeCode)) {
          problems.push({ code: 'node-unknown', path: 'nodeCode', values: { found: rest.nodeCode } });
        }
        if (unitId !== undefined && !(await glimpseUnits(transaction, [unitId], rest.valueDate)).has(unitId)) {
          problems.push({ code: 'unit-not-found-here', path: 'unitId', values: { found: unitId } });
        }
        if (problems.length > 0) return refused(...problems);
        const isCash = rest.form === 'CASH';
        const record = {
          ...rest,
          ...{ provinceId, unitId },
          quantityThousandths: isCash ? undefined : quantityThousandths?.toString(),
          piece: isCash ? undefined : rest.piece,
          pieceDong: isCash ? undefined : rest.pieceDong,
        };
        const by = { personId: context.signedIn?.personId, at: context.now };
        return done({ recordId: await addMobilised(transaction, record, by) });
      });
    }),

    route(reverseMobilised, async ({ params, body, context }) => {
      const find = (transaction: ReadTransaction) =>
        readMobilised(transaction, { provinceId: body.provinceId, recordId: params.recordId, limit: 1 });
      const [known] = await context.read(find);
      if (known === undefined) return refused({ code: 'mobilised-not-found', path: 'params.recordId' });
      const { provinceId, unitId } = known;
      const permitted = await context.permits(unitId === undefined ? { provinceId } : { provinceId, unitId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const [record] = await find(transaction);
        if (record === undefined) return refused({ code: 'mobilised-not-found', path: 'params.recordId' });
        if (record.reversedBy !== undefined) {
          return refused({ code: 'reversed-already', values: { found: record.recordId } });
        }
        if (record.reversalOf !== undefined) {
          return refused({ code: 'reversal-of-reversal', values: { found: record.recordId } });
        }
        const unknown = await findUnknownDocument(transaction, body.documentId);
        if (unknown !== undefined) return refused(unknown);
        const closed = await checkOpen(transaction, provinceId, record.valueDate);
        if (closed.length > 0) return refused(...closed);
        // On the day of its record: a plan or year without the mistake is what the table shows again.
        const reversal = { ...record, documentId: body.documentId, reason: body.reason, reversalOf: record.recordId };
        const by = { personId: context.signedIn?.personId, at: context.now };
        return done({ recordId: await addMobilised(transaction, reversal, by) });
      });
    }),

    route(readMobilisedTable, ({ query, context }) =>
      context.read(async (transaction) => done(await readMobilisedAnswer(transaction, query))),
    ),
  ];
}

function itemOf(record: StoredMobilised) {
  const { quantityThousandths, ...item } = record;
  return {
    ...item,
    ...(quantityThousandths === undefined ? {} : { quantity: Number(quantityThousandths) / 1000 }),
    at: record.at.toISOString(),
  };
}
