import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { endOfThread, type Hand, startProcess, startThread } from './hand.ts';

export interface ThreadLimits {
  /** At once; the machine serves others too. */
  readonly threads: number;
  /** Waiting for a thread; more are told to come again. */
  readonly waiting: number;
  /** One task, in milliseconds. */
  readonly task: number;
  /** The thread's own objects; bytes and strings of the file lie beside them, limited by the readers. */
  readonly heapMegabytes: number;
  /** Tasks after which a thread is replaced, so that nothing a file left behind stays for long. */
  readonly tasksOfThread: number;
  /** What is said to whoever comes when too many wait. */
  readonly busyCode: string;
  /** A process of its own gives all its memory back when it ends; a thread leaves what it freed with the server. */
  readonly inProcess?: boolean;
}

/** What every worker may answer instead of its own. */
export interface FailedAnswer {
  readonly kind: 'failed';
  readonly problem: Problem;
}

interface Thread<Answer> {
  readonly hand: Hand<Answer | FailedAnswer>;
  tasks: number;
}

/** Works on uploads in threads with bounded time and memory. A thread that failed is replaced; others go on. */
export class GuardedThreads<Task, Answer extends { readonly kind: string }> {
  readonly #idle: Thread<Answer>[] = [];
  readonly #waiting: ((thread: Thread<Answer>) => void)[] = [];
  readonly #script: URL;
  readonly #limits: ThreadLimits;
  #count = 0;
  #ended = false;

  constructor(script: URL, limits: ThreadLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  async run(task: Task): Promise<Result<Answer>> {
    const thread = await this.#take();
    if (thread === undefined) return refused({ code: this.#limits.busyCode });
    const answer = await performIn<Task, Answer>(thread.hand, task, this.#limits.task);
    thread.tasks += 1;
    const isWorn = thread.tasks >= this.#limits.tasksOfThread || this.#ended;
    if (isFailed(answer) || isWorn) await this.#replace(thread, isFailed(answer));
    else this.#give(thread);
    return isFailed(answer) ? refused(answer.problem) : done(answer);
  }

  /** Starts a thread ahead, so that the first file does not wait for it. */
  warm(): void {
    if (this.#count === 0) this.#idle.push(this.#start());
  }

  async stop(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#idle.splice(0).map(({ hand }) => leaveByItself(hand)));
  }

  #take(): Promise<Thread<Answer> | undefined> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#count < this.#limits.threads) return Promise.resolve(this.#start());
    if (this.#waiting.length >= this.#limits.waiting) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #give(thread: Thread<Answer>): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  async #replace(thread: Thread<Answer>, isStuck: boolean): Promise<void> {
    await (isStuck ? thread.hand.end() : leaveByItself(thread.hand));
    this.#count -= 1;
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#start());
  }

  #start(): Thread<Answer> {
    this.#count += 1;
    const start = this.#limits.inProcess === true ? startProcess : startThread;
    const hand = start<Answer | FailedAnswer>(this.#script, this.#limits.heapMegabytes);
    hand.on('error', () => undefined);
    return { hand, tasks: 0 };
  }
}

/**
 * A thread with nothing to do is asked to go: pulled down from outside while it still clears up, the process around it has
 * been seen to fall (signal 11). Only one that does not go is pulled down.
 */
async function leaveByItself<Answer>(hand: Hand<Answer>): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => void hand.end().then(() => resolve()), 2000);
    hand.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    hand.post(endOfThread);
  });
}

function isFailed(answer: { readonly kind: string }): answer is FailedAnswer {
  return answer.kind === 'failed';
}

function performIn<Task, Answer>(
  hand: Hand<Answer | FailedAnswer>,
  task: Task,
  milliseconds: number,
): Promise<Answer | FailedAnswer> {
  return new Promise((resolve) => {
    const end = (answer: Answer | FailedAnswer) => {
      clearTimeout(timer);
      hand.off('message', end);
      hand.off('error', fail);
      hand.off('exit', leave);
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
      () => refuse({ code: 'took-too-long', values: { seconds: Math.round(milliseconds / 1000) } }),
      milliseconds,
    );
    hand.on('message', end);
    hand.on('error', fail);
    hand.on('exit', leave);
    hand.post(task);
  });
}
