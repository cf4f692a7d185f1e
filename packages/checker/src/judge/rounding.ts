import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimal,
  decimalToNumber,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '@muctieu/kernel/decimal';
import type { Figure } from '../reading/figure.ts';

/** What a sum needs to know of a figure: its value and to which place it was rounded. */
export interface Rounded {
  readonly value: Decimal;
  readonly step: Decimal;
  /** Things are counted, not rounded: 12 xã are 12. */
  readonly exact: boolean;
}

export function roundedOf(figure: Figure): Rounded {
  return { value: figure.value, step: figure.step, exact: figure.unit.kind === 'count' && figure.value.scale === 0 };
}

const half = decimal(5, 1);

/**
 * Whether parts meet their total. Each rounded part may be off by half a unit of its last place, and so may the total:
 * 26.051 + 43.813 = 69.864 is printed 69.863 and is no error. Counts must meet exactly.
 */
export function meets(total: Rounded, parts: readonly Rounded[]): boolean {
  const difference = absoluteDecimal(subtractDecimals(total.value, sumDecimals(parts.map((part) => part.value))));
  if (difference.digits === 0n) return true;
  const steps = [total, ...parts].filter((one) => !one.exact).map((one) => one.step);
  return compareDecimals(difference, multiplyDecimals(half, sumDecimals(steps))) <= 0;
}

/** From below and from above: what a printed figure may have been before it was rounded. Counts are what they are. */
export function rangeOf(figure: Figure): readonly [number, number] {
  const value = decimalToNumber(figure.value);
  if (figure.unit.kind === 'count' && figure.value.scale === 0) return [value, value];
  // A planned length or area is a round number, not a rounded one.
  const round = figure.unit.kind === 'measure' && figure.value.scale === 0 && (value < 10 || value % 5 === 0);
  const slack = round ? 0 : decimalToNumber(figure.step) / 2;
  return [Math.max(0, value - slack), value + slack];
}
