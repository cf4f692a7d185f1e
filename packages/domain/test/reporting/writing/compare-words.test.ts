import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type WordPiece } from '../../../src/reporting/writing/compare-words.ts';

const said = (text: string, ...figures: string[]): WordPiece[] =>
  text
    .split(/(\d[\d.,]*)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isFigure: figures.includes(piece) }));
const written = (parts: ReturnType<typeof compareWords>) =>
  parts.map((part) =>
    part.kind === 'same'
      ? `=${part.paragraphs}`
      : part.pieces
          .map(({ text, change, isFigure }) => {
            const sign = change === 'removed' ? '-' : change === 'added' ? '+' : '';
            return sign === '' ? text : `[${sign}${isFigure ? '#' : ''}${text}]`;
          })
          .join(''),
  );

test('a figure that moved is told within its sentence', () => {
  const left = [said('I. VỐN'), said('Giải ngân 900 triệu đồng, đạt 60% kế hoạch.', '900', '60')];
  const right = [said('I. VỐN'), said('Giải ngân 964 triệu đồng, đạt 60% kế hoạch.', '964', '60')];
  expect(written(compareWords(left, right))).toEqual(['=1', 'Giải ngân [-#900][+#964] triệu đồng, đạt 60% kế hoạch.']);
});

test('words that changed side by side are one change', () => {
  const parts = compareWords([said('IV. Bài học kinh nghiệm')], [said('IV. Bài học rút ra')]);
  expect(written(parts)).toEqual(['IV. Bài học [-kinh nghiệm][+rút ra]']);
});

test('a paragraph that has nothing in common is removed and another added', () => {
  const parts = compareWords([said('Một hai ba bốn')], [said('Năm sáu bảy tám chín')]);
  expect(written(parts)).toEqual(['[-Một hai ba bốn]', '[+Năm sáu bảy tám chín]']);
});

test('a paragraph that was put in does not change its neighbours', () => {
  const parts = compareWords([said('Đầu'), said('Cuối')], [said('Đầu'), said('Mới'), said('Cuối')]);
  expect(written(parts)).toEqual(['=1', '[+Mới]', '=1']);
});

const paragraphs = fc.array(
  fc
    .array(fc.constantFrom('vốn', 'hộ', 'xã', '12', '7'), { minLength: 1, maxLength: 6 })
    .map((words) => said(words.join(' '))),
  { maxLength: 7 },
);

test('both renderings can be read off the difference', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (left, right) => {
      const parts = compareWords(left, right);
      const words = (all: string) => all.split(/\s+/).filter((word) => word !== '').length;
      const side = (change: 'removed' | 'added') =>
        parts
          .flatMap((part) => (part.kind === 'same' ? [] : part.pieces))
          .filter((piece) => piece.change === change)
          .reduce((sum, { text }) => sum + words(text), 0);
      const size = (all: typeof left) => all.reduce((sum, one) => sum + words(one.map(({ text }) => text).join('')), 0);
      expect(size(left) - side('removed')).toBe(size(right) - side('added'));
      expect(compareWords(left, left).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
