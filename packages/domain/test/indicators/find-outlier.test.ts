import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOutlier, judgeOutlier, spreadOf } from '../../src/indicators/find-outlier.ts';

const usual = [300, 310, 290, 305, 295, 320, 280, 300, 315, 285];

describe('outliers (Iglewicz and Hoaglin: 0,6745 · |x − median| / MAD above 3,5)', () => {
  test.each<[string, 'own-past' | 'peers', number, readonly number[], string]>([
    ['ten times as many as the peers', 'peers', 3000, usual, 'outlier'],
    ['a digit lost', 'peers', 30, usual, 'outlier'],
    ['somewhat more than the peers', 'peers', 345, usual, 'usual'],
    ['just within 3,5: median 300, MAD 10, limit 51,9', 'peers', 351, usual, 'usual'],
    ['just beyond it', 'peers', 352, usual, 'outlier'],
    ['too few peers to say anything', 'peers', 3000, usual.slice(0, 7), 'usual'],
    ['eight peers are enough', 'peers', 3000, usual.slice(0, 8), 'outlier'],
    ['the past fell by and by and goes on falling', 'own-past', 310, [470, 430, 390, 350], 'usual'],
    ['the past was calm and this year jumps', 'own-past', 700, [300, 305, 298, 302, 301], 'outlier'],
    ['three years are no past', 'own-past', 700, [300, 305, 298], 'usual'],
    ['all the others are equal, this one half as much again', 'peers', 15, Array(9).fill(10), 'usual'],
    ['all the others are equal, this one more than that', 'peers', 16, Array(9).fill(10), 'outlier'],
    ['all the others are nought and this one is not', 'peers', 1, Array(9).fill(0), 'outlier'],
    ['one wrong figure among the peers hides no other', 'peers', 3000, [...usual, 99_999], 'outlier'],
    ['the wrong figure does not make a right one look wrong', 'peers', 312, [...usual, 99_999], 'usual'],
    ['equal to the median', 'peers', 300, usual, 'usual'],
  ])('%s', (_, comparedWith, value, others, expected) => {
    expect(findOutlier(comparedWith, value, others) === undefined ? 'usual' : 'outlier').toBe(expected);
  });

  test('it says what it was compared with, so that an official can check it', () => {
    expect(findOutlier('peers', 600, usual)).toEqual({
      comparedWith: 'peers',
      value: 600,
      median: 300,
      deviation: 10,
      count: 10,
      times: 30,
    });
  });

  test('neither the order of the others nor the unit of measure changes the judgement; a kept spread says the same', () => {
    const numbers = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constantFrom(1, 2, 4, 1024),
        (others, value, unit) => {
          const found = findOutlier('peers', value, others) !== undefined;
          expect(findOutlier('peers', value, others.toReversed()) !== undefined).toBe(found);
          const measured = others.map((other) => other * unit);
          expect(findOutlier('peers', value * unit, measured) !== undefined).toBe(found);
          expect(judgeOutlier('peers', value, spreadOf(others)) !== undefined).toBe(found);
        },
      ),
    );
  });
});
