import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportText } from '@muctieu/checker/report-text';
import { documentLimits } from '@muctieu/office/document-limits';
import { findKindOfName } from '@muctieu/office/read-document';
import type { CheckedFile, ReadFile } from '@muctieu/server/check/checked-file';
import { GuardedWorker } from './guarded-worker.ts';

/** Reading and checking one file end within this, with what starting takes within ten seconds. */
const millisecondsForFile = 9_000;

/** Reads the files and checks them together, each by itself and against the others. */
export async function checkFiles(paths: readonly string[], folder: string): Promise<CheckedFile[]> {
  const worker = new GuardedWorker();
  try {
    const started = performance.now();
    const files: ReadFile[] = [];
    for (const path of paths) files.push(await readFile(worker, path, resolve(folder, path)));
    const reports = files.flatMap((file) => (file.kind === 'read' ? [reportOf(file)] : []));
    if (reports.length === 0) return files.filter((file) => file.kind === 'unread');
    const left = millisecondsForFile * paths.length - (performance.now() - started);
    const answer = await worker.perform({ kind: 'check', reports }, Math.max(1_000, Math.round(left)));
    let next = 0;
    return files.map((file): CheckedFile => {
      if (file.kind === 'unread') return file;
      const result = answer.kind === 'check' ? answer.results[next] : undefined;
      next += 1;
      if (result !== undefined) return { ...file, kind: 'checked', result };
      const problem = answer.kind === 'failed' ? answer.problem : { code: 'reader-failed', values: { message: '' } };
      return { kind: 'unread', path: file.path, problems: [problem] };
    });
  } finally {
    await worker.stop();
  }
}

function reportOf(file: ReadFile & { kind: 'read' }): ReportText {
  const { text, tables } = file.document;
  return tables.length === 0 ? { text, name: file.path } : { text, name: file.path, tables };
}

async function readFile(worker: GuardedWorker, path: string, file: string): Promise<ReadFile> {
  const code = findObstacle(file);
  if (code !== undefined) return { kind: 'unread', path, problems: [code] };
  const answer = await worker.perform({ kind: 'read', file, name: path }, millisecondsForFile);
  if (answer.kind === 'read')
    return answer.result.ok
      ? { kind: 'read', path, document: answer.result.value }
      : { kind: 'unread', path, problems: answer.result.problems };
  const problem = answer.kind === 'failed' ? answer.problem : { code: 'reader-failed', values: { message: '' } };
  return { kind: 'unread', path, problems: [problem] };
}

/** What can be told without opening the file: devices and pipes have no end, and 200 MB need not be loaded to be refused. */
function findObstacle(file: string) {
  const state = statSync(file, { throwIfNoEntry: false });
  if (state === undefined) return { code: 'file-missing' };
  if (!state.isFile()) return { code: 'not-a-file' };
  if (state.size > documentLimits.fileBytes && findKindOfName(file) !== undefined)
    return {
      code: 'too-large',
      values: { megabytes: Math.round(state.size / 1024 / 1024), megabytesMax: documentLimits.fileBytes / 1024 / 1024 },
    };
  return undefined;
}
