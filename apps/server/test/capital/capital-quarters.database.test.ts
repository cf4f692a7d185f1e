import { dong } from '@muctieu/kernel/dong';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/capital/audit.store.ts';
import { readSums, type SumDimension, type SumsRow } from '../../src/capital/capital-sums.store.ts';
import { mergeCube } from '../../src/capital/cube-merger.ts';
import type { BookableEntry } from '../../src/capital/entries.store.ts';
import { programScope, type Scope } from '../../src/database/scope.ts';
import type { ReadTransaction } from '../../src/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { addHolders, bookInDatabase, documentId, holderIds, postInDatabase } from './ledger-peer.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const nodes = ['GN.P1.S1', 'DT.P4.S1', 'DT.P4.S2'];
const firstDay = '2022-01-01' as PlainDate;
const never = new Date('2200-01-01');

interface Drawn {
  readonly kind: 'grant' | 'payment' | 'advance';
  readonly holder: number;
  readonly node: number;
  readonly vintage: number;
  readonly amount: number;
  readonly day: number;
}

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('grant', 'payment', 'advance'),
  holder: fc.nat(2),
  node: fc.nat(nodes.length - 1),
  vintage: fc.constantFrom(2022, 2023),
  amount: fc.integer({ min: 1, max: 50 }),
  day: fc.nat(800),
});

function entryOf({ kind, holder, node, vintage, amount, day }: Drawn): BookableEntry {
  const position = { holderId: Object.values(holderIds)[holder] ?? holderIds.tinh, budgetYear: vintage };
  const [from, to] = (
    { grant: ['granted', 'available'], payment: ['available', 'paid'], advance: ['available', 'advanced'] } as const
  )[kind];
  return {
    nodeCode: nodes[node] ?? 'GN.P1.S1',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage,
    kind,
    effect: kind,
    from: { ...position, state: from },
    to: { ...position, state: to },
    amountDong: dong(BigInt(amount)),
    valueDate: addDays(firstDay, day),
    documentId,
    reason: 'lịch sử thử',
  };
}

/** Money for everybody on the first day, so that most of what is drawn can be booked; the rest is refused. */
const money = Object.keys(holderIds).flatMap((_, holder) =>
  nodes.flatMap((_node, node) =>
    [2022, 2023].map((vintage) => entryOf({ kind: 'grant', holder, node, vintage, amount: 1000, day: 0 })),
  ),
);

const textOf = (rows: readonly SumsRow[]) =>
  rows
    .filter(({ measures }) => Object.values(measures).some((amount) => amount !== 0n))
    .map(
      ({ keys, measures, disbursedCarried }) =>
        `${keys.join('/')} ${Object.values(measures).join(' ')} ${disbursedCarried}`,
    )
    .sort();

const arrangements: readonly (readonly SumDimension[])[] = [
  ['holder', 'node'],
  ['node', 'vintage'],
  ['province', 'holder', 'budgetYear'],
];

/** A known date in the future lets nothing kept be used: the same table from every entry, in the same moment. */
async function readBothWays(transaction: ReadTransaction, provinceId: string, valueDate: PlainDate) {
  const found = [];
  for (const by of arrangements) {
    const query = { by, provinceIds: [provinceId], valueDate };
    const kept = await readSums(transaction, query);
    const summed = await readSums(transaction, {
      ...query,
      by: [...by, 'holder'],
      holderIds: everyHolder,
      knownAt: never,
    });
    found.push({ kept: textOf(kept), summed: textOf(addedUp(summed, by.length)) });
  }
  return found;
}

const everyHolder = Object.values(holderIds);

function addedUp(rows: readonly SumsRow[], keys: number): readonly SumsRow[] {
  const sums = new Map<string, SumsRow>();
  for (const row of rows) {
    const own = row.keys.slice(0, keys);
    const before = sums.get(own.join('|'));
    const measures = Object.fromEntries(
      Object.entries(row.measures).map(([name, amount]) => [
        name,
        amount + (before?.measures[name as keyof typeof row.measures] ?? 0n),
      ]),
    ) as unknown as SumsRow['measures'];
    const disbursedCarried = row.disbursedCarried + (before?.disbursedCarried ?? 0n);
    sums.set(own.join('|'), { keys: own, measures, disbursedCarried });
  }
  return [...sums.values()];
}

