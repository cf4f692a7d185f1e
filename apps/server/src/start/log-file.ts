import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '@muctieu/kernel/problem';

/** Makes the folder of the log and the log; why it cannot be written, where it cannot. */
export function findLogFileProblem(logFile: string | undefined): Problem | undefined {
  if (logFile === undefined) return undefined;
  try {
    mkdirSync(dirname(logFile), { recursive: true });
    appendFileSync(logFile, '', { mode: 0o640 });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { code: 'log-file-unwritable', values: { file: logFile, reason } };
  }
}
