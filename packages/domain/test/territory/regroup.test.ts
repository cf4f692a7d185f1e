import { predecessors, successors } from '@muctieu/domain/territory/find-counterparts';
import { regroup, type UnitFact } from '@muctieu/domain/territory/regroup';
import type { Territory } from '@muctieu/domain/territory/territory';
import { nationId } from '@muctieu/domain/territory/unit';
import { type Decimal, decimal, equalDecimals, sumDecimals, trimDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booked, commune, create, day, empty, event } from './country.ts';

const before = day('2026-06-30');
const on = day('2026-07-01');
const whole = (unitId: string) => ({ unitId, extent: 'whole', shareReviewed: true, ends: true }) as const;
const existing = (unitId: string) => ({ kind: 'existing', unitId }) as const;

/** A and B became N; C was divided between D (30 %, reviewed or not) and itself. */
function country(shareReviewed: boolean): Territory {
  return booked(
    empty,
    create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh' }),
    ...['A', 'B', 'C', 'D'].map((id) => commune(id, '2025-07-01', 'P')),
    event({
      kind: 'merge',
      on,
      origins: [whole('A'), whole('B')],
      result: { kind: 'new', unit: { id: 'N', level: 'commune', form: 'xa', name: 'N', parentId: 'P' } },
    }),
    event({
      kind: 'split',
      on,
      originId: 'C',
      ends: false,
      results: [{ extent: 'part', shareMillionths: 300_000, shareReviewed, result: existing('D') }],
    }),
  );
}
const fact = (unitId: string, value: number, denominator?: number): UnitFact => ({
  unitId,
  value: decimal(value),
  ...(denominator === undefined ? {} : { denominator: decimal(denominator) }),
});
const shown = (regrouped: ReturnType<typeof regroup>) =>
  regrouped.facts
    .map((one) =>
      one.kind === 'carried'
        ? [
            one.unitId,
            formatNumberText(trimDecimal(one.value)),
            ...(one.denominator ? [formatNumberText(trimDecimal(one.denominator))] : []),
          ]
        : [one.unitId, one.reason, ...one.becauseOf],
    )
    .sort();

describe('T4: carrying figures to the units of a later day', () => {
  const facts = [fact('A', 10, 100), fact('B', 30, 50), fact('C', 100, 200), fact('D', 5, 10)];
  const plain = facts.map(({ unitId, value }) => ({ unitId, value }));

  test('a sum adds up, and is divided by reviewed shares', () => {
    expect(shown(regroup(country(true), { kind: 'sum' }, plain, before, on))).toEqual([
      ['C', '70'],
      ['D', '35'],
      ['N', '40'],
    ]);
  });
  test('a sum is not divided by shares that nobody reviewed', () => {
    expect(shown(regroup(country(false), { kind: 'sum' }, plain, before, on))).toEqual([
      ['C', 'share-not-reviewed', 'C'],
      ['D', 'share-not-reviewed', 'C'],
      ['N', '40'],
    ]);
  });
  test('a ratio adds numerators and denominators, never percentages', () => {
    expect(shown(regroup(country(true), { kind: 'ratio-of-sums' }, facts, before, on))).toEqual([
      ['C', '70', '140'],
      ['D', '35', '70'],
      ['N', '40', '150'],
    ]);
  });
  test('the worst is the worst of all that lies in the unit, whatever the shares', () => {
    expect(shown(regroup(country(false), { kind: 'worst', worst: 'lowest' }, plain, before, on))).toEqual([
      ['C', '100'],
      ['D', '5'],
      ['N', '10'],
    ]);
    expect(shown(regroup(country(false), { kind: 'worst', worst: 'highest' }, plain, before, on))).toEqual([
      ['C', '100'],
      ['D', '100'],
      ['N', '30'],
    ]);
  });
  test('an assessment is carried only where the territory is the same', () => {
    expect(shown(regroup(country(true), { kind: 'must-be-reassessed' }, plain, before, on))).toEqual([
      ['C', 'must-be-reassessed', 'C'],
      ['D', 'must-be-reassessed', 'C', 'D'],
      ['N', 'must-be-reassessed', 'A', 'B'],
    ]);
  });
  test('a part without a figure is named', () => {
    const regrouped = regroup(country(true), { kind: 'sum' }, [fact('A', 10)], before, on, ['A', 'B', 'C', 'D']);
    expect(shown(regrouped)).toEqual([
      ['C', 'fact-missing', 'C'],
      ['D', 'fact-missing', 'C', 'D'],
      ['N', 'fact-missing', 'B'],
    ]);
  });
  test('what went into a unit that ended without successor is listed, not lost', () => {
    const ended = booked(country(true), event({ kind: 'abolish', on: day('2026-08-01'), unitId: 'D' }));
    expect(regroup(ended, { kind: 'sum' }, plain, before, day('2026-09-01')).withoutSuccessor).toEqual(['C', 'D']);
    expect(regroup(ended, { kind: 'sum' }, [fact('D', 5)], on, day('2026-09-01')).withoutSuccessor).toEqual(['D']);
  });
  test('back in time a merged unit cannot be divided, and an unchanged one is itself', () => {
    const regrouped = regroup(
      country(true),
      { kind: 'sum' },
      [fact('N', 40), fact('C', 70), fact('D', 35)],
      on,
      before,
    );
    expect(shown(regrouped)).toEqual([
      ['A', 'merged-since', 'N'],
      ['B', 'merged-since', 'N'],
      ['C', 'merged-since', 'D'],
      ['D', 'merged-since', 'D'],
    ]);
  });
  test('successors and predecessors are each other’s', () => {
    expect(
      successors(country(true), 'C', before, on)
        .map(({ resultId }) => resultId)
        .sort(),
    ).toEqual(['C', 'D']);
    expect(
      predecessors(country(true), 'D', on, before)
        .map(({ originId }) => originId)
        .sort(),
    ).toEqual(['C', 'D']);
  });
});

