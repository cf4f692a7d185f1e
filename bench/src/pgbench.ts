import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchDatabase } from './bench-database.ts';

const run = promisify(execFile);
const scale = 50;

/** Transactions per second of pgbench's TPC-B, 8 clients, on the very server that is measured. */
export async function runTpcB(bench: BenchDatabase, seconds: number): Promise<number> {
  await ensureTpcB(bench);
  const { stdout } = await pgbench(bench, ['-c', '8', '-j', '2', '-T', String(seconds), 'tpcb']);
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (tps === undefined) throw new Error(`pgbench said:\n${stdout}`);
  return Number(tps);
}

async function ensureTpcB(bench: BenchDatabase): Promise<void> {
  const { rowCount } = await bench.owner.query(`select from pg_database where datname = 'tpcb'`);
  if (rowCount !== 0) return;
  await bench.owner.query('create database tpcb');
  await pgbench(bench, ['-i', '-q', '-s', String(scale), 'tpcb']);
}

function pgbench({ connection }: BenchDatabase, args: readonly string[]) {
  const { host, port, user } = connection;
  return run(findPgbench(), ['-h', host, '-p', String(port), '-U', user, ...args]);
}

/** The embedded PostgreSQL comes without pgbench; any installed one measures any server. */
function findPgbench(): string {
  if (process.env.PGBENCH !== undefined) return process.env.PGBENCH;
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(folder, version, 'bin', 'pgbench')).find((path) => existsSync(path));
  if (found === undefined) throw new Error('No pgbench: install postgresql-contrib or name it in PGBENCH');
  return found;
}
