import type { CapitalAnswer } from '@muctieu/contract/criteria/criteria-round';
import { availableSign } from '@muctieu/domain/capital/entry-effects';
import { holdsOn } from '@muctieu/kernel/day-interval';
import { type Measures, readSums } from '../capital/capital-sums.store.ts';
import { findHoldersOfUnit } from '../capital/holders.store.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findNodes, type StoredNode } from '../programmes/node.store.ts';
import type { RoundGround } from './round-ground.ts';

/**
 * What the unit's own holders have, to the day of the round, on the contents of the programmes that serve each criterion.
 * The links are data of the catalogues with their source. A content may serve several criteria: its money is told beside each
 * of them and must not be added up.
 */
export async function capitalOfCriteria(
  transaction: ReadTransaction,
  { round, set }: RoundGround,
  unitId: string,
): Promise<CapitalAnswer> {
  const nodes = (await findNodes(transaction)).filter(
    (node) => node.criteria !== undefined && holdsOn(node.validity, round.asOf),
  );
  const holders = await findHoldersOfUnit(transaction, round.provinceId, unitId);
  const sums =
    holders.length === 0
      ? []
      : await readSums(transaction, {
          by: ['node'],
          provinceIds: [round.provinceId],
          holderIds: holders.map(({ holderId }) => holderId),
          valueDate: round.asOf,
        });
  const measuresOf = new Map(sums.map(({ keys: [node = ''], measures }) => [node, measures]));
  return {
    holders: holders.map(({ holderId, name }) => ({ holderId, name })),
    items: set.criteria.flatMap(({ number }) => {
      const linked = nodes.filter(({ criteria = [] }) => criteria.includes(number));
      if (linked.length === 0) return [];
      const found = [...measuresOf].filter(([node]) => linked.some(({ code }) => isWithin(node, code)));
      return [
        {
          number,
          nodes: linked.map(({ code, shortName, name, sources, verified }) => ({
            code,
            name: shortName ?? name,
            sources: [...sources],
            verified,
          })),
          ...(found.length === 0 ? {} : { money: moneyOf(found.map(([, measures]) => measures)) }),
        },
      ];
    }),
  };
}

function isWithin(node: string, ancestor: StoredNode['code']): boolean {
  return node === ancestor || node.startsWith(`${ancestor}.`);
}

function moneyOf(all: readonly Measures[]) {
  const total = (amount: (measures: Measures) => bigint) =>
    String(all.reduce((sum, measures) => sum + amount(measures), 0n));
  return {
    // What came to the unit's holders less what they gave on: money between two of them is counted once.
    plannedDong: total(
      ({ granted, received, carried_in: into, passed, allocated, carried_out: out }) =>
        granted + received + into - passed - allocated - out,
    ),
    disbursedDong: total(({ advanced, paid }) => advanced + paid),
    availableDong: total((measures) =>
      (Object.keys(availableSign) as (keyof Measures)[]).reduce(
        (sum, measure) => sum + BigInt(availableSign[measure]) * measures[measure],
        0n,
      ),
    ),
  };
}
