import { type Finding, type Rule, treeOf } from '../rule.ts';
import { codeFiles, sourceFiles } from '../source-tree.ts';

/**
 * The glossary and the code share their words. A row of the glossary is
 * `| Vietnamese | English | \`identifier\` | not |`: the identifier must occur in the code, and what stands under «not»
 * (other words for the same thing) must not be part of a file's name.
 */
export const glossaryWord: Rule = {
  name: 'glossary-word',
  check: (tree) => {
    const glossary = tree.files.find(({ path }) => path === 'GLOSSARY.md');
    if (glossary === undefined) return [{ path: 'GLOSSARY.md', line: 1, message: 'there is no glossary' }];
    const code = codeFiles(tree)
      .map(({ text }) => text)
      .join('\n');
    const names = sourceFiles(tree).map(({ path }) => path);
    return glossary.text.split('\n').flatMap((row, index): readonly Finding[] => {
      const cells = row.split('|').map((cell) => cell.trim());
      const identifiers = [...(cells[3] ?? '').matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? '');
      const others = [...(cells[4] ?? '').matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? '');
      return [
        ...identifiers
          .filter((word) => !new RegExp(`\\b${word}`, 'i').test(code))
          .map((word) => ({
            path: 'GLOSSARY.md',
            line: index + 1,
            message: `no code uses «${word}»: use the word, or remove the row`,
          })),
        ...others.flatMap((word) =>
          names
            .filter((path) => new RegExp(`(^|[/-])${word}([./-]|$)`).test(path))
            .map((path) => ({
              path,
              line: 1,
              message: `the glossary says «${identifiers[0] ?? cells[2]}», not «${word}»`,
            })),
        ),
      ];
    });
  },
  speaks: treeOf({
    'GLOSSARY.md': '| xã | commune | `commune` | `ward-unit` |\n| tỉnh | province | `province` | |',
    'packages/domain/src/ward-unit.ts': "export const province = '';",
  }),
  silent: treeOf({
    'GLOSSARY.md': '| xã | commune | `commune` | `ward-unit` |',
    'packages/domain/src/commune.ts': 'export const commune = 1;',
  }),
};
