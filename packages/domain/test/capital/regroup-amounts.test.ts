import { divideAmount, placeUnit } from '@muctieu/domain/capital/regroup-amounts';
import type { Territory } from '@muctieu/domain/territory/territory';
import { nationId } from '@muctieu/domain/territory/unit';
import { decimal } from '@muctieu/kernel/decimal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booked, commune, create, day, empty, event } from '../territory/country.ts';

const before = day('2026-06-30');
const on = day('2026-07-01');
const whole = (unitId: string) => ({ unitId, extent: 'whole', shareReviewed: true, ends: true }) as const;

/** A and B became N; of C 30 % went to D. */
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
      results: [{ extent: 'part', shareMillionths: 300_000, shareReviewed, result: { kind: 'existing', unitId: 'D' } }],
    }),
  );
}

function placed(unitId: string, from: string, to: string, reviewed = true): string {
  const found = placeUnit(country(reviewed), unitId, day(from), day(to));
  if (found.kind === 'not-carried') return found.reason;
  return found.parts
    .map((part) => `${part.unitId} ${part.share.digits}/10^${part.share.scale}`)
    .toSorted()
    .join(', ');
}

describe('T4: where the money of a unit lies on the map of another day', () => {
  test.each([
    ['A', '2026-06-30', '2026-07-01', 'N 1/10^0'],
    ['A', '2026-06-30', '2026-06-30', 'A 1/10^0'],
    ['C', '2026-06-30', '2026-07-01', 'C 700000/10^6, D 300000/10^6'],
    ['D', '2026-06-30', '2026-07-01', 'D 1/10^0'],
    ['C', '2026-07-01', '2026-07-01', 'C 1/10^0'],
    // Back in time: N is of A and B and nobody can divide it; D now holds a part of C.
    ['N', '2026-07-01', '2026-06-30', 'merged-since'],
    ['D', '2026-07-01', '2026-06-30', 'merged-since'],
    ['C', '2026-07-01', '2026-06-30', 'C 1/10^0'],
    // An entry dated after its unit ended, or before it began, stands on the unit's own last or first day.
    ['A', '2026-08-01', '2026-08-01', 'N 1/10^0'],
    ['N', '2026-01-01', '2026-07-01', 'N 1/10^0'],
  ])('%s of %s on the map of %s: %s', (unitId, from, to, expected) => {
    expect(placed(unitId, from, to)).toBe(expected);
  });

  test('a share that nobody reviewed divides nothing: the money stays and the table says so', () => {
    expect(placed('C', before, on, false)).toBe('share-not-reviewed');
  });

  test('a unit that nobody knows keeps its money', () => {
    expect(placed('X', before, on)).toBe('fact-missing');
  });
});

test('T4: an amount divided by shares loses no đồng and gives none away', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
      (amount, cuts) => {
        const marks = [0, ...cuts.toSorted((a, b) => a - b), 1_000_000];
        const shares = marks.slice(1).map((mark, index) => decimal(mark - (marks[index] ?? 0), 6));
        const parts = divideAmount(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        parts.forEach((part, index) => {
          const exact = (amount * (shares[index]?.digits ?? 0n)) / 1_000_000n;
          const off = part - exact;
          expect(off >= -1n && off <= 1n).toBe(true);
        });
      },
    ),
  );
});
