import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of its own process, with all that it has said. */
export interface StartedProgram {
  readonly pid: number;
  readonly lines: readonly string[];
  /** Until it has said so many lines that fit. */
  waitFor(pattern: RegExp, count?: number): Promise<void>;
  /** Ends it and waits until it is gone and everything it said has arrived. */
  kill(signal: NodeJS.Signals): Promise<void>;
  readonly ended: Promise<number | null>;
}

export function startProgram(
  file: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number } = {},
): StartedProgram {
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  void ended.then(() => {
    for (const listener of listeners) listener();
  });
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    waitFor(pattern, count = 1) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const isThere = lines.filter((line) => pattern.test(line)).length >= count;
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (!isThere && !isOver) return;
          listeners.delete(look);
          if (isThere) resolve();
          else reject(new Error(`Ended without saying ${pattern}:\n${lines.slice(-20).join('\n')}`));
        };
        listeners.add(look);
        look();
      });
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
