import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallResult, callOperation } from '@muctieu/contract/http/call-operation';
import { moveReport, saveCells } from '@muctieu/contract/reporting/reporting.operations';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { type StartedProgram, startProgram } from '../harness/started-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'muctieu-kill-reports-'));
const program = join(import.meta.dirname, 'handing-in-program.ts');
let running: StartedProgram | undefined;
afterAll(async () => {
  await running?.kill('SIGKILL');
  // The database of a killed program is ended by the next one.
  const opened = await openDatabase({ dataFolder: folder }, () => {});
  if (opened.ok) await opened.value.stop();
  rmSync(folder, { recursive: true, force: true });
});

const provinceId = '11';
const officers = 10;
/** Of each officer: the returns of ten months. */
const months = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const postmaster = () => Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);

interface Officer {
  readonly unitId: string;
  readonly holderId: string;
  readonly token: string;
}

let address = '';
async function start(prepared: number): Promise<StartedProgram> {
  const started = startProgram(program, [folder, String(prepared)]);
  running = started;
  await started.waitFor(/^ready /);
  address = started.lines.find((line) => line.startsWith('ready '))?.slice(6) ?? '';
  return started;
}

/** What a page of the application does with its outbox: the same message with the same key until it is answered. */
async function untilAnswered<Value>(send: () => Promise<CallResult<Value>>): Promise<CallResult<Value> | undefined> {
  while (!isOver) {
    const outcome = await send().catch(() => undefined);
    if (outcome !== undefined && (outcome.ok || outcome.status < 500)) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

const acknowledged = new Set<string>();
const refused: string[] = [];
let isOver = false;

async function handIn({ unitId, holderId, token }: Officer, periodKey: string): Promise<void> {
  const params = { regimeCode: 'giai-ngan-thang', periodKey, reporterId: unitId };
  const caller = () => ({ fetch, base: address, headers: { authorization: `Bearer ${token}` } });
  const row = `DT.P4.S1~CENTRAL~INVESTMENT~2026~2026~${holderId}`;
  const keys = [crypto.randomUUID(), crypto.randomUUID()];
  const cells = [
    { key: `von/${row}/giai-ngan`, text: '1000', basedOn: 0 },
    { key: 'thuyet-minh/han-che/noi-dung', text: `Tháng ${periodKey}`, basedOn: 0 },
  ];
  const saved = await untilAnswered(() =>
    callOperation(caller(), saveCells, { params, body: { provinceId, cells }, idempotencyKey: keys[0] ?? '' }),
  );
  const moved = await untilAnswered(() =>
    callOperation(caller(), moveReport, {
      params,
      body: { provinceId, act: 'submit' },
      ifMatch: 1,
      idempotencyKey: keys[1] ?? '',
    }),
  );
  if (saved === undefined || moved === undefined) return;
  if (saved.ok && moved.ok) acknowledged.add(`${unitId} ${periodKey}`);
  else refused.push(JSON.stringify([saved, moved]));
}

test('the server and its database are killed while returns are handed in: nothing is half, nothing twice, nothing acknowledged is lost', {
  timeout: 600_000,
}, async () => {
  const first = await start(officers);
  const people = first.lines.flatMap((line): Officer[] => {
    const [, unitId, holderId, token] = /^officer (\S+) (\S+) (\S+)$/.exec(line) ?? [];
    return unitId && holderId && token ? [{ unitId, holderId, token }] : [];
  });
  expect(people).toHaveLength(officers);
  const hands = people.map(async (officer) => {
    for (const month of months) {
      if (isOver) return;
      await handIn(officer, month);
    }
  });
  const reach = async (count: number) => {
    while (acknowledged.size < count && refused.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  // In turns the server, its database, and both; each time somewhere in the middle of what ten people send.
  for (const [place, victims] of (['server', 'database', 'server', 'both', 'server', 'database'] as const).entries()) {
    await reach(8 + place * 13);
    if (victims !== 'server') process.kill(postmaster(), 'SIGKILL');
    if (victims !== 'database') {
      await running?.kill('SIGKILL');
      await start(0);
    }
  }
  await reach(90);
  isOver = true;
  await running?.kill('SIGKILL');
  await Promise.all(hands);
  const opened = await openDatabase({ dataFolder: folder }, () => {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { rows } = await opened.value.database.read(programScope, ({ tables }) =>
    sql<Whole>`${sql.raw(wholes)}`.execute(tables),
  );
  await opened.value.stop();

  expect(refused).toEqual([]);
  const state = ({ state: found, steps, effects, entered, amount, cells }: Whole) =>
    [found, steps, effects, entered, amount, cells].join(' ');
  // Handed in means: one step with the cells as they were, one entry that waits for its approval, in the journal once.
  const whole = 'submitted 1 1 1 1000 2';
  const untouched = ['draft 0 0 0 0 2'];
  expect(rows.filter((row) => state(row) !== whole && !untouched.includes(state(row)))).toEqual([]);
  expect(rows.filter(({ journaled, steps }) => journaled !== steps)).toEqual([]);
  const there = new Set(rows.filter((row) => state(row) === whole).map(({ name }) => name));
  expect([...acknowledged].filter((name) => !there.has(name))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThanOrEqual(90);
});

interface Whole {
  readonly name: string;
  readonly state: string;
  readonly steps: number;
  readonly effects: number;
  readonly entered: number;
  readonly amount: number;
  readonly cells: number;
  readonly journaled: number;
}

/** Of every report that was begun all that a handing in makes of it. */
const wholes = `select s.reporter_id || ' ' || s.period_key as name, s.state,
  (select count(*)::int from muctieu.report_step t where t.reporter_id = s.reporter_id and t.period_key = s.period_key) as steps,
  (select count(*)::int from muctieu.report_effect e where e.reporter_id = s.reporter_id and e.period_key = s.period_key) as effects,
  (select count(*)::int from muctieu.report_effect e join muctieu.capital_disbursement d on d.disbursement_id::text = e.subject_id
    and d.state = 'entered' where e.reporter_id = s.reporter_id and e.period_key = s.period_key) as entered,
  (select coalesce(sum(d.total), 0)::int from muctieu.capital_disbursement d join muctieu.report_effect e on e.subject_id = d.disbursement_id::text
    where e.reporter_id = s.reporter_id and e.period_key = s.period_key) as amount,
  (select count(*)::int from muctieu.report_cell c where c.reporter_id = s.reporter_id and c.period_key = s.period_key) as cells,
  (select count(*)::int from muctieu.journal j where j.subject_kind = 'report' and j.after ? 'act'
    and j.subject_id = s.regime_code || ' ' || s.period_key || ' ' || s.reporter_id) as journaled
  from muctieu.report_submission s`;
