import { posix } from 'node:path';

/**
 * The file that an import means, from the project's folder; undefined for Node's own modules and libraries.
 * `@muctieu/kernel/dong` is `packages/kernel/src/dong.ts`.
 */
export function importTarget(importer: string, from: string): string | undefined {
  if (from.startsWith('.')) return posix.join(posix.dirname(importer), from.split('?')[0] ?? from);
  const own = /^@muctieu\/([\w-]+)\/(.+)$/.exec(from);
  if (own === null) return undefined;
  const [, name = '', inside = ''] = own;
  if (name === 'data' || name === 'demo') return `${name}/src/${inside}.ts`;
  const group = ['server', 'web', 'cli'].includes(name) ? 'apps' : 'packages';
  return `${group}/${name}/src/${inside}.ts`;
}
