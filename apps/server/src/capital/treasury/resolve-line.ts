import type { resolveTreasuryLineRequest } from '@muctieu/contract/capital/treasury';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { WriteTransaction } from '../../database/transaction.ts';
import {
  addResolutions,
  findOpenEntries,
  listTreasuryLines,
  lockTreasury,
  type TreasuryLine,
} from './treasury-line.store.ts';

type Asked = z.output<typeof resolveTreasuryLineRequest>;

/** Settles one line, or opens it again: who, when and why stay with it. */
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
  const entryIds = asked.kind === 'linked' ? [...new Set(asked.entryIds)] : [];
  if (asked.kind === 'linked') {
    const fitting = await checkEntries(transaction, found.value, entryIds);
    if (!fitting.ok) return fitting;
  }
  const how = asked.kind === 'linked' ? asked.how : 'hand';
  await addResolutions(transaction, provinceId, [{ lineId, kind, how, entryIds, reason }], by);
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

async function checkEntries(
  transaction: WriteTransaction,
  line: TreasuryLine,
  entryIds: readonly string[],
): Promise<Result<void>> {
  const entries = await findOpenEntries(transaction, line.provinceId, { from: line.day, until: line.day }, entryIds);
  const known = new Map(entries.map((entry) => [entry.entryId, entry]));
  const problems = entryIds.flatMap((id, index) => {
    const entry = known.get(id);
    const path = `entryIds[${index}]`;
    if (entry === undefined) return [{ code: 'treasury-entry-unknown', path, values: { found: id } }];
    return entry.taken ? [{ code: 'treasury-entry-taken', path, values: { found: id } }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const sum = entries.reduce((all, { amountDong }) => all + amountDong, 0n);
  if (sum === line.amountDong) return done(undefined);
  const values = {
    found: Number(sum),
    expected: Number(line.amountDong),
    difference: Number(sum - line.amountDong),
  };
  return refused({ code: 'treasury-sum-differs', path: 'entryIds', values });
}
