import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { BookableEntry } from '@muctieu/server/capital/bookable-entry';
import { postEntries } from '@muctieu/server/capital/entries.store';
import type { Database } from '@muctieu/server/database/database';
import { programScope } from '@muctieu/server/database/scope';
import { v7 as uuid } from 'uuid';

/** Everybody posts into this province, as on the day before a deadline. */
const busyProvince = '11';
const holders = Array.from(
  { length: 300 },
  (_, index) => `00000000-0000-7000-8000-${String(11_001 + index).padStart(12, '0')}`,
);
const nodes = Array.from({ length: 40 }, (_, index) => `DT.P${1 + Math.floor(index / 5)}.S${1 + (index % 5)}`);

/** Gives each holder money to spend, so that no posting is refused for want of it. */
export async function ensureMoney(database: Database): Promise<void> {
  for (const node of nodes) {
    const lines = holders.map((holder) => entry('grant', holder, node, 10n ** 12n, '2026-01-05'));
    await post(database, lines);
  }
}

/** Postings per second of so many clients, each sending the next command when the last is answered. */
export async function postFor(
  database: Database,
  load: { readonly clients: number; readonly lines: number; readonly seconds: number },
): Promise<number> {
  const until = performance.now() + load.seconds * 1000;
  let posted = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: load.clients }, async () => {
      while (performance.now() < until) {
        await post(database, Array.from({ length: load.lines }, anyLine));
        posted += load.lines;
      }
    }),
  );
  return posted / ((performance.now() - from) / 1000);
}

/** A steady stream beside what is measured; `stop` gives the rate it really reached. */
export function startPosting(database: Database, perSecond: number): { stop(): Promise<number> } {
  let stopped = false;
  let posted = 0;
  const from = performance.now();
  const client = async () => {
    while (!stopped) {
      const due = ((performance.now() - from) / 1000) * perSecond;
      if (posted >= due) await new Promise((resolve) => setTimeout(resolve, 1));
      else {
        posted += 1;
        await post(database, [anyLine()]);
      }
    }
  };
  const clients = Array.from({ length: 8 }, client);
  return {
    async stop() {
      stopped = true;
      await Promise.all(clients);
      return posted / ((performance.now() - from) / 1000);
    },
  };
}

let counter = 0;

/** Payments mostly, advances and their recovery, on days in no order. */
function anyLine(): BookableEntry {
  counter = (counter + 7919) % 1_000_003;
  const holder = holders[counter % holders.length] ?? '';
  const node = nodes[Math.floor(counter / holders.length) % nodes.length] ?? '';
  const day = `2026-${String(2 + (counter % 10)).padStart(2, '0')}-${String(1 + (counter % 28)).padStart(2, '0')}`;
  return entry(counter % 5 === 0 ? 'advance' : 'payment', holder, node, 5n, day);
}

function entry(
  kind: 'grant' | 'payment' | 'advance',
  holderId: string,
  nodeCode: string,
  amount: bigint,
  day: string,
): BookableEntry {
  const position = { holderId, budgetYear: 2026 };
  return {
    nodeCode,
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2026,
    kind,
    effect: kind,
    from: { ...position, state: kind === 'grant' ? 'granted' : 'available' },
    to: { ...position, state: kind === 'grant' ? 'available' : kind === 'payment' ? 'paid' : 'advanced' },
    amountDong: dong(amount),
    valueDate: day as PlainDate,
    documentId: 'kbnn-2026',
    reason: 'thanh toán khối lượng hoàn thành',
  };
}

async function post(database: Database, lines: readonly BookableEntry[]): Promise<void> {
  const command = { id: uuid(), provinceId: busyProvince, knownAt: new Date() };
  const act = { provinceId: busyProvince, command: 'post-entries', requestId: command.id, at: command.knownAt };
  const result = await postEntries(database, programScope, act, command, lines);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
}
