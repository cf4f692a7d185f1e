import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellStatus, cellStatuses } from '../../src/criteria/cell-status.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { deriveCriterion } from '../../src/criteria/derive-criterion.ts';
import { averageOf, sumMatrix } from '../../src/criteria/matrix-sums.ts';
import { levelOfUnit, nextLevel, scoreUnit } from '../../src/criteria/unit-score.ts';
import { madeSet } from './made-set.ts';

const set = madeSet();
const statusArbitrary = fc.option(fc.constantFrom(...cellStatuses), { nil: undefined });

describe('K5: counts, sum and average are of one piece', () => {
  test('the sum of the counts by criterion is the sum of the units’ criteria, and average x units', () => {
    fc.assert(
      fc.property(fc.array(fc.array(statusArbitrary, { minLength: 19, maxLength: 19 }), { maxLength: 60 }), (rows) => {
        const scores = rows.map((row) => scoreUnit(set, (code) => row[Number(code) - 1]));
        const sums = sumMatrix(set, scores);
        const byUnit = scores.reduce((sum, score) => sum + score.met, 0);
        const byCriterion = [...sums.perCriterion.values()].reduce((sum, count) => sum + count, 0);
        expect(byCriterion).toBe(byUnit);
        expect(sums.total).toBe(byUnit);
        expect([...sums.perLevel.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });

  test.each([
    [1390, 115, 1209n],
    [1643, 115, 1429n],
    [0, 115, 0n],
    [19, 1, 1900n],
  ])('%i criteria of %i communes: average %s hundredths', (total, units, hundredths) => {
    expect(averageOf(total, units)?.digits).toBe(hundredths);
  });

  test('of no unit there is no average', () => {
    expect(averageOf(0, 0)).toBeUndefined();
  });
});

describe('levels', () => {
  test.each([
    [19, 'standard'],
    [18, '15-18'],
    [15, '15-18'],
    [14, '10-14'],
    [5, '5-9'],
    [4, 'below-5'],
  ])('%i criteria met are the level %s', (met, level) => {
    const score = scoreUnit(set, (code) => (Number(code) <= met ? 'met' : 'not-met'));
    expect(levelOfUnit(set, score)).toMatchObject({ kind: 'bucket', bucket: { code: level } });
  });

  test('«cơ bản đạt» is taken out of 15–18, and out of no other', () => {
    const withBasic = (met: number) =>
      scoreUnit(set, (code) => (code === '@basic' || Number(code) <= met ? 'met' : 'not-met'));
    expect(levelOfUnit(set, withBasic(16))).toMatchObject({ kind: 'province-status', status: { code: 'basic' } });
    expect(levelOfUnit(set, withBasic(14))).toMatchObject({ kind: 'bucket', bucket: { code: '10-14' } });
  });

  test('a unit that nobody assessed is not below 5: it has no level', () => {
    expect(
      levelOfUnit(
        set,
        scoreUnit(set, () => undefined),
      ),
    ).toEqual({ kind: 'not-assessed' });
  });

  test.each([
    [13, '15-18', 2],
    [18, 'standard', 1],
    [3, '5-9', 2],
  ])('from %i the next level is %s, %i more', (met, code, missing) => {
    expect(nextLevel(set, met)).toMatchObject({ bucket: { code }, missing });
  });

  test('from 19 nothing is missing', () => {
    expect(nextLevel(set, 19)).toBeUndefined();
  });
});

describe('K2: a criterion is met when its indicators are', () => {
  test.each<[readonly (CellStatus | undefined)[], CellStatus | undefined]>([
    [['met', 'met'], 'met'],
    [['met', 'not-met', undefined], 'not-met'],
    [['met', undefined], 'in-progress'],
    [['met', 'in-progress'], 'in-progress'],
    [['met', 'not-applicable'], 'met'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
    [[undefined, undefined], undefined],
  ])('%j gives %s', (indicators, expected) => {
    expect(deriveCriterion(indicators)).toBe(expected);
  });
});

test('sets of other sizes have rows of their own length', () => {
  const small: CriteriaSet = { ...set, criteria: set.criteria.slice(0, 10) };
  expect(scoreUnit(small, () => 'met').signs).toHaveLength(11);
});
