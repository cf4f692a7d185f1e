import type { Decimal } from '@muctieu/kernel/decimal';
import type { CauseCode } from '../statement.ts';

/** The slip of the hand that turns one number into the other, if there is one. */
export function findSlip(written: Decimal, meant: Decimal): CauseCode | undefined {
  if (meant.digits <= 0n || written.digits <= 0n) return undefined;
  const scale = Math.max(written.scale, meant.scale);
  const a = (written.digits * 10n ** BigInt(scale - written.scale)).toString();
  const b = (meant.digits * 10n ** BigInt(scale - meant.scale)).toString();
  if (a === b) return undefined;
  if (a.length === b.length) return slipOfEqualLength(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const zeros = long.length - short.length;
  if (long === short + '0'.repeat(zeros)) return zeros === 3 ? 'separator-slip' : 'factor-ten';
  if (zeros !== 1 || short.length < 2) return undefined;
  for (let at = 0; at < long.length; at += 1) {
    if (long.slice(0, at) + long.slice(at + 1) === short) return a === short ? 'digit-dropped' : 'digit-added';
  }
  return undefined;
}

function slipOfEqualLength(a: string, b: string): CauseCode | undefined {
  const places: number[] = [];
  for (let at = 0; at < a.length && places.length <= 2; at += 1) if (a[at] !== b[at]) places.push(at);
  const [first, second] = places;
  if (places.length === 1 && a.length >= 3) return 'one-digit';
  if (places.length !== 2 || first === undefined || second === undefined) return undefined;
  return a[first] === b[second] && a[second] === b[first] ? 'digits-swapped' : undefined;
}
