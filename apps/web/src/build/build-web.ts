import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const webFolder = fileURLToPath(new URL('../..', import.meta.url));
const repository = join(webFolder, '..', '..');
const sourceFolders = [
  'apps/web/src',
  'apps/web/public',
  'packages/kernel/src',
  'packages/domain/src',
  'packages/contract/src',
];
const sourceFiles = ['apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/package.json', 'package-lock.json'];
const distFolder = join(webFolder, 'dist');
/** Of this checkout alone: what another user of the machine could write is never served. */
const cacheFolder = join(webFolder, '.cache');
const fingerprintName = 'built-from.txt';

export interface WebBuild {
  /** The folder to serve. */
  readonly folder: string;
  /** False where the build that stood there was made from these very sources. */
  readonly built: boolean;
}

/** Whether the build that stands there was made from the sources as they are. */
export function isWebBuilt(): boolean {
  return isBuiltFrom(distFolder, fingerprintOfSources());
}

function isBuiltFrom(folder: string, fingerprint: string): boolean {
  const file = join(folder, fingerprintName);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export interface WebBuildWish {
  /** Builds also where nothing has changed. */
  readonly force?: boolean;
  /** Where to; `apps/web/dist` if it is not said. */
  readonly folder?: string;
}

/** Builds the web application when its sources have changed since; what stood there is replaced in one step. */
export async function buildWeb({ force = false, folder = distFolder }: WebBuildWish = {}): Promise<WebBuild> {
  const fingerprint = fingerprintOfSources();
  if (!force && isBuiltFrom(folder, fingerprint)) return { folder, built: false };
  // On the same disk, so that it can be moved there in one step, and where git does not look.
  const beside = join(cacheFolder, `web-${process.pid}`);
  await buildInto(beside);
  writeFileSync(join(beside, fingerprintName), fingerprint);
  try {
    // Another process may have built the same meanwhile, and may be serving it: that one stays where it is.
    if (!force && isBuiltFrom(folder, fingerprint)) return { folder, built: false };
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    return { folder, built: true };
  } catch (error) {
    // Two moved theirs there in the same moment; the one that came first stays.
    if (isBuiltFrom(folder, fingerprint)) return { folder, built: false };
    throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Vite takes NODE_ENV from its surroundings; in a test run that would be React's slow and large development build. */
async function buildInto(folder: string): Promise<void> {
  const surroundings = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const { build } = await import('vite');
    await build({
      root: webFolder,
      configFile: join(webFolder, 'vite.config.ts'),
      logLevel: 'warn',
      mode: 'production',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (surroundings === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = surroundings;
  }
}

/** Of everything that the build is made from. */
export function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  const files = [
    ...sourceFiles.map((file) => join(repository, file)),
    ...sourceFolders.flatMap((folder) => filesBelow(join(repository, folder))),
  ];
  for (const file of files.filter((file) => existsSync(file)).sort()) {
    hash.update(`${relative(repository, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
