import { Worker } from 'node:worker_threads';
import type { MappedUnit } from '@muctieu/domain/territory/boundary/match-boundaries';
import { type Result, refused } from '@muctieu/kernel/result';
import type { ReadBoundaries } from './read-boundaries.ts';

const limits = { milliseconds: 30_000, heapMegabytes: 768 } as const;

let before: Promise<unknown> = Promise.resolve();

/** Reads a boundary file in a thread with bounded time and memory. One after another: a map is seldom and heavy. */
export function readBoundariesApart(
  bytes: Uint8Array,
  units: readonly MappedUnit[],
  from: string,
): Promise<Result<ReadBoundaries>> {
  const reading = before.then(() => readInThread(bytes, units, from));
  before = reading.catch(() => undefined);
  return reading;
}

function readInThread(bytes: Uint8Array, units: readonly MappedUnit[], from: string): Promise<Result<ReadBoundaries>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./boundary-worker.ts', import.meta.url), {
      workerData: { bytes, units, from },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    });
    const tooLong = (): Result<never> =>
      refused({ code: 'boundary-took-too-long', values: { seconds: limits.milliseconds / 1000 } });
    const end = (result: Result<ReadBoundaries>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(tooLong()), limits.milliseconds);
    worker.once('message', end);
    worker.once('error', () => end(tooLong()));
    worker.once('exit', () => end(tooLong()));
  });
}
