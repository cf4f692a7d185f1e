import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';

type HandEvent = 'message' | 'error' | 'exit';

/** A thread or a process that works on one task after another and answers each by a message. */
export interface Hand {
  post(task: unknown): void;
  // biome-ignore lint/suspicious/noExplicitAny: each event brings another thing.
  on(event: HandEvent, listener: (what: any) => void): void;
  // biome-ignore lint/suspicious/noExplicitAny: each event brings another thing.
  off(event: HandEvent, listener: (what: any) => void): void;
  /** Pulls it down, whatever it does. */
  end(): Promise<unknown>;
}

/** The last message of a hand; its script lets go of its port upon it. */
export const endOfThread = 'end-of-thread';

const youngMegabytes = 48;

export function startThread(script: URL, heapMegabytes: number): Hand {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    // What a library prints about a broken file is not for the server's log.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return {
    post: (task) => worker.postMessage(task),
    on: (event, listener) => void worker.on(event, listener),
    off: (event, listener) => void worker.off(event, listener),
    end: () => worker.terminate(),
  };
}

export function startProcess(script: URL, heapMegabytes: number): Hand {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=16'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return {
    post: (task) => {
      // A process that is gone says so by its exit.
      child.send(task as object, () => undefined);
    },
    on: (event, listener) => void child.on(event, listener),
    off: (event, listener) => void child.off(event, listener),
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
        child.once('exit', resolve);
        child.kill('SIGKILL');
      }),
  };
}
