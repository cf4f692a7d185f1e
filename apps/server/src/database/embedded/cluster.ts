import { execFile } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseRefusal } from '../database-refusal.ts';
import type { Binaries } from './binaries.ts';
import { isReachable } from './reachable.ts';
import type { ServiceAccount } from './service-account.ts';

export const ownerRole = 'muctieu_owner';
export const applicationRole = 'muctieu_app';

/** A data folder of PostgreSQL, made with `initdb`. */
export interface Cluster {
  readonly folder: string;
  /**
   * What PostgreSQL is told with `-D`. From its own working folder where the account may not pass the folders above:
   * the system looks `/proc/self/cwd` up without asking them.
   */
  readonly address: string;
}

const newClusterMegabytes = 100;
const run = promisify(execFile);

/** Makes the cluster where there is none yet. A half-made one (killed while making) is made anew: it never held anything. */
export async function prepareCluster(folder: string, binaries: Binaries, account: ServiceAccount): Promise<Cluster> {
  const draft = `${folder}.draft`;
  if (!existsSync(folder)) {
    refuseFullDisk(draft, newClusterMegabytes);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (account.isForeign) chownSync(draft, account.uid, account.gid);
    await makeCluster({ folder: draft, address: addressOf(draft, account) }, binaries, account);
    renameSync(draft, folder);
    syncFolder(dirname(folder));
  }
  refuseOtherVersion(folder, binaries);
  writeAccess(folder, account);
  return { folder, address: addressOf(folder, account) };
}

/** Without it a power cut may bring the draft's name back, and a draft is thrown away. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function makeCluster(cluster: Cluster, binaries: Binaries, account: ServiceAccount): Promise<void> {
  const options = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi', '--data-checksums'];
  const role = ['-U', ownerRole, '-A', 'peer', '--no-instructions'];
  try {
    await run(
      join(binaries.folder, 'bin', 'initdb'),
      ['-D', cluster.address, ...options, ...role],
      spawnOptions(cluster, account),
    );
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    rmSync(cluster.folder, { recursive: true, force: true });
    if (/No space left/.test(said))
      throw new DatabaseRefusal('disk-full', { folder: cluster.folder, need: newClusterMegabytes });
    throw new DatabaseRefusal('server-not-starting', { reason: lastLine(said), log: cluster.folder });
  }
}

/** What a program of PostgreSQL is started with: as the account, standing in the data folder, messages in English. */
export function spawnOptions(cluster: Cluster, account: ServiceAccount) {
  return {
    cwd: cluster.folder,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    ...(account.isForeign ? { uid: account.uid, gid: account.gid } : {}),
  };
}

export function refuseFullDisk(folder: string, need: number): void {
  const { bavail, bsize } = statfsSync(join(folder, '..'));
  if ((bavail * bsize) / 1024 ** 2 < need) throw new DatabaseRefusal('disk-full', { folder, need });
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function addressOf(folder: string, account: ServiceAccount): string {
  return !account.isForeign || isReachable(folder, account) ? folder : '/proc/self/cwd';
}

function refuseOtherVersion(folder: string, { version }: Binaries): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const expected = version.split('.')[0] ?? version;
  if (found !== expected) throw new DatabaseRefusal('data-of-another-version', { folder, found, expected });
}

/** The system itself vouches for who stands at the other end of a local socket (`peer`): no password, no port. */
function writeAccess(folder: string, account: ServiceAccount): void {
  const users = new Set([userInfo().username, account.name]);
  const roles = [ownerRole, applicationRole];
  const map = [...users].flatMap((user) => roles.map((role) => `muctieu "${user}" ${role}\n`));
  write(folder, 'pg_hba.conf', 'local all all peer map=muctieu\n', account);
  write(folder, 'pg_ident.conf', map.join(''), account);
}

function write(folder: string, name: string, content: string, account: ServiceAccount): void {
  const path = join(folder, name);
  if (readFileSync(path, 'utf8') === content) return;
  writeFileSync(path, content, { mode: 0o600 });
  if (account.isForeign) chownSync(path, account.uid, account.gid);
}
