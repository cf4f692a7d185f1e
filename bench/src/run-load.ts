import { Worker } from 'node:worker_threads';
import type { LoadOrder, LoadResult } from './report-load.ts';

/** Has the clients of `report-load.ts` work and gives what they met. */
export function runLoad(order: LoadOrder): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./report-load.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
