import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

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

/** Whether the process works in this folder (a postmaster stands in its data folder). Where the system does not say: its name. */
export function worksIn(pid: number, folder: string, name: string): boolean {
  if (findProcessStart(pid) === undefined) return false;
  if (process.platform === 'linux') {
    try {
      const its = statSync(`/proc/${pid}/cwd`);
      const wanted = statSync(folder);
      return its.dev === wanted.dev && its.ino === wanted.ino;
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes(name);
  } catch {
    return false;
  }
}
