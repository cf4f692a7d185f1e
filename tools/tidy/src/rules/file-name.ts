import { type Rule, treeOf } from '../rule.ts';
import { codeFiles } from '../source-tree.ts';

const drawers = /^(utils?|helpers?|types?|common|misc|index|constants?|lib|manager|service|stuff|tools?)$/;

/** A file is named after the one thing it exports; a drawer has no bottom. */
export const fileName: Rule = {
  name: 'file-name',
  check: (tree) =>
    codeFiles(tree).flatMap(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      const words = (name.split('.')[0] ?? '').split(/-/);
      if (words.length === 1 && drawers.test(words[0]?.toLowerCase() ?? '')) {
        return [
          {
            path,
            line: 1,
            message: `«${name}» is a drawer: name the file after the noun or verb that it exports, or divide it`,
          },
        ];
      }
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(name);
      const component = /^[A-Z][A-Za-z0-9]*(\.[a-z-]+)*\.tsx$/.test(name);
      if (kebab || component) return [];
      return [{ path, line: 1, message: `«${name}» should be kebab-case, or PascalCase for a React component` }];
    }),
  speaks: treeOf({ 'packages/kernel/src/utils.ts': '', 'packages/kernel/src/plainDate.ts': '' }),
  silent: treeOf({ 'packages/kernel/src/plain-date.ts': '', 'apps/web/src/shared/DataTable.tsx': '' }),
};
