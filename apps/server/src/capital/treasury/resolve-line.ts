import type { resolveTreasuryLineRequest } from '@muctieu/contract/capital/treasury';
import {
  checkShares,
  type EntryShare,
  type SharedEntry,
  spreadLines,
} from '@muctieu/domain/capital/treasury/share-entries';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { WriteTransaction } from '../../database/transaction.ts';
import { findEntries } from './treasury-entry.store.ts';
import { addResolutions, listTreasuryLines, lockTreasury, type TreasuryLine } from './treasury-line.store.ts';

type Asked = z.output<typeof resolveTreasuryLineRequest>;
type Linked = Extract<Asked, { kind: 'linked' }>;

/** Settles one line, several that are one payment together, or opens one again: who, when and why stay with it. */
export async function resolveLine(
  transaction: WriteTransaction,
  lineId: string,
  asked: Asked,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<Result<{ lineId: string }>> {
  const { provinceId, kind, reason } = asked;
  await lockTreasury(transaction, provinceId);
  const found = await findOpenLine(transaction, provinceId, lineId, kind === 'undone');
  if (!found.ok) return found;
  if (asked.kind !== 'linked') {
    await addResolutions(transaction, provinceId, [{ lineId, kind, how: 'hand', shares: [], reason }], by);
    return done({ lineId });
  }
  const lines: TreasuryLine[] = [found.value];
  for (const also of new Set(asked.alsoLineIds.filter((id) => id !== lineId))) {
    const other = await findOpenLine(transaction, provinceId, also);
    if (!other.ok) return other;
    lines.push(other.value);
  }
  const shared = await shareEntries(transaction, lines, asked);
  if (!shared.ok) return shared;
  const { how } = asked;
  const resolutions = lines.map((line) => ({
    lineId: line.lineId,
    kind: 'linked' as const,
    how,
    shares: shared.value.get(line.lineId) ?? [],
    reason,
  }));
  await addResolutions(transaction, provinceId, resolutions, by);
  return done({ lineId });
}

/** The line, where it is as it must be: settled to be undone, open for all else. */
export async function findOpenLine(
  transaction: WriteTransaction,
  provinceId: string,
  lineId: string,
  isSettled = false,
): Promise<Result<TreasuryLine>> {
  const [line] = await listTreasuryLines(transaction, { provinceId, lineId, limit: 1 });
  if (line === undefined) return refused({ code: 'treasury-line-unknown', path: 'params.lineId' });
  if (isSettled && line.state === 'open') return refused({ code: 'treasury-line-open', path: 'kind' });
  if (!isSettled && line.state !== 'open') {
    return refused({ code: 'treasury-line-settled', path: 'kind', values: { found: line.state } });
  }
  return done(line);
}

/** What of which entry each line is: as the person said it, or in the one way in which it fits. */
async function shareEntries(
  transaction: WriteTransaction,
  lines: readonly TreasuryLine[],
  { provinceId, entryIds, amounts }: Linked,
): Promise<Result<ReadonlyMap<string, readonly EntryShare[]>>> {
  const [line] = lines;
  const entries = await findLinkable(transaction, provinceId, entryIds);
  if (!entries.ok) return entries;
  if (amounts === undefined || line === undefined) return spreadLines(lines, entries.value);
  if (lines.length > 1 || amounts.length !== entryIds.length)
    return refused({ code: 'treasury-shares-unfit', path: 'amounts' });
  const shares = entryIds.map((entryId, index) => ({ entryId, amountDong: BigInt(amounts[index] ?? '0') }));
  const checked = checkShares(line, entries.value, shares);
  return checked.ok ? done(new Map([[line.lineId, checked.value]])) : checked;
}

async function findLinkable(
  transaction: WriteTransaction,
  provinceId: string,
  entryIds: readonly string[],
): Promise<Result<readonly SharedEntry[]>> {
  const found = await findEntries(transaction, provinceId, { entryIds });
  const known = new Map(found.map((entry) => [entry.entryId, entry]));
  const entries: SharedEntry[] = [];
  const problems = entryIds.flatMap((id, index) => {
    const entry = known.get(id);
    const path = `entryIds[${index}]`;
    if (entry === undefined) return [{ code: 'treasury-entry-unknown', path, values: { found: id } }];
    if (entry.freeDong === 0n) return [{ code: 'treasury-entry-taken', path, values: { found: id } }];
    if (entryIds.indexOf(id) === index) entries.push(entry);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return entries.length === entryIds.length
    ? done(entries)
    : refused({ code: 'treasury-shares-unfit', path: 'entryIds' });
}
