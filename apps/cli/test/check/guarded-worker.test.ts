import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuardedWorker } from '../../src/check/guarded-worker.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muctieu-worker-'));
  writeFileSync(join(folder, 'a.txt'), 'đạt 47%');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('GuardedWorker', () => {
  it('stops a task that takes too long and does the next one in a new thread', async () => {
    const worker = new GuardedWorker();
    const task = { kind: 'read', file: join(folder, 'a.txt'), name: 'a.txt' } as const;
    expect(await worker.perform(task, 0)).toMatchObject({ kind: 'failed', problem: { code: 'took-too-long' } });
    expect(await worker.perform(task, 60_000)).toMatchObject({
      kind: 'read',
      result: { ok: true, value: { text: 'đạt 47%' } },
    });
    await worker.stop();
  });

  it('says that a file cannot be read instead of failing', async () => {
    const worker = new GuardedWorker();
    const answer = await worker.perform(
      { kind: 'read', file: join(folder, 'missing.txt'), name: 'missing.txt' },
      60_000,
    );
    expect(answer).toEqual({ kind: 'read', result: { ok: false, problems: [{ code: 'file-not-allowed' }] } });
    await worker.stop();
  });
});
