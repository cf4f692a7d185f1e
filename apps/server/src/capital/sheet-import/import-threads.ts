import type { Result } from '@muctieu/kernel/result';
import { GuardedThreads } from '../../guarded-threads/guarded-threads.ts';
import type { ImportAnswer, ImportTask, ReadAnswer, TableAnswer } from './import-task.ts';

/** Reads uploaded sheets in a thread with bounded time and memory: a hostile file can exhaust it, not the server. */
export class ImportThreads extends GuardedThreads<ImportTask, ImportAnswer> {
  constructor() {
    super(new URL('./import-worker.ts', import.meta.url), {
      threads: 1,
      waiting: 20,
      task: 60_000,
      heapMegabytes: 384,
      // A sheet of 100,000 rows leaves memory behind that only the end of its thread gives back.
      tasksOfThread: 1,
      busyCode: 'import-busy',
    });
  }

  read(task: Extract<ImportTask, { kind: 'read' }>): Promise<Result<ReadAnswer>> {
    return this.#resultOf(task);
  }

  mark(task: Extract<ImportTask, { kind: 'mark' }>): Promise<Result<Uint8Array>> {
    return this.#resultOf(task);
  }

  table(task: Extract<ImportTask, { kind: 'table' }>): Promise<Result<TableAnswer>> {
    return this.#resultOf(task);
  }

  async #resultOf<Value>(task: ImportTask): Promise<Result<Value>> {
    const answer = await this.run(task);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'failed') return { ok: false, problems: [answer.value.problem] };
    // A thread answers the kind that it was asked.
    return answer.value.result as Result<Value>;
  }
}
