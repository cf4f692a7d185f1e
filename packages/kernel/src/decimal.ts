/**
 * An exact decimal: `digits / 10^scale`. The scale is part of it, because a report that prints `10,50` says more than one
 * that prints `10,5`: it tells to which place the figure was rounded.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };

export function decimal(digits: bigint | number, scale = 0): Decimal {
  return { digits: BigInt(digits), scale };
}

/** The same value written to more places; never fewer. */
function widen(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: widen(a, scale) + widen(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { digits: -b.digits, scale: b.scale });
}

export function sumDecimals(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = addDecimals(total, value);
  return total;
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Moves the decimal point: `shiftDecimal(404,8; 9)` is 404,8 tỷ in đồng. */
export function shiftDecimal(value: Decimal, places: number): Decimal {
  const scale = value.scale - places;
  return scale >= 0 ? { digits: value.digits, scale } : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: -value.digits, scale: value.scale } : value;
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = widen(a, scale);
  const right = widen(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equalDecimals(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

/** Half up, away from zero: 71,875 to two places is 71,88. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { digits: widen(value, scale), scale };
  const step = 10n ** BigInt(value.scale - scale);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (size + step / 2n) / step;
  return { digits: value.digits < 0n ? -rounded : rounded, scale };
}

/** Without the zeros at the end of the fraction: 10,50 becomes 10,5. */
export function trimDecimal(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** For ratios and comparisons of size only: sums are kept exact. */
export function decimalToNumber(value: Decimal): number {
  return Number(value.digits) / 10 ** value.scale;
}

/** `value` cut to the given number of places; for what was computed in floating point and is only to be shown. */
export function decimalFromNumber(value: number, scale: number): Decimal {
  return { digits: BigInt(Math.round(value * 10 ** scale)), scale };
}