describe('a past day by holder or node, from quarters and what came after', () => {
  it('over random histories merged in random pieces, is what the entries say', async () => {
    let province = 20;
    const commands = fc.array(fc.array(anyDrawn, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 15 });
    const asked = fc.array(fc.nat(900), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(commands, asked, fc.array(fc.nat(6)), async (history, days, merges) => {
        province += 1;
        const provinceId = String(province);
        await addHolders(test, provinceId);
        await bookInDatabase(test, provinceId, money);
        for (const [index, lines] of history.entries()) {
          await postInDatabase(test, provinceId, lines.map(entryOf));
          const most = merges[index % Math.max(1, merges.length)];
          if (most !== undefined && most > 0) await mergeCube(test.database, most);
        }
        const quarterEnds = ['2022-03-31', '2022-04-01', '2022-05-16', '2022-12-31', '2023-01-01'] as PlainDate[];
        await test.database.read(programScope, async (transaction) => {
          for (const valueDate of [...days.map((day) => addDays(firstDay, day)), ...quarterEnds]) {
            for (const { kept, summed } of await readBothWays(transaction, provinceId, valueDate)) {
              expect(kept).toEqual(summed);
            }
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('asked for all, brings in all at once', async () => {
    const provinceId = '80';
    await addHolders(test, provinceId);
    for (const line of money) await postInDatabase(test, provinceId, [line]);
    await mergeCube(test.database);
    const [mark] = await test.ownerQuery<{ level: boolean }>(
      'select quarters_below >= merged_below as level from muctieu.capital_cube_mark',
    );
    expect(mark?.level).toBe(true);
  });

  it('while writers post and the merger merges, is exact and fresh in every moment', async () => {
    const provinceId = '81';
    await addHolders(test, provinceId);
    await bookInDatabase(test, provinceId, money);
    const drawn = fc.sample(anyDrawn, { numRuns: 240, seed: 5 });
    let isOver = false;
    const writers = [0, 1, 2].map(async (writer) => {
      for (let index = writer; index < drawn.length; index += 3) {
        const each = drawn[index];
        if (each === undefined) continue;
        const book = index % 5 === 0 ? bookInDatabase : postInDatabase;
        await book(test, provinceId, [entryOf({ ...each, kind: each.kind === 'grant' ? 'payment' : each.kind })]);
      }
    });
    const merger = (async () => {
      while (!isOver) await mergeCube(test.database, 3);
    })();
    const posted = Promise.all(writers).then(() => {
      isOver = true;
    });
    let last = '';
    let changes = 0;
    while (!isOver) {
      await test.database.read(programScope, async (transaction) => {
        const both = await readBothWays(transaction, provinceId, '2022-11-10' as PlainDate);
        for (const { kept, summed } of both) expect(kept).toEqual(summed);
        const now = JSON.stringify(both);
        if (now !== last) changes += 1;
        last = now;
      });
    }
    await Promise.all([posted, merger]);
    expect(changes).toBeGreaterThan(2);
    const findings = await test.database.read(programScope, auditLedger);
    expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('a reader of one organisation gets the sums of its own holders only', async () => {
    const provinceId = '82';
    const organisation = '00000000-0000-7000-8000-0000000000aa';
    await addHolders(test, provinceId);
    await bookInDatabase(test, provinceId, money);
    await mergeCube(test.database);
    await test.ownerQuery(
      `update muctieu.capital_holder set organisation_id = $1 where province_id = $2 and holder_id = $3`,
      [organisation, provinceId, holderIds.xa],
    );
    const scope: Scope = {
      personId: '00000000-0000-7000-8000-0000000000ab',
      provinces: [],
      units: [],
      organisations: [organisation],
    };
    const valueDate = '2022-08-17' as PlainDate;
    const rows = await test.database.read(scope, (transaction) =>
      readSums(transaction, { by: ['holder'], provinceIds: [provinceId], valueDate }),
    );
    expect(rows.map(({ keys, measures }) => [...keys, measures.granted])).toEqual([[holderIds.xa, 6000n]]);
  });
});
