import { type Decimal, decimal } from '@muctieu/kernel/decimal';

/** An exact fraction in lowest terms, the sign above the line: 23/32 stays 23/32 until somebody prints it. */
export interface Quotient {
  readonly above: bigint;
  readonly below: bigint;
}

/** `a ÷ b`; undefined where b is zero: «không xác định», never 0. */
export function quotient(a: Decimal, b: Decimal): Quotient | undefined {
  return fraction(a.digits * 10n ** BigInt(b.scale), b.digits * 10n ** BigInt(a.scale));
}

export function fraction(above: bigint, below: bigint): Quotient | undefined {
  if (below === 0n) return undefined;
  const sign = below < 0n ? -1n : 1n;
  const common = greatestDivisor(above < 0n ? -above : above, below < 0n ? -below : below);
  return { above: (sign * above) / common, below: (sign * below) / common };
}

export function wholeQuotient(value: Decimal): Quotient {
  return quotient(value, decimal(1)) ?? { above: 0n, below: 1n };
}

export function addQuotients(a: Quotient, b: Quotient): Quotient {
  return reduced(a.above * b.below + b.above * a.below, a.below * b.below);
}

export function subtractQuotients(a: Quotient, b: Quotient): Quotient {
  return addQuotients(a, { above: -b.above, below: b.below });
}

export function multiplyQuotients(a: Quotient, b: Quotient): Quotient {
  return reduced(a.above * b.above, a.below * b.below);
}

export function divideQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  return fraction(a.above * b.below, a.below * b.above);
}

export function compareQuotients(a: Quotient, b: Quotient): number {
  const left = a.above * b.below;
  const right = b.above * a.below;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Half away from zero, as reports print it: 23/32 × 100 to two places is 71,88. */
export function roundQuotient({ above, below }: Quotient, scale: number): Decimal {
  const widened = (above < 0n ? -above : above) * 10n ** BigInt(scale);
  const rounded = (widened * 2n + below) / (below * 2n);
  return { digits: above < 0n ? -rounded : rounded, scale };
}

/** Cut off, which half of the reports do: 77/115 × 100 to two places is 66,95. */
export function cutQuotient({ above, below }: Quotient, scale: number): Decimal {
  return { digits: (above * 10n ** BigInt(scale)) / below, scale };
}

export function quotientToNumber({ above, below }: Quotient): number {
  const whole = above / below;
  const rest = above % below;
  return Number(whole) + Number((rest * 1_000_000_000_000n) / below) / 1e12;
}

function reduced(above: bigint, below: bigint): Quotient {
  const made = fraction(above, below);
  if (made === undefined) throw new Error('A sum of fractions has no zero below the line');
  return made;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one === 0n ? 1n : one;
}
