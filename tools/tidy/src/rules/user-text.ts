import { lineOf, parseFile } from '../parsed-file.ts';
import { type Finding, type Rule, treeOf } from '../rule.ts';
import { sourceFiles } from '../source-tree.ts';

/** Vietnamese letters that no English or code word has. */
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
/** Where Vietnamese words are what the code is about: catalogues of texts, and the readers of the language itself. */
const catalogues = /\.(texts|problems|words|samples|operations|columns)\.ts$/;
const readers = /^(packages\/checker|packages\/kernel|packages\/domain|packages\/office|data|demo|bench|tools)\//;
/** A report is signed in Vietnamese, whatever language its writer reads the screen in: its words have no second language. */
const reports = /^apps\/server\/src\/reporting\/writing\//;

/** A sentence for people stands in a catalogue in both languages, or half of the readers cannot read it. */
export const userText: Rule = {
  name: 'user-text',
  check: (tree) =>
    sourceFiles(tree).flatMap((file) => {
      if ([catalogues, readers, reports].some((words) => words.test(file.path))) return [];
      return parseFile(file).texts.flatMap(({ start, value, kind, paired }): readonly Finding[] => {
        // The contract is what web, cli and server share: a title there stands beside the field that it names.
        if (paired && file.path.startsWith('packages/contract/')) return [];
        const shown = kind === 'jsx' ? /\p{L}{2,}/u.test(value) : vietnamese.test(value.normalize('NFC'));
        if (!shown) return [];
        return [
          {
            path: file.path,
            line: lineOf(file.text, start),
            message: `«${value.trim().slice(0, 60)}» is text for people: put it into <chapter>.texts.ts as { vi, en } and say it with \`say\``,
          },
        ];
      });
    }),
  speaks: treeOf({ 'apps/web/src/territory/UnitPage.tsx': 'export const A = () => <p>Units</p>;' }),
  silent: treeOf({ 'apps/web/src/territory/UnitPage.tsx': 'export const A = () => <p>{say(texts.units)}</p>;' }),
};
