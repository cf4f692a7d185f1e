import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** What each event of a hand brings. */
interface HandEvents<Answer> {
  readonly message: Answer;
  readonly error: NodeJS.ErrnoException;
  readonly exit: unknown;
}

type Listening<Answer> = <Event extends keyof HandEvents<Answer>>(
  event: Event,
  listener: (what: HandEvents<Answer>[Event]) => void,
) => void;

/** A thread or a process that works on one task after another and answers each by a message. */
export interface Hand<Answer> {
  post(task: unknown): void;
  readonly on: Listening<Answer>;
  readonly off: Listening<Answer>;
  /** Pulls it down, whatever it does. */
  end(): Promise<unknown>;
}

/** The last message of a hand; its script lets go of its port upon it. */
export const endOfThread = 'end-of-thread';

const youngMegabytes = 48;

export function startThread<Answer>(script: URL, heapMegabytes: number): Hand<Answer> {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    // What a library prints about a broken file is not for the server's log.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return {
    post: (task) => worker.postMessage(task),
    ...listeningTo(worker),
    end: () => worker.terminate(),
  };
}

export function startProcess<Answer>(script: URL, heapMegabytes: number): Hand<Answer> {
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
    ...listeningTo(child),
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
        child.once('exit', resolve);
        child.kill('SIGKILL');
      }),
  };
}

function listeningTo<Answer>(emitter: NodeJS.EventEmitter): Pick<Hand<Answer>, 'on' | 'off'> {
  return {
    on: (event, listener) => void emitter.on(event, listener),
    off: (event, listener) => void emitter.off(event, listener),
  };
}
