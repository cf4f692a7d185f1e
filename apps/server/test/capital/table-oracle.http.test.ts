import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { readCapitalFacts, writeCapitalTable } from '@muctieu/contract/capital/table.operations';
import {
  arrangeTable,
  ledgerDimensions,
  planBasis,
  type TableArrangement,
} from '@muctieu/contract/capital/table-arrangement';
import { addressOf } from '@muctieu/contract/http/call-operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { ColumnCondition } from '@muctieu/domain/capital/layout/official-table';
import { isOfMobilised, officialLayoutIds } from '@muctieu/domain/capital/layout/table-layouts';
import type { TableMeasure } from '@muctieu/domain/capital/layout/table-measure';
import { dong } from '@muctieu/kernel/dong';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeCube } from '../../src/capital/cube-merger.ts';
import type { BookableEntry } from '../../src/capital/entries.store.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';
import { bookInDatabase } from './ledger-peer.ts';
import { findMerged } from './merged-ledger.ts';
import { type Part, scanEntries, sumOf } from './plain-scan.ts';

let server: AccessServer;
let reader: Visitor;
/** Three holders: in two communes that became one on 1 July 2025, and one of no unit. */
const holders: string[] = [];
const units: (string | undefined)[] = [];
let mergedUnit = '';
/** Moments between the commands, and one before all of them. */
const moments: Date[] = [];
let seed = 1;
const drawn = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};

const nodes = ['DT.P4.S1', 'DT.P1', 'GN.P1.S1', 'GN.P2', 'NTM'];
const sources = ['CENTRAL', 'PROVINCE', 'LOTTERY'];
const firstDay = '2022-01-05' as PlainDate;
const pick = <Item>(items: readonly Item[]): Item => items[drawn(items.length)] as Item;

/** Any movement: what the ledger must refuse it refuses, and then nothing of the command is there. */
function anyLine(): BookableEntry {
  const vintage = pick([2022, 2023]);
  const year = vintage + (drawn(3) === 0 ? 1 : 0);
  const [kind, from, to] = pick([
    ['grant', 'granted', 'available'],
    ['grant', 'granted', 'available'],
    ['grant-cut', 'available', 'granted'],
    ['assign', 'available', 'available'],
    ['assign', 'available', 'available'],
    ['recall', 'available', 'available'],
    ['allocate', 'available', 'available'],
    ['advance', 'available', 'advanced'],
    ['payment', 'available', 'paid'],
    ['payment', 'available', 'paid'],
    ['advance-recovery', 'advanced', 'paid'],
    ['carry-over', 'available', 'available'],
    ['carry-over', 'available', 'available'],
    ['return', 'available', 'returned'],
    ['cancel', 'available', 'lapsed'],
  ] as const);
  const holder = pick(holders);
  const isMove = ['assign', 'recall', 'allocate'].includes(kind);
  const other = isMove
    ? (holders.find((id) => id !== holder && drawn(2) === 0) ?? holders.find((id) => id !== holder))
    : holder;
  const own = kind === 'grant' || kind === 'grant-cut' ? vintage : year;
  return {
    ...{ nodeCode: pick(nodes), source: pick(sources), vintage, kind, effect: kind },
    capitalKind: pick(['INVESTMENT', 'RECURRENT'] as const),
    from: { holderId: holder, budgetYear: own, state: from },
    to: { holderId: other ?? holder, budgetYear: own + (kind === 'carry-over' ? 1 : 0), state: to },
    amountDong: dong(BigInt(1 + drawn(kind === 'grant' ? 9_000_000_000 : 900_000_000))),
    valueDate: addDays(firstDay, drawn(900)),
    documentId: '653-qd-ttg-2022',
    reason: 'lịch sử thử',
  };
}

