import { decimal } from '@muctieu/kernel/decimal';
import { dong } from '@muctieu/kernel/dong';
import { readNumberText } from '@muctieu/kernel/number-text';
import { assert, bigInt, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedWords, countedOf } from '../../src/word-template/compare-measures.ts';
import { formatMeasure } from '../../src/word-template/format-measure.ts';
import { textOf } from '../../src/word-template/template-filters.ts';
import type { Measure, TemplateFigure } from '../../src/word-template/template-value.ts';
import { figureMarks } from '../../src/word-writing/figure-mark.ts';

const figure = (measure: Measure | undefined): TemplateFigure => ({ kind: 'figure', key: 'k', measure });
const amount = (dongs: bigint) => figure({ kind: 'dong', amountDong: dong(dongs) });
const number = (value: number, scale = 0) => figure({ kind: 'number', value: decimal(value, scale) });
const ratio = (above: number, below: number) =>
  figure({ kind: 'ratio', numerator: decimal(above), denominator: decimal(below) });
const million = 1_000_000n;

function says(now: TemplateFigure, before: TemplateFigure, unit?: string): string {
  return textOf(comparedWords(now, before, unit)).replace(figureMarks, '$2');
}

test.each([
  ['more', amount(964_282n * million), amount(844_000n * million), undefined, 'tăng 120.282 triệu đồng (14,25%)'],
  ['less', amount(844_000n * million), amount(964_282n * million), undefined, 'giảm 120.282 triệu đồng (12,47%)'],
  ['the same', amount(5n * million), amount(5n * million), undefined, 'không thay đổi'],
  ['less than shows', amount(5_400_000n), amount(5_000_000n), undefined, 'không thay đổi'],
  [
    'as printed: 6 less 5, though 0,2 less',
    amount(5_600_000n),
    amount(5_400_000n),
    undefined,
    'tăng 1 triệu đồng (20,00%)',
  ],
  ['from nothing there is no share', amount(5n * million), amount(0n), undefined, 'tăng 5 triệu đồng'],
  ['to nothing', amount(0n), amount(5n * million), undefined, 'giảm 5 triệu đồng (100,00%)'],
  [
    'a share of nothing is left out',
    amount(1_000_001n * million),
    amount(1_000_000n * million),
    undefined,
    'tăng 1 triệu đồng',
  ],
  ['in đồng', amount(1_500_000n), amount(1_400_000n), 'dong', 'tăng 100.000 đồng (7,14%)'],
  ['in tỷ đồng', amount(1_560_000n * million), amount(1_400_000n * million), 'ty', 'tăng 160,0 tỷ đồng (11,43%)'],
  ['a count with its noun', number(35_922), number(41_706), 'hộ', 'giảm 5.784 hộ (13,87%)'],
  ['a count without', number(23), number(20), undefined, 'tăng 3 (15,00%)'],
  ['an average', number(143, 1), number(131, 1), 'tiêu chí/xã', 'tăng 1,2 tiêu chí/xã (9,16%)'],
  ['a rate: points, no share', ratio(2568, 10_000), ratio(3035, 10_000), undefined, 'giảm 4,67 điểm phần trăm'],
  ['rates that print the same', ratio(1, 3), ratio(3333, 10_000), undefined, 'không thay đổi'],
  ['a rate of nothing', ratio(1, 0), ratio(1, 2), undefined, '…'],
  ['unknown before', amount(5n), figure(undefined), undefined, '…'],
  ['of another kind', amount(5n), number(5), undefined, '…'],
] as const)('%s', (_, now, before, unit, said) => {
  expect(says(now, before, unit)).toBe(said);
});

describe('whatever is compared', () => {
  const anyAmount = bigInt({ min: 0n, max: 10n ** 16n }).map((dongs) => amount(dongs));
  const anyCount = integer({ min: 0, max: 1_000_000 }).map((value) => number(value));
  const anyRate = tuple(integer({ min: 0, max: 500 }), integer({ min: 1, max: 500 })).map(([a, b]) => ratio(a, b));
  const pairs = [tuple(anyAmount, anyAmount), tuple(anyCount, anyCount), tuple(anyRate, anyRate)] as const;

  test('it is said to rise, to fall or to stay: never «tăng -5», never «tăng 0»', () => {
    for (const pair of pairs)
      assert(
        property(pair, constantFrom(undefined, 'hộ'), ([now, before], unit) => {
          expect(says(now, before, unit)).toMatch(
            /^(không thay đổi|(tăng|giảm) (?!0(?:,0*)?(?: |$))\d[\d.]*(,\d+)?( (triệu đồng|hộ|điểm phần trăm))?( \((?!0,00%)[\d.]+,\d\d%\))?)$/,
          );
        }),
        { numRuns: 500 },
      );
  });

  test('the change is the difference of the two figures as they are printed', () => {
    for (const pair of pairs)
      assert(
        property(pair, ([now, before]) => {
          const printed = (one: TemplateFigure) => readNumberText(formatMeasure(one.measure).replace('%', ''))?.value;
          const [a, b] = [printed(now), printed(before)];
          const said = /^(tăng|giảm) ([\d.,]+)/.exec(says(now, before));
          const change = said === null ? undefined : readNumberText(said[2]?.replace(/[.,]$/, '') ?? '')?.value;
          const size = change === undefined ? 0 : Number(change.digits) / 10 ** change.scale;
          const [left, right] = [a, b].map((one) => (one === undefined ? 0 : Number(one.digits) / 10 ** one.scale));
          const difference = (left ?? 0) - (right ?? 0);
          expect(said?.[1] === 'giảm' ? -size : size).toBeCloseTo(difference, 4);
        }),
        { numRuns: 500 },
      );
  });
});

test.each([
  ['some', 23, 115, '23/115 xã (20,00%)'],
  ['none', 0, 115, 'chưa có xã nào'],
  ['all', 115, 115, 'tất cả 115 xã'],
  ['the only one', 1, 1, '1/1 xã'],
  ['none of one', 0, 1, 'chưa có xã nào'],
  ['of none there is nothing to say', 0, 0, '…'],
  ['nearly all', 114, 115, '114/115 xã (99,13%)'],
] as const)('{so | tren:tong:"xã"}, %s: %i of %i is «%s»', (_, part, whole, said) => {
  expect(textOf(countedOf(number(part), number(whole), 'xã')).replace(figureMarks, '$2')).toBe(said);
});

test('a count of what is not known is not known', () => {
  expect(textOf(countedOf(figure(undefined), number(5), 'xã'))).toBe('…');
  expect(textOf(countedOf(number(5), undefined, 'xã'))).toBe('…');
});
