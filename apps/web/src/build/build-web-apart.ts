import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Builds the web application where it has to be built, in a process of its own, so that a server stays small. */
export async function buildWebApart(): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./build-process.ts', import.meta.url))]);
}
