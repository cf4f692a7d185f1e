import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { findLockHolder, takeDataLock } from '../../src/database/embedded/data-lock.ts';
import { prepareDataFolder, startEmbeddedServer } from '../../src/database/embedded/embedded-server.ts';
import { findPostmaster, stopPostmaster } from '../../src/database/embedded/postmaster.ts';

/** How to reach the server of a run, as plain data: it travels to the workers of the tests. */
export interface TestServerAddress {
  readonly kind: 'embedded' | 'debian15';
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
}

/** A PostgreSQL for one run of the tests: empty at first, gone afterwards. */
export interface TestServer {
  readonly address: TestServerAddress;
  stop(): Promise<void>;
}

/** Where the servers of the tests lie, so that those of a killed run can be found and ended. */
const folderPrefix = 'muctieu-test-';

/** Nothing here has to survive anything. */
const throwawaySettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
};

/**
 * @param kind `debian15` for the system's PostgreSQL, on Debian 12 version 15, as a server of one's own, anything else for the embedded one.
 * @param settings of PostgreSQL that differ from those of a throwaway server.
 */
export async function startTestServer(
  kind: string | undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  await endAbandonedServers();
  const folder = mkdtempSync(join(tmpdir(), folderPrefix));
  // Started by root, the server runs as another user, who must pass here.
  chmodSync(folder, 0o711);
  const all = { ...throwawaySettings, ...settings };
  return kind === 'debian15' ? await startDebianServer(folder, all) : await startThrowawayServer(folder, all);
}

/** Settings with which the program agrees to start on the server. */
export const durableSettings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

async function startThrowawayServer(folder: string, settings: Readonly<Record<string, string>>): Promise<TestServer> {
  prepareDataFolder(folder);
  const lock = takeDataLock(folder);
  // Tests sign in under several roles. The folder of the socket keeps everybody else out.
  const access = join(folder, 'access.conf');
  writeFileSync(access, 'local all all trust\n');
  chmodSync(access, 0o644);
  const all = { ...settings, hba_file: access };
  const server = await startEmbeddedServer({ dataFolder: folder, tell: () => {}, settings: all });
  return {
    address: { kind: 'embedded', host: server.socketFolder, port: 5432, superuser: 'muctieu_owner', password: '' },
    async stop() {
      await server.stop();
      lock.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where Debian and Ubuntu keep the versions; the oldest that the product runs on: 15 on Debian 12, 16 on Ubuntu 24.04. */
export const debianPrograms = oldestPrograms('/usr/lib/postgresql');

function oldestPrograms(folder: string): string {
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+$/.test(name)) : [];
  const [oldest = 15] = versions
    .map(Number)
    .filter((version) => version >= 15 && existsSync(join(folder, String(version), 'bin', 'initdb')))
    .sort((one, other) => one - other);
  return join(folder, String(oldest), 'bin');
}

/** The system's PostgreSQL, reached over TCP with passwords. Started by root it runs as `postgres`. */
async function startDebianServer(folder: string, settings: Readonly<Record<string, string>>): Promise<TestServer> {
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const password = 'superuser of the tests';
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`);
  const account = userInfo().uid === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : undefined;
  if (account !== undefined)
    for (const path of [folder, cluster, passwordFile]) chownSync(path, account.uid, account.gid);
  const lock = takeDataLock(folder);
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(debianPrograms, program), args, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const access = ['-U', 'superuser', '-A', 'scram-sha-256', '--pwfile', passwordFile];
  run('initdb', ['-D', cluster, ...access, '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const port = await findFreePort();
  const all = { ...settings, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  run('pg_ctl', ['-D', cluster, '-l', join(folder, 'log'), '-w', '-o', options.join(' '), 'start']);
  return {
    address: { kind: 'debian15', host: '127.0.0.1', port, superuser: 'superuser', password },
    stop() {
      run('pg_ctl', ['-D', cluster, '-m', 'immediate', '-w', 'stop']);
      lock.release();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** Below 32768, where the system takes ports for outgoing connections. */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 10_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const trial = createServer();
      trial.once('error', () => resolve(false));
      trial.listen(port, '127.0.0.1', () => trial.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
}

/** Of this user; root also ends what it started as another. */
function isOwn(uid: number): boolean {
  const user = userInfo().uid;
  return user === 0 || user === uid;
}

/** A run that was killed leaves its server behind. Its lock says whether it still lives. */
async function endAbandonedServers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    const found = statSync(folder, { throwIfNoEntry: false });
    const isYoung = found === undefined || Date.now() - found.mtimeMs < 60_000;
    if (isYoung || !isOwn(found.uid) || findLockHolder(folder) !== undefined) continue;
    for (const cluster of ['postgresql', 'cluster']) {
      const pid = findPostmaster({ folder: join(folder, cluster), address: '' });
      if (pid !== undefined) await stopPostmaster(pid);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
