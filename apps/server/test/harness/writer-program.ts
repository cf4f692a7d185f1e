import { writeSync } from 'node:fs';
import { done } from '@muctieu/kernel/result';
import { openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';

/**
 * A program to be killed: opens the embedded database in the folder it is given and writes with four hands. Says one line
 * a fact on its output: `ready`, `refused <code>`, `event <name>`, and `acknowledged <subject>` once a commit has returned.
 */
const [folder = '', run = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const opened = await openDatabase({ dataFolder: folder }, (event) => say(`event ${event}`));
if (opened.ok) {
  say('ready');
  process.once('SIGTERM', () => void opened.value.stop().then(() => process.exit(0)));
  for (const hand of [1, 2, 3, 4]) void writeOn(hand);
} else {
  say(`refused ${opened.problems.map(({ code }) => code).join(' ')}`);
}

async function writeOn(hand: number): Promise<void> {
  if (!opened.ok) return;
  for (let count = 0; ; count += 1) {
    const subject = `${run}-${hand}-${count}`;
    const act = { provinceId: '11', command: 'write', requestId: subject, at: new Date() };
    try {
      await opened.value.database.write(programScope, act, (transaction) => {
        transaction.journal({ subject: { kind: 'row', id: subject }, after: { hand, count } });
        return Promise.resolve(done(undefined));
      });
      say(`acknowledged ${subject}`);
    } catch {
      // Cut off: not acknowledged, so nothing is promised.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
