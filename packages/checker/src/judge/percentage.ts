import { type Decimal, decimalFromNumber, decimalToNumber } from '@muctieu/kernel/decimal';
import type { Figure } from '../reading/figure.ts';
import { rangeOf } from './rounding.ts';

const hair = 1e-9;

/** One unit of the last printed place: 0,01 for 66,96%. */
function placeOf(percentage: Figure): number {
  return decimalToNumber(percentage.step);
}

/**
 * Whether a printed percentage may come from a part and its base. Rounding and cutting off are both normal (77/115 is
 * printed 66,96% and 66,95%), and money was itself rounded before it was divided.
 */
export function fitsRatio(percentage: Figure, part: Figure, base: Figure): boolean {
  const [partLow, partHigh] = rangeOf(part);
  const [baseLow, baseHigh] = rangeOf(base);
  if (baseHigh <= 0) return false;
  const low = (partLow / baseHigh) * 100;
  const high = (partHigh / Math.max(baseLow, hair)) * 100;
  const stated = decimalToNumber(percentage.value);
  const place = placeOf(percentage);
  switch (percentage.bound) {
    case 'above':
      return high >= stated - hair && low <= stated * 1.1 + 1;
    case 'below':
      return low <= stated + hair && high >= stated * 0.9 - 1;
    case 'about':
      return low <= stated + place && high >= stated - place;
    default:
      return low < stated + place - hair && high >= stated - place / 2 - hair;
  }
}

/** What the percentage should say, with as many places as it has; one more where that would hide the difference. */
export function ratioOf(percentage: Figure, part: Figure, base: Figure): Decimal {
  const exact = (decimalToNumber(part.value) / decimalToNumber(base.value)) * 100;
  return decimalFromNumber(exact, Math.max(percentage.value.scale, 2));
}

/** Between which values the base must lie for the part to be this percentage of it. */
export function impliedBase(percentage: Figure, part: Figure): readonly [number, number] | undefined {
  const stated = decimalToNumber(percentage.value);
  const place = placeOf(percentage);
  const [low, high] = rangeOf(part);
  if (stated - place / 2 <= 0 || high <= 0) return undefined;
  return [(low * 100) / (stated + place), (high * 100) / (stated - place / 2)];
}
