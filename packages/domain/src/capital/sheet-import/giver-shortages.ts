import { amountValue } from '../amount-value.ts';
import type { ImportComparison, StoredAmount } from './compare-import.ts';
import type { ImportProblem } from './import-reading.ts';
import { importLineKey } from './read-import.ts';

/** What the giver has not got: each line of money once, at the first cell that asks for it. */
export function findGiverShortages(
  { differences }: ImportComparison,
  giverId: string,
  available: readonly StoredAmount[],
): readonly ImportProblem[] {
  const left = new Map(available.map((one) => [importLineKey(one), one.amountDong]));
  const asked = new Map<string, { dong: bigint; node: string; cell: { sheet: string; row: number; column: number } }>();
  for (const difference of differences) {
    const { cell, nodeCode, storedDong, fileDong } = difference;
    const change = fileDong - storedDong;
    if (cell === undefined || change <= 0n) continue;
    const key = importLineKey({ ...difference, holderId: giverId });
    const known = asked.get(key);
    asked.set(key, { dong: (known?.dong ?? 0n) + change, node: nodeCode, cell: known?.cell ?? cell });
  }
  return [...asked].flatMap(([key, { dong, node, cell }]): readonly ImportProblem[] => {
    const has = left.get(key) ?? 0n;
    if (dong <= has) return [];
    const values = { node, asked: amountValue(dong), expected: amountValue(has), short: amountValue(dong - has) };
    return [{ severity: 'error', code: 'giver-short', ...cell, values }];
  });
}
