import { type CellStatus, cellStatuses } from '@muctieu/domain/criteria/cell-status';
import { type ComparedCell, type ComparedRound, compareUnit } from '@muctieu/domain/criteria/round-change';
import { levelOfUnit, nextLevel, scoreUnit } from '@muctieu/domain/criteria/unit-score';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeSet } from './made-set.ts';

const set = madeSet();
const numbers = set.criteria.map(({ number }) => number);

/** A round in which each criterion has one indicator with a figure and the bar it was judged by. */
function roundOf(setId: string, cells: readonly (ComparedCell | undefined)[]): ComparedRound {
  return {
    setId,
    numbers,
    indicatorsOf: (number) => [`${number}.1`],
    cell: (_, code) => cells[Number(code.split('.')[0]) - 1],
  };
}

const cellArbitrary = fc.option(
  fc.record({
    status: fc.constantFrom(...cellStatuses),
    value: fc.constantFrom('60', '80'),
    thresholdId: fc.constantFrom('bar-2020', 'bar-2022'),
  }),
  { nil: undefined },
);
const roundArbitrary = fc.array(cellArbitrary, { minLength: 19, maxLength: 19 });

/** As an official would count by hand: a tick counts, and so does what does not apply. */
const counts = (status: CellStatus | undefined) => status === 'met' || status === 'not-applicable';

describe('the change of a commune between two rounds, held to a count by hand', () => {
  test('met before and after, which criteria differ and why, and nothing else', () => {
    fc.assert(
      fc.property(roundArbitrary, roundArbitrary, (one, two) => {
        const change = compareUnit(roundOf('a', one), roundOf('a', two), 'u', ['u']);
        if (change.kind !== 'compared') throw new Error('nothing was merged');
        expect(change.metBefore).toBe(one.filter((cell) => counts(cell?.status)).length);
        expect(change.metAfter).toBe(two.filter((cell) => counts(cell?.status)).length);
        const expected = numbers.flatMap((number) => {
          const [was, is] = [one[number - 1], two[number - 1]];
          if (was?.status === is?.status) return [];
          if (is === undefined) return [`${number} not-assessed-now`];
          if (was === undefined) return [`${number} not-assessed-before`];
          if (was.value !== is.value) return [`${number} value-changed`];
          return [`${number} ${was.thresholdId === is.thresholdId ? 'status-changed' : 'threshold-changed'}`];
        });
        expect(change.criteria.map(({ number, reason }) => `${number} ${reason}`)).toEqual(expected);
        const risen = change.criteria.filter(({ before, after }) => !counts(before) && counts(after)).length;
        const fallen = change.criteria.filter(({ before, after }) => counts(before) && !counts(after)).length;
        expect(change.metAfter - change.metBefore).toBe(risen - fallen);
      }),
    );
  });

  test('across sets only the counts are told, never criterion by criterion: their numbers mean other things (K1)', () => {
    fc.assert(
      fc.property(roundArbitrary, roundArbitrary, (one, two) => {
        const change = compareUnit(roundOf('2016-2020', one), roundOf('2021-2025', two), 'u', ['u']);
        expect(change).toMatchObject({ kind: 'compared', criteria: [], reasons: ['set-changed'] });
      }),
    );
  });

  test('T4: a commune made of others on 1/7/2025 is compared with none of them; what each had is told', () => {
    fc.assert(
      fc.property(
        roundArbitrary,
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'u'), { minLength: 2 }),
        (one, origins) => {
          const change = compareUnit(roundOf('a', one), roundOf('a', one), 'u', origins);
          const met = one.filter((cell) => counts(cell?.status)).length;
          expect(change).toEqual({
            kind: 'must-be-reassessed',
            unitId: 'u',
            origins: origins.map((unitId) => ({ unitId, met })),
          });
        },
      ),
    );
  });
});

describe('the level of a commune and what is missing to the next, held to a ladder written out', () => {
  const ladder = [
    ...Array(5).fill('below-5'),
    ...Array(5).fill('5-9'),
    ...Array(5).fill('10-14'),
    ...Array(4).fill('15-18'),
  ];
  test.each(Array.from({ length: 20 }, (_, met) => met))('%i criteria', (met) => {
    const score = scoreUnit(set, (code) => (Number(code) <= met ? 'met' : 'not-met'));
    expect(levelOfUnit(set, score)).toMatchObject({ bucket: { code: [...ladder, 'standard'][met] } });
    const first = [5, 10, 15, 19].find((from) => from > met);
    expect(nextLevel(set, met)?.missing).toBe(first === undefined ? undefined : first - met);
  });
});
