import { dong } from '@muctieu/kernel/dong';
import { describe, expect, it } from 'vitest';
import { addRates, percentHundredths, rate } from '../../src/capital/rate.ts';

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
