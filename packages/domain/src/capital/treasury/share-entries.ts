import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { amountValue } from '../amount-value.ts';

export interface SharedLine {
  readonly lineId: string;
  readonly amountDong: bigint;
}

/** An entry with what no line was linked to yet. */
export interface SharedEntry {
  readonly entryId: string;
  readonly freeDong: bigint;
}

/** How much of an entry a line of the Treasury is. */
export interface EntryShare {
  readonly entryId: string;
  readonly amountDong: bigint;
}

/**
 * Spreads lines over entries where there is one way to do it: they make the same sum, and the amounts are filled up in
 * order; or there is one entry, and the lines are a part of it. All else a person must say.
 */
export function spreadLines(
  lines: readonly SharedLine[],
  entries: readonly SharedEntry[],
): Result<ReadonlyMap<string, readonly EntryShare[]>> {
  const asked = lines.reduce((sum, { amountDong }) => sum + amountDong, 0n);
  const free = entries.reduce((sum, { freeDong }) => sum + freeDong, 0n);
  if (asked !== free && !(entries.length === 1 && asked < free)) return { ok: false, problems: [differs(free, asked)] };
  const rest = entries.map(({ entryId, freeDong }) => ({ entryId, freeDong }));
  let at = 0;
  const shares = lines.map(({ lineId, amountDong }): [string, readonly EntryShare[]] => {
    const ofLine: EntryShare[] = [];
    for (let open = amountDong; open > 0n; ) {
      const entry = rest[at];
      if (entry === undefined) throw new Error(`Line ${lineId} is not covered`);
      const fits = entry.freeDong >= open;
      const taken = fits ? open : entry.freeDong;
      if (taken > 0n) ofLine.push({ entryId: entry.entryId, amountDong: taken });
      entry.freeDong -= taken;
      open -= taken;
      if (entry.freeDong === 0n) at += 1;
    }
    return [lineId, ofLine];
  });
  return done(new Map(shares));
}

/** Whether shares that a person gave make the line to the đồng, and take of no entry more than it has left. */
export function checkShares(
  line: SharedLine,
  entries: readonly SharedEntry[],
  shares: readonly EntryShare[],
): Result<readonly EntryShare[]> {
  const free = new Map(entries.map(({ entryId, freeDong }) => [entryId, freeDong]));
  const problems: Problem[] = shares.flatMap(({ entryId, amountDong }, index): readonly Problem[] => {
    const left = free.get(entryId) ?? 0n;
    if (amountDong <= left) return [];
    const values = { entry: entryId, found: amountValue(amountDong), expected: amountValue(left) };
    return [{ code: 'treasury-share-exceeds', path: `amounts[${index}]`, values }];
  });
  const sum = shares.reduce((all, { amountDong }) => all + amountDong, 0n);
  if (sum !== line.amountDong) problems.push(differs(sum, line.amountDong));
  return problems.length > 0 ? { ok: false, problems } : done(shares);
}

function differs(found: bigint, expected: bigint): Problem {
  const values = {
    found: amountValue(found),
    expected: amountValue(expected),
    difference: amountValue(found - expected),
  };
  return { code: 'treasury-sum-differs', path: 'entryIds', values };
}
