import { dong } from '@muctieu/kernel/dong';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRates, percentHundredths, rate } from '../../src/capital/rate.ts';
import { roundColumn } from '../../src/capital/round-column.ts';

describe('C10: a rate is its numerator, denominator and basis', () => {
  it.each([
    ['Điện Biên 2022, programmes summed', 964_282n, 1_598_716n, 6032n],
    ['the same with the swapped digits of the printed report', 946_282n, 1_598_716n, 5919n],
    ['carried over and disbursed', 433_743n, 1_289_809n, 3363n],
    ['nothing disbursed', 0n, 5n, 0n],
    ['half a hundredth is rounded up', 1n, 16n, 625n],
  ])('%s', (_, numerator, denominator, hundredths) => {
    const made = rate(dong(numerator), dong(denominator), 'assigned');
    expect(made === undefined ? undefined : percentHundredths(made)).toBe(hundredths);
  });

  it('there is no rate of a plan of zero', () => {
    expect(rate(dong(5n), dong(0n), 'assigned')).toBeUndefined();
  });

  it('rates of two bases are not added', () => {
    const a = rate(dong(1n), dong(2n), 'assigned');
    const b = rate(dong(1n), dong(2n), 'available');
    expect(a && b && addRates([a, b], 'assigned')).toBeUndefined();
  });
});

describe('a column in triệu adds up to its total', () => {
  it.each([
    ['halves', [1_500_000n, 1_500_000n], [2n, 1n], 3n],
    ['thirds', [333_333n, 333_333n, 333_334n], [0n, 0n, 1n], 1n],
    ['a reversal among them', [-1_500_000n, 2_500_000n], [-1n, 2n], 1n],
    ['nothing', [], [], 0n],
  ])('%s', (_, amounts, parts, total) => {
    expect(roundColumn(amounts.map(dong), 1_000_000n)).toEqual({ parts, total });
  });

  it('for any amounts, and no part is a whole unit away from itself', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), { maxLength: 50 }), (amounts) => {
        const { parts, total } = roundColumn(amounts.map(dong), 1_000_000n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
        parts.forEach((part, index) => {
          const away = part * 1_000_000n - (amounts[index] ?? 0n);
          expect(away > -1_000_000n && away < 1_000_000n).toBe(true);
        });
      }),
    );
  });
});
