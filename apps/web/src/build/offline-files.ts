import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';
import { drawIcon } from './draw-icon.ts';
import { installation } from './installation.texts.ts';

/** What a build is made of, as far as it is needed here. */
interface BuiltChunk {
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
  readonly moduleIds?: readonly string[];
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss?: Set<string> };
}

/** What opens without a network, with all its code: the work of the round, the entry of a report, the scorecard, the first page. */
const offlinePages = [
  '/src/reporting/ReportWorkPage.tsx',
  '/src/reporting/ReportPage.tsx',
  '/src/reporting/later-operations.ts',
  '/src/criteria/ScorecardPage.tsx',
  '/src/criteria/later-operations.ts',
  '/src/work-list/',
  '/src/sign-in/',
];

const iconSizes = [192, 512] as const;
const kept = 'JSON.parse(\'{"version":"none","files":[]}\')';

/** Writes the service worker with the list of what it keeps, the manifest and the icons beside the build. */
export function offlineFiles(): Plugin {
  let folder = '';
  return {
    name: 'muctieu-offline-files',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async writeBundle(_options, bundle) {
      for (const size of iconSizes) writeFileSync(join(folder, `icon-${size}.png`), drawIcon(size));
      writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest()));
      const chunks = Object.values(bundle).filter((one): one is typeof one & BuiltChunk => one.type === 'chunk');
      const files = ['/index.html', '/icon.svg', '/manifest.webmanifest', ...filesOf(chunks)].sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const version = hash.digest('hex').slice(0, 16);
      const source = readFileSync(new URL('../offline/service-worker.entry.ts', import.meta.url), 'utf8');
      if (!source.includes(kept)) throw new Error('service-worker.ts has no place for the list of files');
      const listed = `JSON.parse('${JSON.stringify({ version, files })}')`;
      const { code } = await transformWithOxc(
        source.replace(kept, () => listed),
        'service-worker.ts',
      );
      writeFileSync(join(folder, 'service-worker.js'), code);
    },
  };
}

/** The entry, the pages that open offline, and all that these need at once; other pages travel when they are opened. */
function filesOf(chunks: readonly BuiltChunk[]): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const styles = new Set<string>();
  const take = (chunk: BuiltChunk) => {
    if (found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const name of chunk.viteMetadata?.importedCss ?? []) styles.add(name);
    for (const name of chunk.imports ?? []) {
      const imported = byName.get(name);
      if (imported !== undefined) take(imported);
    }
  };
  for (const chunk of chunks) if (chunk.isEntry === true || isOfflinePage(chunk)) take(chunk);
  return [...found, ...styles].map((name) => `/${name}`);
}

function isOfflinePage(chunk: BuiltChunk): boolean {
  const id = chunk.facadeModuleId ?? '';
  return offlinePages.some((part) => id.includes(part));
}

function manifest(): object {
  const icons = iconSizes.flatMap((size) => {
    const icon = { src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' };
    return [icon, { ...icon, purpose: 'maskable' }];
  });
  return {
    id: '/',
    lang: 'vi',
    name: installation.name.vi,
    short_name: installation.shortName.vi,
    description: installation.description.vi,
    start_url: '/bao-cao',
    scope: '/',
    display: 'standalone',
    background_color: '#f3f5f7',
    theme_color: '#17497a',
    icons,
  };
}
