import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { GuardedThreads } from '../../src/guarded-threads/guarded-threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'muctieu-hands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Does what it is asked, also badly; works as a thread and as a process. */
const script = join(folder, 'hand.mjs');
writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads';
const listen = (heard) => (parentPort ?? process).on('message', heard);
const say = (what) => (parentPort === null ? process.send(what) : parentPort.postMessage(what));
listen((task) => {
  if (task === 'end-of-thread') return parentPort === null ? process.disconnect() : parentPort.close();
  if (task.kind === 'grow') for (const kept = []; ; ) kept.push(Array.from({ length: 1000 }, (_, n) => ({ n })));
  if (task.kind === 'hang') for (;;);
  if (task.kind === 'die') process.exit(3);
  say({ kind: 'said', bytes: task.bytes, pid: process.pid });
});`,
);

interface Task {
  readonly kind: 'say' | 'grow' | 'hang' | 'die';
  readonly bytes?: Uint8Array;
}
interface Said {
  readonly kind: 'said';
  readonly bytes?: Uint8Array;
  readonly pid: number;
}

describe.each([
  ['a thread', false],
  ['a process of its own', true],
] as const)('%s', (_, inProcess) => {
  const limits = {
    threads: 1,
    waiting: 1,
    task: 2000,
    heapMegabytes: 32,
    tasksOfThread: 2,
    busyCode: 'busy',
    inProcess,
  };
  const hands = new GuardedThreads<Task, Said>(pathToFileURL(script), limits);
  const codeOf = async (task: Task) => {
    const outcome = await hands.run(task);
    return outcome.ok ? outcome.value.kind : outcome.problems.map(({ code }) => code).join();
  };
  afterAll(() => hands.stop());

  test('answers with bytes as they were given, and is replaced when it is worn', async () => {
    const answers = [];
    for (let count = 0; count < 3; count += 1) {
      const outcome = await hands.run({ kind: 'say', bytes: new Uint8Array([1, 2, 3]) });
      if (outcome.ok) answers.push(outcome.value);
    }
    expect(answers.map(({ bytes }) => [...(bytes ?? [])])).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    const [first, second, third] = answers.map(({ pid }) => pid);
    expect(second).toBe(first);
    expect(third === first).toBe(!inProcess);
  });

  test.each([
    ['grow', 'out-of-memory'],
    ['hang', 'took-too-long'],
    ['die', 'out-of-memory'],
  ] as const)('that %s is pulled down with a word, and the next task is done', async (kind, code) => {
    expect(await codeOf({ kind })).toBe(code);
    expect(await codeOf({ kind: 'say' })).toBe('said');
  });

  test('tells who comes when others wait to come again', async () => {
    const outcomes = await Promise.all([codeOf({ kind: 'say' }), codeOf({ kind: 'say' }), codeOf({ kind: 'say' })]);
    expect(outcomes).toEqual(['said', 'said', 'busy']);
  });
});
