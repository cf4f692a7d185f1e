import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orderedRules } from './ordered-rules.ts';
import type { SourceTree } from './source-tree.ts';

const folder = fileURLToPath(new URL('../../..', import.meta.url));
const paths = execFileSync('git', [
  '-C',
  folder,
  'ls-files',
  '-z',
  '--cached',
  '--others',
  '--exclude-standard',
  '--deduplicate',
])
  .toString()
  .split('\0')
  .filter((path) => /\.(tsx?|sql|md|sh|css)$/.test(path));
const tree: SourceTree = {
  files: paths.flatMap((path) => {
    try {
      return [{ path, text: readFileSync(join(folder, path), 'utf8') }];
    } catch {
      return []; // Removed, and the removal not yet committed.
    }
  }),
};

let count = 0;
for (const rule of orderedRules) {
  for (const { path, line, message } of rule.check(tree)) {
    process.stdout.write(`${path}:${line}  ${message}  (${rule.name})\n`);
    count += 1;
  }
}
process.stdout.write(
  count === 0 ? `Tidy: ${tree.files.length} files, ${orderedRules.length} rules.\n` : `${count} places to mend.\n`,
);
process.exit(count === 0 ? 0 : 1);
