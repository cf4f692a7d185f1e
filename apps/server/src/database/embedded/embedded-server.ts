import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseRefusal } from '../database-refusal.ts';
import { prepareBinaries } from './binaries.ts';
import { lastLine, prepareCluster } from './cluster.ts';
import {
  clearRemains,
  findPostmaster,
  logSince,
  logSize,
  type PostmasterPlan,
  spawnPostmaster,
  stopPostmaster,
  takesConnections,
} from './postmaster.ts';
import { chooseServiceAccount } from './service-account.ts';
import { prepareSocketFolder } from './socket-folder.ts';

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  readonly socketFolder: string;
  readonly version: string;
  stop(): Promise<void>;
}

export interface EmbeddedServerParts {
  /** Held by the caller (`takeDataLock`): two programs must not care for one cluster. */
  readonly dataFolder: string;
  /** Said when something happens that an administrator wants to know. */
  readonly tell: (
    event: 'orphan-stopped' | 'server-lost' | 'server-back',
    values: Readonly<Record<string, string>>,
  ) => void;
  /** For throwaway servers of tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts PostgreSQL on the data folder and keeps it running: an orphan of a killed program is stopped in order first (what
 * was acknowledged is in its log and stays), and a server that dies is started again.
 *
 * @throws DatabaseRefusal
 */
export async function startEmbeddedServer({
  dataFolder,
  tell,
  settings,
}: EmbeddedServerParts): Promise<EmbeddedServer> {
  const clusterFolder = join(dataFolder, 'postgresql');
  const account = chooseServiceAccount(clusterFolder);
  const binaries = prepareBinaries(dataFolder, account);
  const cluster = await prepareCluster(clusterFolder, binaries, account);
  const logFolder = join(dataFolder, 'log');
  mkdirSync(logFolder, { recursive: true, mode: 0o750 });
  const plan: PostmasterPlan = {
    binaries,
    cluster,
    account,
    socketFolder: prepareSocketFolder(dataFolder, account),
    settings: { ...defaultSettings(), ...settings },
    logPath: join(logFolder, 'postgresql.log'),
  };

  const orphan = findPostmaster(cluster);
  if (orphan !== undefined) {
    await stopPostmaster(orphan);
    tell('orphan-stopped', { pid: String(orphan) });
  }

  let isStopping = false;
  let reviving = Promise.resolve();
  let child = await startPostmaster(plan);
  const watch = (watched: ChildProcess) =>
    watched.once('exit', () => {
      reviving = revive();
    });
  watch(child);

  async function revive(): Promise<void> {
    if (isStopping) return;
    tell('server-lost', { log: plan.logPath });
    for (let pause = 100; !isStopping; pause = Math.min(pause * 2, 5000)) {
      try {
        child = await startPostmaster(plan);
        watch(child);
        tell('server-back', {});
        return;
      } catch {
        // Said in its log; a full disk may have room again later.
        await sleep(pause);
      }
    }
  }

  return {
    socketFolder: plan.socketFolder,
    version: binaries.version,
    async stop() {
      isStopping = true;
      // A service manager may stop both at once: what is just being started again must be stopped too.
      await reviving;
      if (child.pid !== undefined) await stopPostmaster(child.pid);
      rmSync(plan.socketFolder, { recursive: true, force: true });
    },
  };
}

/**
 * Given on the command line, so that neither a file nor ALTER SYSTEM goes over them. `max_connections` holds the
 * application's pool, the owner's few and a visitor.
 */
function defaultSettings(): Readonly<Record<string, string>> {
  const sharedMegabytes = Math.min(1024, Math.max(64, Math.floor(totalmem() / 1024 ** 2 / 8)));
  return {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    shared_buffers: `${sharedMegabytes}MB`,
    max_connections: '60',
    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    lc_messages: 'C',
    log_timezone: 'UTC',
    unix_socket_permissions: '0700',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  };
}

/** A backend in the middle of writing to a slow disk notices only afterwards. */
const patienceWithRemains = 45_000;

/** Up and taking connections. The backends of a killed postmaster need a moment to notice; until then it is tried again. */
async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  const giveUpAt = Date.now() + patienceWithRemains;
  for (;;) {
    await clearRemains(plan.cluster, plan.socketFolder);
    const from = logSize(plan.logPath);
    const child = spawnPostmaster(plan);
    const ended = new Promise<true>((resolve) => {
      child.once('exit', () => resolve(true));
      child.once('error', () => resolve(true));
    });
    // However long a recovery takes: as long as it lives, it is waited for.
    for (let hasEnded = false; !hasEnded; ) {
      if (await takesConnections(plan.socketFolder)) return child;
      hasEnded = await Promise.race([ended, sleep(10, false)]);
    }
    const said = logSince(plan.logPath, from);
    const isHeldByRemains =
      /pre-existing shared memory block|lock file "postmaster.pid" already exists|lock file ".*" already exists/.test(
        said,
      );
    if (isHeldByRemains && Date.now() < giveUpAt) {
      await sleep(100);
      continue;
    }
    if (/No space left on device/.test(said)) {
      throw new DatabaseRefusal('disk-full', { folder: plan.cluster.folder, need: 100 });
    }
    throw new DatabaseRefusal('server-not-starting', {
      reason:
        lastLine(
          said
            .split('\n')
            .filter((line) => /FATAL|PANIC/.test(line))
            .join('\n'),
        ) || lastLine(said),
      log: plan.logPath,
    });
  }
}

/** Makes the folder of all data; the service account passes through it, and others see nothing. */
export function prepareDataFolder(folder: string): void {
  try {
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    const account = chooseServiceAccount(join(folder, 'postgresql'));
    // A folder that was there before keeps its owner and rights: somebody may have given their home.
    if (isNew && account.isForeign) {
      chownSync(folder, 0, account.gid);
      chmodSync(folder, 0o710);
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOSPC') throw new DatabaseRefusal('disk-full', { folder, need: 100 });
    throw new DatabaseRefusal('folder-not-writable', { folder, reason: code });
  }
}
