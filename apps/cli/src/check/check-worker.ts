import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { CheckResult } from '@muctieu/checker/check-report';
import type { ReportText } from '@muctieu/checker/report-text';
import type { Problem } from '@muctieu/kernel/problem';
import { type Result, refused } from '@muctieu/kernel/result';
import type { ReadDocument } from '@muctieu/office/document';

/** Runs in a thread of its own: a hostile file can exhaust it, not the command. */
export type WorkerTask =
  | { readonly kind: 'read'; readonly file: string; readonly name: string }
  | { readonly kind: 'check'; readonly reports: readonly ReportText[] };

export type WorkerAnswer =
  | { readonly kind: 'read'; readonly result: Result<ReadDocument> }
  | { readonly kind: 'check'; readonly results: readonly CheckResult[] }
  | { readonly kind: 'failed'; readonly problem: Problem };

const port = parentPort;
port?.on('message', async (task: WorkerTask) => {
  let answer: WorkerAnswer;
  try {
    answer = await perform(task);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = { kind: 'failed', problem: { code: 'reader-failed', values: { message } } };
  }
  port.postMessage(answer);
});

async function perform(task: WorkerTask): Promise<WorkerAnswer> {
  switch (task.kind) {
    case 'read': {
      const bytes = readBytes(task.file);
      if (!bytes.ok) return { kind: 'read', result: bytes };
      const { readDocument } = await import('@muctieu/office/read-document');
      return { kind: 'read', result: await readDocument(bytes.value, task.name) };
    }
    case 'check': {
      const { checkReports } = await import('@muctieu/checker/check-report');
      return { kind: 'check', results: checkReports(task.reports) };
    }
    default:
      return task satisfies never;
  }
}

function readBytes(file: string): Result<Uint8Array> {
  try {
    return { ok: true, value: readFileSync(file) };
  } catch {
    return refused({ code: 'file-not-allowed' });
  }
}
