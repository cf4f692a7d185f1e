import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../../src/reporting/writing/merge-texts.ts';

test.each([
  ['only mine', 'một\nhai', 'một\nhai và nửa', 'một\nhai', 'một\nhai và nửa', 0],
  ['only theirs', 'một\nhai', 'một\nhai', 'không\nhai', 'không\nhai', 0],
  ['different paragraphs', 'một\nhai\nba', 'MỘT\nhai\nba', 'một\nhai\nBA', 'MỘT\nhai\nBA', 0],
  ['both add, at different places', 'một\nhai', 'không\nmột\nhai', 'một\nhai\nba', 'không\nmột\nhai\nba', 0],
  ['the same change', 'một', 'hai', 'hai', 'hai', 0],
  ['the same paragraph', 'một\nhai\nba', 'một\nHAI\nba', 'một\n2\nba', 'một\nHAI\n2\nba', 1],
  ['both begin an empty slot', '', 'của tôi', 'của họ', 'của tôi\ncủa họ', 1],
  ['one removes what the other leaves', 'một\nhai', 'hai', 'một\nhai', 'hai', 0],
])('%s', (_, base, mine, theirs, merged, conflicts) => {
  const found = mergeTexts(base, mine, theirs);
  expect(found.text).toBe(merged);
  expect(found.conflicts.length).toBe(conflicts);
});

const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

test('every paragraph that one of the two wrote anew is in the merged text', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = new Set(mergeTexts(base, mine, theirs).text.split('\n'));
      const known = new Set(base.split('\n'));
      for (const written of [...mine.split('\n'), ...theirs.split('\n')])
        if (!known.has(written) && written !== '') expect(merged.has(written)).toBe(true);
    }),
  );
});

test('who changed nothing loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeTexts(base, base, changed).text).toBe(changed);
      expect(mergeTexts(base, changed, base).text).toBe(changed);
      expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, conflicts: [] });
    }),
  );
});
