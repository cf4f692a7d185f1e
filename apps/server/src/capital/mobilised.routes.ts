import {
  listMobilised,
  readMobilisedTable,
  recordMobilised,
  reverseMobilised,
} from '@muctieu/contract/capital/disbursement.operations';
import { checkMobilised } from '@muctieu/domain/capital/mobilised';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { findNodes } from '../programmes/node.store.ts';
import { readSums } from './capital-sums.store.ts';
import { checkOpen } from './closings.store.ts';
import { addMobilised, listMobilised as readMobilised, type StoredMobilised, sumMobilised } from './mobilised.store.ts';
import { type LedgerSum, mobilisedRows } from './mobilised-table.ts';
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
      context.read(async (transaction) => {
        const programmes = await programmesOf(transaction);
        const keyOf = ({ nodeCode, unitId }: { readonly nodeCode: string; readonly unitId: string | null }) =>
          query.by === 'unit'
            ? (unitId ?? '')
            : query.by === 'node'
              ? nodeCode
              : (programmes.get(nodeCode) ?? nodeCode);
        const records = await sumMobilised(transaction, query);
        const ledger = await ledgerSums(transaction, query, (code) => programmes.get(code) ?? code);
        const { rows, total } = mobilisedRows(
          records.map((record) => ({ ...record, key: keyOf(record) })),
          ledger,
        );
        const names =
          query.by === 'unit'
            ? await unitNames(
                transaction,
                rows.map(({ key }) => key),
                query.toYear,
              )
            : undefined;
        return done({
          rows: rows.map(({ key, sums }) => ({ key, label: names?.get(key) ?? key, sums: [...sums] })),
          total: [...total],
        });
      }),
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

/** The programme of every node: records may name either. */
async function programmesOf(transaction: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const nodes = await findNodes(transaction);
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const rootOf = (code: string): string => {
    const parent = parents.get(code);
    return parent === undefined ? code : rootOf(parent);
  };
  return new Map(nodes.map(({ code }) => [code, rootOf(code)]));
}

const localSources = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'LOTTERY'];

/** What the ledger says of the central and local budgets in these years: never recorded a second time. */
async function ledgerSums(
  transaction: ReadTransaction,
  query: {
    readonly provinceId: string;
    readonly by: 'programme' | 'node' | 'unit';
    readonly fromYear: number;
    readonly toYear: number;
    readonly valueDate?: PlainDate | undefined;
  },
  programmeOf: (nodeCode: string) => string,
): Promise<readonly LedgerSum[]> {
  const years = Array.from({ length: query.toYear - query.fromYear + 1 }, (_, index) => query.fromYear + index);
  const sums = await readSums(transaction, {
    by: ['holder', 'node', 'source'],
    provinceIds: [query.provinceId],
    budgetYears: years,
    ...(query.valueDate === undefined ? {} : { valueDate: query.valueDate }),
  });
  const units = query.by === 'unit' ? await unitsOfHolders(transaction, query.provinceId) : new Map<string, string>();
  return sums.flatMap(({ keys: [holder = '', node = '', source = ''], measures }): readonly LedgerSum[] => {
    const category = source === 'CENTRAL' ? 'CENTRAL' : localSources.includes(source) ? 'LOCAL' : undefined;
    if (category === undefined) return [];
    const key = query.by === 'unit' ? (units.get(holder) ?? '') : query.by === 'node' ? node : programmeOf(node);
    return [
      {
        ...{ key, category },
        planDong: measures.granted + measures.received - measures.passed - measures.allocated,
        actualDong: measures.advanced + measures.paid,
      },
    ];
  });
}

async function unitsOfHolders({ tables }: ReadTransaction, provinceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tables
    .selectFrom('capital_holder')
    .select(['holder_id', 'unit_id'])
    .where('province_id', '=', provinceId)
    .execute();
  return new Map(rows.flatMap(({ holder_id, unit_id }) => (unit_id === null ? [] : [[holder_id, unit_id] as const])));
}

async function unitNames(
  transaction: ReadTransaction,
  unitIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const ids = unitIds.filter((id) => id !== '');
  const units = await glimpseUnits(transaction, ids, `${year}-12-31` as PlainDate);
  return new Map([...units].map(([id, { name }]) => [id, name]));
}
