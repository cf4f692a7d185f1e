import { Worker } from 'node:worker_threads';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { AnswerTo, CheckAnswer, CheckTask } from './check-task.ts';

const limits = {
  /** At once; the machine serves others too. */
  threads: 2,
  /** Waiting for a thread; more are told to come again. */
  waiting: 12,
  /** Reading and checking one file, in milliseconds. */
  task: 9_500,
  /** The thread's own objects; bytes and strings of the file lie beside them, limited by the readers. */
  heapMegabytes: 384,
  /** Tasks after which a thread is replaced, so that nothing a file left behind stays for long. */
  tasksOfThread: 50,
} as const;

interface Thread {
  readonly worker: Worker;
  tasks: number;
}

/** Checks reports in threads with bounded time and memory. A thread that failed is replaced; others go on. */
export class CheckThreads {
  readonly #idle: Thread[] = [];
  readonly #waiting: ((thread: Thread) => void)[] = [];
  #count = 0;
  #ended = false;

  async perform<Task extends CheckTask>(task: Task): Promise<Result<AnswerTo<Task>>> {
    const thread = await this.#take();
    if (thread === undefined) return refused({ code: 'check-busy' });
    const answer = await performIn(thread.worker, task);
    thread.tasks += 1;
    if (answer.kind === 'failed' || thread.tasks >= limits.tasksOfThread || this.#ended) await this.#replace(thread);
    else this.#give(thread);
    if (answer.kind === 'failed') return refused(answer.problem);
    // A thread answers the kind that it was asked.
    return done(answer as AnswerTo<Task>);
  }

  /** Starts a thread ahead, so that the first report does not wait for it. */
  warm(): void {
    if (this.#count === 0) this.#idle.push(this.#start());
  }

  async stop(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#idle.splice(0).map(({ worker }) => worker.terminate()));
  }

  #take(): Promise<Thread | undefined> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#count < limits.threads) return Promise.resolve(this.#start());
    if (this.#waiting.length >= limits.waiting) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #give(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  async #replace(thread: Thread): Promise<void> {
    await thread.worker.terminate();
    this.#count -= 1;
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#start());
  }

  #start(): Thread {
    this.#count += 1;
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 48 },
      // What a library prints about a broken file is not for the server's log.
      stdout: true,
      stderr: true,
    });
    worker.unref();
    worker.on('error', () => undefined);
    return { worker, tasks: 0 };
  }
}

function performIn(worker: Worker, task: CheckTask): Promise<CheckAnswer> {
  return new Promise((resolve) => {
    const end = (answer: CheckAnswer) => {
      clearTimeout(timer);
      worker.off('message', end).off('error', fail).off('exit', leave);
      resolve(answer);
    };
    const refuse = (problem: Problem) => end({ kind: 'failed', problem });
    const fail = (error: NodeJS.ErrnoException) =>
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { code: 'out-of-memory' }
          : { code: 'reader-failed', values: { message: error.message } },
      );
    const leave = () => refuse({ code: 'out-of-memory' });
    const timer = setTimeout(
      () => refuse({ code: 'took-too-long', values: { seconds: Math.round(limits.task / 1000) } }),
      limits.task,
    );
    worker.on('message', end).on('error', fail).on('exit', leave);
    worker.postMessage(task);
  });
}
