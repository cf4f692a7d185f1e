import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseRefusal } from '../database-refusal.ts';
import { isReachable } from './reachable.ts';
import type { ServiceAccount } from './service-account.ts';

/** The system gives a socket's path 107 bytes; `/.s.PGSQL.5432` and the lock beside it take the rest. */
const folderBytesMost = 88;

/** A folder that only the service account (and root) may enter, with a path short and plain enough for a socket. */
export function prepareSocketFolder(dataFolder: string, account: ServiceAccount): string {
  const folder = chooseFolder(dataFolder, account);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== account.uid && found.uid !== process.getuid?.())) {
    throw new DatabaseRefusal('socket-folder-foreign', { folder });
  }
  if (account.isForeign) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function chooseFolder(dataFolder: string, account: ServiceAccount): string {
  const beside = join(dataFolder, 'run');
  if (isPlain(beside) && isReachable(dataFolder, account)) return beside;
  const name = `muctieu-${account.uid}-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const places = account.isForeign ? ['/run', '/tmp'] : [tmpdir(), '/tmp'];
  for (const place of places) {
    if (isPlain(join(place, name)) && lstatSync(place, { throwIfNoEntry: false }) !== undefined)
      return join(place, name);
  }
  return join('/tmp', name);
}

function isPlain(path: string): boolean {
  return path.length <= folderBytesMost && /^[\w/.-]+$/.test(path);
}
