import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createWriteStream, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { DatabaseSettings } from '../database/database-settings.ts';
import type { BackupSummary } from './backup-format.ts';
import { ownerPoolOf } from './owner-pool-of.ts';
import { writeBackup } from './write-backup.ts';

/**
 * Writes the open database into a new file that only its owner reads (there are hashes of passwords in it). It gets its
 * name when all of it is on the disk; a file of that name is never written over.
 */
export async function takeBackup(path: string, settings: DatabaseSettings, now: Date): Promise<Result<BackupSummary>> {
  if (existsSync(path)) return refused({ code: 'backup-file-exists', values: { file: path } });
  const draft = `${path}.${randomUUID()}.draft`;
  const owner = ownerPoolOf(settings);
  try {
    const file = createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true });
    await once(file, 'open');
    const zip = createGzip({ level: 6 });
    // A disk that is full is told to the file; whoever writes into the zip hears of it by the pipeline.
    const written = pipeline(zip, file);
    written.catch(() => {});
    const summary = await writeBackup(owner, zip, now);
    zip.end();
    await written;
    linkSync(draft, path);
    syncFolder(dirname(path));
    return done(summary);
  } catch (error) {
    const problem = fileProblem(error, path);
    if (problem === undefined) throw error;
    return refused(problem);
  } finally {
    rmSync(draft, { force: true });
    await owner.end();
  }
}

/** Without it a power cut may take the new name away again. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function fileProblem(error: unknown, file: string): Problem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST') return { code: 'backup-file-exists', values: { file } };
  if (/^(ENOSPC|EDQUOT|EACCES|EROFS|EPERM|ENOENT|ENOTDIR|EISDIR|EFBIG|EIO)$/.test(code)) {
    return { code: 'backup-file-unwritable', values: { file, reason: code } };
  }
  return undefined;
}
