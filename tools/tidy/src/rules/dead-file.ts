import { importTarget } from '../import-target.ts';
import { parseFile } from '../parsed-file.ts';
import { type Rule, treeOf } from '../rule.ts';
import { codeFiles, sourceFiles } from '../source-tree.ts';

const entries =
  /^(apps\/(cli|web)\/src\/main\.tsx?|tools\/\w+\/src\/main\.ts|bench\/src\/main\.ts)$|(^|\/)[\w-]+\.config\.ts$|\.entry\.ts$|\.d\.ts$/;

/** A file that no entry reaches is read by everybody and run by nobody. Reached by tests alone is dead too. */
export const deadFile: Rule = {
  name: 'dead-file',
  check: (tree) => {
    const byPath = new Map(codeFiles(tree).map((file) => [file.path, file]));
    const reached = new Set<string>();
    const waiting = [...byPath.keys()].filter((path) => entries.test(path));
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = byPath.get(path);
      if (file === undefined || reached.has(path)) continue;
      reached.add(path);
      for (const { from } of parseFile(file).imports) {
        const target = importTarget(path, from);
        if (target === undefined) continue;
        waiting.push(target, `${target}.ts`, target.replace(/\.ts$/, '.tsx'));
      }
    }
    return sourceFiles(tree)
      .filter(({ path }) => !reached.has(path))
      .map(({ path }) => ({ path, line: 1, message: 'nothing that runs imports this file: use it or remove it' }));
  },
  speaks: treeOf({ 'apps/cli/src/main.ts': '', 'packages/kernel/src/dong.ts': 'export {};' }),
  silent: treeOf({
    'apps/cli/src/main.ts': "import '@muctieu/kernel/dong';",
    'packages/kernel/src/dong.ts': 'export {};',
  }),
};
