import { mayImport, packageOf, purePackages } from '../house.ts';
import { importTarget } from '../import-target.ts';
import { lineOf, parseFile } from '../parsed-file.ts';
import { type Finding, type Rule, treeOf } from '../rule.ts';
import { sourceFiles } from '../source-tree.ts';

/** Arrows of the house go one way; pure packages know nothing outside. A circle of packages cannot be taken apart again. */
export const importDirection: Rule = {
  name: 'import-direction',
  check: (tree) =>
    sourceFiles(tree).flatMap((file) => {
      const folder = packageOf(file.path);
      if (folder === undefined) return [];
      const name = folder.split('/').at(-1);
      return parseFile(file).imports.flatMap(({ start, from }): readonly Finding[] => {
        const line = lineOf(file.text, start);
        const target = importTarget(file.path, from);
        if (target === undefined) {
          const allowed = purePackages[folder];
          if (allowed === undefined || allowed.some((library) => from === library)) return [];
          return [
            {
              path: file.path,
              line,
              message: `«${folder}» is pure and may not import «${from}»: take what it gives as an argument`,
            },
          ];
        }
        const other = packageOf(target)?.split('/').at(-1);
        if (other === undefined || other === name || mayImport[folder]?.includes(other)) return [];
        return [
          {
            path: file.path,
            line,
            message: `«${folder}» may not import «${other}»; it may import ${mayImport[folder]?.join(', ') || 'nothing of the house'}. Move the thing to where both may reach it`,
          },
        ];
      });
    }),
  speaks: treeOf({ 'packages/kernel/src/dong.ts': "import { x } from '@muctieu/domain/territory/unit';" }),
  silent: treeOf({ 'packages/domain/src/territory/unit.ts': "import { x } from '@muctieu/kernel/dong';" }),
};