/** Random mergers and divisions by reviewed shares, day after day, over eight communes. */
const steps = fc.array(
  fc.record({ merge: fc.boolean(), a: fc.nat(20), b: fc.nat(20), share: fc.integer({ min: 1, max: 999_999 }) }),
  { maxLength: 12 },
);

test('T4: regrouping conserves sums to the last place, whatever happened in between', () => {
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 8, maxLength: 8 }),
      (given, values) => {
        let territory = booked(
          empty,
          create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh' }),
          ...values.map((_, index) => commune(`c${index}`, '2025-07-01', 'P')),
        );
        let last = before;
        given.forEach(({ merge, a, b, share }, number) => {
          const standing = [...territory.units.values()].filter(
            ({ level, existence }) => level === 'commune' && existence.until === undefined,
          );
          const one = standing[a % standing.length]?.id ?? '';
          const two = standing[b % standing.length]?.id ?? '';
          last = day(
            `2026-${String(7 + Math.floor(number / 20)).padStart(2, '0')}-${String((number % 20) + 1).padStart(2, '0')}`,
          );
          const unit = (suffix: string) =>
            ({ id: `n${number}${suffix}`, level: 'commune', form: 'xa', name: 'n', parentId: 'P' }) as const;
          if (merge && one !== two) {
            territory = booked(
              territory,
              event({ kind: 'merge', on: last, origins: [whole(one)], result: existing(two) }),
            );
          } else {
            const results = [share, 1_000_000 - share].map((shareMillionths, index) => ({
              extent: 'part' as const,
              shareMillionths,
              shareReviewed: true,
              result: { kind: 'new' as const, unit: unit(String(index)) },
            }));
            territory = booked(territory, event({ kind: 'split', on: last, originId: one, ends: true, results }));
          }
        });
        const facts = values.map((digits, index) => ({ unitId: `c${index}`, value: decimal(digits) }));
        const regrouped = regroup(territory, { kind: 'sum' }, facts, before, last);
        const carried = regrouped.facts.map((one): Decimal => {
          if (one.kind !== 'carried') throw new Error(one.reason);
          return one.value;
        });
        expect(equalDecimals(sumDecimals(carried), sumDecimals(facts.map(({ value }) => value)))).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
