import type { Dong } from '@muctieu/kernel/dong';

/**
 * A column of đồng as whole triệu (or any unit) whose parts add up to the rounded total: each part is cut down, and the
 * units still missing go to the parts that lost most (largest remainder; of equals the first). No part differs from its
 * own rounding by more than one unit, and the table never contradicts its total. Say so under the table.
 *
 * @param unitDong 1_000_000n for triệu đồng.
 * @returns the parts and the total in that unit.
 */
export function roundColumn(
  amounts: readonly Dong[],
  unitDong: bigint,
): { readonly parts: readonly bigint[]; readonly total: bigint } {
  const sum = amounts.reduce<bigint>((total, amount) => total + amount, 0n);
  const total = roundHalfAway(sum, unitDong);
  const cut = amounts.map((amount) => floorDivide(amount, unitDong));
  const missing = Number(total - cut.reduce((all, part) => all + part, 0n));
  const lostMost = amounts
    .map((amount, index) => ({ index, lost: amount - (cut[index] ?? 0n) * unitDong }))
    .sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))
    .slice(0, missing);
  const raised = new Set(lostMost.map(({ index }) => index));
  return { parts: cut.map((part, index) => (raised.has(index) ? part + 1n : part)), total };
}

function floorDivide(amount: bigint, unit: bigint): bigint {
  const quotient = amount / unit;
  return amount < 0n && quotient * unit !== amount ? quotient - 1n : quotient;
}

function roundHalfAway(amount: bigint, unit: bigint): bigint {
  const doubled = (amount < 0n ? -amount : amount) * 2n + unit;
  const rounded = doubled / (unit * 2n);
  return amount < 0n ? -rounded : rounded;
}
