import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeCube } from '@muctieu/server/capital/cube-merger';
import type { BenchDatabase } from './bench-database.ts';

/** Of each holder and plan year; 18 make 10.1 million entries. Fewer for a quick look: `BENCH_LINES=1`. */
const linesEach = Number(process.env.BENCH_LINES ?? 18);

/** What the figures say about their data. */
export function describeLedgerData(): string {
  const millions = (linesEach * 0.56).toFixed(1);
  return `${millions} million entries, 34 provinces, 11,220 holders, 120 nodes, 4 sources, 2 kinds, 5 plan years, fixed seed`;
}

/** Fills an empty ledger, once; takes minutes. Indexes are made after the rows, which is what makes it minutes. */
export async function ensureLedgerData(
  { owner, database }: BenchDatabase,
  tell: (line: string) => void,
): Promise<void> {
  const { rowCount } = await owner.query('select from muctieu.capital_entry limit 1');
  if (rowCount !== 0) return;
  tell(`making the data set: ${describeLedgerData()}`);
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid = 'muctieu.capital_entry'::regclass
         and not exists (select from pg_constraint where conindid = indexrelid)`,
    );
    await client.query('begin');
    await client.query(`set local work_mem = '512MB'; set local maintenance_work_mem = '512MB'`);
    for (const { name } of rows) await client.query(`drop index ${name}`);
    const text = readFileSync(join(import.meta.dirname, 'ledger-data.sql'), 'utf8');
    await client.query(text.replaceAll('{lines}', String(linesEach)));
    for (const { definition } of rows) await client.query(definition);
    await client.query('commit');
    await client.query('vacuum (analyze) muctieu.capital_entry');
    await client.query('vacuum (analyze) muctieu.capital_account');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  tell('merging it into the cubes');
  await mergeCube(database);
  await owner.query('vacuum (analyze) muctieu.capital_cube, muctieu.capital_quarter');
}
