import { type Rule, treeOf } from '../rule.ts';
import { codeFiles } from '../source-tree.ts';

const linesMost = 400;

/** A file that needs a table of contents is several files. */
export const fileLength: Rule = {
  name: 'file-length',
  check: (tree) =>
    codeFiles(tree).flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1;
      if (lines <= linesMost || /\.(texts|problems|words)\.ts$/.test(path)) return [];
      return [
        { path, line: linesMost, message: `${lines} lines, at most ${linesMost}: divide it into its nouns and verbs` },
      ];
    }),
  speaks: treeOf({ 'packages/kernel/src/dong.ts': 'a\n'.repeat(linesMost + 1) }),
  silent: treeOf({ 'packages/kernel/src/dong.ts': 'a\n'.repeat(linesMost) }),
};
