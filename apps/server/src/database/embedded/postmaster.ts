import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { sqlState } from '../retry.ts';
import type { Binaries } from './binaries.ts';
import { type Cluster, ownerRole, spawnOptions } from './cluster.ts';
import { findPostgresIn, findProcessStart, isPostgresIn } from './process-identity.ts';
import type { ServiceAccount } from './service-account.ts';

/** How one postmaster is started. */
export interface PostmasterPlan {
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly account: ServiceAccount;
  readonly socketFolder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly logPath: string;
}

const socketName = '.s.PGSQL.5432';
const logBytesMost = 10 * 1024 * 1024;

/** In a session of its own, so that Ctrl-C in the terminal reaches only the program, which then stops it in order. */
export function spawnPostmaster({
  binaries,
  cluster,
  account,
  socketFolder,
  settings,
  logPath,
}: PostmasterPlan): ChildProcess {
  if ((statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > logBytesMost) renameSync(logPath, `${logPath}.old`);
  const log = openSync(logPath, 'a', 0o640);
  const all = { ...settings, listen_addresses: '', unix_socket_directories: socketFolder };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    return spawn(join(binaries.folder, 'bin', 'postgres'), ['-D', cluster.address, ...options], {
      ...spawnOptions(cluster, account),
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

export function logSize(logPath: string): number {
  return statSync(logPath, { throwIfNoEntry: false })?.size ?? 0;
}

/** What PostgreSQL wrote since the log had this many bytes. */
export function logSince(logPath: string, from: number): string {
  const log = readFileSync(logPath);
  return log.subarray(log.length < from ? 0 : from).toString('utf8');
}

/** Whether it takes connections; `false` while it starts, recovers or is gone. */
export async function takesConnections(socketFolder: string): Promise<boolean> {
  const client = new Client({
    host: socketFolder,
    user: ownerRole,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const state = sqlState(error);
    // Too many connections is an answer too.
    return state === '53300';
  } finally {
    await client.end().catch(() => {});
  }
}

/** The number of the postmaster that lives in the cluster, whoever started it. */
export function findPostmaster({ folder }: Cluster): number | undefined {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return pid > 0 && isPostgresIn(folder, pid) ? pid : undefined;
}

const patienceWithBackends = 10_000;

/**
 * Removes the locks of a postmaster that is no more. PostgreSQL takes a number in them for alive when any process has it:
 * another program after a restart of the machine, or the dead one itself as long as nobody collects it (in a container
 * often never). But its backends may outlive it for a moment, and the locks are what keeps a second server from their
 * files, so first the last of them must be gone.
 */
export async function clearRemains({ folder }: Cluster, socketFolder: string): Promise<void> {
  for (let waited = 0; ; waited += 10) {
    const living = findPostgresIn(folder);
    if (living === undefined || waited > patienceWithBackends) return;
    if (living.length === 0) break;
    await sleep(10);
  }
  for (const path of [
    join(folder, 'postmaster.pid'),
    join(socketFolder, `${socketName}.lock`),
    join(socketFolder, socketName),
  ]) {
    rmSync(path, { force: true });
  }
}

/** Ends every connection, writes everything out and stops; harder when that does not help, which then recovers at the next start. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 10) {
      if (findProcessStart(pid) === undefined) return;
      await sleep(10);
    }
  }
}
