/** A whole number of đồng. Money inside the product is only this; triệu and tỷ exist at the edges (design, Capital). */
export type Dong = bigint & { readonly __brand: 'Dong' };

export function dong(amount: bigint): Dong {
  return amount as Dong;
}

/** Reads the form in which money travels: digits, a minus in front where it may be negative. Anything else: undefined. */
export function parseDong(digits: string): Dong | undefined {
  return /^-?\d{1,18}$/.test(digits) ? dong(BigInt(digits)) : undefined;
}

export function sumDong(amounts: Iterable<Dong>): Dong {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return dong(total);
}
