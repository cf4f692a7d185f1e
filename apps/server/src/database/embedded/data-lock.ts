import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRefusal } from '../database-refusal.ts';
import { findProcessStart } from './process-identity.ts';

/** Who holds the data folder. */
export interface LockHolder {
  readonly pid: number;
  readonly start: string;
  /** Where its PostgreSQL listens, once it does. */
  readonly socketFolder?: string;
}

export interface DataLock {
  /** Tells others on this machine where to reach the database of this process. */
  announce(socketFolder: string): void;
  release(): void;
}

const lockName = 'muctieu.lock';

/** The living process that holds the folder. A lock whose process is gone does not count. */
export function findLockHolder(folder: string): LockHolder | undefined {
  const holder = readHolder(join(folder, lockName));
  return holder !== undefined && findProcessStart(holder.pid) === holder.start ? holder : undefined;
}

/** @throws DatabaseRefusal `data-in-use` when a living process holds it. */
export function takeDataLock(folder: string): DataLock {
  const path = join(folder, lockName);
  const start = findProcessStart(process.pid);
  if (start === undefined) throw new Error(`The system does not tell when process ${process.pid} began`);
  const own: LockHolder = { pid: process.pid, start };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o644 });
  try {
    // Twice: the second time after a stale lock was put aside.
    for (let attempt = 1; ; attempt += 1) {
      try {
        linkSync(draft, path);
        break;
      } catch (error) {
        if (!isTaken(error) || attempt === 3) throw error;
        const holder = findLockHolder(folder);
        if (holder !== undefined) throw new DatabaseRefusal('data-in-use', { folder, pid: String(holder.pid) });
        putAsideStale(path);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce(socketFolder) {
      writeFileSync(draft, JSON.stringify({ ...own, socketFolder } satisfies LockHolder));
      renameSync(draft, path);
    },
    release() {
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/**
 * Two starts may both find the same stale lock. Whoever renames second would rename the lock of the first; it looks at
 * what it got and puts a living one back.
 */
function putAsideStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder !== undefined && findProcessStart(holder.pid) === holder.start) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): LockHolder | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(content: unknown): content is LockHolder {
  return (
    typeof content === 'object' &&
    content !== null &&
    'pid' in content &&
    Number.isInteger(content.pid) &&
    'start' in content &&
    typeof content.start === 'string'
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
