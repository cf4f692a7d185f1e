/**
 * Parts in a unit that add up to a total already rounded: each is cut down, and what is missing goes to the parts that
 * lost most. What is zero stays zero as long as anything else can bear the difference.
 */
export function roundParts(amounts: readonly bigint[], unit: bigint, total: bigint): readonly bigint[] {
  const parts = amounts.map((amount) => floorDivide(amount, unit));
  let missing = total - parts.reduce((sum, part) => sum + part, 0n);
  const places = amounts
    .map((amount, index) => ({ index, lost: amount - (parts[index] ?? 0n) * unit, zero: amount === 0n }))
    .sort((a, b) => Number(a.zero) - Number(b.zero) || compare(b.lost, a.lost) || a.index - b.index);
  const bearers = places.some(({ zero }) => !zero) ? places.filter(({ zero }) => !zero) : places;
  if (bearers.length === 0) return parts;
  const step = missing < 0n ? -1n : 1n;
  const inTurn = step > 0n ? bearers : bearers.toReversed();
  for (let turn = 0; missing !== 0n; turn += 1) {
    const { index } = inTurn[turn % inTurn.length] ?? { index: 0 };
    parts[index] = (parts[index] ?? 0n) + step;
    missing -= step;
  }
  return parts;
}

/** Half a unit goes away from zero, as reports round. */
export function roundHalfAway(amount: bigint, unit: bigint): bigint {
  const doubled = (amount < 0n ? -amount : amount) * 2n + unit;
  const rounded = doubled / (unit * 2n);
  return amount < 0n ? -rounded : rounded;
}

function floorDivide(amount: bigint, unit: bigint): bigint {
  const quotient = amount / unit;
  return amount < 0n && quotient * unit !== amount ? quotient - 1n : quotient;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
