import { type Finding, type Rule, treeOf } from '../rule.ts';

const traces: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[\s'"`(=])\/(?:work|root|home\/\w+|Users\/\w+)\/[\w.]/m,
    'a path of one machine: make it relative, or a setting',
  ],
  [/\b(?:TO)DO\b|\bFIX(?:ME)\b|\bXX(?:X)\b/, 'work left for later: do it now, or write it into an issue'],
  [
    /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\(/,
    'a test that does not run or runs alone: mend it or remove it',
  ],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'a type given up: say the type'],
];

/** The project speaks of itself alone, and of what is there. */
export const machineTrace: Rule = {
  name: 'machine-trace',
  check: (tree) =>
    tree.files
      .filter(({ path }) => /\.(tsx?|sql|md|sh|css)$/.test(path) && !path.startsWith('tools/tidy/'))
      .flatMap(({ path, text }) =>
        traces.flatMap(([pattern, message]): readonly Finding[] => {
          const match = pattern.exec(text);
          return match === null ? [] : [{ path, line: text.slice(0, match.index + 1).split('\n').length, message }];
        }),
      ),
  speaks: treeOf({ 'README.md': 'See /root/x for it.' }),
  silent: treeOf({ 'README.md': 'See docs/decisions for it; it listens at /healthz.' }),
};
