import { createHash } from 'node:crypto';
import { done, type Result } from '@muctieu/kernel/result';
import { GuardedThreads } from '../../guarded-threads/guarded-threads.ts';
import type { ImportAnswer, ImportTask, ReadAnswer, TableAnswer } from './import-task.ts';

const keptMilliseconds = 120_000;

/** Reads uploaded sheets in a thread with bounded time and memory: a hostile file can exhaust it, not the server. */
export class ImportThreads extends GuardedThreads<ImportTask, ImportAnswer> {
  #last: { readonly key: string; readonly answer: ReadAnswer; readonly timer: NodeJS.Timeout } | undefined;

  constructor() {
    super(new URL('./import-worker.ts', import.meta.url), {
      threads: 1,
      waiting: 20,
      // 100,000 rows take 5 s; where ten others work on the machine, ten times that.
      task: 120_000,
      heapMegabytes: 320,
      // A sheet of 100,000 rows leaves memory behind that only the end of its process gives back.
      tasksOfThread: 1,
      inProcess: true,
      busyCode: 'import-busy',
    });
  }

  /** The last reading is kept for a moment: who previews a file marks or drafts it next, with all else unchanged. */
  async read(task: Extract<ImportTask, { kind: 'read' }>): Promise<Result<ReadAnswer>> {
    const key = keyOf(task);
    if (this.#last?.key === key) return done(this.#last.answer);
    this.#forget();
    const read = await this.#resultOf<ReadAnswer>(task);
    if (!read.ok) return read;
    this.#forget();
    const timer = setTimeout(() => this.#forget(), keptMilliseconds).unref();
    this.#last = { key, answer: read.value, timer };
    return read;
  }

  override stop(): Promise<void> {
    this.#forget();
    return super.stop();
  }

  #forget(): void {
    clearTimeout(this.#last?.timer);
    this.#last = undefined;
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

/** All that a reading depends on. */
function keyOf({ bytes, mappings, ...task }: Extract<ImportTask, { kind: 'read' }>): string {
  return createHash('sha256')
    .update(JSON.stringify([task, [...mappings]]))
    .update(bytes)
    .digest('base64url');
}
