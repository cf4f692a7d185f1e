import type { CallOfOne } from '../database/call-function.ts';
import type { Database } from '../database/database.ts';
import { sqlState } from '../database/retry.ts';

/** So many statements at once keep the cores and the disk busy; what comes meanwhile waits for the next. */
const statementsMost = 3;
const linesMost = 100;

const types = [
  ...['text', 'text', 'text', 'text', 'text', 'uuid', 'jsonb', 'text', 'uuid', 'timestamptz', 'text'],
  ...['text', 'text', 'text', 'smallint', 'uuid', 'smallint', 'bigint', 'date', 'text', 'text'],
];
const parametersAs = (suffix: '' | '[]') => types.map((type, place) => `$${place + 1}::${type}${suffix}`).join(', ');

const oneCall = {
  name: 'post capital line',
  text: `select muctieu.post_capital_line(${parametersAs('')}) as booked`,
};

const sharedCall = {
  name: 'post capital lines',
  text: `select muctieu.post_capital_lines(${parametersAs('[]')}) as booked`,
};

interface Waiting {
  readonly line: CallOfOne;
  readonly answer: (booked: boolean) => void;
  readonly fail: (error: unknown) => void;
}

interface Queue {
  running: number;
  readonly waiting: Waiting[];
}

const queues = new WeakMap<Database, Queue>();

/**
 * Books one line that stays with its holder, together with the lines of others that came while the statements before were under way: they share a
 * round trip and a commit, which take longer than the booking itself. Each is answered for itself and only after the commit.
 *
 * @returns false where `post_capital_line` leaves the line to `post_capital`, which says why it cannot be or walks the time
 * line.
 */
export function postTogether(database: Database, line: CallOfOne): Promise<boolean> {
  const queue = queues.get(database) ?? { running: 0, waiting: [] };
  queues.set(database, queue);
  return new Promise((answer, fail) => {
    queue.waiting.push({ line, answer, fail });
    void serve(database, queue);
  });
}

async function serve(database: Database, queue: Queue): Promise<void> {
  if (queue.running >= statementsMost) return;
  queue.running += 1;
  while (queue.waiting.length > 0) await book(database, queue.waiting.splice(0, linesMost));
  queue.running -= 1;
}

async function book(database: Database, together: readonly Waiting[]): Promise<void> {
  if (together.length === 1) return bookAlone(database, together);
  try {
    const [row] = await database.callTogether<{ booked: readonly boolean[] }>({
      ...sharedCall,
      callers: together.map(({ line }) => line),
    });
    together.forEach(({ answer }, place) => {
      answer(row?.booked[place] === true);
    });
  } catch (error) {
    // PostgreSQL refused the statement, so nothing of it was booked: one command that came twice must not cost the others
    // theirs. After a lost connection nobody knows, and everybody is told so.
    if (sqlState(error) === undefined) for (const { fail } of together) fail(error);
    else await bookAlone(database, together);
  }
}

async function bookAlone(database: Database, waiting: readonly Waiting[]): Promise<void> {
  for (const { line, answer, fail } of waiting) {
    try {
      const [row] = await database.call<{ booked: boolean }>(line.scope, line.act, { ...oneCall, values: line.values });
      answer(row?.booked === true);
    } catch (error) {
      fail(error);
    }
  }
}
