import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findKindOfName } from '@muctieu/office/read-document';

/** Files as given; of a folder every file of a kind that is read, with those in folders below. Links are not followed. */
export function collectFiles(paths: readonly string[], folder: string): string[] {
  const files = paths.flatMap((path) => {
    const isFolder = statSync(resolve(folder, path), { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? listFolder(path, folder, 0) : [path];
  });
  return [...new Set(files)];
}

const depthMax = 20;

function listFolder(path: string, folder: string, depth: number): string[] {
  if (depth > depthMax) return [];
  return readdirSync(resolve(folder, path), { withFileTypes: true })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
    .flatMap((entry) => {
      // Office leaves `~$report.docx` beside an open file; names with a dot in front are no reports.
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
      if (entry.isDirectory())
        return entry.name === 'node_modules' ? [] : listFolder(join(path, entry.name), folder, depth + 1);
      return entry.isFile() && findKindOfName(entry.name) !== undefined ? [join(path, entry.name)] : [];
    });
}
