import { writeSync } from 'node:fs';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { startCubeMerger } from '../../src/capital/cube-merger.ts';
import { type BookableEntry, postEntries } from '../../src/capital/entries.store.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { documentId, holderIds } from './ledger-peer.ts';

/**
 * A program to be killed: posts with six hands into one province, single lines and transfers of three, while the merger
 * runs. A hand whose answer was cut off sends the same command again until it is answered. Says `acknowledged <command>
 * <lines>` once it is.
 */
const [folder = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const provinceId = '11';
const opened = await openDatabase({ dataFolder: folder }, (event) => say(`event ${event}`));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const { database } = opened.value;
const holders = Object.values(holderIds);

await database.writeUnjournaled(programScope, 'holders of a test', async ({ tables }) => {
  for (const id of holders) {
    await sql`insert into muctieu.capital_holder (province_id, holder_id, kind, name) values (${provinceId}, ${id}, 'owner', ${id})
      on conflict do nothing`.execute(tables);
  }
});
startCubeMerger(database, () => {});
await post(
  uuid(),
  holders.map((holder) => line('grant', holder, holder, 10n ** 12n)),
);
say('ready');
for (let hand = 0; hand < 6; hand += 1) void postOn(hand);

async function postOn(hand: number): Promise<void> {
  for (let count = hand; ; count += 1) {
    const [giver = '', taker = '', third = ''] = [0, 1, 2].map((step) => holders[(count + step) % holders.length]);
    const lines =
      count % 3 === 0
        ? [line('assign', giver, taker, 3n), line('assign', taker, third, 2n), line('payment', third, third, 1n)]
        : [line('payment', giver, giver, 1n)];
    await post(uuid(), lines);
  }
}

async function post(id: string, lines: readonly BookableEntry[]): Promise<void> {
  const act = { provinceId, command: 'post-entries', requestId: id, at: new Date() };
  for (;;) {
    try {
      const result = await postEntries(database, programScope, act, { id, provinceId, knownAt: act.at }, lines);
      say(result.ok ? `acknowledged ${id} ${lines.length}` : `refused ${JSON.stringify(result.problems)}`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function line(kind: 'grant' | 'payment' | 'assign', from: string, to: string, amount: bigint): BookableEntry {
  return {
    nodeCode: 'GN.P1.S1',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2022,
    kind,
    effect: kind,
    from: { holderId: from, budgetYear: 2022, state: kind === 'grant' ? 'granted' : 'available' },
    to: { holderId: to, budgetYear: 2022, state: kind === 'payment' ? 'paid' : 'available' },
    amountDong: dong(amount),
    valueDate: `2022-0${kind === 'grant' ? 1 : 2 + Number(amount % 5n)}-15` as PlainDate,
    documentId,
    reason: 'giết giữa chừng',
  };
}
