import { chapterOf } from '../house.ts';
import { type Finding, type Rule, treeOf } from '../rule.ts';

const linesMost = 40;

/** Each chapter says its nouns and numbered invariants on one page, and where to start. */
export const chapterReadme: Rule = {
  name: 'chapter-readme',
  check: (tree) => {
    const found = new Set(
      tree.files.flatMap(({ path }) => (path.startsWith('packages/domain/src/') ? [chapterOf(path) ?? ''] : [])),
    );
    return [...found].filter(Boolean).flatMap((chapter): readonly Finding[] => {
      const path = `packages/domain/src/${chapter}/README.md`;
      const readme = tree.files.find((file) => file.path === path);
      if (readme === undefined)
        return [
          { path, line: 1, message: 'the chapter has no README: its nouns, its numbered invariants, where to start' },
        ];
      const lines = readme.text.split('\n').length - 1;
      return lines <= linesMost
        ? []
        : [
            {
              path,
              line: linesMost,
              message: `${lines} lines, at most ${linesMost}: keep to nouns, invariants, where to start`,
            },
          ];
    });
  },
  speaks: treeOf({ 'packages/domain/src/territory/unit.ts': '' }),
  silent: treeOf({
    'packages/domain/src/territory/unit.ts': '',
    'packages/domain/src/territory/README.md': '# Territory\n',
  }),
};
