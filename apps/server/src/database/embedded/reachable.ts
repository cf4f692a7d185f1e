import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ServiceAccount } from './service-account.ts';

/**
 * Whether the account may pass every folder down to this one, or run this program: `/root` is 0700, so nothing below it is
 * reachable for `postgres`.
 */
export function isReachable(path: string, account: ServiceAccount): boolean {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    if (!mayPass(statSync(at), account)) return false;
    if (at === dirname(at)) return true;
  }
}

function mayPass(folder: Stats, { uid, gid }: ServiceAccount): boolean {
  const bit = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001;
  return (folder.mode & bit) !== 0;
}
