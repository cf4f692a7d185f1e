import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Measures,
  readSums,
  type SumsQuery,
  type SumsRow,
  sumsStatement,
} from '@muctieu/server/capital/capital-sums.store';
import { programScope } from '@muctieu/server/database/scope';
import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database.ts';
import type { Measured } from './figure.ts';
import type { HotTable } from './hot-tables.ts';
import { Latencies, median } from './latencies.ts';

const calls = 60;
const peerCalls = 3;

/** What the peer of every table is. */
export const scanPeer = 'the same table summed from every entry, compared row by row (median, ms)';

/** The slowest of the tables at p95, beside the same by scan, which must be equal. Keeps the plans. */
export async function measureTables(bench: BenchDatabase, tables: readonly HotTable[], bar: number): Promise<Measured> {
  const measured = [];
  for (const { name, query } of tables) {
    await keepPlan(bench, name, query);
    const peers = new Latencies();
    for (let call = 0; call < peerCalls; call += 1) await peers.time(() => readByScan(bench, query));
    const latencies = new Latencies();
    let rows: readonly SumsRow[] = [];
    for (let call = 0; call < calls; call += 1) rows = await latencies.time(() => readTable(bench, query));
    const expected = await readByScan(bench, query);
    if (textOf(rows) !== textOf(expected)) throw new Error(`«${name}» is not what its entries say`);
    measured.push({ value: latencies.percentile(0.95), peerValue: peers.percentile(0.5) });
  }
  const value = Math.max(...measured.map((each) => each.value));
  return { value, peerValue: median(measured.map((each) => each.peerValue)), holds: value <= bar };
}

export function readTable({ database }: BenchDatabase, query: SumsQuery): Promise<readonly SumsRow[]> {
  return database.read(programScope, (transaction) => readSums(transaction, query));
}

/** With a known date nothing prepared is used; without an index nothing is left but every entry. */
export function readByScan({ database }: BenchDatabase, query: SumsQuery): Promise<readonly SumsRow[]> {
  return database.read(programScope, async (transaction) => {
    await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
      set_config('enable_indexonlyscan', 'off', true), set_config('work_mem', '256MB', true)`.execute(
      transaction.tables,
    );
    // Grouped by holder as well, a sum cannot come from anything prepared.
    const rows = await readSums(transaction, {
      knownAt: new Date('2200-01-01'),
      ...query,
      by: [...query.by, 'holder'],
    });
    return addUp(rows, query.by.length);
  });
}

function addUp(rows: readonly SumsRow[], keys: number): readonly SumsRow[] {
  const sums = new Map<string, SumsRow>();
  for (const row of rows) {
    const own = row.keys.slice(0, keys);
    const before = sums.get(own.join('|'));
    sums.set(own.join('|'), {
      keys: own,
      measures: before === undefined ? row.measures : added(before.measures, row.measures),
      disbursedCarried: (before?.disbursedCarried ?? 0n) + row.disbursedCarried,
    });
  }
  return [...sums.values()];
}

function added(a: Measures, b: Measures): Measures {
  return {
    granted: a.granted + b.granted,
    received: a.received + b.received,
    passed: a.passed + b.passed,
    allocated: a.allocated + b.allocated,
    carried_in: a.carried_in + b.carried_in,
    carried_out: a.carried_out + b.carried_out,
    advanced: a.advanced + b.advanced,
    paid: a.paid + b.paid,
    returned: a.returned + b.returned,
    lapsed: a.lapsed + b.lapsed,
  };
}

/** Rows of nothing but zeros say nothing; a scan and a prepared sum may differ in them. */
function textOf(rows: readonly SumsRow[]): string {
  return rows
    .map(({ keys, measures }) => ({ key: keys.join(' '), amounts: Object.values(measures) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0n))
    .map(({ key, amounts }) => `${key}: ${amounts.join(' ')}`)
    .sort()
    .join('\n');
}

async function keepPlan({ database }: BenchDatabase, name: string, query: SumsQuery): Promise<void> {
  const { rows } = await database.read(programScope, async ({ tables }) => {
    const mark = await tables.selectFrom('capital_cube_mark').selectAll().executeTakeFirstOrThrow();
    const statement = sumsStatement(query, { cubes: mark.merged_below, quarters: mark.quarters_below });
    return sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers) ${statement}`.execute(tables);
  });
  const folder = join(import.meta.dirname, '..', 'explain');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `capital-${name}.txt`), `${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`);
}
