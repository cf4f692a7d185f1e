import type { readMobilisedTable } from '@muctieu/contract/capital/disbursement.operations';
import type { AnswerOf, QueryOf } from '@muctieu/contract/http/operation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../database/transaction.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { findNodes } from '../programmes/node.store.ts';
import { readSums } from './capital-sums.store.ts';
import { sumMobilised } from './mobilised.store.ts';
import { type LedgerSum, mobilisedRows } from './mobilised-table.ts';
import { nodeNames } from './node-names.ts';

/** The table of mobilised capital: its page and the official forms read the same. */
export async function readMobilisedAnswer(
  transaction: ReadTransaction,
  query: QueryOf<typeof readMobilisedTable> & { readonly knownAt?: Date },
): Promise<AnswerOf<typeof readMobilisedTable>> {
  const programmes = await programmesOf(transaction);
  const keyOf = ({ nodeCode, unitId }: { readonly nodeCode: string; readonly unitId: string | null }) =>
    query.by === 'unit' ? (unitId ?? '') : query.by === 'node' ? nodeCode : (programmes.get(nodeCode) ?? nodeCode);
  const records = await sumMobilised(transaction, query);
  const ledger = await ledgerSums(transaction, query, (code) => programmes.get(code) ?? code);
  const { rows, total } = mobilisedRows(
    records.map((record) => ({ ...record, key: keyOf(record) })),
    ledger,
  );
  const keys = rows.map(({ key }) => key);
  const names =
    query.by === 'unit'
      ? await unitNames(transaction, keys, query.toYear)
      : new Map([...nodeNames(await findNodes(transaction))].map(([code, { vi }]) => [code, vi]));
  return {
    rows: rows.map(({ key, sums }) => ({ key, label: names.get(key) ?? key, sums: [...sums] })),
    total: [...total],
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
    readonly knownAt?: Date;
  },
  programmeOf: (nodeCode: string) => string,
): Promise<readonly LedgerSum[]> {
  const years = Array.from({ length: query.toYear - query.fromYear + 1 }, (_, index) => query.fromYear + index);
  const sums = await readSums(transaction, {
    by: ['holder', 'node', 'source'],
    provinceIds: [query.provinceId],
    budgetYears: years,
    ...(query.valueDate === undefined ? {} : { valueDate: query.valueDate }),
    ...(query.knownAt === undefined ? {} : { knownAt: query.knownAt }),
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
