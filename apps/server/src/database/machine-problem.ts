import type { Problem } from '@muctieu/kernel/problem';

/** SQLSTATE of PostgreSQL for a full disk. */
const diskFull = '53100';
const megabytesToGoOn = 100;

/** What the machine refused and a person can mend: no room, no right. `undefined` for anything else. */
export function findMachineProblem(error: unknown, folder: string): Problem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === diskFull) {
    return { code: 'disk-full', values: { folder, need: megabytesToGoOn } };
  }
  const isAboutFile = error instanceof Error && 'path' in error && typeof error.path === 'string';
  if (isAboutFile && (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR')) {
    return { code: 'folder-not-writable', values: { folder: String(error.path), reason: code } };
  }
  return undefined;
}
