import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test } from 'vitest';
import { auditLedger } from '../../src/capital/audit.store.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { type StartedProgram, startProgram } from '../harness/started-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'muctieu-kill-'));
const program = join(import.meta.dirname, 'posting-program.ts');
const running = new Set<StartedProgram>();
afterEach(async () => {
  for (const started of running) await started.kill('SIGKILL');
});
afterAll(async () => {
  // The database of a killed program is ended by the next one.
  const opened = await openDatabase({ dataFolder: folder }, () => {});
  if (opened.ok) await opened.value.stop();
  rmSync(folder, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A backend that serves the application; the first one there is, where the postmaster was killed a moment ago. */
async function anyBackend(): Promise<number> {
  for (;;) {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const found = new RegExp(`(\\d+) +${postmaster()} postgres: muctieu_app`).exec(stdout)?.[1];
    if (found !== undefined) return Number(found);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many lines each command had that was answered. */
function acknowledgedBy(programs: readonly StartedProgram[]): ReadonlyMap<string, number> {
  const answers = programs.flatMap(({ lines }) =>
    lines.flatMap((line) => [...line.matchAll(/^acknowledged (\S+) (\d)$/g)]),
  );
  return new Map(answers.map(([, command = '', lines]) => [command, Number(lines)]));
}

test('kill -9 of backends, of the postmaster and of the program: what was acknowledged is there once, and the audit finds nothing', async () => {
  const programs: StartedProgram[] = [];
  for (let round = 0; round < 2; round += 1) {
    const started = startProgram(program, [folder]);
    programs.push(started);
    running.add(started);
    const acknowledged = () => started.lines.filter((line) => line.startsWith('acknowledged')).length;
    await started.waitFor(/^ready/);
    for (const victim of [anyBackend, postmaster, anyBackend]) {
      await started.waitFor(/^acknowledged/, acknowledged() + 60);
      process.kill(await victim(), 'SIGKILL');
    }
    await started.waitFor(/^acknowledged/, acknowledged() + 60);
    if (round === 1) process.kill(postmaster(), 'SIGKILL');
    await started.kill('SIGKILL');
  }

  const acknowledged = acknowledgedBy(programs);
  const opened = await openDatabase({ dataFolder: folder }, () => {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { database, stop } = opened.value;
  const { rows } = await database.read(programScope, ({ tables }) =>
    sql<{ command_id: string; lines: number }>`
      select command_id, count(*)::int as lines from muctieu.capital_entry group by command_id`.execute(tables),
  );
  const findings = await database.read(programScope, (transaction) => auditLedger(transaction));
  await stop();

  const booked = new Map(rows.map(({ command_id, lines }) => [command_id, lines]));
  expect(acknowledged.size).toBeGreaterThan(400);
  expect([...acknowledged].filter(([command, lines]) => booked.get(command) !== lines)).toEqual([]);
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  expect(programs.flatMap(({ lines }) => lines.filter((line) => line.startsWith('refused')))).toEqual([]);
});
