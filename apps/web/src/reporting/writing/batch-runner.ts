import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { BatchState } from '@muctieu/contract/reporting/writing/batch';
import { continueReportBatch } from '@muctieu/contract/reporting/writing/batch.operations';
import { useSyncExternalStore } from 'react';
import { callFromPage } from '../../shared/caller.ts';

/** What this window knows of a batch it goes on with. */
export interface BatchRun {
  readonly running: boolean;
  readonly state?: BatchState;
  readonly problems: readonly ProblemItem[];
}

const idle: BatchRun = { running: false, problems: [] };
const runs = new Map<string, BatchRun>();
const listeners = new Set<() => void>();
const waitsMilliseconds = [1000, 3000, 8000];

function set(batchId: string, run: BatchRun): void {
  runs.set(batchId, run);
  for (const listener of listeners) listener();
}

export function isFinished({ total, done, failed }: BatchState): boolean {
  return done + failed.length >= total;
}

/** Goes on piece by piece until all is done, also while other pages are open; a network that fails is waited for a while. */
export async function runBatch(batchId: string): Promise<void> {
  if (runs.get(batchId)?.running) return;
  set(batchId, { ...idle, running: true });
  let failures = 0;
  while (runs.get(batchId)?.running) {
    const answer = await callFromPage(continueReportBatch, { params: { batchId } });
    if (answer.ok) {
      failures = 0;
      set(batchId, {
        running: runs.get(batchId)?.running === true && !isFinished(answer.value),
        state: answer.value,
        problems: [],
      });
      continue;
    }
    const wait = answer.status === 0 || answer.status >= 500 ? waitsMilliseconds[failures] : undefined;
    failures += 1;
    if (wait === undefined) set(batchId, { ...runs.get(batchId), running: false, problems: answer.problems });
    else await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

export function stopBatch(batchId: string): void {
  set(batchId, { ...(runs.get(batchId) ?? idle), running: false });
}

export function useBatchRun(batchId: string): BatchRun {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => runs.get(batchId) ?? idle,
  );
}
