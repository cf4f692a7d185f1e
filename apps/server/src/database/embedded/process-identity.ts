import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/**
 * When the process began, as a text that only it has; `undefined` when there is none. A process number alone proves
 * nothing: after a restart of the machine another program may have it.
 */
export function findProcessStart(pid: number): string | undefined {
  return process.platform === 'linux' ? findLinuxStart(pid) : findListedStart(pid);
}

function findLinuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const ticksAtStart = fields[19];
    if (state === 'Z' || state === 'X' || ticksAtStart === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticksAtStart}`;
  } catch {
    return undefined;
  }
}

function findListedStart(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether it is a living PostgreSQL that works in this folder: postmaster and backends stand in their data folder. Where the
 * system does not say where a process stands, its name must do.
 */
export function isPostgresIn(folder: string, pid: number): boolean {
  if (findProcessStart(pid) === undefined) return false;
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
    }
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    const its = statSync(`/proc/${pid}/cwd`);
    const wanted = statSync(folder);
    return its.dev === wanted.dev && its.ino === wanted.ino;
  } catch {
    // Gone meanwhile, or of another user and so not of this cluster.
    return false;
  }
}

/** Every living PostgreSQL process in the folder; `undefined` where the system does not tell. */
export function findPostgresIn(folder: string): readonly number[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isPostgresIn(folder, pid));
}
