import { type Decimal, decimal, roundDecimal, shiftDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import type { Measure } from './template-value.ts';

/** How many đồng one of a unit is, as a power of ten. */
export const amountUnits: Readonly<Record<string, number>> = { dong: 0, trieu: 6, ty: 9 };

/** What stands where a figure is not known. It is never a zero. */
export const unknownFigure = '…';

/** An amount in its unit, `964.282`; the word of the unit is the template's. */
export function formatAmount(amountDong: bigint, unit: string, places: number): string {
  return formatNumberText(roundDecimal(shiftDecimal(decimal(amountDong), -(amountUnits[unit] ?? 0)), places));
}

/** `60,32` for 964.282 of 1.598.716; nothing where there is nothing to hold against. */
export function percentOf(numerator: Decimal, denominator: Decimal, places: number): Decimal | undefined {
  if (denominator.digits === 0n) return undefined;
  const scale = Math.max(numerator.scale, denominator.scale);
  const top = numerator.digits * 10n ** BigInt(scale - numerator.scale + 2 + places);
  const bottom = denominator.digits * 10n ** BigInt(scale - denominator.scale);
  return decimal(divideHalfAway(top, bottom), places);
}

function divideHalfAway(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const [above, below] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (above * 2n + below) / (below * 2n);
  return negative ? -rounded : rounded;
}

/** As the field writes it where the template says nothing: amounts in whole triệu, rates with two places and their sign. */
export function formatMeasure(measure: Measure | undefined): string {
  if (measure === undefined) return unknownFigure;
  switch (measure.kind) {
    case 'dong':
      return formatAmount(measure.amountDong, 'trieu', 0);
    case 'number':
      return formatNumberText(measure.value);
    case 'ratio': {
      const percent = percentOf(measure.numerator, measure.denominator, 2);
      return percent === undefined ? unknownFigure : `${formatNumberText(percent)}%`;
    }
    case 'day':
      return formatPlainDate(measure.day);
    default:
      return measure satisfies never;
  }
}
