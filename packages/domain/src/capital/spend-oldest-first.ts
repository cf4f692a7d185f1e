import { type Dong, dong } from '@muctieu/kernel/dong';

/** What a holder still has of one vintage. */
export interface VintageBalance {
  readonly vintage: number;
  readonly availableDong: Dong;
}

/**
 * Divides a spending over vintages, the oldest first, since that is the one that lapses first (domain reference 5.4).
 *
 * @returns the part of each vintage, and what none of them covers.
 */
export function spendOldestFirst(
  balances: readonly VintageBalance[],
  amountDong: Dong,
): {
  readonly parts: readonly { readonly vintage: number; readonly amountDong: Dong }[];
  readonly uncoveredDong: Dong;
} {
  let left: bigint = amountDong;
  const parts: { readonly vintage: number; readonly amountDong: Dong }[] = [];
  for (const { vintage, availableDong } of [...balances].sort((a, b) => a.vintage - b.vintage)) {
    const taken = left < availableDong ? left : availableDong;
    if (taken <= 0n) continue;
    parts.push({ vintage, amountDong: dong(taken) });
    left -= taken;
  }
  return { parts, uncoveredDong: dong(left) };
}
