import { chapterOf, chapters, packageOf } from '../house.ts';
import { importTarget } from '../import-target.ts';
import { lineOf, parseFile } from '../parsed-file.ts';
import { type Finding, type Rule, treeOf } from '../rule.ts';
import { sourceFiles } from '../source-tree.ts';

/** A chapter knows only the chapters before it, in every package; what needs a later one is given it by `compose`. */
export const chapterOrder: Rule = {
  name: 'chapter-order',
  check: (tree) =>
    sourceFiles(tree).flatMap((file) => {
      const chapter = chapterOf(file.path);
      if (chapter === undefined || packageOf(file.path) === 'apps/web') return [];
      return parseFile(file).imports.flatMap(({ start, from }): readonly Finding[] => {
        const target = importTarget(file.path, from);
        const other = target === undefined ? undefined : chapterOf(target);
        if (other === undefined || chapters.indexOf(other) <= chapters.indexOf(chapter)) return [];
        return [
          {
            path: file.path,
            line: lineOf(file.text, start),
            message: `«${chapter}» stands before «${other}» and may not know it: let «${other}» do this, or take it as an argument`,
          },
        ];
      });
    }),
  speaks: treeOf({ 'packages/domain/src/territory/unit.ts': "import { x } from '../documents/symbol.ts';" }),
  silent: treeOf({ 'packages/domain/src/documents/symbol.ts': "import { x } from '../territory/unit.ts';" }),
};
