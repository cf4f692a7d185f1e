import { Worker } from 'node:worker_threads';
import type { Problem } from '@muctieu/kernel/problem';
import type { WorkerAnswer, WorkerTask } from './check-worker.ts';

/** The thread's own objects; bytes and strings of the file lie beside them, limited by the readers. */
const heapMegabytes = 352;
/** Of the whole process: unpacked bytes lie outside the heap, where no limit of the thread counts them. */
const processMegabytes = 470;
/** What a stopped task leaves behind is given back late: the next one may still grow a little, up to the last limit. */
const growthMegabytes = 64;
const processMegabytesLast = 550;
const watchMilliseconds = 25;

/** Does one task after another in a thread, and starts a new thread when a task had to be stopped. */
export class GuardedWorker {
  #worker: Worker | undefined;

  async perform(task: WorkerTask, milliseconds: number): Promise<WorkerAnswer> {
    const worker = this.#worker ?? this.#start();
    const answer = await new Promise<WorkerAnswer>((resolve) => {
      const settle = (found: WorkerAnswer) => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.off('message', settle);
        worker.off('error', onError);
        worker.off('exit', onExit);
        resolve(found);
      };
      const fail = (problem: Problem) => settle({ kind: 'failed', problem });
      const onExit = () => fail({ code: 'out-of-memory' });
      const onError = (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(isMemory ? { code: 'out-of-memory' } : { code: 'reader-failed', values: { message: error.message } });
      };
      const timer = setTimeout(
        () => fail({ code: 'took-too-long', values: { seconds: Math.round(milliseconds / 1000) } }),
        milliseconds,
      );
      const allowed = Math.min(processMegabytesLast, Math.max(processMegabytes, usedMegabytes() + growthMegabytes));
      const watch = setInterval(() => {
        if (usedMegabytes() > allowed) fail({ code: 'out-of-memory' });
      }, watchMilliseconds);
      worker.on('message', settle);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(task);
    });
    if (answer.kind === 'failed') await this.stop();
    return answer;
  }

  #start(): Worker {
    const worker = startWorker();
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
    // What a library prints about a broken file is not for the person who called.
    stdout: true,
    stderr: true,
  });
  // Between tasks nobody listens; a thread that dies then is replaced by the next task.
  worker.on('error', () => undefined);
  return worker;
}

function usedMegabytes(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
