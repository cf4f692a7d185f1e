import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { type FactMeasure, factMeasures, type TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { findNodeNames } from '../programmes/node.store.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import { readBesideLedger } from './beside-ledger.store.ts';
import {
  readSumLines,
  readSums,
  type SumDimension,
  type SumLine,
  type SumsQuery,
  type SumsRow,
} from './capital-sums.store.ts';
import { membersOf, unitLabel } from './fact-members.ts';
import { nodeNames } from './node-names.ts';
import { carryFacts, eraDaysOf, type HolderFact, type NotCarried, unitAboveOf } from './regrouped-facts.ts';

export interface FactsQuery extends Omit<SumsQuery, 'by' | 'eraDays' | 'provinceIds'> {
  readonly by: readonly TableDimension[];
  readonly provinceId: string;
  readonly unitId?: string;
  readonly mapDay?: PlainDate;
  readonly withProposals: boolean;
}

interface Keyed {
  readonly keys: readonly string[];
  readonly amounts: readonly bigint[];
}

const measures: readonly FactMeasure[] = factMeasures;

/** The facts, however many there are: for what the program itself lays out. */
export async function readFacts(
  transaction: ReadTransaction,
  query: FactsQuery,
  asOf: AskedAt,
  provinces: ReadonlyMap<string, string>,
): Promise<CapitalFactsAnswer> {
  const { mostRows: _, ...all } = query;
  const found = await findFacts(transaction, all, asOf, provinces);
  if (found === undefined) throw new Error('Facts without a limit are never too many');
  return found;
}

interface AskedAt {
  readonly today: PlainDate;
  readonly knownAt: string;
}

/**
 * Sums by any dimensions, with the names of their keys. By unit they are summed by holder first: a holder's unit is where
 * its money lies, and on the map of another day the units are those of that day (T4).
 * Nothing where more rows would have to be summed than `mostRows`.
 */
export async function findFacts(
  transaction: ReadTransaction,
  query: FactsQuery,
  asOf: AskedAt,
  provinces: ReadonlyMap<string, string>,
): Promise<CapitalFactsAnswer | undefined> {
  const { by, provinceId, unitId, mapDay, withProposals, ...filter } = query;
  const byUnit = by.includes('unit') || by.includes('unitAbove');
  const holders =
    byUnit || by.includes('holder') || unitId !== undefined ? await readHolders(transaction, provinceId) : [];
  const territory = byUnit || mapDay !== undefined ? await getTerritory(transaction, provinceId) : undefined;
  const narrowed = {
    ...filter,
    provinceIds: [provinceId],
    ...(unitId === undefined ? {} : { holderIds: holdersOf(holders, unitId, filter.holderIds) }),
  };
  const day = mapDay ?? filter.valueDate ?? asOf.today;
  const beside = withProposals ? await readBesideLedger(transaction, { by, provinceId, ...filter }) : undefined;
  const ofSome =
    unitId !== undefined || filter.holderIds !== undefined || !(await seesWholeProvince(transaction, provinceId));
  const besides = beside?.rows ?? [];
  const isByUnit = byUnit && territory !== undefined;
  const placed = isByUnit
    ? await readByUnit(
        transaction,
        { ...query, ...narrowed },
        territory,
        new Map(holders.map((holder) => [holder.id, holder.unitId])),
        day,
      )
    : undefined;
  if (isByUnit && placed === undefined) return undefined;
  const notCarried = placed?.notCarried ?? [];
  const lines =
    placed === undefined && besides.length === 0
      ? await readSumLines(transaction, { ...narrowed, by: by as readonly SumDimension[] })
      : linesOf([
          ...(placed?.rows ??
            (await readSums(transaction, { ...narrowed, by: by as readonly SumDimension[] })).map(factOf)),
          ...besides,
        ]);
  if (lines.length > (query.mostRows ?? Number.POSITIVE_INFINITY)) return undefined;
  const used = measuresUsed(lines);
  const rows = lines.map(({ keys, sums }) => [...keys, ...used.map((place) => sums[place] || '0')]);
  const names = {
    holders: new Map(holders.map(({ id, name }) => [id, name])),
    nodes: by.some((dimension) => ['programme', 'project', 'node'].includes(dimension))
      ? nodeNames(await findNodeNames(transaction))
      : new Map(),
    provinces,
    territory,
    day,
  };
  return {
    by: [...by],
    ...(filter.valueDate === undefined ? {} : { valueDate: filter.valueDate }),
    knownAt: asOf.knownAt,
    ...(mapDay === undefined ? {} : { mapDay }),
    ...(ofSome ? { ofSome } : {}),
    measures: used.map((place) => measures[place]).filter((measure) => measure !== undefined),
    members: by.map((dimension, place) => ({
      dimension,
      keys: [...membersOf(dimension, new Set(rows.map((row) => row[place] ?? '')), names)],
    })),
    rows,
    notCarried: notCarried.map((one) => ({ ...one, label: unitLabel(territory, one.unitId, day) })),
    cutReasons: [...(beside?.reasons ?? [])],
  };
}

async function readByUnit(
  transaction: ReadTransaction,
  query: SumsQueryOf,
  territory: Territory,
  unitOf: ReadonlyMap<string, string | undefined>,
  day: PlainDate,
): Promise<{ readonly rows: readonly Keyed[]; readonly notCarried: readonly NotCarried[] } | undefined> {
  const { by, mapDay, ...filter } = query;
  const plain = by.filter((dimension) => dimension !== 'unit' && dimension !== 'unitAbove' && dimension !== 'holder');
  const eraDays = mapDay === undefined ? [] : eraDaysOf(territory);
  const asked: readonly SumDimension[] = [
    'holder',
    ...(eraDays.length === 0 ? [] : (['era'] as const)),
    ...(plain as SumDimension[]),
  ];
  const sums = await readSums(transaction, { ...filter, by: asked, eraDays });
  if (sums.length > (query.mostRows ?? Number.POSITIVE_INFINITY)) return undefined;
  const before = eraDays.length === 0 ? 1 : 2;
  const facts = sums.map((row): HolderFact & { readonly holderId: string } => {
    const [holderId = ''] = row.keys;
    const { amounts } = factOf(row);
    return {
      holderId,
      unitId: unitOf.get(holderId),
      era: Number(row.keys[1] ?? 0),
      keys: row.keys.slice(before),
      amounts,
    };
  });
  const keysOf = (holderId: string, unitId: string, rest: readonly string[]) =>
    by.map((dimension) => {
      if (dimension === 'holder') return holderId;
      if (dimension === 'unit') return unitId;
      if (dimension === 'unitAbove') return unitId === '' ? '' : unitAboveOf(territory, unitId, day);
      return rest[plain.indexOf(dimension)] ?? '';
    });
  if (mapDay === undefined) {
    return {
      rows: facts.map(({ holderId, unitId = '', keys, amounts }) => ({
        keys: keysOf(holderId, unitId, keys),
        amounts,
      })),
      notCarried: [],
    };
  }
  const carried = carryFacts(
    territory,
    facts.map(({ holderId, keys, ...fact }) => ({ ...fact, keys: [holderId, ...keys] })),
    mapDay,
  );
  return {
    rows: carried.facts.map(({ unitId, keys: [holderId = '', ...rest], amounts }) => ({
      keys: keysOf(holderId, unitId, rest),
      amounts,
    })),
    notCarried: carried.notCarried,
  };
}

type SumsQueryOf = Omit<SumsQuery, 'by'> & { readonly by: readonly TableDimension[]; readonly mapDay?: PlainDate };

function factOf({ keys, measures: sums, disbursedCarried }: SumsRow): Keyed {
  const {
    granted,
    received,
    passed,
    allocated,
    carried_in: carriedIn,
    carried_out: carriedOut,
    advanced,
    paid,
    returned,
    lapsed,
  } = sums;
  return {
    keys,
    amounts: [
      granted,
      received,
      passed,
      allocated,
      carriedIn,
      carriedOut,
      advanced,
      paid,
      returned,
      lapsed,
      disbursedCarried,
      0n,
      0n,
    ],
  };
}

/** Where the measures stand that are not zero everywhere: a table of thousands of rows would be zeros for the greater part. */
function measuresUsed(lines: readonly SumLine[]): readonly number[] {
  return measures.flatMap((_, place) => (lines.some(({ sums }) => (sums[place] ?? '') !== '') ? [place] : []));
}

function linesOf(rows: readonly Keyed[]): readonly SumLine[] {
  return summedByKeys(rows).map(({ keys, amounts }) => ({
    keys,
    sums: amounts.map((amount) => (amount === 0n ? '' : String(amount))),
  }));
}

function summedByKeys(rows: readonly Keyed[]): readonly Keyed[] {
  const byKeys = new Map<string, { readonly keys: readonly string[]; readonly amounts: bigint[] }>();
  for (const { keys, amounts } of rows) {
    const at = keys.join('|');
    const found = byKeys.get(at);
    if (found === undefined) byKeys.set(at, { keys, amounts: [...amounts] });
    else
      amounts.forEach((amount, place) => {
        found.amounts[place] = (found.amounts[place] ?? 0n) + amount;
      });
  }
  return [...byKeys.values()];
}

async function seesWholeProvince({ tables }: ReadTransaction, provinceId: string): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`
    select muctieu.sees_nation() or ${provinceId} = any(muctieu.capital_provinces()) as whole`.execute(tables);
  return rows[0]?.whole === true;
}

interface NamedHolder {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | undefined;
}

async function readHolders({ tables }: ReadTransaction, provinceId: string): Promise<readonly NamedHolder[]> {
  const rows = await tables
    .selectFrom('capital_holder')
    .select(['holder_id', 'name', 'unit_id'])
    .where('province_id', '=', provinceId)
    .execute();
  return rows.map((row) => ({ id: row.holder_id, name: row.name, unitId: row.unit_id ?? undefined }));
}

function holdersOf(
  holders: readonly NamedHolder[],
  unitId: string,
  wanted: readonly string[] | undefined,
): readonly string[] {
  return holders
    .filter((holder) => holder.unitId === unitId && (wanted === undefined || wanted.includes(holder.id)))
    .map(({ id }) => id);
}