beforeAll(async () => {
  server = await startAccessServer();
  const { database, now } = server;
  await loadLegalDocuments(database, readLegalDocuments(), now);
  const programmes = {
    catalogues: readProgrammeCatalogues(),
    succession: readProgrammeSuccession(),
    activations: readNodeActivations(),
  };
  await loadProgrammes(database, programmes, now);
  const enters = await server.signedIn('thu09');
  reader = await server.signedIn('thu12');
  const found = await findMerged(server);
  mergedUnit = found.result;
  for (const unitId of [found.first, found.second, undefined]) {
    const name = `Đơn vị ${holders.length}`;
    const made = await enters.call(createHolder, {
      body: { provinceId: '11', kind: 'owner', name, ...(unitId === undefined ? {} : { unitId }) },
    });
    if (!made.ok) throw new Error(codesOf(made));
    holders.push(made.value.holderId);
    units.push(unitId);
  }
  moments.push(new Date());
  // Money for everybody of everything on the first day, so that most of what is drawn can be booked; the rest is refused.
  const grants = holders.flatMap((holderId) =>
    nodes.flatMap((nodeCode) =>
      [2022, 2023].flatMap((vintage) =>
        sources.flatMap((source) =>
          (['INVESTMENT', 'RECURRENT'] as const).map(
            (capitalKind): BookableEntry => ({
              ...anyLine(),
              ...{ nodeCode, source, capitalKind, vintage, kind: 'grant', effect: 'grant', valueDate: firstDay },
              from: { holderId, budgetYear: vintage, state: 'granted' },
              to: { holderId, budgetYear: vintage, state: 'available' },
              amountDong: dong(BigInt(1_000_000_000 + drawn(999_999_999))),
            }),
          ),
        ),
      ),
    ),
  );
  expect((await bookInDatabase(server, '11', grants)).ok).toBe(true);
  let booked = 0;
  for (let command = 0; command < 200; command += 1) {
    const lines = Array.from({ length: 1 + drawn(2) }, anyLine);
    if ((await bookInDatabase(server, '11', lines)).ok) booked += lines.length;
    if (command % 20 === 0) moments.push(new Date());
    if (command === 100) await mergeCube(database);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  moments.push(new Date());
  expect(booked).toBeGreaterThan(60);
});
afterAll(() => server.close());

const unitOn = (holder: string, mapDay: PlainDate | undefined) => {
  const unit = units[holders.indexOf(holder)];
  if (unit === undefined) return '';
  return mapDay !== undefined && mapDay >= '2025-07-01' ? mergedUnit : unit;
};

function keyOf(part: Part, dimension: TableDimension, mapDay: PlainDate | undefined): string {
  if (dimension === 'programme') return part.node.split('.')[0] ?? '';
  if (dimension === 'project') return part.node.split('.').slice(0, 2).join('.');
  if (dimension === 'unit') return unitOn(part.holder, mapDay);
  return String(part[dimension as keyof Part]);
}

function holds(part: Part, condition: ColumnCondition, mapDay: PlainDate | undefined): boolean {
  if (condition.kind === 'carried') return part.vintage < part.budgetYear === condition.carried;
  return condition.keys.includes(keyOf(part, condition.dimension, mapDay)) === (condition.kind === 'among');
}

const free: readonly TableDimension[] = [
  'programme',
  'project',
  'node',
  'holder',
  'unit',
  'source',
  'capitalKind',
  'vintage',
  'budgetYear',
];
const measures: readonly TableMeasure[] = [
  'assigned',
  'carriedIn',
  'carriedOut',
  'disbursed',
  'disbursedOwn',
  'disbursedCarried',
  'advanced',
  'returned',
  'lapsed',
  'available',
];

const anyWish = fc.record({
  layout: fc.constantFrom(undefined, undefined, ...officialLayoutIds.filter((id) => !isOfMobilised(id))),
  rows: fc.subarray([...free], { minLength: 1, maxLength: 3 }),
  columns: fc.subarray(['vintage', 'source', 'capitalKind'] as TableDimension[], { maxLength: 2 }),
  day: fc.option(fc.nat(1000), { nil: undefined }),
  moment: fc.option(fc.nat(9), { nil: undefined }),
  mapDay: fc.constantFrom(undefined, '2025-06-30' as PlainDate, '2025-07-01' as PlainDate),
  unit: fc.constantFrom('dong' as const, 'million' as const, 'billion' as const),
  places: fc.nat(2),
  hides: fc.boolean(),
});

describe('any table at any two dates is what a plain look at every entry gives', () => {
  it('in every cell, with and without the rows in which nothing stands, on the map of either day, and in the workbook', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyWish, async ({ layout, rows, columns, day, moment, mapDay, unit, places, hides }) => {
        const valueDate = day === undefined ? undefined : addDays(firstDay, day);
        const knownAt = moment === undefined ? undefined : moments[moment % moments.length];
        const wish: TableArrangement = {
          ...{
            layout,
            rows,
            columns: columns.filter((one) => !rows.includes(one)),
            measures,
            rates: ['assigned', 'stage'],
          },
          ...{ unit, places, ...(hides ? { zeroRows: 'hidden' as const } : {}) },
        };
        const counted = {
          provinceId: '11',
          ...(valueDate === undefined ? {} : { valueDate }),
          ...(knownAt === undefined ? {} : { knownAt: knownAt.toISOString() }),
          ...(mapDay === undefined ? {} : { mapDay }),
        };
        const answer = await reader.call(readCapitalFacts, { query: { ...counted, by: ledgerDimensions(wish) } });
        if (!answer.ok) throw new Error(codesOf(answer));
        const table = arrangeTable(answer.value, wish, false, (code) => code);
        const held = planBasis(answer.value.by, false) === 'held';
        const parts = await scanEntries(server, valueDate, knownAt);
        const under = (keys: readonly string[]) =>
          parts.filter((part) => keys.every((key, at) => keyOf(part, table.rowAxis[at] ?? 'node', mapDay) === key));
        for (const row of table.rows) {
          const own = under(row.keys);
          for (const [place, column] of table.columns.entries()) {
            const cell = row.cells[place];
            if (cell?.kind !== 'amount' || column.kind !== 'amount') continue;
            const said = own.filter((part) => column.where.every((condition) => holds(part, condition, mapDay)));
            expect(cell.dong, `${row.keys.join('|')} ${place} ${column.measure}`).toBe(
              sumOf(said, column.measure, held),
            );
            compared += 1;
          }
        }
        // What is hidden is nothing in every column; what is shown is something, or holds something.
        if (hides) {
          const all = arrangeTable(answer.value, { ...wish, zeroRows: undefined }, false, (code) => code);
          const shown = new Set(table.rows.map(({ keys }) => keys.join('|')));
          const speaks = ({ cells }: (typeof all.rows)[number]) =>
            cells.some((cell) => cell.kind === 'amount' && cell.dong !== 0n);
          for (const row of all.rows.slice(1)) {
            const below = all.rows.filter(({ keys }) => row.keys.every((key, at) => keys[at] === key));
            expect(shown.has(row.keys.join('|')), row.keys.join('|')).toBe(below.some(speaks));
          }
        }
        const response = await reader.fetch(
          addressOf(writeCapitalTable, {
            query: {
              ...counted,
              ...{ form: 'xlsx', unit, places, measures: [...measures], rates: ['assigned', 'stage'] },
              ...{ rows: wish.rows as 'node'[], columns: wish.columns as 'node'[] },
              ...(layout === undefined ? {} : { layout }),
              ...(hides ? { zeroRows: 'hidden' as const } : {}),
            },
          }),
        );
        const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
        if (!book.ok) throw new Error(JSON.stringify(book.problems));
        const lines = book.value.sheets[0]?.rows ?? [];
        const first = lines.findIndex(({ cells }) =>
          cells.some(({ value }) => value.kind === 'text' && value.text === 'TỔNG SỐ'),
        );
        for (const [at, row] of table.rows.entries()) {
          const numbers = new Map(
            lines[first + at]?.cells.map(({ column, value }) => [
              column,
              value.kind === 'number' ? value.number : undefined,
            ]),
          );
          for (const [place, cell] of row.cells.entries()) {
            if (cell.kind === 'amount') {
              expect(numbers.get(place + 2), `${row.keys.join('|')} ${place}`).toBeCloseTo(
                Number(cell.shown) / 10 ** table.places,
                6,
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('T4: after the merge every đồng of both communes lies in the one they became, plan year by plan year and carried or not', async () => {
    const by = ['unit', 'vintage', 'budgetYear'] as const;
    const on = async (mapDay: string) => {
      const answer = await reader.call(readCapitalFacts, {
        query: { provinceId: '11', by: [...by], mapDay: mapDay as PlainDate },
      });
      if (!answer.ok) throw new Error(codesOf(answer));
      const { rows, measures: named } = answer.value;
      const sums = new Map<string, bigint>();
      for (const [unit = '', ...rest] of rows) {
        const place = unit === units[0] || unit === units[1] ? mergedUnit : unit;
        named.forEach((measure, at) => {
          const key = [place, rest[0], rest[1], measure].join(' ');
          sums.set(key, (sums.get(key) ?? 0n) + BigInt(rest[2 + at] ?? '0'));
        });
      }
      return [...sums].filter(([, sum]) => sum !== 0n).toSorted();
    };
    const before = await on('2025-06-30');
    expect(before.some(([key]) => /2022 2023 carriedIn/.test(key))).toBe(true);
    expect(await on('2025-07-01')).toEqual(before);
  });
});
